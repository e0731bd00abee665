import { NotFoundState } from "@/components/layouts/not-found-state";

export default function PublicNotFound() {
  return <NotFoundState homeHref="/" />;
}
