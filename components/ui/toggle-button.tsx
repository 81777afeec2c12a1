import { clsx } from "clsx";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"button">, "onToggle"> & {
  readonly pressed: boolean;
  readonly onPressedChange: (pressed: boolean) => void;
};

/** A chip that is on or off (aria-pressed). */
export function ToggleButton({ pressed, onPressedChange, className, onClick, ...props }: Props) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={(event) => {
        // A tooltip around the button listens too.
        onClick?.(event);
        onPressedChange(!pressed);
      }}
      className={clsx(
        "tap inline-flex shrink-0 items-center gap-2 whitespace-nowrap rounded-full px-3 transition-colors [&_svg]:size-4",
        pressed ? "bg-accent-soft text-accent-text" : "bg-raised text-ink-2 hover:bg-line hover:text-ink",
        className,
      )}
      {...props}
    />
  );
}
