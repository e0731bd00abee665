import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminReviewsPage } from "@/components/features/reviews/admin-reviews-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messaging.reviews"))("allTitle") };
}

export default function ReviewsPage() {
  return <AdminReviewsPage />;
}
