import type { ReactNode } from "react";

interface Props {
  /** What a link leads to: `/settings#backup`. */
  readonly id?: string;
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One matter of the settings: its name, one sentence, its control. */
export function SettingsSection({ id, title, text, children }: Props) {
  return (
    <section
      id={id}
      className="flex scroll-mt-20 flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-panel border border-line bg-panel p-4"
    >
      <div className="min-w-48 flex-1">
        <h2 className="font-semibold">{title}</h2>
        {text && <p className="text-[13px] text-ink-2">{text}</p>}
      </div>
      {children}
    </section>
  );
}
