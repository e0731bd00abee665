"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { StockDialog } from "@/components/features/stock/stock-dialog";
import { Button } from "@/components/ui/button";
import { CursorPages } from "@/components/ui/pagination";
import { SelectAllTh, useRowSelection } from "@/components/ui/row-selection";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { SortTh, Table, TableBody, TableHead, Th } from "@/components/ui/table";
import { productsKeys } from "@/lib/api/query-keys/products";
import { useSearchState } from "@/lib/hooks/use-search-state";
import { BulkBar } from "./bulk-bar";
import { ProductFilters } from "./product-filters";
import { ProductTableRow } from "./product-row";
import { useOwnProducts, usePutRow } from "./use-own-products";

/** The company's catalogue. */
export function ProductTable() {
  const t = useTranslations("selling.products");
  const client = useQueryClient();
  const { set, search, pathname } = useSearchState();
  const { page, query, queryKey, filtered } = useOwnProducts();
  const put = usePutRow(queryKey);
  const [stocked, setStocked] = useState<{ id: string; title: string } | null>(null);
  const rows = page.data?.items ?? [];
  const selection = useRowSelection(rows.map((row) => row.id));
  return (
    <div className="grid grid-cols-1 gap-3">
      <ProductFilters filtered={filtered} />
      <BulkBar rows={rows.filter((row) => selection.isSelected(row.id))} onDone={selection.clear} />
      {page.isPending && <TableSkeleton rows={12} />}
      {page.isLoadingError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && rows.length === 0 && (
        <EmptyState
          title={t(filtered ? "noneFiltered" : "noneTitle")}
          text={t(filtered ? "noneFilteredText" : "noneText")}
          actions={!filtered && (
            <>
              <Button asChild variant="primary"><Link href="/manufacturer/products/new">{t("new")}</Link></Button>
              <Button asChild><Link href="/manufacturer/uploads">{t("toUpload")}</Link></Button>
            </>
          )}
        />
      )}
      {rows.length > 0 && (
        <div aria-busy={page.isPlaceholderData || undefined}>
          <Table caption={t("title")}>
            <TableHead>
              <tr>
                <SelectAllTh selection={selection} />
                <Th>{t("product")}</Th>
                <Th>{t("statusLabel")}</Th>
                <SortTh numeric sort={query.sort ?? ""} by="price" onSort={(sort) => set({ sort })}>{t("price")}</SortTh>
                <Th numeric>{t("moq")}</Th>
                <Th numeric>{t("available")}</Th>
                <Th className="max-xl:hidden">{t("updated")}</Th>
              </tr>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <ProductTableRow
                  key={row.id}
                  row={row}
                  selection={selection}
                  onSaved={put}
                  onConflict={() => void client.invalidateQueries({ queryKey: productsKeys.all })}
                  onStock={() => setStocked({ id: row.id, title: row.title })}
                />
              ))}
            </TableBody>
          </Table>
          <CursorPages count={rows.length} pathname={pathname} search={search} cursor={query.cursor} next={page.data?.next_cursor} />
        </div>
      )}
      <StockDialog product={stocked} onClose={() => setStocked(null)} />
    </div>
  );
}
