import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type SearchParams, toSearch } from "@/components/features/orders/search";
import { sideOf } from "@/components/features/orders/types";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { ShipmentFilters } from "./shipment-filters";
import { shipmentQuery } from "./shipment-query";
import { ShipmentTable } from "./shipment-table";

type ShipmentsPageProps = { portal: "retailer" | "manufacturer"; searchParams: Promise<SearchParams> };

/** What was sent, or is coming. */
export async function ShipmentsPage({ portal, searchParams }: ShipmentsPageProps) {
  const [t, params] = await Promise.all([getTranslations("orders.shipments"), searchParams]);
  const query = shipmentQuery(params);
  const narrowed = Boolean(query.status ?? query.created_from ?? query.created_until);
  const side = sideOf(portal) === "buyer" ? "buyer" : "seller";
  const api = await serverApi();
  const page = await read(() => answer(api.GET("/api/v1/shipments", { params: { query } })));
  if (page.problem) return <ProblemState problem={page.problem} />;
  const search = toSearch(params).toString();
  const empty = narrowed ? (
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
  );
  return (
    <>
      <PageHeader title={t(`${side}.title`)} description={t(`${side}.description`)} />
      <ShipmentFilters search={search} narrowed={narrowed} status={query.status ?? ""} from={query.created_from?.slice(0, 10) ?? ""} until={query.created_until?.slice(0, 10) ?? ""} />
      <ShipmentTable portal={portal} query={query} search={search} initial={page.data} empty={empty} />
    </>
  );
}
