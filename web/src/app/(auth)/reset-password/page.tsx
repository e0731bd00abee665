import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResetPasswordForm } from "@/components/features/account/reset-password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.resetPassword"))("title"), referrer: "no-referrer" };
}

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !token) redirect("/forgot-password");
  return <ResetPasswordForm token={token} />;
}
