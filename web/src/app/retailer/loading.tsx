import { Loading } from "@/components/ui/loading";

export default function RetailerLoading() {
  return <Loading />;
}
