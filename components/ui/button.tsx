import { Slot } from "@radix-ui/react-slot";
import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";

const button = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap font-medium transition-[background-color,border-color,color,opacity,scale] duration-150 ease-out active:scale-[0.98] disabled:pointer-events-none disabled:opacity-45 aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        /** The one action of a screen. */
        primary:
          "bg-accent font-semibold text-accent-ink hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_10%)]",
        quiet: "bg-raised text-ink hover:bg-line",
        ghost: "text-ink-2 hover:bg-raised hover:text-ink",
        outline: "border border-line bg-panel text-ink-2 hover:border-edge hover:text-ink",
        accent:
          "bg-accent-soft text-accent-text hover:bg-[color-mix(in_oklab,var(--accent-soft),var(--ink)_6%)]",
        danger: "text-bad hover:bg-raised",
        /** On top of a picture, whatever its colours. No blur: each would be a layer of its own, one for every tile. */
        glass: "bg-black/60 text-white hover:bg-black/75",
      },
      size: {
        chip: "tap rounded-full px-3",
        /** The next step on a narrow tile: its words may take two lines on a phone. */
        step: "tap rounded-full px-3 max-sm:rounded-control",
        medium: "min-h-11 rounded-control px-4",
        large: "min-h-11 rounded-[14px] px-5",
        icon: "size-9 rounded-full pointer-coarse:size-11",
        iconLarge: "size-11 rounded-full",
      },
    },
    defaultVariants: { look: "quiet", size: "medium" },
  },
);

type Props = ComponentProps<"button"> & VariantProps<typeof button> & { readonly asChild?: boolean };

/** A button; `asChild` gives its looks to the one child (a link). Icon sizes need an aria-label. */
export function Button({ look, size, asChild = false, className, type = "button", ...props }: Props) {
  const classes = button({ look, size, className });
  if (asChild) return <Slot className={classes} {...props} />;
  return <button type={type} className={classes} {...props} />;
}
