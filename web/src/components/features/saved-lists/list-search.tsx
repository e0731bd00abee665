"use client";

import { useTranslations } from "next-intl";
import { usePathname, useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Looks for lists by name; what was looked for lives in the address. */
export function ListSearch({ text }: { text: string }) {
  const t = useTranslations("buying.lists");
  const router = useRouter();
  const path = usePathname();
  return (
    <form
      role="search"
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get("q") ?? "").trim();
        router.push(q ? `${path}?q=${encodeURIComponent(q)}` : path);
      }}
    >
      <Field label={t("search")} labelHidden className="w-72 max-w-full">
        <Input key={text} type="search" name="q" maxLength={200} defaultValue={text} placeholder={t("search")} />
      </Field>
      <Button type="submit">{t("find")}</Button>
    </form>
  );
}
