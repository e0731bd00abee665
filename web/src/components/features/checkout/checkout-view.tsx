"use client";

import { ShoppingCart } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { TableSkeleton } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { Stepper } from "@/components/ui/stepper";
import { type Destination, missingOf } from "../cart/offers";
import { Totals } from "../cart/totals";
import { basketLines, useJudgedCart, useQuote } from "../cart/use-cart-view";
import { AddressStep, OWN, type Place } from "./address-step";
import { DeliveryStep } from "./delivery-step";
import type { PlaceOrder } from "./intent";
import { type CreditAccount, PaymentStep, whyNotOnAccount } from "./payment-step";
import { referenceFaults } from "./refusal";
import { ReviewStep } from "./review-step";
import { useDraft } from "./use-draft";
import { usePlacing } from "./use-placing";

type CheckoutViewProps = { organisationId: string; places: Place[]; accounts: CreditAccount[] };

export function CheckoutView({ organisationId, places: given, accounts }: CheckoutViewProps) {
  const t = useTranslations("buying.checkout");
  const [places, setPlaces] = useState(given);
  const [draft, change, forgetDraft] = useDraft(organisationId);
  const { placing, place, again, dismiss } = usePlacing(organisationId, forgetDraft);
  const { query, opened, lines, settling } = useJudgedCart(true);
  const chosen = places.find((each) => each.id === draft?.address) ?? places[0];
  const wanted = lines ? basketLines(lines) : [];
  const sellers = new Set(lines?.map((each) => each.seller?.id));
  const shipping = Object.entries(draft?.shipping ?? {}).filter(([id]) => sellers.has(id)).map(([seller_id, option]) => ({ seller_id, option }));
  const quote = useQuote(wanted, chosen ? destinationOf(chosen) : null, shipping);

  if (placing.state === "sending" && placing.resumed) return <Waiting text={t("resuming")} />;
  if (placing.state === "done") return <Waiting text={t("opening")} />;
  if (placing.state === "unknown") return <Unknown error={placing.error} onAgain={again} />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!draft || !opened || !lines) return <TableSkeleton />;
  if (lines.length === 0) return <NothingToOrder />;

  const account = accounts.find(({ limit }) => limit.currency === quote.data?.total.currency) ?? null;
  const onAccountFits = quote.data !== undefined && whyNotOnAccount(account, quote.data.total) === null;
  const payment = draft.payment === "bank_transfer" || !onAccountFits ? "bank_transfer" : "on_account";
  const short = quote.data?.sellers.find(missingOf);
  const ready = wanted.length === lines.length && !short && !settling && !quote.isFetching && quote.data !== undefined && !quote.isError;
  const refused = placing.state === "refused" ? placing.error : null;
  const faults = referenceFaults(refused);
  const step = !chosen ? 0 : faults ? 2 : draft.step;
  const goTo = (next: number) => {
    dismiss();
    change({ step: next });
    window.scrollTo({ top: 0 });
  };
  const order = () => {
    if (!chosen) return;
    const body: PlaceOrder = {
      lines: wanted,
      ...destinationOf(chosen),
      shipping,
      payment_method: payment,
      po_number: draft.poNumber.trim() || null,
      note: draft.note.trim() || null,
    };
    place(body);
  };
  const steps = [t("stepAddress"), t("stepDelivery"), t("stepPayment"), t("stepReview")];
  return (
    <div className="grid gap-4">
      <Stepper steps={steps} current={step} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-4">
          {wanted.length < lines.length && step < 3 && (
            <Notice tone="caution" actions={<Button asChild size="sm"><Link href="/cart">{t("toCart")}</Link></Button>}>
              {t("faultyLines", { count: lines.length - wanted.length })}
            </Notice>
          )}
          {short && (
            <Notice tone="caution" actions={<Button asChild size="sm"><Link href="/cart">{t("toCart")}</Link></Button>}>
              {t("belowMinimum", { seller: short.seller.name })}
            </Notice>
          )}
          {step === 0 && (
            <AddressStep
              places={places}
              chosen={chosen?.id ?? null}
              onChoose={(address) => change({ address })}
              onAdded={(added) => {
                setPlaces([added, ...places]);
                change({ address: added.id });
              }}
              onNext={() => goTo(1)}
            />
          )}
          {step > 0 && quote.isLoadingError && <ErrorState error={quote.error} onRetry={() => void quote.refetch()} />}
          {step > 0 && quote.isError && <Button className="justify-self-start" onClick={() => goTo(0)}>{t("back")}</Button>}
          {step > 0 && quote.isPending && wanted.length > 0 && <TableSkeleton />}
          {step > 0 && wanted.length === 0 && <NothingToOrder />}
          {step === 1 && quote.data && wanted.length > 0 && (
            <DeliveryStep quote={quote.data} busy={quote.isFetching} onChoose={(id, option) => change({ shipping: { ...draft.shipping, [id]: option } })} onBack={() => goTo(0)} onNext={() => goTo(2)} />
          )}
          {step === 2 && quote.data && wanted.length > 0 && (
            <PaymentStep draft={draft} payment={payment} account={account} quote={quote.data} faults={faults} onChange={change} onBack={() => goTo(1)} onNext={() => goTo(3)} />
          )}
          {step === 3 && quote.data && chosen && (
            <ReviewStep
              lines={lines}
              quote={quote.data}
              place={chosen}
              payment={payment}
              draft={draft}
              refused={refused}
              ready={ready}
              pending={placing.state === "sending"}
              onMended={() => {
                dismiss();
                void query.refetch();
              }}
              onBack={() => goTo(2)}
              onPlace={order}
            />
          )}
        </div>
        <Card title={t("summary")} className="lg:sticky lg:top-4">
          {quote.data && wanted.length > 0 ? <Totals quote={quote.data} busy={settling || quote.isFetching} /> : <p className="text-sm text-faint">{t("noSummary")}</p>}
        </Card>
      </div>
    </div>
  );
}

function destinationOf(place: Place): Destination {
  return place.id === OWN ? { delivery_address: place.address } : { delivery_address_id: place.id };
}

function Waiting({ text }: { text: string }) {
  return (
    <p role="status" className="flex items-center gap-3 rounded-lg border bg-surface p-6 text-sm">
      <Spinner />
      {text}
    </p>
  );
}

function Unknown({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const t = useTranslations("buying.checkout");
  return (
    <Notice
      tone="danger"
      title={t("unknownTitle")}
      actions={
        <Button size="sm" onClick={onAgain}>
          {t("tryAgain")}
        </Button>
      }
    >
      <p>{t("unknownText")}</p>
      <p className="text-xs">{errorText(error, "")}</p>
    </Notice>
  );
}

function NothingToOrder() {
  const t = useTranslations("buying.checkout");
  return (
    <EmptyState
      icon={ShoppingCart}
      title={t("emptyTitle")}
      text={t("emptyText")}
      actions={
        <Button asChild variant="primary">
          <Link href="/cart">{t("toCart")}</Link>
        </Button>
      }
    />
  );
}
