"use client";

import { LayoutDashboard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Navigation } from "@/components/layouts/navigation";

/** The sidebar and the command palette of this portal. */
export function useNavigation(): Navigation {
  const t = useTranslations("retailer.nav");
  return {
    title: t("title"),
    home: "/retailer",
    groups: [{ items: [{ href: "/retailer", label: t("dashboard"), icon: LayoutDashboard }] }],
    actions: [],
    search: { label: (text) => t("search", { text }), href: (text) => `/search?q=${encodeURIComponent(text)}` },
  };
}
