import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TransferAccount } from "@/components/features/transfer/transfer-account";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { CreditTiles } from "./credit-tiles";
import type { Credit } from "./types";

const BUCKETS = ["not_invoiced", "not_due", "days_1_to_30", "days_31_to_60", "days_61_to_90", "days_over_90"] as const;

/** A buyer's credit: limit, used, ageing, and what is open. */
export async function CreditPage() {
  const t = await getTranslations("orders.credit");
  const api = await serverApi();
  const credit = await read(() => answer(api.GET("/api/v1/credit")));
  if (credit.problem) return <ProblemState problem={credit.problem} />;
  return (
    <>
      <PageCrumbs crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} description={t("description")} />
      {credit.data.accounts.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <div className="grid gap-4">
          <CreditTiles credit={credit.data} />
          <Card title={t("howTitle")} description={t("how")}>
            <TransferAccount />
          </Card>
          {credit.data.accounts.map((statement) => (
            <Statement key={statement.account.limit.currency} statement={statement} />
          ))}
        </div>
      )}
    </>
  );
}

async function Statement({ statement: { ageing, open_items } }: { statement: Credit["accounts"][number] }) {
  const t = await getTranslations("orders");
  return (
    <>
      <Card title={t("credit.ageing")} flush className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0">
        <Table caption={t("credit.ageing")}>
          <TableHead>
            <tr>
              {BUCKETS.map((bucket) => (
                <Th key={bucket} numeric>{t(`credit.${bucket}`)}</Th>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            <TableRow>
              {BUCKETS.map((bucket) => (
                <Td key={bucket} numeric><Money value={ageing[bucket]} /></Td>
              ))}
            </TableRow>
          </TableBody>
        </Table>
      </Card>
      <Card title={t("credit.openItems")} flush={open_items.length > 0} className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0">
        {open_items.length === 0 ? (
          <p className="text-sm text-soft">{t("credit.nothingOpen")}</p>
        ) : (
          <Table caption={t("credit.openItems")}>
            <TableHead>
              <tr>
                <Th>{t("field.number")}</Th>
                <Th>{t("field.order")}</Th>
                <Th>{t("field.seller")}</Th>
                <Th>{t("field.due")}</Th>
                <Th numeric>{t("field.daysOverdue")}</Th>
                <Th numeric>{t("field.open")}</Th>
              </tr>
            </TableHead>
            <TableBody>
              {open_items.map((item) => (
                <TableRow key={item.invoice_id}>
                  <Td className="whitespace-nowrap">
                    <Link href={`/retailer/invoices/${item.invoice_id}`} className="numeric font-medium text-accent-text hover:underline">
                      {item.label}
                    </Link>
                  </Td>
                  <Td className="whitespace-nowrap">
                    <Link href={`/retailer/orders/${item.order_id}`} className="numeric hover:underline">
                      {item.order_number}
                    </Link>
                  </Td>
                  <Td>{item.seller_name}</Td>
                  <Td><When at={item.due_on} /></Td>
                  <Td numeric className={item.days_overdue > 0 ? "text-danger" : undefined}>{item.days_overdue > 0 ? item.days_overdue : "–"}</Td>
                  <Td numeric><Money value={item.open} /></Td>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
    </>
  );
}
