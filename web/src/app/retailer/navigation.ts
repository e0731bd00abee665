"use client";

import {
  Bell,
  Building2,
  FileBadge,
  LayoutDashboard,
  ListChecks,
  ListPlus,
  MapPin,
  MessagesSquare,
  Package,
  ReceiptText,
  ShoppingCart,
  Star,
  Store,
  Truck,
  UserCog,
  Users,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { Navigation } from "@/components/layouts/navigation";

/** The sidebar and the command palette of this portal. */
export function useNavigation(): Navigation {
  const t = useTranslations("retailer.nav");
  return {
    title: t("title"),
    home: "/retailer",
    groups: [
      {
        items: [
          { href: "/retailer", label: t("dashboard"), icon: LayoutDashboard },
        ],
      },
      {
        title: t("buyGroup"),
        items: [
          { href: "/search", label: t("catalogue"), icon: Store },
          { href: "/cart", label: t("cart"), icon: ShoppingCart, permission: "order:create" },
          { href: "/retailer/quick-order", label: t("quickOrder"), icon: ListPlus, permission: "order:create" },
          { href: "/retailer/lists", label: t("lists"), icon: ListChecks, permission: "order:read" },
        ],
      },
      {
        title: t("ordersGroup"),
        items: [
          { href: "/retailer/orders", label: t("allOrders"), icon: Package, permission: "order:read" },
          { href: "/retailer/shipments", label: t("deliveries"), icon: Truck, permission: "shipment:read" },
          { href: "/retailer/invoices", label: t("invoices"), icon: ReceiptText, permission: "invoice:read" },
        ],
      },
      {
        title: t("contactGroup"),
        items: [
          { href: "/retailer/messages", label: t("messages"), icon: MessagesSquare, permission: "message:read" },
          { href: "/retailer/reviews", label: t("reviews"), icon: Star, permission: "order:read" },
        ],
      },
      {
        title: t("companyGroup"),
        items: [
          { href: "/retailer/company", label: t("companyData"), icon: Building2, permission: "organisation:read" },
          { href: "/retailer/addresses", label: t("addresses"), icon: MapPin, permission: "address:read" },
          { href: "/retailer/documents", label: t("documents"), icon: FileBadge, permission: "document:read" },
          { href: "/retailer/team", label: t("team"), icon: Users, permission: "user:read" },
        ],
      },
      {
        title: t("meGroup"),
        items: [
          { href: "/retailer/notifications", label: t("notifications"), icon: Bell },
          { href: "/retailer/profile", label: t("profile"), icon: UserCog },
        ],
      },
    ],
    search: { label: (text) => t("search", { text }), href: (text) => `/search?q=${encodeURIComponent(text)}` },
  };
}
