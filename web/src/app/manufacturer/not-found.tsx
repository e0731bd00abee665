import { NotFoundState } from "@/components/layouts/not-found-state";

export default function ManufacturerNotFound() {
  return <NotFoundState homeHref="/manufacturer" />;
}
