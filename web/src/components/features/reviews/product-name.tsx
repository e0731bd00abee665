"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { productsKeys } from "@/lib/api/query-keys/products";
import { Skeleton } from "@/components/ui/skeleton";

export function useProductTitle(id: string): { title: string | null; pending: boolean } {
  const { data, isPending } = useQuery({
    queryKey: productsKeys.part(id, "title"),
    queryFn: async ({ signal }) => (await answer(api.GET("/api/v1/products/{product_id}", { params: { path: { product_id: id } }, signal }))).title,
    staleTime: Infinity,
    retry: false,
  });
  return { title: data ?? null, pending: isPending };
}

/** The product's title as a link to its page; reviews name only its id. */
export function ProductName({ id }: { id: string }) {
  const t = useTranslations("messaging.reviews");
  const { title, pending } = useProductTitle(id);
  if (pending) return <Skeleton className="h-4 w-40" />;
  // Taken out of the catalogue since.
  if (!title) return <span className="text-faint">{t("goneProduct")}</span>;
  return (
    <Link href={`/products/${id}`} className="font-medium hover:underline">
      {title}
    </Link>
  );
}
