import { threadMetadata, ThreadView } from "@/components/features/messaging/thread.server";

export async function generateMetadata({ params }: PageProps<"/manufacturer/messages/[id]">) {
  return threadMetadata((await params).id);
}

export default async function ManufacturerThreadPage({ params }: PageProps<"/manufacturer/messages/[id]">) {
  return <ThreadView id={(await params).id} />;
}
