"use client";

import { useTranslations } from "next-intl";

const KNOWN = ["malware", "size_differs", "type_differs", "active_content", "unreadable_picture", "too_many_pixels"] as const;

/** Why a file was put aside, in the reader's words. */
export function useQuarantineText(): (reason: string | null) => string {
  const t = useTranslations("account.documents.quarantine");
  return (reason) => {
    const known = KNOWN.find((each) => each === reason);
    return known ? t(known) : t("other");
  };
}
