"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { components } from "@/lib/api/schema";
import type { Quote } from "../cart/offers";
import { CreditBar } from "./credit";
import { isMore } from "./decimals";
import type { PlaceOrder } from "./intent";
import type { ReferenceFaults } from "./refusal";
import type { Draft } from "./use-draft";

export type CreditAccount = components["schemas"]["CreditAccountOutput"];

/** Why an order cannot go on account; null where it can, as far as is known now. */
export function whyNotOnAccount(account: CreditAccount | null, total: Quote["total"]): "noCredit" | "onHold" | "overLimit" | null {
  if (!account) return "noCredit";
  if (account.on_hold) return "onHold";
  return isMore(total, account.available) ? "overLimit" : null;
}

type PaymentStepProps = {
  draft: Draft;
  payment: PlaceOrder["payment_method"];
  account: CreditAccount | null;
  quote: Quote;
  /** What the server refused of what was written here. */
  faults: ReferenceFaults | null;
  onChange: (change: Partial<Draft>) => void;
  onBack: () => void;
  onNext: () => void;
};

export function PaymentStep({ draft, payment, account, quote, faults, onChange, onBack, onNext }: PaymentStepProps) {
  const t = useTranslations("buying.checkout");
  const why = whyNotOnAccount(account, quote.total);
  const [poNumber, note] = [useRef<HTMLInputElement>(null), useRef<HTMLTextAreaElement>(null)];
  const lookAtFault = useEffectEvent(() => {
    if (faults?.po_number) poNumber.current?.focus();
    else if (faults) note.current?.focus();
  });
  useEffect(() => lookAtFault(), []);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Card title={t("paymentTitle")}>
        <div className="grid gap-4">
          <RadioGroup
            cards
            aria-label={t("paymentTitle")}
            value={payment}
            onValueChange={(value) => onChange({ payment: value === "on_account" ? "on_account" : "bank_transfer" })}
            choices={[
              { value: "on_account", label: t("onAccount"), hint: why === "noCredit" ? t("noCredit") : t("onAccountHint", { days: account?.terms_days ?? 0 }), disabled: why !== null },
              { value: "bank_transfer", label: t("bankTransfer"), hint: t("bankTransferHint") },
            ]}
          />
          {account && (
            <section aria-label={t("yourCredit")} className="grid gap-3 rounded-md bg-sunken p-3">
              <h3 className="text-xs text-soft">{t("yourCredit")}</h3>
              <CreditBar account={account} />
            </section>
          )}
          {why === "onHold" && <Notice tone="caution">{t("onHold")}</Notice>}
          {why === "overLimit" && account && (
            <Notice tone="caution" title={t("overLimitTitle")}>
              {t.rich("overLimit", { total: () => <Money value={quote.total} />, available: () => <Money value={account.available} /> })}
            </Notice>
          )}
        </div>
      </Card>
      <Card title={t("referencesTitle")}>
        <div className="grid gap-4">
          <Field label={t("poNumber")} hint={t("poHint")} optionalText={t("optional")} error={faults?.po_number} className="max-w-xs">
            <Input ref={poNumber} value={draft.poNumber} maxLength={64} autoComplete="off" onChange={(event) => onChange({ poNumber: event.target.value })} />
          </Field>
          <Field label={t("note")} hint={t("noteHint")} optionalText={t("optional")} error={faults?.note}>
            <Textarea ref={note} value={draft.note} maxLength={1000} rows={3} onChange={(event) => onChange({ note: event.target.value })} />
          </Field>
        </div>
      </Card>
      <div className="flex justify-between gap-2">
        <Button onClick={onBack}>{t("back")}</Button>
        <Button type="submit" variant="primary">
          {t("toReview")}
        </Button>
      </div>
    </form>
  );
}
