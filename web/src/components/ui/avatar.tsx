import { cn } from "@/lib/cn";

/** Initials in place of a picture; decoration beside the name. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "").join("");
  return (
    <span aria-hidden className={cn("grid size-7 shrink-0 place-items-center rounded-md bg-accent-soft text-2xs font-semibold text-accent-text uppercase", className)}>
      {initials}
    </span>
  );
}
