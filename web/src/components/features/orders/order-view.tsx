"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { When } from "@/components/ui/when";
import type { Portal } from "@/lib/auth/portals";
import { useSession } from "@/lib/auth/use-session";
import { useFormat } from "@/lib/format/use-format";
import { OrderShipments } from "@/components/features/shipments/order-shipments";
import { serviceName } from "@/components/features/shipments/service-name";
import { TransferAccount } from "@/components/features/transfer/transfer-account";
import { Address } from "./address";
import { OrderActions } from "./order-actions";
import { OrderLines, OrderTotals } from "./order-lines";
import { OrderPapers } from "./order-papers";
import { OrderStatusPill } from "./order-status";
import { OrderTimeline } from "./order-timeline";
import { actionsFor } from "./steps";
import { type OrderParts, useOrder } from "./use-order";
import { type Order, type Payment, type Side, sideOf } from "./types";

/** An order on one page: what, how far, what to do. It follows live events. */
export function OrderView({ portal, id, initial }: { portal: Portal; id: string; initial: OrderParts }) {
  const t = useTranslations("orders");
  const session = useSession();
  const parts = useOrder(id, initial);
  const order = parts.order.data;
  const side = sideOf(portal);
  const payment = parts.payments?.items.find((each) => each.status !== "cancelled") ?? null;
  const actions = actionsFor({
    side,
    status: order.status,
    permissions: session?.permissions ?? [],
    historical: order.historical,
    inPayment: payment !== null,
    received: order.lines.some((line) => line.delivered_quantity > 0),
  });
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="numeric">{t("detail.title", { number: order.number })}</span>
            {/* Said by a screen reader when the order moves while the page is open. */}
            <span role="status"><OrderStatusPill status={order.status} /></span>
            {order.historical && <Badge>{t("field.historical")}</Badge>}
          </span>
        }
        description={<>{otherSide(order, side)} · <When at={order.placed_at} as="dateTime" /></>}
        actions={<OrderActions portal={portal} read={parts.order} shipments={parts.shipments?.items ?? []} actions={actions} />}
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-4">
          <Hint side={side} order={order} payment={payment} />
          {side === "buyer" && order.status === "placed" && payment?.method === "bank_transfer" && payment.status === "pending" && (
            <Card title={t("pay.account")}>
              <TransferAccount reference={payment.reference} amount={payment.open} />
            </Card>
          )}
          <Card title={t("detail.lines")} flush className="[&_[role=region]]:rounded-none [&_[role=region]]:border-0 [&_[role=region]]:border-b">
            <OrderLines order={order} />
            <OrderTotals order={order} />
          </Card>
          {parts.shipments && <OrderShipments portal={portal} order={order} shipments={parts.shipments.items} />}
          <Card title={t("detail.facts")}>
            <DescriptionList columns={3} entries={facts(order, t)} />
          </Card>
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <Card title={t("detail.history")}>
            <OrderTimeline entries={parts.history.items} />
          </Card>
          <Card title={t("detail.papers")}>
            <OrderPapers papers={parts.documents.items} />
          </Card>
          {side === "seller" && (
            <p className="text-sm">
              <Link href={`/manufacturer/customers/${order.buyer.id}`} className="text-accent-text hover:underline">
                {t("detail.customer", { name: order.buyer.name })}
              </Link>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function otherSide({ buyer, seller }: Order, side: Side): string {
  if (side === "buyer") return seller.name;
  return side === "seller" ? buyer.name : `${buyer.name} → ${seller.name}`;
}

function facts(order: Order, t: ReturnType<typeof useTranslations<"orders">>) {
  return [
    { term: t("field.seller"), value: order.seller.name },
    { term: t("field.buyer"), value: order.buyer.name },
    { term: t("field.poNumber"), value: order.po_number },
    { term: t("field.deliverTo"), value: <Address address={order.delivery_address} /> },
    { term: t("field.payment"), value: order.payment_method && t(`payment.${order.payment_method}`) },
    { term: t("field.paid"), value: order.paid_at && <When at={order.paid_at} as="dateTime" /> },
    { term: t("field.shippingOption"), value: order.shipping_option && serviceName(order.shipping_option) },
    { term: t("field.note"), value: order.note },
    { term: t("field.customerReference"), value: order.customer_reference },
  ].filter(({ value }) => value !== null && value !== "");
}

/** What has to happen next, where it is for this person to know. */
function Hint({ side, order, payment }: { side: Side; order: Order; payment: Payment | null }) {
  const t = useTranslations("orders.hint");
  const format = useFormat();
  if (order.status === "placed" && side === "buyer") {
    const until = order.pay_until ? format.dateTime(order.pay_until) : "–";
    if (!payment) return <Notice tone="caution" title={t("unpaidTitle")}>{t("unpaid", { until })}</Notice>;
    return (
      <Notice tone="notice" title={t("transferTitle")}>
        {t("transfer", { amount: format.money(payment.open), reference: payment.reference, until })}
      </Notice>
    );
  }
  if (order.status === "placed" && side === "seller") return <Notice>{t("waitForMoney")}</Notice>;
  if (order.status === "confirmed" && side === "seller") return <Notice tone="caution" title={t("acceptTitle")}>{t("accept")}</Notice>;
  if (order.status === "partially_shipped") return <Notice>{t(side === "seller" ? "restOpen" : "restComes")}</Notice>;
  if (order.status === "delivered" && side === "buyer") return <Notice tone="positive">{t("delivered")}</Notice>;
  return null;
}
