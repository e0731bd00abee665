import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotPasswordForm } from "@/components/features/account/forgot-password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.forgotPassword"))("title") };
}

export default function ForgotPasswordPage() {
  return <ForgotPasswordForm />;
}
