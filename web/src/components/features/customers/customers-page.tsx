import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type SearchParams, toSearch } from "@/components/features/orders/search";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { CursorPages } from "@/components/ui/pagination";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { getFormat } from "@/lib/format/get-format";
import { CustomerBadges, CustomerTotals } from "./customer-facts";
import { CustomerFilters } from "./customer-filters";
import { customerQuery } from "./types";

const HERE = "/manufacturer/customers";

/** Who bought from the seller: contact, how much, how lately. */
export async function CustomersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [t, format, params] = await Promise.all([getTranslations("orders"), getFormat(), searchParams]);
  const query = customerQuery(params);
  const narrowed = Boolean(query.q) || query.historical !== undefined;
  const search = toSearch(params).toString();
  const api = await serverApi();
  const page = await read(() => answer(api.GET("/api/v1/orders/customers", { params: { query } })));
  if (page.problem) return <ProblemState problem={page.problem} />;
  const { items, next_cursor } = page.data;
  return (
    <>
      <PageHeader title={t("customers.title")} description={t("customers.description")} />
      <CustomerFilters query={query} search={search} narrowed={narrowed} />
      {items.length === 0 ? (
        <EmptyState
          title={t(narrowed ? "customers.nothingFits" : "customers.emptyTitle")}
          text={t(narrowed ? "customers.nothingFitsText" : "customers.emptyText")}
          actions={!narrowed && <Button asChild variant="primary"><Link href="/manufacturer/products">{t("list.seller.emptyAction")}</Link></Button>}
        />
      ) : (
        <Table caption={t("customers.title")}>
          <TableHead>
            <tr>
              <Th>{t("customers.name")}</Th>
              <Th>{t("customers.country")}</Th>
              <Th>{t("customers.contact")}</Th>
              <Th numeric>{t("customers.orders")}</Th>
              <Th numeric>{t("customers.openOrders")}</Th>
              <Th numeric>{t("field.net")}</Th>
              <Th numeric>{t("field.total")}</Th>
              <Th>{t("customers.lastOrder")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {items.map((customer) => (
              <TableRow key={customer.buyer_id}>
                <Td className="max-w-64">
                  <span className="flex items-center gap-2">
                    <Link href={`${HERE}/${customer.buyer_id}`} className="truncate font-medium text-accent-text hover:underline">
                      {customer.name}
                    </Link>
                    <CustomerBadges customer={customer} />
                  </span>
                </Td>
                <Td>{customer.country ? format.country(customer.country) : "–"}</Td>
                <Td className="max-w-52 truncate">{customer.contact?.email ? <a href={`mailto:${customer.contact.email}`} className="hover:underline">{customer.contact.email}</a> : customer.contact?.phone ?? "–"}</Td>
                <Td numeric>{format.number(customer.orders)}</Td>
                <Td numeric>{format.number(customer.open_orders)}</Td>
                <Td numeric><CustomerTotals totals={customer.totals} of="net" /></Td>
                <Td numeric><CustomerTotals totals={customer.totals} of="total" /></Td>
                <Td><When at={customer.last_order_at} /></Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <CursorPages count={items.length} pathname={HERE} search={search} cursor={query.cursor} next={next_cursor} />
    </>
  );
}
