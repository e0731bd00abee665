import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamPage } from "@/components/features/account/team-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.team"))("title") };
}

export default function RetailerTeamPage() {
  return <TeamPage />;
}
