import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadProgress } from "@/components/features/uploads/upload-progress";
import { PageCrumbs } from "@/components/layouts/page-crumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemState } from "@/components/ui/problem-state";
import { answer } from "@/lib/api/answer";
import { read } from "@/lib/api/read.server";
import { serverApi } from "@/lib/api/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("selling.uploads"))("oneTitle") };
}

export default async function UploadPage({ params }: PageProps<"/manufacturer/uploads/[id]">) {
  const { id } = await params;
  const [t, api] = await Promise.all([getTranslations("selling.uploads"), serverApi()]);
  const upload = await read(() => answer(api.GET("/api/v1/products/bulk-upload/{upload_id}", { params: { path: { upload_id: id } } })));
  if (upload.problem) return <ProblemState problem={upload.problem} />;
  return (
    <>
      <PageCrumbs crumbs={[{ label: upload.data.file_name }]} />
      <PageHeader title={upload.data.file_name} description={t("oneTitle")} />
      <UploadProgress id={id} />
    </>
  );
}
