"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { SubmitButton, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Money } from "@/components/ui/money";
import { EmptyState } from "@/components/ui/states";
import { Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { refundsKeys } from "@/lib/api/query-keys/refunds";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { useCursorList } from "@/lib/hooks/use-cursor-list";
import { toast } from "@/stores/toasts";
import { CursorTable } from "./cursor-list";
import { FilterBar, SelectFilter } from "./filter-bar";
import { oneOf, useFilters } from "./use-filters";

type Refund = components["schemas"]["RefundOutput"];

/** Refunds whose money is still to be sent to the buyer. */
export function Refunds() {
  const t = useTranslations("admin.payments");
  const filters = useFilters();
  const may = useMay("payment:refund");
  const status = oneOf(filters.get("status"), ["completed"]) ?? "due";
  const list = useCursorList(refundsKeys.list({ status }), (cursor, signal) =>
    answer(api.GET("/api/v1/refunds", { params: { query: { status, cursor } }, signal })),
  );
  return (
    <>
      <FilterBar names={[]}>
        <SelectFilter name="status" label={t("status")} options={[{ value: "", label: t("refund.due") }, { value: "completed", label: t("refund.completed") }]} />
      </FilterBar>
      <CursorTable
        list={list}
        caption={t("tab.refunds")}
        keyOf={(each) => each.id}
        empty={<EmptyState title={t("noRefunds")} text={t("noRefundsText")} />}
        head={
          <>
            <Th>{t("since")}</Th>
            <Th>{t("why")}</Th>
            <Th>{t("payTo")}</Th>
            <Th numeric>{t("amount")}</Th>
            <Th numeric>{t("toSend")}</Th>
            <Th>{t("order")}</Th>
            {may && <Th><span className="sr-only">{t("actions")}</span></Th>}
          </>
        }
        row={(each) => (
          <>
            <Td><When at={each.created_at} /></Td>
            <Td className="min-w-56">{each.reason}</Td>
            <Td>{each.pay_to ? <>{each.pay_to.holder}<span className="block font-mono text-xs text-faint">{each.pay_to.iban}</span></> : "–"}</Td>
            <Td numeric><Money value={each.amount} /></Td>
            <Td numeric><Money value={each.money} /></Td>
            <Td><Link className="hover:underline" href={`/admin/orders/${each.order_id}`}>{t("toOrder")}</Link></Td>
            {may && <Td className="text-right">{each.status === "due" && <PayOut refund={each} />}</Td>}
          </>
        )}
      />
    </>
  );
}

function PayOut({ refund }: { refund: Refund }) {
  const t = useTranslations("admin.payments");
  const format = useFormat();
  const client = useQueryClient();
  const { keyFor, renew } = useIdempotencyKey();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild><Button size="sm">{t("payOut")}</Button></DialogTrigger>
      {open && (
        <DialogContent
          title={t("payOutTitle", { amount: format.money(refund.money) })}
          description={refund.pay_to ? t("payOutText", { holder: refund.pay_to.holder, iban: refund.pay_to.iban }) : t("payOutNoAccount")}
        >
          <Form
            schema={z.object({ bank_reference: z.string().trim().min(1).max(200) })}
            defaultValues={{ bank_reference: "" }}
            onSubmit={async ({ bank_reference }) => {
              const body = { refund_id: refund.id, bank_reference };
              await answer(api.POST("/api/v1/payments/refund", { params: { header: { "Idempotency-Key": keyFor(body) } }, body }));
              renew();
              toast.done(t("paidOut"));
              void client.invalidateQueries({ queryKey: refundsKeys.all });
              setOpen(false);
            }}
          >
            <TextField name="bank_reference" label={t("bankReference")} maxLength={200} autoComplete="off" />
            <div className="flex justify-end"><SubmitButton>{t("payOutAction")}</SubmitButton></div>
          </Form>
        </DialogContent>
      )}
    </Dialog>
  );
}
