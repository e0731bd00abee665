import { Package } from "lucide-react";
import { pictureUrl } from "@/lib/api/pictures";

/** A product's picture in a line; decoration, the title stands beside it. */
export function LinePicture({ imageId }: { imageId: string | null }) {
  if (!imageId) {
    return (
      <span aria-hidden className="grid size-12 shrink-0 place-items-center rounded-md border bg-sunken text-faint">
        <Package className="size-5" />
      </span>
    );
  }
  return <img src={pictureUrl(imageId, 128)} alt="" width={48} height={48} loading="lazy" className="size-12 shrink-0 rounded-md border bg-surface object-contain" />;
}
