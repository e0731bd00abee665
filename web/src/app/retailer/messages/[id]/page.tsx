import { threadMetadata, ThreadView } from "@/components/features/messaging/thread.server";

export async function generateMetadata({ params }: PageProps<"/retailer/messages/[id]">) {
  return threadMetadata((await params).id);
}

export default async function RetailerThreadPage({ params }: PageProps<"/retailer/messages/[id]">) {
  return <ThreadView id={(await params).id} />;
}
