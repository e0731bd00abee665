import { Loading } from "@/components/ui/loading";

export default function ManufacturerLoading() {
  return <Loading />;
}
