"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FacetBox } from "./facet-box";
import { type Filters, searchQuery } from "./filters";

type Value = { value: string; label: string; count: number };
type AllValuesProps = {
  /** What the facet is called, for its search field. */
  title: string;
  /** The field of the form: `brand`, `seller`, or an attribute by its name. */
  facet: { name: "brand" } | { name: "seller" } | { name: "attribute"; attribute: string };
  filters: Filters;
  /** Values that stand on the page already. */
  shown: string[];
};

const MOST = 500;

/** The values of a long facet that the page leaves out: asked for when they are wanted, with a field to find one. */
export function AllValues({ title, facet, filters, shown }: AllValuesProps) {
  const t = useTranslations("public.catalogue");
  const [values, setValues] = useState<Value[] | null>(null);
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");
  const [text, setText] = useState("");
  const load = async () => {
    setState("pending");
    try {
      setValues(await readAll(facet, filters));
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  if (!values) {
    return (
      <p className="py-1 text-xs">
        <button type="button" disabled={state === "pending"} onClick={() => void load()} className="rounded-sm font-medium text-accent-text hover:underline disabled:text-faint">
          {t("showAll")}
        </button>
        {state === "failed" && <span role="alert" className="block pt-1 text-danger">{t("showAllFailed")}</span>}
      </p>
    );
  }
  const wanted = text.trim().toLocaleLowerCase();
  const more = values.filter(({ value, label }) => !shown.includes(value) && label.toLocaleLowerCase().includes(wanted));
  return (
    <div className="grid gap-1 pt-1">
      <input
        type="text"
        aria-label={t("findValue", { facet: title })}
        placeholder={t("findValue", { facet: title })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        // The form around would be sent.
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        className="h-(--control-height-sm) w-full rounded-md border border-line-strong bg-surface px-2 text-xs placeholder:text-faint"
      />
      <div className="max-h-72 overflow-y-auto">
        {more.map(({ value, label, count }) => (
          <FacetBox key={value} name={facet.name} value={value} checked={false} count={count}>
            {label}
          </FacetBox>
        ))}
        {more.length === 0 && <p className="py-1 text-xs text-faint">{t("noValue")}</p>}
      </div>
    </div>
  );
}

async function readAll(facet: AllValuesProps["facet"], filters: Filters): Promise<Value[]> {
  // Public pages carry no client of the API until it is asked for.
  const [{ api }, { answer }] = await Promise.all([import("@/lib/api/browser"), import("@/lib/api/answer")]);
  const name = facet.name === "attribute" ? [facet.attribute] : [];
  const { facets } = await answer(api.GET("/api/v1/search/facets", { params: { query: { ...searchQuery(filters), name, values: MOST } } }));
  if (facet.name === "brand") return facets.brands.map(({ value, count }) => ({ value, label: value, count }));
  if (facet.name === "seller") return facets.sellers.map(({ id, name: label, count }) => ({ value: id, label, count }));
  const counted = facets.attributes.find((each) => each.name === facet.attribute)?.values ?? [];
  return counted.map(({ value, count }) => ({ value: `${facet.attribute}:${value}`, label: value, count }));
}
