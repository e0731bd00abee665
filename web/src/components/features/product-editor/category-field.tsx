"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { categoriesKeys } from "@/lib/api/query-keys/categories";

const FRESH_MS = 5 * 60_000;

export function useCategories() {
  return useQuery({
    queryKey: categoriesKeys.list(),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/categories", { signal })),
    staleTime: FRESH_MS,
  });
}

type CategoryPickerProps = Omit<ComponentProps<"input">, "value" | "onChange" | "onSelect" | "className"> & { value: string | null; onValueChange: (id: string | null) => void };

/** The tree of categories, searched by any name on the way. Empty: the whole tree, indented. */
export function CategoryPicker({ value, onValueChange, ...input }: CategoryPickerProps) {
  const t = useTranslations("selling.editor");
  const categories = useCategories();
  const [typed, setTyped] = useState<string | null>(null);
  const all = categories.data?.items ?? [];
  const chosen = all.find((each) => each.id === value);
  const text = typed ?? chosen?.path.join(" › ") ?? "";
  const words = (typed ?? "").toLowerCase().split(/[\s›]+/).filter(Boolean);
  const items = all
    .filter((each) => words.every((word) => each.path.join(" ").toLowerCase().includes(word)))
    .map((each) => ({
      value: each.id,
      label: words.length > 0 ? each.path.join(" › ") : "\u00a0".repeat(4 * (each.path.length - 1)) + each.name,
    }));
  return (
    <div className="flex gap-1">
      <Combobox
        {...input}
        className="min-w-0 flex-1"
        text={text}
        placeholder={t("categoryPlaceholder")}
        loading={categories.isPending}
        items={items}
        onTextChange={setTyped}
        onSelect={(item) => {
          setTyped(null);
          onValueChange(item.value);
        }}
        onBlur={() => setTyped(null)}
      />
      {value && (
        <Button variant="quiet" size="icon" aria-label={t("noCategory")} onClick={() => onValueChange(null)}>
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}
