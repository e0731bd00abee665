"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Archive, ExternalLink, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { productsKeys } from "@/lib/api/query-keys/products";
import { useMay } from "@/lib/auth/use-session";
import { toast } from "@/stores/toasts";
import type { Product } from "./product-values";
import { archiveProduct, patchProduct } from "./save-product";

/** Preview, archive, or bring back as a draft. */
export function StatusActions({ product }: { product: Product }) {
  const t = useTranslations("selling.editor");
  const unexpected = useTranslations("common.error")("unexpected");
  const router = useRouter();
  const client = useQueryClient();
  const mayArchive = useMay("product:archive");
  const mayUpdate = useMay("product:update");
  const [pending, setPending] = useState(false);
  const done = async (text: string) => {
    await client.invalidateQueries({ queryKey: productsKeys.all });
    toast.done(text);
    router.refresh();
  };
  const restore = async () => {
    setPending(true);
    try {
      await patchProduct(product.id, product.version, { status: "draft" });
      await done(t("restored"));
    } catch (error) {
      toast.failed(errorText(error, unexpected));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      {product.status === "active" && (
        <Button asChild>
          <Link href={`/products/${product.id}`} target="_blank">
            <ExternalLink aria-hidden />
            {t("preview")}
          </Link>
        </Button>
      )}
      {product.status !== "archived" && mayArchive && (
        <ConfirmDialog
          trigger={<Button><Archive aria-hidden />{t("archive")}</Button>}
          title={t("archiveTitle", { title: product.title })}
          description={t("archiveText")}
          action={t("archiveAction")}
          onConfirm={async () => {
            await archiveProduct(product.id);
            await done(t("archived"));
          }}
        />
      )}
      {product.status === "archived" && mayUpdate && (
        <Button pending={pending} onClick={() => void restore()}>
          <RotateCcw aria-hidden />
          {t("restore")}
        </Button>
      )}
    </>
  );
}
