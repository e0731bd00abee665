"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Money } from "@/components/ui/money";
import { NativeSelect } from "@/components/ui/native-select";
import { TableRow, Td } from "@/components/ui/table";
import { useFormat } from "@/lib/format/use-format";
import { type CheckedRow, factsOf } from "../cart/offers";
import { type QuickRow, insteadOf } from "./rows";

/** Marks the control that mends a row, for the keyboard's way from fault to fault. */
export const MENDS = "data-mends";
const WRONG_CODE: ReadonlySet<CheckedRow["status"]> = new Set(["unknown", "not_orderable"]);

type QuickRowProps = {
  row: QuickRow;
  checked: CheckedRow | undefined;
  onChange: (row: QuickRow, next: boolean) => void;
  onRemove: (row: QuickRow) => void;
};

export const QuickRowLine = memo(function QuickRowLine({ row, checked, onChange, onRemove }: QuickRowProps) {
  const t = useTranslations("buying.quick");
  const status = useTranslations("buying.status");
  const format = useFormat();
  const faulty = checked !== undefined && checked.status !== "ok" && checked.status !== "merged";
  const wrongCode = checked !== undefined && WRONG_CODE.has(checked.status);
  const number = checked?.row ?? 0;
  const mark = (here: boolean) => (faulty && here ? { [MENDS]: row.id } : {});
  const instead = checked && faulty ? insteadOf(checked) : [];
  return (
    <TableRow className={faulty ? "bg-danger-soft/40" : undefined}>
      <Td numeric className="text-faint">{number}</Td>
      <Td>
        <Draft className="w-36 font-mono" label={t("codeOfRow", { row: number })} value={row.code} invalid={wrongCode} {...mark(wrongCode)} onSettle={(code, next) => onChange({ ...row, code, seller: null }, next)} />
      </Td>
      <Td className="min-w-56">
        {checked?.status === "ambiguous" ? (
          <NativeSelect
            aria-label={t("chooseForRow", { row: number })}
            defaultValue=""
            {...mark(true)}
            onChange={(event) => {
              const chosen = checked.candidates.find(({ id }) => id === event.target.value);
              if (chosen) onChange({ ...row, code: chosen.sku, seller: chosen.seller.id }, true);
            }}
          >
            <option value="" disabled>
              {t("choose", { count: checked.candidates.length })}
            </option>
            {checked.candidates.map((offer) => (
              <option key={offer.id} value={offer.id}>
                {[offer.title, offer.seller.name, offer.tiers[0] && format.money(offer.tiers[0].unit_price)].filter(Boolean).join(" · ")}
              </option>
            ))}
          </NativeSelect>
        ) : (
          checked?.product && (
            <span className="grid">
              <span>{checked.product.title}</span>
              <span className="text-xs text-faint">{checked.product.seller.name}</span>
            </span>
          )
        )}
      </Td>
      <Td>
        <Draft
          className="numeric w-20 text-right"
          inputMode="numeric"
          label={t("quantityOfRow", { row: number })}
          value={row.quantity}
          invalid={faulty && !wrongCode && checked.status !== "ambiguous"}
          {...mark(!wrongCode && checked?.status !== "ambiguous")}
          onSettle={(quantity, next) => onChange({ ...row, quantity }, next)}
        />
      </Td>
      <Td numeric>{checked?.unit_price && <Money value={checked.unit_price} />}</Td>
      <Td numeric>{checked?.net && <Money value={checked.net} />}</Td>
      <Td className="min-w-52">
        {checked && checked.status !== "ok" && (
          <span className={faulty ? "text-xs font-medium text-danger" : "text-xs text-faint"}>
            {checked.status === "merged" ? status("merged", { row: checked.merged_into ?? 0 }) : status(checked.status, factsOf(checked.product))}
          </span>
        )}
        {checked?.status === "ok" && <span className="text-xs text-positive">{status("ok")}</span>}
        {instead.length > 0 && (
          <span className="ml-2 inline-flex gap-1">
            {instead.map((quantity) => (
              <Button key={quantity} size="sm" aria-label={t("setRow", { row: number, quantity })} onClick={() => onChange({ ...row, quantity: String(quantity) }, true)}>
                {format.number(quantity)}
              </Button>
            ))}
          </span>
        )}
      </Td>
      <Td>
        <Button variant="quiet" size="icon-sm" aria-label={t("removeRow", { row: number })} onClick={() => onRemove(row)}>
          <X aria-hidden />
        </Button>
      </Td>
    </TableRow>
  );
});

type DraftProps = Omit<React.ComponentProps<typeof Input>, "value" | "onChange"> & { value: string; label: string; invalid: boolean; onSettle: (value: string, next: boolean) => void };

/** A field that is taken on Enter (and on to the next fault) or when it is left. */
function Draft({ value, label, invalid, onSettle, ...input }: DraftProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (next: boolean) => {
    if (draft !== null && draft.trim() !== value) onSettle(draft.trim(), next);
    else if (next) onSettle(value, true);
    setDraft(null);
  };
  return (
    <Input
      {...input}
      aria-label={label}
      aria-invalid={invalid || undefined}
      autoComplete="off"
      maxLength={200}
      value={draft ?? value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => draft !== null && settle(false)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setDraft(null);
        if (event.key !== "Enter") return;
        event.preventDefault();
        settle(true);
      }}
    />
  );
}
