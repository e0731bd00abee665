"use client";

import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { productsKeys } from "@/lib/api/query-keys/products";
import type { components } from "@/lib/api/schema";
import { useDebounce } from "@/lib/hooks/use-debounce";

type Product = components["schemas"]["ProductSummary"];
type ProductPickerProps = Omit<ComponentProps<"input">, "value" | "onChange" | "onSelect"> & { onProduct: (product: Product) => void };

/** One of the company's own products, found by how its title, SKU, part number or brand begins. */
export function ProductPicker({ onProduct, className, ...input }: ProductPickerProps) {
  const [text, setText] = useState("");
  const q = useDebounce(text.trim());
  const query = { mine: true, q: q || undefined, limit: 20, sort: "title" as const };
  const found = useQuery({
    enabled: q !== "",
    queryKey: productsKeys.list(query),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/products", { params: { query }, signal })),
  });
  const products = q === "" ? [] : (found.data?.items ?? []);
  return (
    <Combobox
      {...input}
      className={className}
      text={text}
      onTextChange={setText}
      loading={found.isPending || q !== text.trim()}
      items={products.map((each) => ({ value: each.id, label: each.title, hint: each.sku }))}
      onSelect={(item) => {
        const product = products.find((each) => each.id === item.value);
        setText("");
        if (product) onProduct(product);
      }}
    />
  );
}
