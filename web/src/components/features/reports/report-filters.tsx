"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCategories } from "@/components/features/product-editor/category-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { DayField } from "./day-field";
import { INTERVALS, RANKS, useReportQuery } from "./use-report-query";

/** Period, category, brand and comparison; in the address, so that a view can be sent on. */
export function ReportFilters({ interval, sort }: { interval?: boolean; sort?: boolean }) {
  const t = useTranslations("selling.reports");
  const { get, set } = useSearchState();
  const { shared, ...now } = useReportQuery();
  const categories = useCategories();
  return (
    <div className="flex flex-wrap items-end gap-3">
      {interval && (
        <Field label={t("interval")} className="w-32">
          <NativeSelect value={now.interval} onChange={(event) => set({ interval: event.target.value })}>
            {INTERVALS.map((each) => <option key={each} value={each}>{t(`intervals.${each}`)}</option>)}
          </NativeSelect>
        </Field>
      )}
      {sort && (
        <Field label={t("rankBy")} className="w-36">
          <NativeSelect value={now.sort} onChange={(event) => set({ sort: event.target.value })}>
            {RANKS.map((each) => <option key={each} value={each}>{t(`ranks.${each}`)}</option>)}
          </NativeSelect>
        </Field>
      )}
      <DayField key={`from${shared.from}`} label={t("from")} value={shared.from ?? ""} max={shared.to} onDay={(from) => set({ from })} />
      <DayField key={`to${shared.to}`} label={t("to")} value={shared.to ?? ""} min={shared.from} onDay={(to) => set({ to })} />
      <Field label={t("category")} className="w-48">
        <NativeSelect value={get("category")} onChange={(event) => set({ category: event.target.value })}>
          <option value="">{t("all")}</option>
          {categories.data?.items.map((each) => <option key={each.id} value={each.name}>{each.path.join(" › ")}</option>)}
        </NativeSelect>
      </Field>
      <BrandField key={`brand${get("brand")}`} label={t("brand")} value={get("brand")} onBrand={(brand) => set({ brand })} />
      <div className="flex h-(--control-height) items-center gap-2 text-sm">
        <Checkbox id="report-compare" checked={shared.compare_with !== undefined} onCheckedChange={(checked) => set({ compare: checked === true ? null : "no" })} />
        <label htmlFor="report-compare">{t("compare")}</label>
      </div>
    </div>
  );
}

function BrandField({ label, value, onBrand }: { label: string; value: string; onBrand: (brand: string) => void }) {
  const [text, setText] = useState(value);
  const take = () => text.trim() !== value && onBrand(text.trim());
  return (
    <Field label={label} className="w-36">
      <Input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} onBlur={take} onKeyDown={(event) => event.key === "Enter" && take()} />
    </Field>
  );
}
