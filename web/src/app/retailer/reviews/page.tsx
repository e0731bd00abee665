import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RetailerReviewsPage } from "@/components/features/reviews/retailer-reviews-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messaging.reviews"))("ownTitle") };
}

export default function ReviewsPage() {
  return <RetailerReviewsPage />;
}
