import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// The type scale of tokens.css, so that `text-2xs` is known to be a size and not a colour.
const merge = extendTailwindMerge({
  extend: { theme: { text: ["2xs", "xs", "sm", "base", "md", "lg", "xl", "2xl", "3xl"] } },
});

/** Joins class names; of two that contradict the later one stays. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
