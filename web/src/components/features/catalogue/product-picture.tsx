import { Package } from "lucide-react";
import { type PictureSize, pictureUrl } from "@/lib/api/pictures";

type ProductPictureProps = { id: string | null; size: PictureSize; alt?: string; eager?: boolean; first?: boolean; className?: string };

/** A square picture of a product in a frame of its own; without one, a sign that there is none. Beside its title it says nothing new. */
export function ProductPicture({ id, size, alt = "", eager = false, first = false, className = "" }: ProductPictureProps) {
  const frame = `aspect-square w-full bg-sunken object-contain ${className}`;
  if (!id) {
    return (
      <span className={`grid place-items-center text-faint ${frame}`}>
        <Package aria-hidden className="size-8" strokeWidth={1.25} />
      </span>
    );
  }
  return (
    <img
      src={pictureUrl(id, size)}
      // A card is half of a phone's width, and at most 17rem: a sharp screen asks for the larger one.
      srcSet={size === 400 ? `${pictureUrl(id, 400)} 400w, ${pictureUrl(id, 800)} 800w` : undefined}
      sizes={size === 400 ? "(min-width: 40rem) 17rem, 50vw" : undefined}
      alt={alt}
      width={size}
      height={size}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding={first ? undefined : "async"}
      className={frame}
    />
  );
}
