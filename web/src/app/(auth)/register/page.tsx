import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterForm } from "@/components/features/account/register-form";
import { countryOptions } from "@/lib/format/countries";
import { getFormat } from "@/lib/format/get-format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.register"))("title") };
}

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const { kind } = await searchParams;
  return <RegisterForm countries={countryOptions(await getFormat())} kind={kind === "manufacturer" ? kind : "retailer"} />;
}
