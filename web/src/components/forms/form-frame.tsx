"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, type Resolver, type UseFormReturn, useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { isProblem } from "@/lib/api/problem";
import { cn } from "@/lib/cn";
import { useUnsavedChanges } from "@/lib/hooks/use-unsaved-changes";
import { shareOut } from "./problem-fields";

export type FormFrameProps<Input extends FieldValues, Output> = {
  resolver: Resolver<Input, unknown, Output>;
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

/** All of a form but its rules. `Form` brings them by Zod; the page of signing in, which many load first, does without. */
export function FormFrame<Input extends FieldValues, Output>({
  resolver, defaultValues, onSubmit, rename, guardUnsaved = false, className, children,
}: FormFrameProps<Input, Output>) {
  const t = useTranslations("common");
  const [above, setAbove] = useState<string[]>([]);
  const form = useForm<Input, unknown, Output>({ resolver, defaultValues });
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
