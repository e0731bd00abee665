import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewThread } from "@/components/features/messaging/new-thread.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messaging.newThread"))("title") };
}

export default async function ManufacturerNewMessagePage({ searchParams }: PageProps<"/manufacturer/messages/new">) {
  return <NewThread search={await searchParams} />;
}
