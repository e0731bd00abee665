"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { useFormat } from "@/lib/format/use-format";
import type { Quote } from "../cart/offers";

type DeliveryStepProps = { quote: Quote; busy: boolean; onChoose: (sellerId: string, option: string) => void; onBack: () => void; onNext: () => void };

/** How each seller sends its part. */
export function DeliveryStep({ quote, busy, onChoose, onBack, onNext }: DeliveryStepProps) {
  const t = useTranslations("buying.checkout");
  const format = useFormat();
  return (
    <div className="grid gap-4">
      {quote.sellers.map((part) => (
        <Card key={part.seller.id} title={part.seller.name} description={t("linesOfSeller", { count: part.lines.length })}>
          <RadioGroup
            cards
            aria-label={t("deliveryOf", { seller: part.seller.name })}
            value={part.shipping_options.find(({ chosen }) => chosen)?.code ?? ""}
            onValueChange={(option) => onChoose(part.seller.id, option)}
            choices={part.shipping_options.map((option) => ({
              value: option.code,
              label: `${option.carrier}, ${option.service}: ${format.money(option.price)}`,
              hint: t("deliveryDays", { from: option.delivery_days_min, until: option.delivery_days_max }),
            }))}
          />
        </Card>
      ))}
      <div className="flex justify-between gap-2">
        <Button onClick={onBack}>{t("back")}</Button>
        <Button variant="primary" disabled={busy} onClick={onNext}>
          {t("toPayment")}
        </Button>
      </div>
    </div>
  );
}
