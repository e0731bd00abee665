"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { QuantityLimits } from "@/components/ui/quantity";
import { useFormat } from "@/lib/format/use-format";
import { cn } from "@/lib/cn";
import { faultOf, nearestQuantities, readQuantity } from "./quantity-choices";

type QuantityChoiceProps = QuantityLimits & {
  value: number;
  /** Names the input: "Quantity of Stoneware mug". */
  label: string;
  onValueChange: (quantity: number) => void;
  disabled?: boolean;
};

/**
 * A quantity that is refused, not changed, where it cannot be ordered: it says why and offers the nearest that can.
 * Enter or leaving the field takes it; arrow keys step by full multiples; Escape forgets what was typed.
 */
export function QuantityChoice({ value, label, onValueChange, disabled, ...limits }: QuantityChoiceProps) {
  const t = useTranslations("buying.quantity");
  const format = useFormat();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const shown = draft ?? refused ?? String(value);
  const wanted = refused === null ? value : readQuantity(refused);
  const fault = faultOf(wanted, limits);
  const nearest = fault ? nearestQuantities(wanted, limits) : [];

  const choose = (quantity: number) => {
    setDraft(null);
    setRefused(null);
    if (quantity !== value) onValueChange(quantity);
  };
  const settle = (text: string) => {
    const quantity = readQuantity(text);
    setDraft(null);
    if (quantity !== null && faultOf(quantity, limits) === null) choose(quantity);
    else setRefused(text);
  };
  const step = (direction: 1 | -1) => {
    const [down, up = down] = nearestQuantities((wanted ?? value) + direction * Math.max(1, limits.multiple), limits);
    const next = direction === 1 ? up : down;
    if (next !== undefined) choose(next);
  };
  return (
    <div className="grid gap-1">
      <Input
        inputMode="numeric"
        aria-label={label}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? id : undefined}
        className={cn("numeric w-24 text-right")}
        value={shown}
        disabled={disabled}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value.slice(0, 12))}
        onBlur={() => draft !== null && settle(draft)}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle(shown);
          else if (event.key === "ArrowUp") step(1);
          else if (event.key === "ArrowDown") step(-1);
          else if (event.key === "Escape") choose(value);
          else return;
          event.preventDefault();
        }}
      />
      <div role="status" className="empty:hidden">
        {fault && (
          <div className="grid gap-1">
            <p id={id} className="text-xs font-medium text-danger">
              {t(fault, { minimum: limits.minimum, multiple: limits.multiple, available: Math.max(0, limits.maximum ?? 0) })}
            </p>
            {nearest.length > 0 && (
              <p className="flex flex-wrap items-center gap-1 text-xs">
                {nearest.map((quantity) => (
                  <Button key={quantity} size="sm" disabled={disabled} aria-label={t("take", { quantity, label })} onClick={() => choose(quantity)}>
                    {format.number(quantity)}
                  </Button>
                ))}
              </p>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
