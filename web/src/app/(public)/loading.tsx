import { Loading } from "@/components/ui/loading";

export default function PublicLoading() {
  return <Loading />;
}
