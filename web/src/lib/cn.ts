import { type ClassValue, clsx } from "clsx";
import { createTailwindMerge, validators } from "tailwind-merge";

const { isAny, isArbitraryValue, isFraction, isNumber } = validators;

/** The type scale of tokens.css, so that `text-2xs` is known to be a size and not a colour. */
const SIZES = ["2xs", "xs", "sm", "base", "md", "lg", "xl", "2xl", "3xl"];
/** Each names one property: `p-2` and `p-4` contradict, whatever follows the dash. */
const PREFIXES = [
  "align", "animate", "bg", "bottom", "break", "col-span", "col-start", "cursor", "fill", "gap", "gap-x", "gap-y",
  "grid-cols", "h", "inset", "inset-x", "inset-y", "items", "justify-items", "justify-self", "leading", "left",
  "line-clamp", "m", "max-h", "max-w", "mb", "min-h", "min-w", "ml", "mr", "mt", "mx", "my", "opacity",
  "outline-offset", "overflow", "overflow-x", "overflow-y", "p", "pb", "pl", "pointer-events", "pr", "pt", "px", "py",
  "right", "rounded-b", "select", "self", "size", "top", "tracking", "translate-x", "translate-y", "underline-offset",
  "w", "whitespace", "z",
];
const SIDES = ["x", "y", "t", "r", "b", "l"];
const widths = ["", isNumber];
const groups = {
  ...Object.fromEntries(PREFIXES.map((prefix) => [prefix, [{ [prefix]: [isAny] }]])),
  ...Object.fromEntries(["rounded", "shrink", "transition"].map((prefix) => [prefix, [{ [prefix]: ["", isAny] }]])),
  display: ["block", "inline-block", "inline-flex", "flex", "grid", "table", "contents", "hidden"],
  position: ["static", "absolute", "fixed", "relative", "sticky"],
  visibility: ["visible", "invisible", "collapse"],
  screen_reader: ["sr-only", "not-sr-only"],
  decoration: ["underline", "no-underline"],
  grow: [{ flex: [isNumber, isFraction, isArbitraryValue] }],
  direction: [{ flex: ["row", "row-reverse", "col", "col-reverse"] }],
  justify: [{ justify: ["start", "end", "center", "between"] }],
  weight: [{ font: ["normal", "medium", "semibold", "bold"] }],
  family: [{ font: [isAny] }],
  align_text: [{ text: ["left", "center", "right"] }],
  text: [{ text: [...SIZES, isArbitraryValue] }],
  ink: [{ text: [isAny] }],
  outline: [{ outline: widths }],
  outline_style: [{ outline: ["none"] }],
  outline_ink: [{ outline: [isAny] }],
  border: [{ border: widths }],
  border_style: [{ border: ["solid", "dashed", "dotted", "none"] }],
  border_model: [{ border: ["separate", "collapse"] }],
  "border-spacing": [{ "border-spacing": [isAny] }],
  border_ink: [{ border: [isAny] }],
  ...Object.fromEntries(SIDES.map((side) => [`border-${side}`, [{ [`border-${side}`]: widths }]])),
  ...Object.fromEntries(SIDES.map((side) => [`border-${side}-ink`, [{ [`border-${side}`]: [isAny] }]])),
};
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: groups,
  conflictingClassGroups: {
    p: ["px", "py", "pt", "pr", "pb", "pl"],
    px: ["pr", "pl"],
    py: ["pt", "pb"],
    m: ["mx", "my", "mt", "mr", "mb", "ml"],
    mx: ["mr", "ml"],
    my: ["mt", "mb"],
    inset: ["inset-x", "inset-y", "top", "right", "bottom", "left"],
    "inset-x": ["right", "left"],
    "inset-y": ["top", "bottom"],
    gap: ["gap-x", "gap-y"],
    grow: ["shrink"],
    "line-clamp": ["display", "overflow"],
    overflow: ["overflow-x", "overflow-y"],
    rounded: ["rounded-b"],
    text: ["leading"],
    size: ["w", "h"],
    border: SIDES.map((side) => `border-${side}`),
    "border-x": ["border-r", "border-l"],
    "border-y": ["border-t", "border-b"],
    border_ink: SIDES.map((side) => `border-${side}-ink`),
  },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [],
}));

/**
 * Joins class names; of two that contradict the later one stays. Those of one source do not contradict each other, so
 * they are taken as they are. Only what we use is known here: the whole of Tailwind would be 4 kB more.
 */
export function cn(...classes: ClassValue[]): string {
  const sources = classes.map((each) => clsx(each)).filter(Boolean);
  return sources.length > 1 ? merge(sources.join(" ")) : (sources[0] ?? "");
}
