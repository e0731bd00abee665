"use client";

import {
  Bell,
  Boxes,
  Building2,
  ChartColumn,
  Contact,
  FileBadge,
  FileUp,
  LayoutDashboard,
  MessagesSquare,
  Package,
  ReceiptText,
  Star,
  Truck,
  UserCog,
  Users,
  Wallet,
  Warehouse,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { Navigation } from "@/components/layouts/navigation";

/** The sidebar and the command palette of this portal. */
export function useNavigation(): Navigation {
  const t = useTranslations("manufacturer.nav");
  return {
    title: t("title"),
    home: "/manufacturer",
    groups: [
      {
        items: [
          { href: "/manufacturer", label: t("dashboard"), icon: LayoutDashboard },
        ],
      },
      {
        title: t("sellGroup"),
        items: [
          { href: "/manufacturer/orders", label: t("allOrders"), icon: Package, permission: "order:read" },
          { href: "/manufacturer/shipments", label: t("shipments"), icon: Truck, permission: "shipment:read" },
          { href: "/manufacturer/customers", label: t("customers"), icon: Contact, permission: "order:read" },
          { href: "/manufacturer/invoices", label: t("invoices"), icon: ReceiptText, permission: "invoice:read" },
        ],
      },
      {
        title: t("catalogueGroup"),
        items: [
          { href: "/manufacturer/products", label: t("products"), icon: Boxes },
          { href: "/manufacturer/uploads", label: t("uploads"), icon: FileUp, permission: "product:import" },
          { href: "/manufacturer/stock", label: t("stock"), icon: Warehouse, permission: "inventory:read" },
        ],
      },
      {
        title: t("moneyGroup"),
        items: [
          { href: "/manufacturer/statement", label: t("statement"), icon: Wallet, permission: "ledger:read" },
          { href: "/manufacturer/reports", label: t("reports"), icon: ChartColumn, permission: "analytics:read" },
        ],
      },
      {
        title: t("contactGroup"),
        items: [
          { href: "/manufacturer/messages", label: t("messages"), icon: MessagesSquare, permission: "message:read" },
          { href: "/manufacturer/reviews", label: t("reviews"), icon: Star },
        ],
      },
      {
        title: t("companyGroup"),
        items: [
          { href: "/manufacturer/company", label: t("companyData"), icon: Building2, permission: "organisation:read" },
          { href: "/manufacturer/documents", label: t("documents"), icon: FileBadge, permission: "document:read" },
          { href: "/manufacturer/team", label: t("team"), icon: Users, permission: "user:read" },
        ],
      },
      {
        title: t("meGroup"),
        items: [
          { href: "/manufacturer/notifications", label: t("notifications"), icon: Bell },
          { href: "/manufacturer/profile", label: t("profile"), icon: UserCog },
        ],
      },
    ],
  };
}
