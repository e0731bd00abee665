"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { isProblem } from "@/lib/api/problem";
import { shippingRatesKeys } from "@/lib/api/query-keys/shipping-rates";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { FilterBar, TextFilter } from "./filter-bar";
import { RateDialog } from "./rate-dialog";
import { Zones } from "./shipping-zones";
import { useFilters } from "./use-filters";

const MOST_BYTES = 1_000_000;

export function Shipping() {
  const t = useTranslations("admin.shipping");
  const format = useFormat();
  const filters = useFilters();
  const may = useMay("rate:manage");
  const currency = filters.get("currency").toUpperCase();
  const query = { zone: filters.get("zone") || undefined, currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined };
  const list = useCursorList(shippingRatesKeys.list(query), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/shipping-rates", { params: { query: { ...query, limit: 50, cursor } }, signal })),
  );
  return (
    <div className="grid grid-cols-1 gap-6">
      <section>
        <h2 className="pb-2 text-md">{t("rates")}</h2>
        <FilterBar names={["zone", "currency"]} actions={may && <><ImportButton /><RateDialog /></>}>
          <TextFilter name="zone" label={t("zone")} className="w-36" />
          <TextFilter name="currency" label={t("currency")} className="w-28" />
        </FilterBar>
        <CursorTable
          list={list}
          caption={t("rates")}
          keyOf={(each) => each.id}
          empty={<EmptyState title={t("emptyTitle")} text={t("emptyText")} />}
          head={
            <>
              <Th>{t("service")}</Th>
              <Th>{t("zone")}</Th>
              <Th numeric>{t("weight")}</Th>
              <Th numeric>{t("price")}</Th>
              <Th numeric>{t("perKg")}</Th>
              <Th numeric>{t("days")}</Th>
              <Th>{t("validFrom")}</Th>
              {may && <Th><span className="sr-only">{t("actions")}</span></Th>}
            </>
          }
          row={(each) => (
            <>
              <Td><span className="font-medium">{each.carrier}</span> {each.service} {!each.active && <Badge className="ml-1">{t("inactive")}</Badge>}</Td>
              <Td>{each.zone}</Td>
              <Td numeric>{t("band", { from: format.number(each.weight_from_g / 1000), to: each.weight_to_g === null ? "∞" : format.number(each.weight_to_g / 1000) })}</Td>
              <Td numeric>{format.money({ amount: each.price, currency: each.currency })}</Td>
              <Td numeric>{format.money({ amount: each.price_per_kg, currency: each.currency })}</Td>
              <Td numeric>{each.days_min}–{each.days_max}</Td>
              <Td><When at={each.valid_from} /></Td>
              {may && <Td className="text-right"><RateDialog rate={each} /></Td>}
            </>
          )}
        />
      </section>
      <Zones />
    </div>
  );
}

function ImportButton() {
  const t = useTranslations("admin.shipping");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [faults, setFaults] = useState<string[]>([]);
  const take = async (files: File[]) => {
    const [file] = files;
    if (!file) return;
    setPending(true);
    setFaults([]);
    try {
      const text = await file.text();
      const { rows } = await answer(api.POST("/api/v1/admin/shipping-rates/import", { body: text, bodySerializer: (body: string) => body, headers: { "Content-Type": "text/csv" } }));
      toast.done(t("imported", { count: rows }));
      void client.invalidateQueries({ queryKey: shippingRatesKeys.all });
      setOpen(false);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFaults(error.errors.length > 0 ? error.errors.map((fault) => `${fault.pointer}: ${fault.message}`) : [error.detail ?? error.title]);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog open={open} onOpenChange={(next) => { setOpen(next); setFaults([]); }}>
      <DialogTrigger asChild><Button>{t("import")}</Button></DialogTrigger>
      <DialogContent title={t("import")} description={t("importText")} size="lg">
        <div className="grid gap-3">
          <pre className="overflow-x-auto rounded-md bg-sunken p-2 font-mono text-xs">carrier,service,zone,currency,weight_from_g,weight_to_g,price,days_min,days_max,valid_from{"\n"}Parcel,Economy,domestic,EUR,0,2000,4.90,2,4,2026-01-01</pre>
          <FileDrop accept={[".csv"]} maxBytes={MOST_BYTES} disabled={pending} onFiles={(files) => void take(files)} />
          {faults.length > 0 && (
            <Notice tone="danger" title={t("importFailed")}>
              <ul>{faults.slice(0, 20).map((fault) => <li key={fault}>{fault}</li>)}</ul>
            </Notice>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
