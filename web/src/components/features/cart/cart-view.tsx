"use client";

import { ShoppingCart } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SaveAsList } from "@/components/features/saved-lists/save-as-list";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Card } from "@/components/ui/card";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { TableSkeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorState, ForbiddenState } from "@/components/ui/states";
import { useMay, useSession } from "@/lib/auth/use-session";
import { useCart } from "@/stores/cart";
import { useRemoval } from "./cart-line";
import { CartSellers } from "./cart-sellers";
import type { JudgedLine } from "./judge";
import { type Destination, missingOf } from "./offers";
import { Totals } from "./totals";
import { basketLines, useJudgedCart, useQuote } from "./use-cart-view";

/** The cart. `destination`: where totals are reckoned for; the checkout asks again. */
export function CartView({ destination, destinationLabel }: { destination: Destination | null; destinationLabel: string | null }) {
  const t = useTranslations("buying.cart");
  const session = useSession();
  const mayOrder = useMay("order:create");
  const trades = mayOrder && session?.verified === true;
  const { query, opened, lines, settling } = useJudgedCart(trades);
  const wanted = lines ? basketLines(lines) : [];
  const quote = useQuote(trades ? wanted : [], destination);

  if (session && session.organisation_kind !== "retailer") return <ForbiddenState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!opened || !lines) return <TableSkeleton rows={4} />;
  if (lines.length === 0) return <EmptyCart signedIn={session !== null} />;
  const faulty = lines.filter(({ status }) => status !== "ok" && status !== "unpriced");
  const quotes = trades && wanted.length > 0 ? (quote.data?.sellers ?? []) : [];
  const short = quotes.some(missingOf);
  const ready = wanted.length > 0 && faulty.length === 0 && !short && quote.data !== undefined && !quote.isError;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-4">
        <Faulty lines={faulty} />
        <CartSellers lines={lines} quotes={quotes} />
        <div className="flex flex-wrap gap-2">
          {session && mayOrder && <SaveAsList lines={lines.map(({ line }) => ({ product_id: line.productId, quantity: line.quantity }))} />}
          <ConfirmDialog
            trigger={<Button variant="quiet">{t("clear")}</Button>}
            title={t("clearTitle")}
            description={t("clearText", { count: lines.length })}
            action={t("clear")}
            onConfirm={() => useCart.getState().clear()}
          />
        </div>
      </div>
      <Card title={t("summary")} description={trades && destinationLabel ? t("deliveredTo", { place: destinationLabel }) : undefined} className="lg:sticky lg:top-4">
        {!session && <SignInFirst />}
        {session && !mayOrder && <Notice>{t("mayNotOrder")}</Notice>}
        {session && mayOrder && !trades && (
          <Notice tone="caution" title={t("notVerifiedTitle")}>
            {t("notVerified")}
          </Notice>
        )}
        {trades && (
          <div className="grid gap-4">
            {quote.isError && <Notice tone="danger">{errorText(quote.error, t("quoteFailed"))}</Notice>}
            {quote.data && wanted.length > 0 && <Totals quote={quote.data} busy={settling || quote.isFetching} />}
            {wanted.length > 0 && quote.isPending && destination && <TableSkeleton rows={3} />}
            {destination === null && <Notice>{t("noDestination")}</Notice>}
            {short && <p className="text-xs font-medium text-caution">{t("belowMinimum")}</p>}
            {faulty.length > 0 && <p className="text-xs font-medium text-danger">{t("mendFirst", { count: faulty.length })}</p>}
            {ready && !settling ? (
              <Button asChild variant="primary" size="lg" className="w-full">
                <Link href="/retailer/checkout">{t("checkout")}</Link>
              </Button>
            ) : (
              <Button variant="primary" size="lg" className="w-full" disabled>
                {t("checkout")}
              </Button>
            )}
          </div>
        )}
      </Card>
    </div>
  );
}

function Faulty({ lines }: { lines: JudgedLine[] }) {
  const t = useTranslations("buying.cart");
  const remove = useRemoval();
  const gone = lines.filter(({ status, limits }) => status === "not_orderable" || (limits !== null && limits.maximum < limits.minimum));
  if (lines.length === 0) return null;
  return (
    <Notice
      tone="caution"
      title={t("faultyTitle", { count: lines.length })}
      actions={gone.length > 0 && <Button size="sm" onClick={() => remove(gone)}>{t("removeGone", { count: gone.length })}</Button>}
    >
      {gone.length > 0 ? t("faultyGone", { names: gone.map((each) => each.title || each.sku || t("unknownProduct")).slice(0, 5).join(", ") }) : t("faultyText")}
    </Notice>
  );
}

function EmptyCart({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("buying.cart");
  return (
    <EmptyState
      icon={ShoppingCart}
      title={t("emptyTitle")}
      text={t("emptyText")}
      actions={
        <>
          <Button asChild variant="primary">
            <Link href="/search">{t("toCatalogue")}</Link>
          </Button>
          {signedIn && (
            <>
              <Button asChild>
                <Link href="/retailer/quick-order">{t("toQuickOrder")}</Link>
              </Button>
              <Button asChild>
                <Link href="/retailer/lists">{t("toLists")}</Link>
              </Button>
            </>
          )}
        </>
      }
    />
  );
}

function SignInFirst() {
  const t = useTranslations("buying.cart");
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">{t("signInText")}</p>
      <Button asChild variant="primary" size="lg">
        <Link href="/login?next=%2Fcart">{t("signIn")}</Link>
      </Button>
    </div>
  );
}
