import { clsx } from "clsx";
import type { ReactNode } from "react";

interface Props {
  /** What a link leads to: `/settings#usage`. */
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** On the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of the settings that needs the whole width. */
export function SettingsPanel({ id, title, text, aside, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-20 rounded-panel border border-line bg-panel p-4"
    >
      <div
        className={clsx("mb-3 flex flex-wrap justify-between gap-3", text ? "items-start" : "items-center")}
      >
        <div className="min-w-48 flex-1">
          <h2 id={`${id}-title`} className="font-semibold">
            {title}
          </h2>
          {text && <p className="text-[13px] text-ink-2">{text}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
