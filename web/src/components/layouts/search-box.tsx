"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { searchKeys } from "@/lib/api/query-keys/search";
import { cn } from "@/lib/cn";
import { useDebounce } from "@/lib/hooks/use-debounce";

/** Search over the catalogue with suggestions while typing. A plain form: without scripts it works too. */
export function SearchBox({ initial = "", className }: { initial?: string; className?: string }) {
  const t = useTranslations("common.search");
  const router = useRouter();
  const [text, setText] = useState(initial);
  const asked = useDebounce(text.trim());
  const suggestions = useQuery({
    queryKey: searchKeys.suggestions(asked),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/search/suggestions", { params: { query: { q: asked, limit: 8 } }, signal })),
    enabled: asked.length >= 2,
    placeholderData: (before) => before,
  });
  const items = asked.length < 2 ? [] : (suggestions.data?.items ?? []);
  const goTo = (wanted: string) => router.push(`/search?q=${encodeURIComponent(wanted)}`);
  return (
    <form role="search" action="/search" className={cn("relative", className)} onSubmit={(event) => {
      event.preventDefault();
      if (text.trim()) goTo(text.trim());
    }}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 z-1 size-4 -translate-y-1/2 text-faint" />
      <Combobox
        free
        type="search"
        name="q"
        maxLength={200}
        aria-label={t("label")}
        placeholder={t("placeholder")}
        className="[&_input]:pl-8 [&_input::-webkit-search-cancel-button]:hidden"
        text={text}
        onTextChange={setText}
        items={items.map((each) => ({ value: `${each.kind}:${each.id ?? each.text}`, label: each.text, hint: t(`kind.${each.kind}`) }))}
        loading={suggestions.isFetching}
        onSelect={(item) => {
          setText(item.label);
          goTo(item.label);
        }}
      />
    </form>
  );
}
