"use client";

import { Label as RadixLabel, Slot } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

export function Label({ className, ...props }: ComponentProps<typeof RadixLabel.Root>) {
  return <RadixLabel.Root className={cn("text-sm font-medium text-ink", className)} {...props} />;
}

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Hides the label from the eye, not from a screen reader. */
  labelHidden?: boolean;
  /** Said behind the label of what may be left out. */
  optionalText?: string;
  className?: string;
  /** One control; it gets id, aria-describedby, aria-invalid and aria-required. */
  children: ReactNode;
};

/** A control with its label, its hint and its error, tied together for screen readers. */
export function Field({ label, hint, error, required, labelHidden, optionalText, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cn("grid content-start gap-1", className)}>
      <Label htmlFor={id} id={`${id}-label`} className={cn(labelHidden && "sr-only")}>
        {label}
        {optionalText && <span className="font-normal text-faint"> {optionalText}</span>}
      </Label>
      <Slot.Root
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        aria-required={required || undefined}
      >
        {children}
      </Slot.Root>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
