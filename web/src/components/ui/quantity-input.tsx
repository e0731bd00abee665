"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { cn } from "@/lib/cn";
import { controlStyles } from "./input";
import { type QuantityLimits, mendQuantity } from "./quantity";

type QuantityInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "min" | "max" | "step" | "multiple"> &
  QuantityLimits & { value: number; onValueChange: (quantity: number) => void };

/** A whole quantity with - and +. What is typed is mended to minimum, multiple and stock when it is left, and said. */
export function QuantityInput({ value, onValueChange, minimum, multiple, maximum, className, disabled, ...input }: QuantityInputProps) {
  const t = useTranslations("common.quantity");
  const limits = { minimum, multiple, maximum };
  const [draft, setDraft] = useState<string | null>(null);
  const [mended, setMended] = useState<number | null>(null);
  const settle = (wanted: number) => {
    const next = mendQuantity(wanted, limits);
    setDraft(null);
    setMended(Number.isFinite(wanted) && next !== wanted ? next : null);
    if (next !== value) onValueChange(next);
  };
  const step = Math.max(1, multiple);
  const button = "grid w-7 shrink-0 place-items-center text-soft hover:bg-hover hover:text-ink disabled:opacity-40";
  return (
    <div className={cn("grid w-32 gap-1", className)}>
      <div className={cn(controlStyles, "flex h-(--control-height) overflow-hidden p-0 read-only:bg-surface focus-within:outline-2 focus-within:outline-focus")}>
        <button type="button" className={button} disabled={disabled || value <= mendQuantity(0, limits)} aria-label={t("less", { step })} onClick={() => settle(value - step)}>
          <Minus aria-hidden className="size-3.5" />
        </button>
        <input
          inputMode="numeric"
          className="numeric w-full min-w-0 border-x bg-transparent text-center outline-none"
          value={draft ?? String(value)}
          disabled={disabled}
          onChange={(event) => setDraft(event.target.value.replace(/\D/g, "").slice(0, 9))}
          onBlur={() => draft !== null && settle(Number.parseInt(draft, 10))}
          onKeyDown={(event) => {
            if (event.key === "Enter" && draft !== null) settle(Number.parseInt(draft, 10));
            else if (event.key === "ArrowUp") settle(value + step);
            else if (event.key === "ArrowDown") settle(value - step);
            else return;
            event.preventDefault();
          }}
          {...input}
        />
        <button type="button" className={button} disabled={disabled || value >= mendQuantity(Number.MAX_SAFE_INTEGER, limits)} aria-label={t("more", { step })} onClick={() => settle(value + step)}>
          <Plus aria-hidden className="size-3.5" />
        </button>
      </div>
      <p role="status" className="text-xs text-caution empty:hidden">
        {mended !== null && t("mended", { quantity: mended, minimum, multiple: step })}
      </p>
    </div>
  );
}
