import { PackageSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Credit, ON_THE_WAY, OrdersOnTheWay, Reorder } from "@/components/features/buyer-dashboard/cards";
import { VerificationNotice } from "@/components/features/buyer-dashboard/verification";
import { readable } from "@/components/features/cart/destination.server";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { EmptyState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";

const SHOWN = 6;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("retailer.dashboard"))("title") };
}

export default async function RetailerDashboard() {
  const [t, profile, api] = await Promise.all([getTranslations("retailer.dashboard"), requireProfile(), serverApi()]);
  const [orders, credit, suggestions, unread, verification] = await Promise.all([
    readable(() => answer(api.GET("/api/v1/orders", { params: { query: { status: [...ON_THE_WAY], historical: false, limit: SHOWN } } }))),
    readable(() => answer(api.GET("/api/v1/credit"))),
    readable(() => answer(api.GET("/api/v1/orders/reorder-suggestions", { params: { query: { limit: SHOWN } } }))),
    readable(() => answer(api.GET("/api/v1/threads/unread-count"))),
    profile.verified ? null : readable(() => answer(api.GET("/api/v1/users/verify-business"))),
  ]);
  const openItems = credit?.accounts.flatMap((each) => each.open_items) ?? [];
  const fresh = orders?.items.length === 0 && openItems.length === 0 && !suggestions?.items.length;
  const mayOrder = profile.permissions.includes("order:create");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("greeting", { name: profile.name })}
        actions={
          mayOrder && (
            <>
              <Button asChild>
                <Link href="/retailer/lists">{t("toLists")}</Link>
              </Button>
              <Button asChild variant="primary">
                <Link href="/retailer/quick-order">{t("toQuickOrder")}</Link>
              </Button>
            </>
          )
        }
      />
      <div className="grid gap-4">
        <VerificationNotice profile={profile} reason={verification?.latest?.reason ?? null} />
        <StatRow>
          {orders && <StatTile label={t("onTheWay")} value={orders.next_cursor ? t("orMore", { count: orders.items.length }) : orders.items.length} href="/retailer/orders" />}
          {credit && (
            <StatTile
              label={t("openInvoices")}
              value={openItems.length}
              note={t("overdueCount", { count: openItems.filter((item) => item.days_overdue > 0).length })}
              href="/retailer/invoices"
            />
          )}
          {unread && <StatTile label={t("unread")} value={unread.messages} note={t("inThreads", { count: unread.threads })} href="/retailer/messages" />}
          <StatTile label={t("verification")} value={t(`verificationState.${profile.verification}`)} href="/retailer/documents" />
        </StatRow>
        {fresh ? (
          <EmptyState
            icon={PackageSearch}
            title={t("emptyTitle")}
            text={t("emptyText")}
            actions={
              <>
                <Button asChild variant="primary">
                  <Link href="/search">{t("toCatalogue")}</Link>
                </Button>
                {mayOrder && (
                  <Button asChild>
                    <Link href="/retailer/quick-order">{t("toQuickOrder")}</Link>
                  </Button>
                )}
              </>
            }
          />
        ) : (
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="grid min-w-0 gap-4">
              {orders && <OrdersOnTheWay orders={orders.items} />}
              {suggestions && suggestions.items.length > 0 && <Reorder suggestions={suggestions} />}
            </div>
            {credit && <Credit accounts={credit.accounts} />}
          </div>
        )}
      </div>
    </>
  );
}
