import { NotFoundState } from "@/components/layouts/not-found-state";

export default function RetailerNotFound() {
  return <NotFoundState homeHref="/retailer" />;
}
