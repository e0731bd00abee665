"use client";

import { type ComponentProps, type ReactElement, useId } from "react";
import { type ControllerRenderProps, type FieldValues, useController } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Select, type Option } from "@/components/ui/select";
import { type Common, useField, useInput } from "./text-field";

export { SubmitButton, TextField } from "./text-field";

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
