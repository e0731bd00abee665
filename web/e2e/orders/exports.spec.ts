import { eventually } from "../support/api";
import { expect, fileBehind, open, signedIn, test } from "../support/browser";
import { recordsOf } from "../support/files";
import { confirmedOrder, deliver, euros, hasStatus, placeOrder } from "../support/trade";
import { type Cast, makeCast } from "./cast";

let cast: Cast;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  cast = await makeCast();
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 9 }, { product_id: cast.lamp.id, quantity: 4 }]);
  await cast.seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  await hasStatus(cast.seller, order, "processing");
  await deliver(cast.seller, order);
  await eventually(async () => (await cast.seller.caller.get("/commissions")).items.length === 1, "the commission");
  await placeOrder(cast.buyer, [{ product_id: cast.lamp.id, quantity: 7 }]);
});

for (const [side, portal, other] of [["buyer", "retailer", "seller"], ["seller", "manufacturer", "buyer"]] as const) {
  test(`a ${side} downloads the orders as CSV: all that are listed, with the figures of the page`, async ({ browser }) => {
    const page = await signedIn(browser, cast[side]);
    await open(page, `/${portal}/orders`, "Orders");
    const rows = page.getByRole("region", { name: "Orders" }).getByRole("row").filter({ has: page.getByRole("cell") });
    await expect(rows).toHaveCount(2);
    const shown = await Promise.all((await rows.all()).map((row) => row.getByRole("cell").allInnerTexts()));
    const told = recordsOf(await fileBehind(page, page.getByRole("link", { name: "CSV" })));
    expect(told.map((each) => each.status)).toEqual(["placed", "delivered"]);
    expect(told.map((each) => [each.number, each[other], each.po_number, each.lines, euros(String(each.total))]))
      .toEqual(shown.map((cells) => [0, 2, 3, 6, 7].map((index) => cells[index])));

    await page.getByLabel("Status").selectOption({ label: "Delivered" });
    await expect(rows).toHaveCount(1);
    expect(recordsOf(await fileBehind(page, page.getByRole("link", { name: "CSV" })))).toEqual(told.slice(1));
  });
}

test("a seller downloads the statement as CSV: every line with the change and balance of the page", async ({ browser }) => {
  const kinds: Record<string, string> = { sale: "Sale", commission: "Commission", commission_vat: "VAT on commission" };
  const page = await signedIn(browser, cast.seller);
  await open(page, "/manufacturer/statement", "Commission and balance");
  const table = page.getByRole("table", { name: "Lines of the statement" });
  const rows = table.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(rows.last()).toContainText("Closing balance");
  const [, ...shown] = await Promise.all((await rows.all()).map((row) => row.getByRole("cell").allInnerTexts()));
  const closing = shown.pop();
  const told = recordsOf(await fileBehind(page, page.getByRole("link", { name: "Download as CSV" })));
  expect(told.map((each) => [kinds[String(each.kind)], each.document, euros(String(each.change), "exceptZero"), euros(String(each.balance))]))
    .toEqual(shown.map((cells) => cells.slice(1)));
  expect(closing?.at(-1)).toBe(euros(String(told.at(-1)?.balance)));
  expect(told.map((each) => each.kind).sort()).toEqual(Object.keys(kinds).sort());
});
