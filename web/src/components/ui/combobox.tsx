"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { controlStyles } from "./control-styles";

type ComboboxItem = { value: string; label: string; hint?: ReactNode };

type ComboboxProps = Omit<ComponentProps<"input">, "value" | "onChange" | "onSelect"> & {
  /** What is typed. */
  text: string;
  onTextChange: (text: string) => void;
  /** What fits to it: filter a list, or ask the server with useDebounce. */
  items: ComboboxItem[];
  onSelect: (item: ComboboxItem) => void;
  loading?: boolean;
  /** Free text counts too (a search box): Enter without a chosen item is left to the form, and no "nothing found". */
  free?: boolean;
};

/** A text input with a list of what fits, by keyboard and screen reader (ARIA combobox with a list box). */
export function Combobox({ text, onTextChange, items, onSelect, loading, free, className, onKeyDown, onBlur, ...input }: ComboboxProps) {
  const t = useTranslations("common.ui");
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && (items.length > 0 || (!free && text !== ""));
  const current = items[active];
  const choose = (item: ComboboxItem) => {
    onSelect(item);
    setOpen(false);
    setActive(-1);
  };
  return (
    <div className={`relative ${className ?? ""}`}>
      <input
        type="text"
        className={`${controlStyles} h-(--control-height)`}
        role="combobox"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && current ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          onTextChange(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          setOpen(false);
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setOpen(true);
            if (items.length > 0) setActive((active + (event.key === "ArrowDown" ? 1 : active <= 0 ? items.length - Math.max(active, 0) - 1 : -1) + items.length) % items.length);
          } else if (event.key === "Enter" && shown && current) {
            event.preventDefault();
            choose(current);
          } else if (event.key === "Escape" && shown) {
            event.stopPropagation();
            setOpen(false);
          }
        }}
        {...input}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={t("suggestions")}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-50 mt-1 max-h-80 overflow-y-auto rounded-md border bg-raised p-1 shadow-overlay"
      >
        {items.map((item, index) => (
          // The keyboard steers the list from the input, as the ARIA pattern has it.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={item.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
            className="flex cursor-pointer items-center justify-between gap-3 rounded-sm px-2 py-1.5 text-sm text-ink hover:bg-hover aria-selected:bg-selected"
          >
            <span className="truncate">{item.label}</span>
            {item.hint && <span className="shrink-0 text-xs text-faint">{item.hint}</span>}
          </li>
        ))}
        {items.length === 0 && !free && (
          <li role="option" aria-disabled aria-selected={false} className="px-2 py-1.5 text-sm text-faint">
            {loading ? t("loading") : t("nothingFound")}
          </li>
        )}
      </ul>
    </div>
  );
}
