import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotificationsPage } from "@/components/features/notifications/notifications-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.notifications"))("title") };
}

export default function RetailerNotificationsPage() {
  return <NotificationsPage />;
}
