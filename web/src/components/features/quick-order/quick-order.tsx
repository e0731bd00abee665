"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TableSkeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { Table, TableBody, TableHead, Th } from "@/components/ui/table";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { cartKeys } from "@/lib/api/query-keys/cart";
import { useOpenCart } from "@/lib/hooks/use-open-cart";
import { toast } from "@/stores/toasts";
import { addOrderable } from "../cart/add-orderable";
import { PasteForm } from "./paste-form";
import { MENDS, QuickRowLine } from "./quick-row";
import { type QuickResult, type QuickRow, isFaulty, mended } from "./rows";

/** Paste, check, mend, add: all of it by keyboard. */
export function QuickOrder() {
  const t = useTranslations("buying.quick");
  useOpenCart();
  const [rows, setRows] = useState<QuickRow[]>([]);
  const [added, setAdded] = useState(0);
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (added > 0 && rows.length === 0) done.current?.focus();
  }, [added, rows.length]);
  if (rows.length === 0) {
    return (
      <div className="grid gap-4">
        {added > 0 && (
          <Notice
            tone="positive"
            actions={
              <Button asChild size="sm">
                <Link href="/cart">{t("toCart")}</Link>
              </Button>
            }
          >
            <p ref={done} tabIndex={-1} className="outline-none">
              {t("added", { count: added })}
            </p>
          </Notice>
        )}
        <PasteForm onRows={(pasted) => setRows(pasted.map((row, id) => ({ ...row, id })))} />
      </div>
    );
  }
  return <CheckedRows rows={rows} onRows={setRows} onAdded={setAdded} />;
}

type CheckedRowsProps = { rows: QuickRow[]; onRows: (change: (rows: QuickRow[]) => QuickRow[]) => void; onAdded: (count: number) => void };

function CheckedRows({ rows, onRows, onAdded }: CheckedRowsProps) {
  const t = useTranslations("buying.quick");
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  // Where the focus goes once the server has looked: behind this row; null leaves it alone.
  const goOnFrom = useRef<number | null>(-1);
  const body = { rows: rows.map(({ code, quantity, seller }) => ({ code, quantity, seller })) };
  const query = useQuery({
    queryKey: cartKeys.detail(`check:${JSON.stringify(body)}`),
    queryFn: async ({ signal }) => {
      const checked = await answer(api.POST("/api/v1/orders/check-lines", { body, signal }));
      return { lines: checked.lines, byId: new Map(rows.map((row, index) => [row.id, checked.rows[index]])), checked };
    },
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData, isFetching } = query;
  const settled = data !== undefined && !isPlaceholderData;
  const results: QuickResult[] = rows.map((row) => ({ row, checked: data?.byId.get(row.id) }));
  const faulty = results.filter(isFaulty);

  useEffect(() => {
    const from = goOnFrom.current;
    if (!settled || from === null) return;
    goOnFrom.current = null;
    const fields = [...(table.current?.querySelectorAll<HTMLElement>(`[${MENDS}]`) ?? [])];
    const after = fields.find((field) => Number(field.getAttribute(MENDS)) > from);
    (after ?? fields[0] ?? addButton.current)?.focus();
  }, [settled, rows, data]);

  const change = useCallback(
    (changed: QuickRow, next: boolean) => {
      if (next) goOnFrom.current = changed.id;
      onRows((all) => all.map((row) => (row.id === changed.id && !same(row, changed) ? changed : row)));
    },
    [onRows],
  );
  const remove = useCallback(
    (gone: QuickRow) => {
      onRows((all) => all.filter((row) => row.id !== gone.id));
      goOnFrom.current = gone.id;
    },
    [onRows],
  );
  if (query.isError) {
    return (
      <div className="grid gap-3">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        <Button className="justify-self-start" onClick={() => onRows(() => [])}>
          {t("startOver")}
        </Button>
      </div>
    );
  }
  if (!data) return <TableSkeleton rows={12} />;

  const add = () => {
    const fitted = addOrderable(data.lines, data.checked.rows.map(({ product }) => product));
    const bad = new Set(faulty.map(({ row }) => row.id));
    onRows((all) => all.filter((row) => bad.has(row.id)));
    onAdded(fitted);
    if (fitted < data.lines.length) toast.failed(t("cartFull", { count: data.lines.length - fitted }));
    else toast.done(t("added", { count: data.lines.length }));
    goOnFrom.current = -1;
  };
  const shown = onlyFaulty ? faulty : results;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-sm font-medium">
          {isFetching ? t("checking") : faulty.length > 0 ? t("someFaulty", { good: rows.length - faulty.length, faulty: faulty.length }) : t("allGood", { count: rows.length })}
        </p>
        <label className="flex items-center gap-2 text-sm">
          <Checkbox checked={onlyFaulty} onCheckedChange={(checked) => setOnlyFaulty(checked === true)} />
          {t("onlyFaulty")}
        </label>
        <div className="ml-auto flex flex-wrap gap-2">
          <Button variant="quiet" onClick={() => onRows(() => [])}>
            {t("startOver")}
          </Button>
          {faulty.length > 0 && (
            <>
              <Button
                disabled={!settled}
                onClick={() => {
                  onRows(() => mended(results));
                  goOnFrom.current = -1;
                }}
              >
                {t("mendAll")}
              </Button>
              <Button
                onClick={() => {
                  const bad = new Set(faulty.map(({ row }) => row.id));
                  onRows((all) => all.filter((row) => !bad.has(row.id)));
                  goOnFrom.current = -1;
                }}
              >
                {t("removeFaulty", { count: faulty.length })}
              </Button>
            </>
          )}
          <Button ref={addButton} variant="primary" disabled={!settled || data.lines.length === 0} onClick={add}>
            {t("addAll", { count: data.lines.length })}
          </Button>
        </div>
      </div>
      <div ref={table} aria-busy={isFetching}>
        <Table caption={t("rows")} maxHeight="screen">
          <TableHead>
            <tr>
              <Th numeric>{t("row")}</Th>
              <Th>{t("code")}</Th>
              <Th>{t("product")}</Th>
              <Th>{t("quantity")}</Th>
              <Th numeric>{t("unitPrice")}</Th>
              <Th numeric>{t("net")}</Th>
              <Th>{t("verdict")}</Th>
              <Th>
                <span className="sr-only">{t("remove")}</span>
              </Th>
            </tr>
          </TableHead>
          <TableBody>
            {shown.map(({ row, checked }) => (
              <QuickRowLine key={row.id} row={row} checked={checked} onChange={change} onRemove={remove} />
            ))}
          </TableBody>
        </Table>
      </div>
      {shown.length === 0 && <p className="text-sm text-soft">{t("noneFaulty")}</p>}
    </div>
  );
}

function same(a: QuickRow, b: QuickRow): boolean {
  return a.code === b.code && a.quantity === b.quantity && a.seller === b.seller;
}
