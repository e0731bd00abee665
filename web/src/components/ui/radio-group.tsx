"use client";

import { RadioGroup as Radix } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** One of a few choices that are worth reading; `cards` frames each. */
export function RadioGroup({
  choices, cards = false, className, ...props
}: ComponentProps<typeof Radix.Root> & { choices: Choice[]; cards?: boolean }) {
  const id = useId();
  return (
    <Radix.Root className={cn("grid gap-2", className)} {...props}>
      {choices.map((choice, index) => (
        <div
          key={choice.value}
          className={cn(
            "flex items-start gap-2.5",
            cards && "rounded-md border p-3 has-data-[state=checked]:border-accent has-data-[state=checked]:bg-selected",
          )}
        >
          <Radix.Item
            id={`${id}-${index}`}
            value={choice.value}
            disabled={choice.disabled}
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface disabled:opacity-50 data-[state=checked]:border-accent"
          >
            <Radix.Indicator className="size-2 rounded-full bg-accent" />
          </Radix.Item>
          <label htmlFor={`${id}-${index}`} className="grid flex-1 cursor-pointer text-sm">
            <span className="font-medium">{choice.label}</span>
            {choice.hint && <span className="text-xs text-faint">{choice.hint}</span>}
          </label>
        </div>
      ))}
    </Radix.Root>
  );
}
