"use client";

import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { organisationsKeys } from "@/lib/api/query-keys/organisations";
import { useDebounce } from "@/lib/hooks/use-debounce";

type Chosen = { id: string; name: string };
type Props = Omit<ComponentProps<"input">, "onSelect" | "value" | "onChange"> & {
  kind?: "manufacturer" | "retailer";
  onChoose: (chosen: Chosen | null) => void;
};

/** A company by its name. Put it into <Field>. */
export function OrganisationPicker({ kind, onChoose, ...input }: Props) {
  const [text, setText] = useState("");
  const q = useDebounce(text.trim());
  const found = useQuery({
    queryKey: organisationsKeys.list({ picker: true, q, kind }),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/admin/organisations", { params: { query: { q: q || undefined, kind, sort: "name", limit: 10 } }, signal })),
  });
  return (
    <Combobox
      {...input}
      text={text}
      loading={found.isPending}
      onTextChange={(next) => {
        setText(next);
        onChoose(null);
      }}
      items={(found.data?.items ?? []).map((each) => ({ value: each.id, label: each.name, hint: each.country }))}
      onSelect={(item) => {
        setText(item.label);
        onChoose({ id: item.value, name: item.label });
      }}
    />
  );
}
