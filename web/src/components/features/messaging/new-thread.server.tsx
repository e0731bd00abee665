import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProblemState } from "@/components/ui/problem-state";
import { EmptyState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";
import { requireProfile } from "@/lib/auth/session.server";
import { NewThreadPage, type Subject } from "./new-thread-page";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
type Search = Record<string, string | string[] | undefined>;

/** What `?product=` or `?order=` names, and whom one writes to. */
async function readSubject(search: Search): Promise<Subject | null> {
  const api = await serverApi();
  const { product, order } = search;
  if (typeof product === "string") {
    if (!UUID.test(product)) notFound();
    const { id, title, seller_name: other } = await answer(api.GET("/api/v1/products/{product_id}", { params: { path: { product_id: product } } }));
    return { type: "product", id, title, other };
  }
  if (typeof order === "string") {
    if (!UUID.test(order)) notFound();
    const [found, profile] = await Promise.all([
      answer(api.GET("/api/v1/orders/{order_id}", { params: { path: { order_id: order } } })),
      requireProfile(),
    ]);
    const other = found.buyer?.id === profile.organisation_id ? found.seller : found.buyer;
    return { type: "order", id: found.id, title: found.number, other: other?.name ?? "" };
  }
  return null;
}

export async function NewThread({ search }: { search: Search }) {
  const subject = await read(() => readSubject(search));
  if (subject.problem) return <ProblemState problem={subject.problem} />;
  if (subject.data) return <NewThreadPage subject={subject.data} />;
  const t = await getTranslations("messaging.newThread");
  return <EmptyState title={t("noSubject")} text={t("noSubjectText")} />;
}
