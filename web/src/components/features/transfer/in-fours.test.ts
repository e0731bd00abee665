import { expect, it } from "vitest";
import { serviceName } from "../shipments/service-name";
import { inFours } from "./in-fours";

it("writes an IBAN in groups of four, without a blank at its end", () => {
  expect(inFours("DE89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  expect(inFours("NO93 8601 1117 947")).toBe("NO93 8601 1117 947");
  expect(inFours("AT611904300234573201")).toBe("AT61 1904 3002 3457 3201");
});

it("says a shipping option in words", () => {
  expect(serviceName("parcel.economy")).toBe("Parcel Economy");
  expect(serviceName("freight.next-day")).toBe("Freight Next Day");
});
