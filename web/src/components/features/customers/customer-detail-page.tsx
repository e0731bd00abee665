import "server-only";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Address } from "@/components/features/orders/address";
import { OrderTable } from "@/components/features/orders/order-table";
import { orderQuery } from "@/components/features/orders/order-query";
import { type SearchParams, isId, toSearch } from "@/components/features/orders/search";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { isProblem } from "@/lib/api/problem";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { CustomerBadges, CustomerTotals } from "./customer-facts";
import type { Customer } from "./types";

const MOST = 100;

/** A customer by id. The API lists customers only: the name comes from an order of theirs, and finds them in the list. */
const findCustomer = cache(async (id: string): Promise<Customer | null> => {
  const api = await serverApi();
  const orders = await answer(api.GET("/api/v1/orders", { params: { query: { counterpart_id: id, limit: 1 } } }));
  const [order] = orders.items;
  if (!order) return null;
  const found = await answer(api.GET("/api/v1/orders/customers", { params: { query: { q: order.buyer.name, limit: MOST } } }));
  return found.items.find((customer) => customer.buyer_id === id) ?? null;
});

export async function customerTitle(id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  try {
    return (await findCustomer(id))?.name;
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

type CustomerDetailProps = { id: string; searchParams: Promise<SearchParams> };

/** A customer with its orders. */
export async function CustomerDetailPage({ id, searchParams }: CustomerDetailProps) {
  if (!isId(id)) notFound();
  const [t, params] = await Promise.all([getTranslations("orders"), searchParams]);
  const query = { ...orderQuery(params), counterpart_id: id };
  const api = await serverApi();
  const page = await read(async () => {
    const [customer, orders] = await Promise.all([findCustomer(id), answer(api.GET("/api/v1/orders", { params: { query } }))]);
    return { customer, orders };
  });
  if (page.problem) return <ProblemState problem={page.problem} />;
  const { customer, orders } = page.data;
  if (!customer) notFound();
  const { contact } = customer;
  return (
    <>
      <PageCrumbs crumbs={[{ label: customer.name }]} />
      <PageHeader
        title={<span className="flex flex-wrap items-center gap-2">{customer.name} <CustomerBadges customer={customer} /></span>}
        actions={
          <Button asChild>
            <Link href={`/manufacturer/orders?counterpart_id=${id}`}>{t("customers.filterOrders")}</Link>
          </Button>
        }
      />
      <div className="grid gap-4">
        <Card title={t("detail.facts")}>
          <DescriptionList
            columns={3}
            entries={[
              { term: t("field.address"), value: <Address address={customer.address} /> },
              { term: t("customers.email"), value: contact?.email && <a href={`mailto:${contact.email}`} className="text-accent-text hover:underline">{contact.email}</a> },
              { term: t("customers.phone"), value: contact?.phone && <a href={`tel:${contact.phone}`} className="text-accent-text hover:underline">{contact.phone}</a> },
              { term: t("customers.website"), value: contact?.website },
              { term: t("customers.vatId"), value: customer.vat_id },
              { term: t("field.customerReference"), value: customer.customer_reference },
              { term: t("customers.orders"), value: customer.orders },
              { term: t("customers.openOrders"), value: customer.open_orders },
              { term: t("customers.firstOrder"), value: <When at={customer.first_order_at} /> },
              { term: t("customers.lastOrder"), value: <When at={customer.last_order_at} /> },
              { term: t("customers.totalNet"), value: <CustomerTotals totals={customer.totals} of="net" /> },
              { term: t("customers.totalGross"), value: <CustomerTotals totals={customer.totals} of="total" /> },
            ]}
          />
        </Card>
        <section aria-labelledby="customer-orders" className="grid min-w-0 gap-2">
          <h2 id="customer-orders" className="text-md">{t("customers.theirOrders")}</h2>
          <OrderTable
            portal="manufacturer"
            query={query}
            search={toSearch(params).toString()}
            initial={orders}
            empty={<EmptyState title={t("list.nothingFits")} text={t("list.nothingFitsText")} />}
          />
        </section>
      </div>
    </>
  );
}
