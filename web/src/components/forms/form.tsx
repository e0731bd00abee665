"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import type { FieldValues } from "react-hook-form";
import type { ZodType } from "zod";
import { FormFrame, type FormFrameProps } from "./form-frame";
import { zodMessages } from "./zod-messages";

type FormProps<Input extends FieldValues, Output> = Omit<FormFrameProps<Input, Output>, "resolver"> & { schema: ZodType<Output, Input> };

/** A form by a Zod schema. Inside: <TextField name=…>, <FormField name=…> and <SubmitButton>. */
export function Form<Input extends FieldValues, Output>({ schema, ...props }: FormProps<Input, Output>) {
  const t = useTranslations("common.validation");
  return <FormFrame resolver={zodResolver(schema, { error: zodMessages(t) })} {...props} />;
}
