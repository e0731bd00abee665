"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { threadsKeys } from "@/lib/api/query-keys/threads";
import { Composer, type Draft } from "./composer";

export type Subject = { type: "product" | "order"; id: string; title: string; other: string };

/** The first message about a product or an order; where there is a conversation already, it goes on there. */
export function NewThreadPage({ subject }: { subject: Subject }) {
  const t = useTranslations("messaging.newThread");
  const router = useRouter();
  const client = useQueryClient();
  const listPath = usePathname().replace(/\/new$/, "");
  const start = useMutation({
    mutationFn: (draft: Draft) => answer(api.POST("/api/v1/threads", { body: { ...draft, subject_type: subject.type, subject_id: subject.id } })),
    onSuccess: (thread) => {
      void client.invalidateQueries({ queryKey: threadsKeys.all });
      router.replace(`${listPath}/${thread.id}`);
    },
  });
  return (
    <div className="mx-auto max-w-3xl">
      <PageCrumbs crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} description={t(`about.${subject.type}`, { title: subject.title, other: subject.other })} />
      <Card>
        <Composer onSend={(draft) => start.mutateAsync(draft)} />
      </Card>
    </div>
  );
}
