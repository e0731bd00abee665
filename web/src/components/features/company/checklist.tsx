"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowRight, Check, Circle, Clock } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { homeOf } from "@/lib/auth/portals";
import { useSession } from "@/lib/auth/use-session";
import { cn } from "@/lib/cn";
import { toast } from "@/stores/toasts";
import { useVerification } from "./verification-card";

/**
 * Above the pages of a company that may not trade yet: what is left to do, in full on the first page and at the documents,
 * in one line elsewhere. Nothing for a company that is verified.
 */
export function VerificationBanner() {
  const t = useTranslations("account.checklist");
  const session = useSession();
  const pathname = usePathname();
  if (!session || session.organisation_kind === "operator") return null;
  if (session.suspended) return <Notice tone="danger" title={t("suspended")}>{t("suspendedText")}</Notice>;
  if (session.verified) return null;
  const home = homeOf(session.organisation_kind);
  if (pathname === home || pathname === `${home}/documents`) return <Checklist home={home} here={pathname} />;
  return (
    <Notice
      tone="caution"
      actions={
        <Link href={`${home}/documents`} className="font-medium underline underline-offset-3">
          {t("toSteps")}
        </Link>
      }
    >
      {session.verification === "pending" ? t("linePending") : t("line")}
    </Notice>
  );
}

type Step = { name: "confirm" | "documents" | "wait"; state: "done" | "now" | "later"; action?: ReactNode };

function Checklist({ home, here }: { home: string; here: string }) {
  const t = useTranslations("account.checklist");
  const session = useSession();
  const state = useVerification();
  if (!state.data) return null;
  const { email_confirmed: confirmed, verification } = state.data;
  const handedIn = verification === "pending" || verification === "verified";
  const documentsHref = `${home}/documents`;
  const steps: Step[] = [
    { name: "confirm", state: confirmed ? "done" : "now", action: !confirmed && <SendAgain /> },
    {
      name: "documents",
      state: handedIn ? "done" : "now",
      action: !handedIn && here !== documentsHref && (
        <Button asChild size="sm">
          <Link href={documentsHref}>
            {t("toDocuments")}
            <ArrowRight aria-hidden />
          </Link>
        </Button>
      ),
    },
    { name: "wait", state: verification === "verified" ? "done" : verification === "pending" ? "now" : "later" },
  ];
  const kind = session?.organisation_kind === "manufacturer" ? "manufacturer" : "retailer";
  return (
    <Card title={t("title")} description={t("text")}>
      <ol className="grid gap-3">
        {steps.map((step) => (
          <li key={step.name} aria-current={step.state === "now" ? "step" : undefined} className="flex flex-wrap items-start gap-x-3 gap-y-2 text-sm">
            <StepIcon step={step} />
            <div className="min-w-56 flex-1">
              <p className={cn("font-medium", step.state === "later" && "text-faint")}>
                {t(`${step.name}.title`)}
                {step.state === "done" && <span className="sr-only"> ({t("done")})</span>}
              </p>
              {step.state !== "done" && <p className="text-soft">{t(`${step.name}.text`, { email: session?.email ?? "" })}</p>}
            </div>
            {step.action}
          </li>
        ))}
      </ol>
      <p className="mt-4 border-t pt-3 text-sm text-soft">{t(`meanwhile.${kind}`)}</p>
    </Card>
  );
}

function StepIcon({ step }: { step: Step }) {
  const Icon = step.state === "done" ? Check : step.name === "wait" && step.state === "now" ? Clock : Circle;
  return (
    <span
      aria-hidden
      className={cn(
        "mt-px grid size-5 shrink-0 place-items-center rounded-full border border-line-strong text-faint",
        step.state === "done" && "border-positive bg-positive-soft text-positive",
        step.state === "now" && "border-accent text-accent-text",
      )}
    >
      <Icon className="size-3" />
    </span>
  );
}

function SendAgain() {
  const t = useTranslations("account.checklist");
  const common = useTranslations("common.error");
  const send = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/auth/request-email-confirmation")),
    onSuccess: () => toast.done(t("sentAgain")),
    onError: (error) => toast.failed(errorText(error, common("unexpected"))),
  });
  return (
    <Button size="sm" pending={send.isPending} disabled={send.isSuccess} onClick={() => send.mutate()}>
      {t("sendAgain")}
    </Button>
  );
}
