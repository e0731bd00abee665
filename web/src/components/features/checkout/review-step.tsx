"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Money } from "@/components/ui/money";
import { bySeller } from "../cart/cart-sellers";
import type { JudgedLine } from "../cart/judge";
import { factsOf, type Quote } from "../cart/offers";
import { LinePicture } from "../cart/picture";
import { type Place, usePlaceText } from "./address-step";
import type { PlaceOrder } from "./intent";
import { LineRefusal, Refusal, faultsByLine, shortagesOf } from "./refusal";
import type { Draft } from "./use-draft";

type ReviewStepProps = {
  lines: JudgedLine[];
  quote: Quote;
  place: Place;
  payment: PlaceOrder["payment_method"];
  draft: Draft;
  refused: unknown;
  /** The lines that were sent, to find the one that a refusal points at. */
  ready: boolean;
  pending: boolean;
  onMended: () => void;
  onBack: () => void;
  onPlace: () => void;
};

export function ReviewStep({ lines, quote, place, payment, draft, refused, ready, pending, onMended, onBack, onPlace }: ReviewStepProps) {
  const t = useTranslations("buying.checkout");
  const status = useTranslations("buying.status");
  const placeText = usePlaceText();
  const told = useRef<HTMLDivElement>(null);
  const short = new Map(shortagesOf(refused).map((each) => [each.productId, each.available]));
  const faults = faultsByLine(refused);
  useEffect(() => {
    if (refused) told.current?.focus();
  }, [refused]);
  const chosen = (sellerId: string) => quote.sellers.find((part) => part.seller.id === sellerId)?.shipping_options.find((option) => option.chosen);
  return (
    <div className="grid gap-4">
      <div ref={told} tabIndex={-1} className="outline-none empty:hidden">
        {refused !== null && <Refusal error={refused} />}
      </div>
      <Card title={t("referencesAndPlace")}>
        <DescriptionList
          columns={2}
          entries={[
            { term: t("addressTitle"), value: `${place.label}: ${placeText(place.address)}` },
            { term: t("paymentTitle"), value: payment === "on_account" ? t("onAccount") : t("bankTransfer") },
            { term: t("poNumber"), value: draft.poNumber || null },
            { term: t("note"), value: draft.note || null },
          ]}
        />
      </Card>
      {bySeller(lines).map(({ seller, lines: own }) => {
        const option = seller && chosen(seller.id);
        return (
          <Card key={seller?.id ?? "none"} flush title={seller?.name ?? t("noSeller")} description={option ? `${option.carrier}, ${option.service}` : undefined}>
            <ul className="divide-y">
              {own.map((judged) => {
                const available = short.get(judged.line.productId) ?? (judged.status === "out_of_stock" ? (judged.limits?.maximum ?? 0) : undefined);
                const fault = faults.get(lines.indexOf(judged));
                const gone = judged.status !== "ok" && judged.status !== "out_of_stock";
                return (
                  <li key={judged.line.productId} className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-start gap-3 px-4 py-2.5 text-sm">
                    <LinePicture imageId={judged.imageId} />
                    <div className="grid gap-1">
                      <span className="font-medium">{judged.title || judged.sku}</span>
                      <span className="text-xs text-faint">
                        {judged.unitPrice ? t.rich("timesPrice", { quantity: judged.line.quantity, price: () => <Money value={judged.unitPrice} /> }) : t("quantity", { quantity: judged.line.quantity })}
                      </span>
                      {available !== undefined && <LineRefusal judged={judged} available={available} onMended={onMended} />}
                      {available === undefined && fault && <p className="text-xs font-medium text-danger">{fault}</p>}
                      {available === undefined && !fault && gone && judged.status !== "unpriced" && judged.status !== "merged" && (
                        <p className="text-xs font-medium text-danger">{status(judged.status, factsOf(judged.offer))}</p>
                      )}
                    </div>
                    {judged.net && <Money value={judged.net} className="font-medium" />}
                  </li>
                );
              })}
            </ul>
          </Card>
        );
      })}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button disabled={pending} onClick={onBack}>
          {t("back")}
        </Button>
        <Button variant="primary" size="lg" pending={pending} disabled={!ready} onClick={onPlace}>
          <span>{t.rich("placeFor", { total: () => <Money value={quote.total} /> })}</span>
        </Button>
      </div>
    </div>
  );
}
