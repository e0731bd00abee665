"use client";

import { LayoutDashboard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Navigation } from "@/components/layouts/navigation";

/** The sidebar and the command palette of this portal. */
export function useNavigation(): Navigation {
  const t = useTranslations("admin.nav");
  return {
    title: t("title"),
    home: "/admin",
    groups: [{ items: [{ href: "/admin", label: t("dashboard"), icon: LayoutDashboard }] }],
    actions: [],
  };
}
