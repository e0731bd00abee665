"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { CheckboxField, SelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";
import { ErrorState } from "@/components/ui/states";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { answer, answerWithEtag } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { isProblem } from "@/lib/api/problem";
import { settingsKeys } from "@/lib/api/query-keys/settings";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import { Shipping } from "./shipping";
import { oneOf, useFilters } from "./use-filters";

type Setting = components["schemas"]["SettingOutput"];
type Company = components["schemas"]["OperatorCompanyOutput"];
type Value = Setting["value"];

const COMPANY = ["name", "vat_id", "vat_rate", "iban", "bic", "email"] as const;
const ADDRESS = ["line1", "line2", "postal_code", "city", "region", "country"] as const;

export function SettingsTabs() {
  const t = useTranslations("admin.settings");
  const filters = useFilters();
  const mayRates = useMay("rate:read");
  const tab = oneOf(filters.get("tab"), ["shipping"]) ?? "platform";
  return (
    <Tabs value={tab} onValueChange={(next) => filters.set({ tab: next === "platform" ? null : next, zone: null, currency: null })}>
      <TabsList aria-label={t("title")}>
        <TabsTrigger value="platform">{t("platform")}</TabsTrigger>
        {mayRates && <TabsTrigger value="shipping">{t("shipping")}</TabsTrigger>}
      </TabsList>
      <TabsContent value="platform"><PlatformSettings /></TabsContent>
      <TabsContent value="shipping"><Shipping /></TabsContent>
    </Tabs>
  );
}

function PlatformSettings() {
  const shown = useQuery({
    queryKey: settingsKeys.detail("platform"),
    queryFn: ({ signal }) => answerWithEtag(api.GET("/api/v1/admin/settings", { signal })),
    // A form stands on it: it is read afresh when it was saved or when the reader asks.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (shown.isPending) return <Loading />;
  if (shown.isLoadingError) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />;
  return <SettingsForm key={shown.data.etag} items={shown.data.data.items} etag={shown.data.etag} />;
}

function SettingsForm({ items, etag }: { items: Setting[]; etag: string | null }) {
  const t = useTranslations("admin.settings");
  const client = useQueryClient();
  const may = useMay("settings:update");
  const [conflict, setConflict] = useState(false);
  const reload = () => client.invalidateQueries({ queryKey: settingsKeys.all });
  const save = async ({ values }: { values: Record<string, Value> }) => {
    const changed = Object.fromEntries(
      items.filter((item) => JSON.stringify(item.value) !== JSON.stringify(fit(item, values[item.name]))).map((item) => [item.name, fit(item, values[item.name])]),
    );
    if (Object.keys(changed).length === 0) return toast.note(t("nothingChanged"));
    try {
      await answer(api.PUT("/api/v1/admin/settings", { params: { header: etag ? { "If-Match": etag } : {} }, body: { values: changed } }));
    } catch (error) {
      if (!isProblem(error) || error.status !== 412) throw error;
      setConflict(true);
      return undefined;
    }
    toast.done(t("saved"));
    await reload();
    return undefined;
  };
  return (
    <Form
      schema={z.object({ values: z.record(z.string(), z.custom<Value>()) })}
      defaultValues={{ values: Object.fromEntries(items.map((item) => [item.name, editable(item.value)])) }}
      onSubmit={save}
      guardUnsaved={may}
      className="max-w-3xl"
    >
      {conflict && (
        <Notice tone="danger" title={t("conflict")} actions={<Button size="sm" onClick={() => void reload()}>{t("reload")}</Button>}>
          {t("conflictText")}
        </Notice>
      )}
      {!may && <Notice>{t("readOnly")}</Notice>}
      <fieldset disabled={!may} className="grid min-w-0 gap-4">
        <Card title={t("general")}>
          <div className="grid gap-5">{items.filter((item) => item.type !== "company").map((item) => <Setting key={item.name} item={item} />)}</div>
        </Card>
        {items.filter((item) => item.type === "company").map((item) => <CompanySetting key={item.name} item={item} />)}
      </fieldset>
      {may && <div><SubmitButton>{t("save")}</SubmitButton></div>}
    </Form>
  );
}

/** Inputs hold texts: null becomes empty. */
function editable(value: Value): Value {
  if (typeof value !== "object") return typeof value === "number" ? String(value) : value;
  const { address } = value;
  return { ...value, address: { ...address, line2: address.line2 ?? "", region: address.region ?? "" } };
}

/** What a field holds, as the API takes it. */
function fit(item: Setting, value: Value | undefined): Value {
  if (value === undefined) return item.value;
  if (item.type === "integer") return Number(value);
  if (typeof value !== "object") return typeof value === "string" ? value.trim() : value;
  const { address } = value;
  return { ...value, address: { ...address, line2: address.line2 || null, region: address.region || null } };
}

function Setting({ item }: { item: Setting }) {
  const t = useTranslations("admin.settings");
  const name = `values.${item.name}`;
  // A setting that this release of the web does not know is shown by the API's own words.
  const key = `names.${item.name}` as "names.platform_name";
  const label = t.has(key) ? t(key) : item.name.replaceAll("_", " ");
  const meaning = `meanings.${item.name}` as "meanings.platform_name";
  const hint = t.has(meaning) ? t(meaning) : item.description;
  if (item.type === "boolean") return <CheckboxField name={name} label={label} hint={hint} />;
  if (item.type === "choice") {
    const options = (item.choices ?? []).map((value) => {
      const choice = `choices.${item.name}.${value}` as "choices.prices_visible_to.everyone";
      return { value, label: t.has(choice) ? t(choice) : value };
    });
    return <SelectField name={name} label={label} hint={hint} options={options} />;
  }
  return <TextField name={name} label={label} hint={hint} optional={item.default === ""} inputMode={item.type === "integer" ? "numeric" : undefined} maxLength={500} />;
}

function CompanySetting({ item }: { item: Setting }) {
  const t = useTranslations("admin.settings");
  const name = `values.${item.name}`;
  return (
    <Card title={t("company.title")} description={t("company.text")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {COMPANY.map((field: keyof Company & (typeof COMPANY)[number]) => <TextField key={field} name={`${name}.${field}`} label={t(`company.${field}`)} />)}
        {ADDRESS.map((field) => <TextField key={field} name={`${name}.address.${field}`} label={t(`company.${field}`)} optional={field === "line2" || field === "region"} />)}
      </div>
    </Card>
  );
}
