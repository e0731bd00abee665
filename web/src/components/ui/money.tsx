import type { Money as MoneyValue } from "@/lib/format/format";
import { useFormat } from "@/lib/format/use-format";
import { cn } from "@/lib/cn";

/** An amount in its currency, in the reader's way. A missing one is a dash. */
export function Money({ value, className }: { value: MoneyValue | null | undefined; className?: string }) {
  const format = useFormat();
  return <span className={cn("numeric whitespace-nowrap", className)}>{value ? format.money(value) : "–"}</span>;
}
