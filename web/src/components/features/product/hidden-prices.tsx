import { Lock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { Profile } from "@/lib/auth/session.server";

/** That the operator hides prices from this reader, and what to do to see them. */
export async function HiddenPrices({ profile, productId }: { profile: Profile | null; productId: string }) {
  const t = await getTranslations("public.product");
  return (
    <div className="grid gap-3 rounded-md bg-sunken p-3.5">
      <div className="flex gap-2.5">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
        <div className="grid gap-0.5 text-sm">
          <p className="font-medium">{t("pricesHiddenTitle")}</p>
          <p className="text-soft">{t(profile ? "pricesHiddenWaiting" : "pricesHiddenText")}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {profile ? (
          profile.organisation_kind === "retailer" && (
            <Button asChild variant="primary">
              <Link href="/retailer/documents" prefetch={false}>
                {t("verification")}
              </Link>
            </Button>
          )
        ) : (
          <>
            <Button asChild variant="primary">
              <Link href={`/login?next=/products/${productId}`} prefetch={false}>
                {t("signIn")}
              </Link>
            </Button>
            <Button asChild>
              <Link href="/register" prefetch={false}>
                {t("register")}
              </Link>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
