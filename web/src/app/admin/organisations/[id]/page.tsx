import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationFile } from "@/components/features/admin/organisation-file";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.organisations");
  return { title: t("title") };
}

export default async function OrganisationFilePage({ params }: PageProps<"/admin/organisations/[id]">) {
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  return <OrganisationFile organisationId={id} />;
}
