"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter, useSearchParams } from "next/navigation";
import { Suspense, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { useSuggestions } from "@/lib/hooks/use-suggestions";

/** Search over the catalogue with suggestions while typing. A plain form: without scripts it works too. */
export function SearchBox({ className = "" }: { className?: string }) {
  return (
    <Suspense fallback={<div className={`h-(--control-height) ${className}`} />}>
      <Box className={className} />
    </Suspense>
  );
}

function Box({ className }: { className: string }) {
  const t = useTranslations("common.search");
  const router = useRouter();
  const searched = useSearchParams().get("q") ?? "";
  const [text, setText] = useState(searched);
  // Another search by a link, or back: the box says what the page shows.
  const [shown, setShown] = useState(searched);
  if (shown !== searched) {
    setShown(searched);
    setText(searched);
  }
  const items = useSuggestions(text === searched ? "" : text);
  const search = (wanted: string) => router.push(`/search?q=${encodeURIComponent(wanted)}`);
  return (
    <form
      role="search"
      action="/search"
      className={`relative ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) search(text.trim());
        else router.push("/search");
      }}
    >
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
        onSelect={(item) => {
          const picked = items.find((each) => `${each.kind}:${each.id ?? each.text}` === item.value);
          setText(item.label);
          if (picked?.kind === "category" && picked.id) router.push(`/categories/${picked.id}`);
          else if (picked?.kind === "brand") router.push(`/search?brand=${encodeURIComponent(picked.text)}`);
          else search(item.label);
        }}
      />
    </form>
  );
}
