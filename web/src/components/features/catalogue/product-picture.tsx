import { Package } from "lucide-react";
import { pictureUrl } from "@/lib/api/pictures";

type ProductPictureProps = { id: string | null; alt?: string; eager?: boolean; first?: boolean; className?: string };

/** A square picture of a product in a frame of its own; without one, a sign that there is none. Beside its title it says nothing new. */
export function ProductPicture({ id, alt = "", eager = false, first = false, className = "" }: ProductPictureProps) {
  const frame = `aspect-square w-full bg-sunken object-contain ${className}`;
  if (!id) {
    return (
      <span className={`grid place-items-center text-faint ${frame}`}>
        <Package aria-hidden className="size-8" strokeWidth={1.25} />
      </span>
    );
  }
  return <img src={pictureUrl(id)} alt={alt} width={800} height={800} loading={eager ? "eager" : "lazy"} fetchPriority={first ? "high" : undefined} decoding={first ? undefined : "async"} className={frame} />;
}
