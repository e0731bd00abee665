import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SellerReviewsPage } from "@/components/features/reviews/seller-reviews-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messaging.reviews"))("receivedTitle") };
}

export default function ManufacturerReviewsPage() {
  return <SellerReviewsPage />;
}
