"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { get, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useHydrated } from "@/lib/hooks/use-hydrated";

export type Common = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean; labelHidden?: boolean; fieldClassName?: string };

/** What a field shows of its state. */
export function useField({ optional }: { optional?: boolean }, name: string) {
  const t = useTranslations("common.form");
  const { formState } = useFormContext();
  const error: unknown = get(formState.errors, name);
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : undefined;
  return {
    error: typeof message === "string" ? message : undefined,
    required: !optional,
    optionalText: optional ? t("optional") : undefined,
  };
}

/** An input of the browser's own. Its value stands in the server's HTML already: what is typed there early is kept. */
export function useInput(name: string) {
  const { register, formState } = useFormContext();
  return { defaultValue: get(formState.defaultValues, name) as string | undefined, ...register(name) };
}

export function TextField({ name, label, hint, optional, labelHidden, fieldClassName, ...input }: Common & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} labelHidden={labelHidden} className={fieldClassName} {...useField({ optional }, name)}>
      <Input {...input} {...useInput(name)} />
    </Field>
  );
}

/**
 * Sends the form; works while it is sent. Until the page's script is there it waits: the browser would send the form by
 * itself, by an address that has every field in it, and what was asked for would be lost.
 */
export function SubmitButton({ children, disabled, ...props }: ComponentProps<typeof Button>) {
  const { formState } = useFormContext();
  const hydrated = useHydrated();
  return (
    <Button type="submit" variant="primary" pending={formState.isSubmitting} disabled={disabled === true || !hydrated} {...props}>
      {children}
    </Button>
  );
}
