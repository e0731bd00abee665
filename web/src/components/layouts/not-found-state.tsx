"use client";

import { FileQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

export function NotFoundState({ homeHref }: { homeHref: string }) {
  const t = useTranslations("common.notFound");
  return (
    <EmptyState
      page
      icon={FileQuestion}
      title={t("title")}
      text={t("text")}
      actions={
        <Button asChild>
          <Link href={homeHref}>{t("home")}</Link>
        </Button>
      }
    />
  );
}
