import { Lock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { readProfile } from "@/lib/auth/session.server";
import type { Filters } from "./filters";
import type { Found } from "./search.server";

const link = "font-medium text-accent-text underline underline-offset-2 hover:no-underline";

/** Why there are no prices, and how to see them. */
export async function HiddenPricesNote({ dropped }: { dropped: boolean }) {
  const [t, profile] = await Promise.all([getTranslations("public.catalogue"), readProfile()]);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2 text-sm text-soft">
      <Lock aria-hidden className="size-4 shrink-0 text-faint" />
      <span>
        {profile ? t("pricesAfterVerification") : t("pricesHidden")} {dropped && t("priceNotAllowed")}
      </span>
      {profile ? (
        profile.organisation_kind === "retailer" && (
          <Link href="/retailer/documents" prefetch={false} className={link}>
            {t("verification")}
          </Link>
        )
      ) : (
        <span className="flex gap-3">
          <Link href="/login?next=/search" prefetch={false} className={link}>
            {t("signInForPrices")}
          </Link>
          <Link href="/register" prefetch={false} className={link}>
            {t("registerForPrices")}
          </Link>
        </span>
      )}
    </p>
  );
}

/** What the search made of the words: mended, only some of them found, or another that may be meant. */
export async function SearchNotes({ found, filters }: { found: Found; filters: Filters }) {
  const t = await getTranslations("public.catalogue");
  if (!filters.q || !(found.corrected ?? found.did_you_mean ?? (found.relaxed || null))) return null;
  const { did_you_mean: meant } = found;
  return (
    <div className="grid gap-0.5 text-sm text-soft">
      {found.corrected && <p>{t("corrected", { corrected: found.corrected, q: filters.q })}</p>}
      {found.relaxed && <p>{t("relaxed")}</p>}
      {meant && (
        <p>
          {t.rich("didYouMean", {
            text: meant,
            link: (words) => (
              <Link prefetch={false} href={`/search?q=${encodeURIComponent(meant)}`} className={link}>
                {words}
              </Link>
            ),
          })}
        </p>
      )}
    </div>
  );
}
