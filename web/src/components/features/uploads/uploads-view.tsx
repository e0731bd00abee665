"use client";

import { useTranslations } from "next-intl";
import { UploadList } from "./upload-list";
import { UploadWizard } from "./upload-wizard";

export function UploadsView() {
  const t = useTranslations("selling.uploads");
  return (
    <div className="grid gap-6">
      <UploadWizard />
      <section className="grid gap-2">
        <h2 className="text-md">{t("earlier")}</h2>
        <UploadList />
      </section>
    </div>
  );
}
