import { When } from "@/components/ui/when";
import type { Shipment } from "./types";

/** The day, or the first and the last, on which a shipment should come. */
export function ExpectedDays({ shipment }: { shipment: Pick<Shipment, "expected_from" | "expected_until"> }) {
  const { expected_from: from, expected_until: until } = shipment;
  if (!from || !until || from === until) return <When at={until ?? from} />;
  return (
    <span className="sm:whitespace-nowrap">
      <When at={from} /> – <When at={until} />
    </span>
  );
}
