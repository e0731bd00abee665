import { Download } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import type { Portal } from "@/lib/auth/portals";
import { OrderFilters } from "./order-filters";
import { exportHref, isNarrowed, orderQuery } from "./order-query";
import { OrderTable } from "./order-table";
import { type SearchParams, toSearch } from "./search";
import { type OrderPage, type OrderQuery, type Side, sideOf } from "./types";

const MANY_CUSTOMERS = 100;

/** The list of orders of any portal. */
export async function OrdersPage({ portal, searchParams }: { portal: Portal; searchParams: Promise<SearchParams> }) {
  const [t, params] = await Promise.all([getTranslations("orders.list"), searchParams]);
  const query = orderQuery(params);
  const search = toSearch(params).toString();
  const side = sideOf(portal);
  const api = await serverApi();
  const page = await read(() => answer(api.GET("/api/v1/orders", { params: { query } })));
  if (page.problem) return <ProblemState problem={page.problem} />;
  const counterparts = await counterpartsOf(side, page.data, query);
  return (
    <>
      <PageHeader
        title={t(`${side}.title`)}
        description={t(`${side}.description`)}
        actions={
          <Button asChild>
            <a href={exportHref(query)} download>
              <Download aria-hidden />
              {t("export")}
            </a>
          </Button>
        }
      />
      <OrderFilters query={query} side={side} search={search} counterparts={counterparts} />
      <OrderTable portal={portal} query={query} search={search} initial={page.data} empty={<NoOrders side={side} narrowed={isNarrowed(query)} />} />
    </>
  );
}

async function NoOrders({ side, narrowed }: { side: Side; narrowed: boolean }) {
  const t = await getTranslations("orders.list");
  if (narrowed) return <EmptyState title={t("nothingFits")} text={t("nothingFitsText")} />;
  return (
    <EmptyState
      title={t(`${side}.emptyTitle`)}
      text={t(`${side}.emptyText`)}
      actions={
        side === "operator" ? undefined : (
          <Button asChild variant="primary">
            <Link href={side === "buyer" ? "/search" : "/manufacturer/products"}>{t(`${side}.emptyAction`)}</Link>
          </Button>
        )
      }
    />
  );
}

/** The other sides to choose from: a seller's customers, else those on this page and the one that is chosen. */
async function counterpartsOf(side: Side, page: OrderPage, query: OrderQuery) {
  const found = new Map<string, string>();
  for (const order of page.items) {
    const other = side === "buyer" ? order.seller : order.buyer;
    found.set(other.id, other.name);
  }
  if (side === "seller") {
    try {
      const api = await serverApi();
      const customers = await answer(api.GET("/api/v1/orders/customers", { params: { query: { sort: "-last_order", limit: MANY_CUSTOMERS } } }));
      for (const customer of customers.items) found.set(customer.buyer_id, customer.name);
    } catch (error) {
      // The list is whole without the names to choose from.
      if (!isProblem(error)) throw error;
    }
  }
  if (query.counterpart_id && !found.has(query.counterpart_id)) found.set(query.counterpart_id, query.counterpart_id);
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
