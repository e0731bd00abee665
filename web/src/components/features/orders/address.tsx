import { useFormat } from "@/lib/format/use-format";
import type { components } from "@/lib/api/schema";

/** A postal address over several lines; a missing one is a dash. */
export function Address({ name, address }: { name?: string; address: components["schemas"]["AddressOutput"] | null }) {
  const format = useFormat();
  if (!address) return <>{name ?? "–"}</>;
  const { line1, line2, postal_code, city, region, country } = address;
  const lines = [name, line1, line2, `${postal_code} ${city}`, region, format.country(country)];
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line, index) => (
        // A browser may know another name of a country than the server.
        <span key={index} suppressHydrationWarning className="block">
          {line}
        </span>
      ))}
    </address>
  );
}
