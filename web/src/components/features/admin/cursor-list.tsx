"use client";

import type { ReactNode } from "react";
import { LoadMore } from "@/components/ui/load-more";
import { Loading } from "@/components/ui/loading";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { useCursorList } from "@/lib/hooks/use-cursor-list";

type CursorTableProps<Item> = {
  list: ReturnType<typeof useCursorList<Item>>;
  caption: string;
  /** The <Th>s. */
  head: ReactNode;
  /** The <Td>s of a row. */
  row: (item: Item) => ReactNode;
  keyOf: (item: Item) => string | number;
  empty: ReactNode;
};

/** The list as a dense table with its loading, empty and failed states. */
export function CursorTable<Item>({ list, caption, head, row, keyOf, empty }: CursorTableProps<Item>) {
  if (list.isPending) return <Loading><TableSkeleton rows={6} /></Loading>;
  if (list.isLoadingError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return empty;
  return (
    <>
      <Table caption={caption}>
        <TableHead>
          <tr>{head}</tr>
        </TableHead>
        <TableBody>
          {list.data.map((item) => (
            <TableRow key={keyOf(item)}>{row(item)}</TableRow>
          ))}
        </TableBody>
      </Table>
      <LoadMore hasMore={list.hasNextPage} pending={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
