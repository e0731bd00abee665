import type { Json } from "../support/api";
import { type Company, makeCompany } from "../support/companies";
import { giveCredit, makeProducts } from "../support/trade";

export type Cast = { seller: Company; rival: Company; buyer: Company; crate: Json; lamp: Json };

/** A seller with two products, another seller, and a buyer with credit: made for the tests of one file. */
export async function makeCast(): Promise<Cast> {
  const [seller, rival, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer);
  const [crate, lamp] = await makeProducts(seller, [{ title: "Made-up folding crate" }, { title: "Made-up desk lamp" }]);
  return { seller, rival, buyer, crate, lamp };
}
