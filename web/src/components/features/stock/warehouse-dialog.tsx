"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { NativeSelectField, SubmitButton, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { warehousesKeys } from "@/lib/api/query-keys/warehouses";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import type { Warehouse } from "./use-stock";

const COUNTRIES = [
  "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
  "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "US",
];
const text = z.string().trim().min(1).max(200);
const schema = z.object({
  name: text,
  priority: z.string().trim().regex(/^\d{1,4}$/),
  address: z.object({ line1: text, line2: z.string().trim().max(200), postal_code: z.string().trim().min(1).max(20), city: text, region: z.string().trim().max(200), country: z.string().length(2) }),
});

/** A new warehouse, or one to change. */
export function WarehouseDialog({ warehouse, onClose }: { warehouse: Warehouse | "new" | null; onClose: () => void }) {
  const t = useTranslations("selling.warehouses");
  const format = useFormat();
  const client = useQueryClient();
  const known = warehouse === "new" ? null : warehouse;
  const countries = [...new Set([...COUNTRIES, known?.address.country ?? "DE"])].map((code) => ({ code, name: format.country(code) })).sort((one, other) => one.name.localeCompare(other.name, format.locale));
  return (
    <Dialog open={warehouse !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t(known ? "editTitle" : "addTitle")}>
        <Form
          schema={schema}
          defaultValues={{
            name: known?.name ?? "",
            priority: String(known?.priority ?? 0),
            address: { line1: known?.address.line1 ?? "", line2: known?.address.line2 ?? "", postal_code: known?.address.postal_code ?? "", city: known?.address.city ?? "", region: known?.address.region ?? "", country: known?.address.country ?? "DE" },
          }}
          onSubmit={async ({ name, priority, address }) => {
            const body = { name, priority: Number(priority), address: { ...address, line2: address.line2 || null, region: address.region || null } };
            if (known) {
              const params = { path: { warehouse_id: known.id }, header: { "If-Match": `"${known.version}"` } };
              await answer(api.PUT("/api/v1/warehouses/{warehouse_id}", { params, body: { ...body, active: known.active } }));
            } else await answer(api.POST("/api/v1/warehouses", { body }));
            await client.invalidateQueries({ queryKey: warehousesKeys.all });
            toast.done(t("saved", { name }));
            onClose();
          }}
        >
          <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-4">
            <TextField name="name" label={t("name")} />
            <TextField name="priority" label={t("priority")} inputMode="numeric" className="numeric text-right" />
          </div>
          <p className="-mt-2 text-xs text-faint">{t("priorityHint")}</p>
          <TextField name="address.line1" label={t("line1")} autoComplete="address-line1" />
          <TextField name="address.line2" label={t("line2")} optional autoComplete="address-line2" />
          <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-4">
            <TextField name="address.postal_code" label={t("postcode")} autoComplete="postal-code" />
            <TextField name="address.city" label={t("city")} />
          </div>
          <div className="grid grid-cols-2 gap-4">
            <TextField name="address.region" label={t("region")} optional />
            <NativeSelectField name="address.country" label={t("country")}>
              {countries.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
            </NativeSelectField>
          </div>
          <div className="flex justify-end gap-2">
            <DialogClose asChild><Button>{t("cancel")}</Button></DialogClose>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
