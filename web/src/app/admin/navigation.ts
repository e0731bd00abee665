"use client";

import {
  Activity,
  BadgeCheck,
  Bell,
  Building2,
  ChartColumn,
  CreditCard,
  FileBadge,
  FolderTree,
  Landmark,
  LayoutDashboard,
  ListTodo,
  MailX,
  Megaphone,
  Package,
  Percent,
  ScrollText,
  Search,
  Settings,
  Star,
  UserCog,
  Users,
  UsersRound,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { Navigation } from "@/components/layouts/navigation";

/** The sidebar and the command palette of this portal. */
export function useNavigation(): Navigation {
  const t = useTranslations("admin.nav");
  return {
    title: t("title"),
    home: "/admin",
    groups: [
      {
        items: [
          { href: "/admin", label: t("dashboard"), icon: LayoutDashboard },
        ],
      },
      {
        title: t("companiesGroup"),
        items: [
          { href: "/admin/verifications", label: t("verifications"), icon: BadgeCheck, permission: "organisation:verify" },
          { href: "/admin/certificates", label: t("certificates"), icon: FileBadge, permission: "document:review" },
          { href: "/admin/organisations", label: t("organisations"), icon: Building2, permission: "organisation:read" },
          { href: "/admin/people", label: t("people"), icon: Users, permission: "user:read" },
        ],
      },
      {
        title: t("tradeGroup"),
        items: [
          { href: "/admin/orders", label: t("allOrders"), icon: Package, permission: "order:read" },
          { href: "/admin/categories", label: t("categories"), icon: FolderTree, permission: "category:manage" },
          { href: "/admin/reviews", label: t("reviews"), icon: Star, permission: "review:moderate" },
        ],
      },
      {
        title: t("moneyGroup"),
        items: [
          { href: "/admin/payments", label: t("payments"), icon: Landmark, permission: "payment:read" },
          { href: "/admin/credit", label: t("credit"), icon: CreditCard, permission: "credit:read" },
          { href: "/admin/commission", label: t("commission"), icon: Percent, permission: "commission:read" },
        ],
      },
      {
        title: t("figuresGroup"),
        items: [
          { href: "/admin/analytics", label: t("analytics"), icon: ChartColumn, permission: "analytics:read" },
          { href: "/admin/searches", label: t("searches"), icon: Search, permission: "search:read" },
        ],
      },
      {
        title: t("platformGroup"),
        items: [
          { href: "/admin/health", label: t("health"), icon: Activity, permission: "platform:read" },
          { href: "/admin/jobs", label: t("jobs"), icon: ListTodo, permission: "platform:read" },
          { href: "/admin/dead-letters", label: t("deadLetters"), icon: MailX, permission: "platform:read" },
          { href: "/admin/audit", label: t("audit"), icon: ScrollText, permission: "audit:read" },
          { href: "/admin/announcements", label: t("announcements"), icon: Megaphone, permission: "notification:send" },
          { href: "/admin/settings", label: t("settings"), icon: Settings, permission: "settings:read" },
        ],
      },
      {
        title: t("meGroup"),
        items: [
          { href: "/admin/notifications", label: t("notifications"), icon: Bell },
          { href: "/admin/team", label: t("team"), icon: UsersRound, permission: "user:read" },
          { href: "/admin/profile", label: t("profile"), icon: UserCog },
        ],
      },
    ],
  };
}
