import type { Metadata } from "next";
import { CustomerDetailPage, customerTitle } from "@/components/features/customers/customer-detail-page";

export async function generateMetadata({ params }: PageProps<"/manufacturer/customers/[id]">): Promise<Metadata> {
  return { title: await customerTitle((await params).id) };
}

export default async function ManufacturerCustomerPage({ params, searchParams }: PageProps<"/manufacturer/customers/[id]">) {
  return <CustomerDetailPage id={(await params).id} searchParams={searchParams} />;
}
