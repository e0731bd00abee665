"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { components } from "@/lib/api/schema";
import { type Payments, readPayments } from "./intent";

type Payment = components["schemas"]["PaymentOutput"];
const kept = new Map<string, Payments | null>();

function useTransferTo(groupId: string): Payments["transfer_to"] {
  return useSyncExternalStore(
    () => () => undefined,
    () => {
      if (!kept.get(groupId)) kept.set(groupId, readPayments(groupId));
      return kept.get(groupId)?.transfer_to ?? null;
    },
    () => null,
  );
}

/** How to pay by bank transfer: the account, and for each order its reference and amount. */
export function Transfer({ groupId, payments }: { groupId: string; payments: Payment[] }) {
  const t = useTranslations("buying.confirmation");
  const account = useTransferTo(groupId);
  return (
    <Card title={t("transferTitle")} description={t("transferText")}>
      <div className="grid gap-4">
        {account ? (
          <DescriptionList
            columns={3}
            entries={[
              { term: t("accountHolder"), value: account.account_holder },
              { term: t("iban"), value: <span className="font-mono">{account.iban}</span> },
              { term: t("bic"), value: <span className="font-mono">{account.bic}</span> },
            ]}
          />
        ) : (
          <p className="text-sm text-soft">{t("transferElsewhere")}</p>
        )}
        <Table caption={t("transferTitle")}>
          <TableHead>
            <tr>
              <Th>{t("order")}</Th>
              <Th>{t("reference")}</Th>
              <Th numeric>{t("amount")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {payments.map((payment) => (
              <TableRow key={payment.id}>
                <Td>{payment.order_number}</Td>
                <Td className="font-mono">{payment.reference}</Td>
                <Td numeric>
                  <Money value={payment.amount} />
                </Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Card>
  );
}
