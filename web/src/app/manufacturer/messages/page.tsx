import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ThreadsPage } from "@/components/features/messaging/threads-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messaging.threads"))("title") };
}

export default function ManufacturerMessagesPage() {
  return <ThreadsPage />;
}
