import { Loading } from "@/components/ui/loading";

export default function AdminLoading() {
  return <Loading />;
}
