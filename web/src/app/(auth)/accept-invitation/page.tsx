import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptInvitationForm } from "@/components/features/account/accept-invitation-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.acceptInvitation"))("title"), referrer: "no-referrer" };
}

export default async function AcceptInvitationPage({ searchParams }: PageProps<"/accept-invitation">) {
  const { token } = await searchParams;
  return <AcceptInvitationForm token={typeof token === "string" ? token : ""} />;
}
