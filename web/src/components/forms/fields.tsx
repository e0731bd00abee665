"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactElement, type ReactNode, useId } from "react";
import { type ControllerRenderProps, type FieldValues, get, useController, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Select, type Option } from "@/components/ui/select";
import { useHydrated } from "@/lib/hooks/use-hydrated";

type Common = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean; labelHidden?: boolean; fieldClassName?: string };

function useField({ optional }: { optional?: boolean }, name: string) {
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
function useInput(name: string) {
  const { register, formState } = useFormContext();
  return { defaultValue: get(formState.defaultValues, name) as string | undefined, ...register(name) };
}

/** Any control with `value` and `onChange`: `render` gets them. */
export function FormField({ name, label, hint, optional, labelHidden, fieldClassName, render }: Common & {
  render: (field: ControllerRenderProps<FieldValues, string>) => ReactElement;
}) {
  const { field } = useController({ name });
  return (
    <Field label={label} hint={hint} labelHidden={labelHidden} className={fieldClassName} {...useField({ optional }, name)}>
      {render(field)}
    </Field>
  );
}

export function TextField({ name, label, hint, optional, labelHidden, fieldClassName, ...input }: Common & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} labelHidden={labelHidden} className={fieldClassName} {...useField({ optional }, name)}>
      <Input {...input} {...useInput(name)} />
    </Field>
  );
}

export function TextareaField({ name, label, hint, optional, labelHidden, fieldClassName, ...input }: Common & ComponentProps<"textarea">) {
  return (
    <Field label={label} hint={hint} labelHidden={labelHidden} className={fieldClassName} {...useField({ optional }, name)}>
      <Textarea {...input} {...useInput(name)} />
    </Field>
  );
}

/** A few options. */
export function SelectField({ options, placeholder, ...common }: Common & { options: readonly Option[]; placeholder?: string }) {
  return (
    <FormField
      {...common}
      render={({ value, onChange, onBlur, ref, disabled }) => (
        <Select ref={ref} value={value} onValueChange={onChange} onBlur={onBlur} disabled={disabled} options={options} placeholder={placeholder} />
      )}
    />
  );
}

/** Many options, such as countries; `children` are <option>s. */
export function NativeSelectField({ name, label, hint, optional, labelHidden, fieldClassName, ...select }: Common & Omit<ComponentProps<"select">, "name">) {
  return (
    <Field label={label} hint={hint} labelHidden={labelHidden} className={fieldClassName} {...useField({ optional }, name)}>
      <NativeSelect {...select} {...useInput(name)} />
    </Field>
  );
}

/** Yes or no, the label beside the box. */
export function CheckboxField({ name, label, hint }: Pick<Common, "name" | "label" | "hint">) {
  const id = useId();
  const {
    field: { ref, value, onChange, onBlur },
  } = useController({ name });
  const { error } = useField({}, name);
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-2.5">
        <Checkbox
          id={id}
          ref={ref}
          className="mt-0.5"
          checked={value === true}
          onCheckedChange={(checked) => onChange(checked === true)}
          onBlur={onBlur}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
        />
        <label htmlFor={id} className="text-sm">
          {label}
        </label>
      </div>
      {(error ?? hint) && (
        <p id={`${id}-note`} className={error ? "text-xs font-medium text-danger" : "text-xs text-faint"}>
          {error ?? hint}
        </p>
      )}
    </div>
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
