import { NotFoundState } from "@/components/layouts/not-found-state";

export default function AdminNotFound() {
  return <NotFoundState homeHref="/admin" />;
}
