"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { shippingZonesKeys } from "@/lib/api/query-keys/shipping-zones";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";

/** Which zone a country is for goods from another. `*` is every other country. */
export function Zones() {
  const t = useTranslations("admin.shipping");
  const format = useFormat();
  const client = useQueryClient();
  const may = useMay("rate:manage");
  const list = useCursorList(shippingZonesKeys.list(), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/shipping-zones", { params: { query: { limit: 50, cursor } }, signal })),
  );
  const country = (code: string) => (code === "*" ? t("everyOther") : format.country(code));
  return (
    <section>
      <div className="flex items-center justify-between gap-3 pb-2">
        <h2 className="text-md">{t("zones")}</h2>
        {may && <AddZone />}
      </div>
      <CursorTable
        list={list}
        caption={t("zones")}
        keyOf={(each) => `${each.origin_country}-${each.destination_country}`}
        empty={<EmptyState title={t("noZones")} text={t("noZonesText")} />}
        head={<><Th>{t("from")}</Th><Th>{t("to")}</Th><Th>{t("zone")}</Th>{may && <Th><span className="sr-only">{t("actions")}</span></Th>}</>}
        row={(each) => {
          const route = `${country(each.origin_country)} → ${country(each.destination_country)}`;
          return (
            <>
              <Td>{country(each.origin_country)}</Td>
              <Td>{country(each.destination_country)}</Td>
              <Td>{each.zone}</Td>
              {may && (
                <Td className="text-right">
                  <ConfirmDialog
                    trigger={<Button size="sm" variant="quiet" aria-label={t("removeOf", { route })}>{t("remove")}</Button>}
                    title={t("removeTitle", { route })}
                    description={t("removeText")}
                    action={t("remove")}
                    onConfirm={async () => {
                      await answer(api.DELETE("/api/v1/admin/shipping-zones/{origin_country}/{destination_country}", { params: { path: each } }));
                      toast.done(t("removed"));
                      void client.invalidateQueries({ queryKey: shippingZonesKeys.all });
                    }}
                  />
                </Td>
              )}
            </>
          );
        }}
      />
    </section>
  );
}

const schema = z.object({
  origin_country: z.string().trim().toUpperCase().regex(/^([A-Z]{2}|\*)$/),
  destination_country: z.string().trim().toUpperCase().regex(/^([A-Z]{2}|\*)$/),
  zone: z.string().trim().min(1),
});

function AddZone() {
  const t = useTranslations("admin.shipping");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild><Button>{t("addZone")}</Button></DialogTrigger>
      {open && (
        <DialogContent title={t("addZone")} description={t("addZoneText")} size="sm">
          <Form
            schema={schema}
            defaultValues={{ origin_country: "", destination_country: "", zone: "" }}
            rename={{ "zones.0.origin_country": "origin_country", "zones.0.destination_country": "destination_country", "zones.0.zone": "zone" }}
            onSubmit={async (zone) => {
              await answer(api.PUT("/api/v1/admin/shipping-zones", { body: { zones: [zone] } }));
              toast.done(t("zoneSaved"));
              void client.invalidateQueries({ queryKey: shippingZonesKeys.all });
              setOpen(false);
            }}
          >
            <TextField name="origin_country" label={t("from")} hint={t("codeHint")} maxLength={2} />
            <TextField name="destination_country" label={t("to")} maxLength={2} />
            <TextField name="zone" label={t("zone")} />
            <div className="flex justify-end"><SubmitButton>{t("save")}</SubmitButton></div>
          </Form>
        </DialogContent>
      )}
    </Dialog>
  );
}
