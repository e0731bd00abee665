import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MustBeVerified } from "@/components/features/cart/must-be-verified";
import { AddToCart } from "@/components/features/saved-lists/add-to-cart";
import { JudgedLines } from "@/components/features/saved-lists/judged-lines";
import { SaveAsList } from "@/components/features/saved-lists/save-as-list";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("buying.reorder"))("title") };
}

/** An order once more, at today's prices: into the cart, or as a list. */
export default async function ReorderPage({ params }: PageProps<"/retailer/lists/from-order/[id]">) {
  const { id } = await params;
  const [t, api, profile] = await Promise.all([getTranslations("buying.reorder"), serverApi(), requireProfile()]);
  if (!profile.verified) return <MustBeVerified />;
  const found = await read(() => answer(api.GET("/api/v1/orders/{order_id}/reorder-lines", { params: { path: { order_id: id } } })));
  if (found.problem) return <ProblemState problem={found.problem} />;
  const { number, lines, orderable } = found.data;
  return (
    <>
      <PageCrumbs crumbs={[{ label: t("crumb", { number }) }]} />
      <PageHeader title={t("heading", { number })} description={t("description")} />
      <div className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <AddToCart lines={lines} orderable={orderable} />
          {profile.permissions.includes("order:create") && <SaveAsList orderId={id} suggestedName={t("listName", { number })} />}
        </div>
        <JudgedLines caption={t("heading", { number })} lines={lines} />
      </div>
    </>
  );
}
