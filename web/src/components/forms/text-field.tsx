"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { get, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

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

export function TextField({ name, label, hint, optional, labelHidden, fieldClassName, ...input }: Common & ComponentProps<"input">) {
  const { register } = useFormContext();
  return (
    <Field label={label} hint={hint} labelHidden={labelHidden} className={fieldClassName} {...useField({ optional }, name)}>
      <Input {...input} {...register(name)} />
    </Field>
  );
}

/** Sends the form; works while it is sent. */
export function SubmitButton({ children, ...props }: ComponentProps<typeof Button>) {
  const { formState } = useFormContext();
  return (
    <Button type="submit" variant="primary" pending={formState.isSubmitting} {...props}>
      {children}
    </Button>
  );
}
