import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { StatusPill } from "@/components/ui/status-pill";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import type { InvoiceSummary, Refund } from "./types";

type RefundsProps = { portal: "retailer" | "manufacturer"; credits: InvoiceSummary[]; refunds: Refund[] };

/** What was given back of an invoice: the credit notes, and what became of the money. */
export function Refunds({ portal, credits, refunds }: RefundsProps) {
  const t = useTranslations("orders");
  const of = new Map(refunds.map((refund) => [refund.credit_note_id, refund]));
  return (
    <Card title={t("refund.given")} flush className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0">
      <Table caption={t("refund.given")}>
        <TableHead>
          <tr>
            <Th>{t("paper.credit_note")}</Th>
            <Th>{t("field.issued")}</Th>
            <Th>{t("refund.reason")}</Th>
            <Th>{t("refund.state")}</Th>
            <Th numeric>{t("refund.toPay")}</Th>
            <Th numeric>{t("field.total")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {credits.map((credit) => {
            const refund = of.get(credit.id);
            return (
              <TableRow key={credit.id}>
                <Td>
                  <Link href={`/${portal}/invoices/${credit.id}`} className="numeric font-medium text-accent-text hover:underline">
                    {credit.label}
                  </Link>
                </Td>
                <Td><When at={credit.issued_at} /></Td>
                <Td className="max-w-60 truncate" title={refund?.reason}>{refund?.reason ?? "–"}</Td>
                <Td>{refund ? <StatusPill status={refund.status} tone={refund.status === "due" ? "caution" : "positive"}>{t(`refund.${refund.status}`)}</StatusPill> : "–"}</Td>
                <Td numeric><Money value={refund?.money} /></Td>
                <Td numeric><Money value={credit.total} /></Td>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Card>
  );
}
