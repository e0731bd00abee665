import { FileQuestion } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Button } from "@/components/ui/button";

export default async function PublicNotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <div className="grid justify-items-center gap-3 px-6 py-16 text-center">
      <span className="grid size-9 place-items-center rounded-md bg-sunken text-faint">
        <FileQuestion aria-hidden className="size-4.5" />
      </span>
      <h1 className="text-xl">{t("title")}</h1>
      <p className="max-w-md text-sm text-soft">{t("text")}</p>
      <div className="flex gap-2 pt-1">
        <Button asChild>
          <Link href="/">{t("home")}</Link>
        </Button>
      </div>
    </div>
  );
}
