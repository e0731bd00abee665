"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { cartKeys } from "@/lib/api/query-keys/cart";
import { useDebounce } from "@/lib/hooks/use-debounce";
import { useOpenCart } from "@/lib/hooks/use-open-cart";
import { type CartLine, useCart } from "@/stores/cart";
import { type JudgedLine, type Lookups, judgePriced, judgeUnpriced } from "./judge";
import type { Basket, Destination } from "./offers";

const SETTLE_MS = 250;

const lookups: Lookups = {
  product: (id) => answer(api.GET("/api/v1/products/{product_id}", { params: { path: { product_id: id } } })),
  check: async (rows) => (await answer(api.POST("/api/v1/orders/check-lines", { body: { rows } }))).rows,
};

/** The lines of the cart as the server judges them now; `lines` undefined until the first answer is there. */
export function useJudgedCart(priced: boolean) {
  useOpenCart();
  const owner = useCart((cart) => cart.owner);
  const lines = useCart((cart) => cart.lines);
  const settled = useDebounce(lines, SETTLE_MS);
  const wanted = settled.map(({ productId, quantity }) => [productId, quantity]);
  const query = useQuery({
    queryKey: cartKeys.list({ owner, priced, wanted }),
    queryFn: () => (priced ? judgePriced(settled, lookups) : judgeUnpriced(settled, lookups)),
    enabled: owner !== undefined && settled.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const { data } = query;
  useEffect(() => {
    const unknown = new Set(useCart.getState().lines.filter((line) => !line.sku).map((line) => line.productId));
    const facts = (data ?? []).filter((each) => each.offer && unknown.has(each.line.productId));
    if (facts.length === 0) return;
    useCart.getState().note(new Map(facts.map((each) => [each.line.productId, { sku: each.sku, sellerId: each.seller?.id }])));
  }, [data]);
  return { query, opened: owner !== undefined, lines: lines.length === 0 ? [] : merged(lines, data), settling: settled !== lines || query.isPlaceholderData };
}

/** The answer for the lines that are in the cart this moment; undefined while nothing is known of one. */
function merged(lines: readonly CartLine[], judged: readonly JudgedLine[] | undefined): JudgedLine[] | undefined {
  const known = new Map(judged?.map((each) => [each.line.productId, each]));
  const all = lines.map((line) => {
    const each = known.get(line.productId);
    return each && { ...each, line };
  });
  const there = all.filter((each) => each !== undefined);
  return there.length > 0 ? there : undefined;
}

/** What a basket costs. Nothing is asked without lines or without an address. */
export function useQuote(lines: Basket["lines"], destination: Destination | null, shipping: Basket["shipping"] = []) {
  const body = { lines, shipping, ...destination };
  return useQuery({
    queryKey: cartKeys.detail(`quote:${JSON.stringify(body)}`),
    queryFn: ({ signal }) => answer(api.POST("/api/v1/orders/quote", { body, signal })),
    enabled: lines.length > 0 && destination !== null,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

export function basketLines(judged: readonly JudgedLine[]): Basket["lines"] {
  return judged.filter(({ status }) => status === "ok").map(({ line }) => ({ product_id: line.productId, quantity: line.quantity }));
}
