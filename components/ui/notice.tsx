import { clsx } from "clsx";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  /** The next steps, as buttons. */
  readonly actions?: ReactNode;
  readonly tone?: "plain" | "bad";
  /** The notice is the whole page, and its title that of the page. */
  readonly isPage?: boolean;
  readonly className?: string;
}

/** What a place says when it has nothing to show: empty, failed, offline, signed out. */
export function Notice({ title, text, icon, actions, tone = "plain", isPage, className }: Props) {
  const Title = isPage ? "h1" : "h2";
  return (
    <div className={clsx("grid justify-items-center gap-2 px-6 py-16 text-center", className)}>
      {icon && (
        <div className="mb-2 grid size-14 place-items-center rounded-full bg-raised text-ink-3 [&_svg]:size-6">
          {icon}
        </div>
      )}
      <Title className={clsx("font-semibold text-[17px]", tone === "bad" && "text-bad")}>{title}</Title>
      {text && <p className="max-w-[46ch] text-balance text-ink-2">{text}</p>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
