"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProductPicture } from "@/components/features/catalogue/product-picture";

/** The pictures of a product: one large, of a fixed size, the others to choose from. */
export function Gallery({ imageIds, title }: { imageIds: string[]; title: string }) {
  const t = useTranslations("public.product");
  const [chosen, setChosen] = useState(0);
  return (
    <div className="grid content-start gap-2">
      <div className="overflow-hidden rounded-lg border">
        <ProductPicture key={imageIds[chosen]} id={imageIds[chosen] ?? null} size={800} alt={title} eager first />
      </div>
      {imageIds.length > 1 && (
        <ul aria-label={t("pictures")} className="grid grid-cols-6 gap-2">
          {imageIds.map((id, index) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t("picture", { number: index + 1, count: imageIds.length })}
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
                className="block w-full overflow-hidden rounded-md border aria-pressed:border-accent aria-pressed:outline-1 aria-pressed:outline-accent"
              >
                <ProductPicture id={id} size={128} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
