import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { cn } from "@/lib/cn";
import type { Profile } from "@/lib/auth/session.server";
import type { Dashboard } from "./dashboard-data";

/** What a new company has to do before it sells, in order. */
export async function Checklist({ profile, data }: { profile: Profile; data: Dashboard }) {
  const t = await getTranslations("selling.checklist");
  const state = profile.verification;
  const steps = [
    { key: "email", done: profile.email_confirmed, href: "/manufacturer/profile" },
    { key: "verify", done: profile.verified, href: "/manufacturer/documents" },
    { key: "warehouse", done: data.hasWarehouse, href: "/manufacturer/stock?tab=warehouses" },
    { key: "product", done: data.hasProduct, href: "/manufacturer/products/new" },
    { key: "sell", done: data.onSale, href: "/manufacturer/products?status=draft" },
  ] as const;
  const next = steps.findIndex((step) => !step.done);
  if (next < 0) return null;
  const done = steps.filter((step) => step.done).length;
  return (
    <Card title={t("title")} description={t("progress", { done, total: steps.length })}>
      <div className="grid gap-3">
        {state === "pending" && <Notice>{t("pending")}</Notice>}
        {state === "rejected" && <Notice tone="danger" title={t("rejected")}>{data.verification?.latest?.reason}</Notice>}
        <ol className="grid gap-1">
          {steps.map((step, index) => (
            <li key={step.key} className="flex items-center gap-3 py-1">
              <span aria-hidden className={cn("numeric grid size-6 shrink-0 place-items-center rounded-full border border-line-strong text-xs", step.done && "border-accent bg-accent text-accent-ink")}>
                {step.done ? <Check className="size-3.5" /> : index + 1}
              </span>
              <span className="min-w-0 flex-1 text-sm">
                <span className={cn("font-medium", step.done && "text-faint")}>{t(`${step.key}.title`)}</span>
                <span className="sr-only"> {t(step.done ? "done" : "open")}</span>
                {!step.done && <span className="block text-xs text-faint">{t(`${step.key}.text`)}</span>}
              </span>
              {!step.done && (
                <Button asChild size="sm" variant={index === next ? "primary" : "secondary"}>
                  <Link href={step.href}>{t(`${step.key}.action`)}</Link>
                </Button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
