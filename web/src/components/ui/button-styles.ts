import { cva } from "class-variance-authority";

/** The look of a button; by itself for links and for public pages, which do without what `Button` brings along. */
export const buttonStyles = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap " +
    "transition-colors disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none " +
    "aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-accent bg-accent text-accent-ink hover:border-accent-hover hover:bg-accent-hover",
        secondary: "border-line-strong/60 bg-surface text-ink hover:bg-hover",
        quiet: "border-transparent bg-transparent text-soft hover:bg-hover hover:text-ink",
        danger: "border-danger bg-danger text-danger-ink hover:border-danger-hover hover:bg-danger-hover",
        link: "border-transparent px-0! text-accent-text underline-offset-3 hover:underline",
      },
      size: {
        sm: "h-(--control-height-sm) px-2 text-xs",
        md: "h-(--control-height) px-3 text-sm",
        lg: "h-(--control-height-lg) px-4 text-base",
        icon: "size-(--control-height) p-0",
        "icon-sm": "size-(--control-height-sm) p-0",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);
