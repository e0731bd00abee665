import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { controlStyles } from "./control-styles";

export { controlStyles };

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} className={cn(controlStyles, "h-(--control-height)", className)} {...props} />;
}

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={cn(controlStyles, "min-h-16 py-1.5", className)} {...props} />;
}
