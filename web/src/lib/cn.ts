import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// The type scale of tokens.css, so that `text-2xs` is known to be a size and not a colour.
const merge = extendTailwindMerge({
  extend: { theme: { text: ["2xs", "xs", "sm", "base", "md", "lg", "xl", "2xl", "3xl"] } },
});

/**
 * Joins class names; of two that contradict the later one stays. Those of one source do not contradict each other, so
 * they are taken as they are: the first merge of a page builds a large table.
 */
export function cn(...classes: ClassValue[]): string {
  const sources = classes.map((each) => clsx(each)).filter(Boolean);
  return sources.length > 1 ? merge(sources.join(" ")) : (sources[0] ?? "");
}
