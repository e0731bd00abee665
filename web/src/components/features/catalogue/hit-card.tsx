import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { getFormat } from "@/lib/format/get-format";
import { ProductPicture } from "./product-picture";
import type { Hit } from "./search.server";
import { Stars } from "./stars";

type HitProps = { hit: Hit; /** In view at once: its picture is not lazy. */ early?: boolean; first?: boolean };

/** A product in a grid. Its title is the link; the whole card takes the click. */
export async function HitCard({ hit, early, first }: HitProps) {
  const t = await getTranslations("public.catalogue");
  return (
    <article className="relative flex h-full min-w-0 flex-col overflow-hidden rounded-lg border bg-surface hover:border-line-strong focus-within:border-line-strong">
      <ProductPicture id={hit.image_id} size={400} eager={early} first={first} />
      <div className="flex flex-1 flex-col gap-1 border-t p-3">
        <p className="truncate text-xs text-faint">{hit.brand ?? hit.seller_name}</p>
        <h3 className="line-clamp-2 min-h-10 text-sm font-medium">
          <Link data-hit prefetch={false} href={`/products/${hit.id}`} className="outline-offset-4 after:absolute after:inset-0 hover:text-accent-text">
            {hit.title}
          </Link>
        </h3>
        {hit.rating !== null && (
          <p className="flex items-center gap-1 text-xs text-faint">
            <Stars average={hit.rating} label={t("rating", { average: Number(hit.rating), count: hit.rating_count })} />
            <span aria-hidden className="numeric">
              {hit.rating_count}
            </span>
          </p>
        )}
        <div className="mt-auto grid gap-0.5 pt-1">
          <HitPrice hit={hit} />
          <HitStock hit={hit} />
        </div>
      </div>
    </article>
  );
}

/** The same in a row, for who compares. */
export async function HitRow({ hit, early, first }: HitProps) {
  return (
    <article className="relative grid grid-cols-[3.5rem_1fr_auto] items-center gap-x-4 gap-y-1 px-3 py-2.5 hover:bg-hover">
      <ProductPicture id={hit.image_id} size={128} eager={early} first={first} className="rounded-md" />
      <div className="min-w-0">
        <h3 className="text-sm font-medium">
          <Link data-hit prefetch={false} href={`/products/${hit.id}`} className="after:absolute after:inset-0 hover:text-accent-text">
            {hit.title}
          </Link>
        </h3>
        <p className="truncate text-xs text-faint">{[hit.brand, hit.mpn ?? hit.sku, hit.seller_name].filter(Boolean).join(" · ")}</p>
      </div>
      <div className="grid justify-items-end gap-0.5 text-right">
        <HitPrice hit={hit} />
        <HitStock hit={hit} />
      </div>
    </article>
  );
}

async function HitPrice({ hit }: { hit: Hit }) {
  const [t, format] = await Promise.all([getTranslations("public.catalogue"), getFormat()]);
  if (!hit.price) return <span className="text-xs text-faint">{t("hiddenPrice")}</span>;
  const tiered = hit.lowest_price !== null && hit.lowest_price.amount !== hit.price.amount;
  const price = format.money(hit.lowest_price ?? hit.price);
  return <span className="numeric text-sm font-semibold whitespace-nowrap">{tiered ? t("from", { price }) : price}</span>;
}

async function HitStock({ hit }: { hit: Hit }) {
  const t = await getTranslations("public.catalogue");
  if (!hit.in_stock) return <span className="text-xs text-caution">{t("noStock")}</span>;
  return <span className="numeric text-xs text-faint">{t("moqUnit", { quantity: hit.moq, unit: hit.unit === "piece" ? "piece" : "other", name: hit.unit })}</span>;
}
