"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "./checkbox";
import { Td, Th } from "./table";

/** The chosen rows of a table, by id. Ids that are no longer among `ids` do not count. */
export function useRowSelection(ids: string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = ids.filter((id) => chosen.has(id));
  return {
    selected,
    isSelected: (id: string) => chosen.has(id),
    toggle: (id: string) => setChosen(new Set(chosen.has(id) ? selected.filter((each) => each !== id) : [...selected, id])),
    toggleAll: () => setChosen(new Set(selected.length === ids.length ? [] : ids)),
    clear: () => setChosen(new Set()),
    state: selected.length === 0 ? false : selected.length === ids.length ? true : ("indeterminate" as const),
  };
}
type Selection = ReturnType<typeof useRowSelection>;

export function SelectAllTh({ selection }: { selection: Selection }) {
  const t = useTranslations("common.ui");
  return (
    <Th className="w-9 pr-0">
      <Checkbox aria-label={t("selectAll")} checked={selection.state} onCheckedChange={selection.toggleAll} />
    </Th>
  );
}

/** `label` says which row: its number or name. */
export function SelectRowTd({ selection, id, label }: { selection: Selection; id: string; label: string }) {
  const t = useTranslations("common.ui");
  return (
    <Td className="w-9 pr-0">
      <Checkbox aria-label={t("selectRow", { label })} checked={selection.isSelected(id)} onCheckedChange={() => selection.toggle(id)} />
    </Td>
  );
}
