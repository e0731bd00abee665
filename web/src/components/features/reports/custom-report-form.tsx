"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { CheckboxGroupField } from "@/components/features/account/checkbox-group-field";
import { useCategories } from "@/components/features/product-editor/category-field";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Card } from "@/components/ui/card";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { reportsKeys } from "@/lib/api/query-keys/reports";
import { dayOf } from "@/lib/format/day";
import { toast } from "@/stores/toasts";
import { monthStart } from "./period";

const DIMENSIONS = ["period", "product", "brand", "category", "customer", "country", "currency"] as const;
const MEASURES = ["net", "gross_sales", "units_sold", "orders", "average_order_value", "cancellations", "refunds", "other_adjustments", "units_cancelled", "cancelled_orders", "lines"] as const;
const schema = z.object({
  title: z.string().trim().min(1).max(200),
  dimensions: z.array(z.enum(DIMENSIONS)).min(1),
  measures: z.array(z.enum(MEASURES)).min(1),
  interval: z.enum(["day", "week", "month"]),
  from: z.iso.date(),
  to: z.iso.date(),
  format: z.enum(["csv", "xlsx"]),
  filters: z.object({ category: z.string(), brand: z.string().trim().max(200), country: z.string().trim().max(200), currency: z.string().trim().max(3) }),
});

/** What a report is to tell; it is made in the background. */
export function CustomReportForm() {
  const t = useTranslations("selling.custom");
  const client = useQueryClient();
  const categories = useCategories();
  const [today] = useState(() => new Date());
  return (
    <Card title={t("newTitle")} description={t("newText")}>
      <Form
        schema={schema}
        defaultValues={{ title: t("defaultTitle"), dimensions: ["period", "product"], measures: ["net", "units_sold", "orders"], interval: "month", from: monthStart(today, 11), to: dayOf(today), format: "csv", filters: { category: "", brand: "", country: "", currency: "" } }}
        onSubmit={async ({ filters, interval, ...rest }) => {
          const { category, brand, country, currency } = filters;
          const body = {
            ...rest,
            interval: rest.dimensions.includes("period") ? interval : null,
            filters: { category: category || null, brand: brand || null, country: country || null, currency: currency.toUpperCase() || null },
          };
          await answer(api.POST("/api/v1/analytics/custom-report", { body }));
          await client.invalidateQueries({ queryKey: reportsKeys.all });
          toast.done(t("started"));
        }}
      >
        {(form) => (
          <>
            <TextField name="title" label={t("name")} fieldClassName="max-w-xl" />
            <div className="grid gap-4 md:grid-cols-2">
              <CheckboxGroupField name="dimensions" label={t("dimensions")} className="grid-cols-2" choices={DIMENSIONS.map((value) => ({ value, label: t(`dimension.${value}`) }))} />
              <CheckboxGroupField name="measures" label={t("measures")} className="grid-cols-2" choices={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))} />
            </div>
            <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
              <TextField name="from" type="date" label={t("from")} />
              <TextField name="to" type="date" label={t("to")} />
              <NativeSelectField name="interval" label={t("interval")} disabled={!form.watch("dimensions").includes("period")}>
                <option value="day">{t("intervals.day")}</option>
                <option value="week">{t("intervals.week")}</option>
                <option value="month">{t("intervals.month")}</option>
              </NativeSelectField>
              <NativeSelectField name="format" label={t("format")}>
                <option value="csv">CSV</option>
                <option value="xlsx">Excel (XLSX)</option>
              </NativeSelectField>
              <NativeSelectField name="filters.category" label={t("dimension.category")} optional>
                <option value="">{t("all")}</option>
                {categories.data?.items.map((each) => <option key={each.id} value={each.name}>{each.path.join(" › ")}</option>)}
              </NativeSelectField>
              <TextField name="filters.brand" label={t("dimension.brand")} optional />
              <TextField name="filters.country" label={t("dimension.country")} optional />
              <TextField name="filters.currency" label={t("dimension.currency")} maxLength={3} className="font-mono uppercase" optional />
            </div>
            <div><SubmitButton>{t("start")}</SubmitButton></div>
          </>
        )}
      </Form>
    </Card>
  );
}
