import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type SearchParams, toSearch } from "@/components/features/orders/search";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";
import { CreditTiles } from "./credit-tiles";
import { InvoiceFilters } from "./invoice-filters";
import { invoiceView, readInvoices } from "./invoice-query";
import { InvoiceTable } from "./invoice-table";

type InvoicesPageProps = { portal: "retailer" | "manufacturer"; searchParams: Promise<SearchParams> };

/** Invoices and credit notes; a buyer also sees its credit. */
export async function InvoicesPage({ portal, searchParams }: InvoicesPageProps) {
  const [t, params, profile] = await Promise.all([getTranslations("orders.invoices"), searchParams, requireProfile()]);
  const view = invoiceView(params);
  const narrowed = Boolean(view.state ?? view.kind ?? view.issued_from ?? view.issued_until);
  const side = portal === "retailer" ? "buyer" : "seller";
  const api = await serverApi();
  const page = await read(() => readInvoices(api, view));
  if (page.problem) return <ProblemState problem={page.problem} />;
  const showsCredit = side === "buyer" && profile.permissions.includes("credit:read");
  const credit = showsCredit ? await answer(api.GET("/api/v1/credit")) : null;
  const search = toSearch(params).toString();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t(`${side}.description`)}
        actions={
          showsCredit && (
            <Button asChild>
              <Link href="/retailer/invoices/credit">{t("toCredit")}</Link>
            </Button>
          )
        }
      />
      {credit && credit.accounts.length > 0 && <div className="pb-4"><CreditTiles credit={credit} /></div>}
      <InvoiceFilters view={view} search={search} narrowed={narrowed} />
      <InvoiceTable
        portal={portal}
        view={view}
        search={search}
        initial={page.data}
        empty={
          narrowed ? (
            <EmptyState title={t("nothingFits")} text={t("nothingFitsText")} />
          ) : (
            <EmptyState
              title={t("emptyTitle")}
              text={t(`${side}.emptyText`)}
              actions={
                <Button asChild variant="primary">
                  <Link href={`/${portal}/orders`}>{t("toOrders")}</Link>
                </Button>
              }
            />
          )
        }
      />
    </>
  );
}
