import { type Company, giveCredit, makeCompany, makeProducts, signInOperator } from "../support/companies";
import type { Caller, Json } from "../support/api";

export type Cast = { operator: Caller; seller: Company; rival: Company; buyer: Company; crate: Json; lamp: Json };

/** A seller with two products, another seller, and a buyer with credit: made for the tests of one file. */
export async function makeCast(): Promise<Cast> {
  const operator = await signInOperator();
  const [seller, rival, buyer] = await Promise.all([
    makeCompany("manufacturer", operator),
    makeCompany("manufacturer", operator),
    makeCompany("retailer", operator),
  ]);
  await giveCredit(operator, buyer);
  const [crate, lamp] = await makeProducts(seller, ["Made-up folding crate", "Made-up desk lamp"]);
  return { operator, seller, rival, buyer, crate, lamp };
}
