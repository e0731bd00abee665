"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, type UseFormReturn, useForm } from "react-hook-form";
import type { ZodType } from "zod";
import { Notice } from "@/components/ui/notice";
import { isProblem } from "@/lib/api/problem";
import { cn } from "@/lib/cn";
import { useUnsavedChanges } from "@/lib/hooks/use-unsaved-changes";
import { shareOut } from "./problem-fields";
import { zodMessages } from "./zod-messages";

type FormProps<Input extends FieldValues, Output> = {
  schema: ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  /** Does it. A thrown ApiProblem is shown at the fields that it points at, or above. */
  onSubmit: (values: Output, form: UseFormReturn<Input, unknown, Output>) => Promise<unknown>;
  /** Names of the API that differ from the form's: `{"address.postcode": "postcode"}`. */
  rename?: Record<string, string>;
  /** Asks before the page is left with changes. */
  guardUnsaved?: boolean;
  className?: string;
  children: ReactNode | ((form: UseFormReturn<Input, unknown, Output>) => ReactNode);
};

/** A form by a Zod schema. Inside: <TextField name=…>, <FormField name=…> and <SubmitButton>. */
export function Form<Input extends FieldValues, Output>({
  schema, defaultValues, onSubmit, rename, guardUnsaved = false, className, children,
}: FormProps<Input, Output>) {
  const t = useTranslations("common");
  const validation = useTranslations("common.validation");
  const [above, setAbove] = useState<string[]>([]);
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema, { error: zodMessages(validation) }),
    defaultValues,
  });
  const { isDirty, isSubmitting, isSubmitSuccessful } = form.formState;
  useUnsavedChanges(guardUnsaved && isDirty && !isSubmitting && !isSubmitSuccessful);

  const submit = form.handleSubmit(async (values) => {
    setAbove([]);
    try {
      await onSubmit(values, form);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const told = shareOut(error, form.getValues(), rename);
      for (const { name, message } of told.fields) form.setError(name as Path<Input>, { type: "server", message });
      const [first] = told.fields;
      if (first) form.setFocus(first.name as Path<Input>);
      // With an error set, react-hook-form does not count the submission as a success.
      form.setError("root.server", { type: error.code });
      setAbove(error.code === "web.unreachable" ? [t("error.unreachable")] : told.above);
    }
  });

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)} className={cn("grid gap-4", className)}>
        {above.length > 0 && (
          <Notice tone="danger">
            {above.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
        )}
        {typeof children === "function" ? children(form) : children}
      </form>
    </FormProvider>
  );
}
