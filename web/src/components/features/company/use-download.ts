"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { errorText } from "@/components/ui/error-text";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { toast } from "@/stores/toasts";

/** Fetches a document's address, which is good for minutes only, and lets the browser download from it. */
export function useDownload() {
  const t = useTranslations("common.error");
  return useMutation({
    mutationFn: async (id: string) => {
      const { download_url: url } = await answer(api.GET("/api/v1/documents/{document_id}", { params: { path: { document_id: id } } }));
      // The store sends it as an attachment: the page stays.
      if (url) window.location.assign(url);
    },
    onError: (error) => toast.failed(errorText(error, t("unexpected"))),
  });
}
