import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** The look of everything that text is typed into. */
export const controlStyles =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-faint " +
  "hover:border-soft focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-60 " +
  "[&[readonly]]:bg-sunken aria-invalid:border-danger";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} className={cn(controlStyles, "h-(--control-height)", className)} {...props} />;
}

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={cn(controlStyles, "min-h-16 py-1.5", className)} {...props} />;
}
