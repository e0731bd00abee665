"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { z } from "zod";
import { FormField, SubmitButton } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Money } from "@/components/ui/money";
import { EmptyState } from "@/components/ui/states";
import { StatusPill } from "@/components/ui/status-pill";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { creditKeys } from "@/lib/api/query-keys/credit";
import { invoicesKeys } from "@/lib/api/query-keys/invoices";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import { receiptsKeys } from "@/lib/api/query-keys/receipts";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { useDebounce } from "@/lib/hooks/use-debounce";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter } from "./filter-bar";
import { oneOf, useFilters } from "./use-filters";

const STATES = ["unallocated", "allocated", "returned"] as const;
type Receipt = components["schemas"]["ReceiptOutput"];

/** Money that arrived; what could not be allocated stands first. */
export function Receipts() {
  const t = useTranslations("admin.payments");
  const filters = useFilters();
  const may = useMay("payment:receive");
  const status = oneOf(filters.get("status"), STATES) ?? "unallocated";
  const list = useCursorList(receiptsKeys.list({ status }), (cursor, signal) =>
    answer(api.GET("/api/v1/admin/receipts", { params: { query: { status, cursor } }, signal })),
  );
  return (
    <>
      <FilterBar names={[]}>
        <SelectFilter name="status" label={t("status")} options={STATES.map((value) => ({ value: value === "unallocated" ? "" : value, label: t(`receipt.${value}`) }))} />
      </FilterBar>
      <CursorTable
        list={list}
        caption={t("tab.receipts")}
        keyOf={(each) => each.id}
        empty={<EmptyState title={t("noReceipts")} text={t("noReceiptsText")} />}
        head={
          <>
            <Th>{t("valueDate")}</Th>
            <Th>{t("bankReference")}</Th>
            <Th numeric>{t("amount")}</Th>
            <Th>{t("status")}</Th>
            <Th>{t("why")}</Th>
            {may && <Th><span className="sr-only">{t("actions")}</span></Th>}
          </>
        }
        row={(each) => (
          <>
            <Td><When at={each.value_date} /></Td>
            <Td className="font-mono text-xs whitespace-nowrap">{each.bank_reference}</Td>
            <Td numeric><Money value={each.amount} /></Td>
            <Td><StatusPill status={each.status} tone={each.status === "unallocated" ? "caution" : each.status === "allocated" ? "positive" : "neutral"}>{t(`receipt.${each.status}`)}</StatusPill></Td>
            <Td className="min-w-56">{each.reason ?? "–"}</Td>
            {may && <Td className="text-right whitespace-nowrap">{each.status === "unallocated" && <ReceiptActions receipt={each} />}</Td>}
          </>
        )}
      />
    </>
  );
}

function ReceiptActions({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("admin.payments");
  const format = useFormat();
  const client = useQueryClient();
  const { keyFor, renew } = useIdempotencyKey();
  const [open, setOpen] = useState(false);
  const refresh = () => {
    renew();
    for (const keys of [paymentsKeys, receiptsKeys, invoicesKeys, creditKeys]) void client.invalidateQueries({ queryKey: keys.all });
  };
  const name = receipt.bank_reference;
  return (
    <span className="inline-flex gap-1.5">
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogTrigger asChild><Button size="sm" aria-label={t("allocateOf", { name })}>{t("allocate")}</Button></DialogTrigger>
        {open && (
          <DialogContent title={t("allocateTitle", { amount: format.money(receipt.amount) })} description={t("allocateText")}>
            <Form
              schema={z.object({ payment_id: z.string().min(1) })}
              defaultValues={{ payment_id: "" }}
              rename={{ amount: "payment_id" }}
              onSubmit={async (body) => {
                await answer(api.POST("/api/v1/admin/receipts/{receipt_id}/allocate", {
                  params: { path: { receipt_id: receipt.id }, header: { "Idempotency-Key": keyFor(body) } }, body,
                }));
                toast.done(t("allocated"));
                refresh();
                setOpen(false);
              }}
            >
              <FormField name="payment_id" label={t("payment")} hint={t("paymentHint")} render={({ ref, onChange, onBlur }) => <PaymentPicker ref={ref} onBlur={onBlur} onChoose={onChange} />} />
              <div className="flex justify-end"><SubmitButton>{t("allocate")}</SubmitButton></div>
            </Form>
          </DialogContent>
        )}
      </Dialog>
      <ConfirmDialog
        trigger={<Button size="sm" variant="quiet" aria-label={t("returnOf", { name })}>{t("return")}</Button>}
        title={t("returnTitle", { amount: format.money(receipt.amount) })}
        description={t("returnText")}
        action={t("return")}
        onConfirm={async () => {
          await answer(api.POST("/api/v1/admin/receipts/{receipt_id}/return", { params: { path: { receipt_id: receipt.id }, header: { "Idempotency-Key": keyFor("return") } } }));
          toast.done(t("returned"));
          refresh();
        }}
      />
    </span>
  );
}

function PaymentPicker({ onChoose, ...input }: { onChoose: (id: string) => void } & Pick<ComponentProps<"input">, "ref" | "onBlur">) {
  const format = useFormat();
  const [text, setText] = useState("");
  const reference = useDebounce(text.trim().split(" ")[0] ?? "");
  const found = useQuery({
    queryKey: paymentsKeys.list({ picker: true, reference }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/payments/history", { params: { query: { reference: reference || undefined, limit: 20 } }, signal })),
  });
  return (
    <Combobox
      {...input}
      text={text}
      loading={found.isPending}
      onTextChange={(next) => {
        setText(next);
        onChoose("");
      }}
      items={(found.data?.items ?? []).map((each) => ({ value: each.id, label: `${each.reference} · ${each.order_number} · ${each.buyer_name}`, hint: format.money(each.open) }))}
      onSelect={(item) => {
        setText(item.label);
        onChoose(item.value);
      }}
    />
  );
}
