"use client";

import { type ReactNode, useId } from "react";
import { get, useController, useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/lib/cn";

type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** Any number of a few choices: the field's value is the list of those that are ticked. */
export function CheckboxGroupField({ name, label, choices, className }: { name: string; label: string; choices: Choice[]; className?: string }) {
  const id = useId();
  const {
    field: { ref, value, onChange },
  } = useController({ name });
  const { formState } = useFormContext();
  const chosen = value as string[];
  const message = (get(formState.errors, name) as { message?: unknown } | undefined)?.message;
  return (
    <fieldset ref={ref} tabIndex={-1} aria-describedby={message ? `${id}-error` : undefined} className={cn("grid content-start gap-2 outline-none", className)}>
      <legend className="pb-1.5 text-sm font-medium">{label}</legend>
      {choices.map(({ value: choice, label: text, hint, disabled }) => (
        <div key={choice} className="flex items-start gap-2.5 text-sm">
          <Checkbox
            id={`${id}-${choice}`}
            className="mt-0.5"
            disabled={disabled}
            checked={chosen.includes(choice)}
            onCheckedChange={(on) => onChange(on === true ? [...chosen, choice] : chosen.filter((each) => each !== choice))}
          />
          <label htmlFor={`${id}-${choice}`} className="grid min-w-0">
            <span className="break-words">{text}</span>
            {hint && <span className="text-xs text-faint">{hint}</span>}
          </label>
        </div>
      ))}
      {typeof message === "string" && (
        <p id={`${id}-error`} className="col-span-full text-xs font-medium text-danger">
          {message}
        </p>
      )}
    </fieldset>
  );
}
