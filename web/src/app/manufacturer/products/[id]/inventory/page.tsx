import { redirect } from "next/navigation";

/** Where notifications of low stock lead. */
export default async function ProductInventoryPage({ params }: PageProps<"/manufacturer/products/[id]/inventory">) {
  redirect(`/manufacturer/stock?product=${encodeURIComponent((await params).id)}`);
}
