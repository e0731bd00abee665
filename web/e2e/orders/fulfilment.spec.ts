import type { Page } from "@playwright/test";
import { eventually } from "../support/api";
import { expect, expectAccessible, fileBehind, signedIn, test } from "../support/browser";
import { confirmedOrder } from "../support/trade";
import { type Cast, makeCast } from "./cast";

let cast: Cast;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  cast = await makeCast();
});

/** The page also looks again by itself, but not so soon: what is there by then an event has brought. */
const LIVE = { timeout: 6_000 };

const state = (page: Page) => page.getByRole("heading", { level: 1 }).getByRole("status");
const shipments = (page: Page) => page.getByRole("region", { name: "Shipments" });
const line = (page: Page, title: string) => page.getByRole("region", { name: "Lines" }).getByRole("row", { name: title });

/** Ordered, shipped and delivered units of a line, as the page shows them. */
async function expectUnits(page: Page, title: string, units: [string, string, string]): Promise<void> {
  for (const [index, each] of units.entries()) await expect(line(page, title).getByRole("cell").nth(index + 1)).toHaveText(each);
}

async function addStep(seller: Page, number: string, step: string, place: string): Promise<void> {
  await seller.getByRole("button", { name: `Add a step: ${number}` }).click();
  const dialog = seller.getByRole("dialog");
  await dialog.getByLabel("Step").selectOption({ label: step });
  await dialog.getByLabel("Place").fill(place);
  await dialog.getByRole("button", { name: "Add the step" }).click();
  await expect(dialog).toBeHidden();
}

async function expectPdf(page: Page, link: string): Promise<void> {
  expect((await fileBehind(page, page.getByRole("link", { name: link }))).subarray(0, 5).toString()).toBe("%PDF-");
}

test("a seller accepts, ships in part and then the rest; the buyer sees all of it without a reload", async ({ browser }) => {
  test.setTimeout(300_000);
  const order = await confirmedOrder(cast.buyer, [
    { product_id: cast.crate.id, quantity: 10 },
    { product_id: cast.lamp.id, quantity: 6 },
  ]);
  const seller = await signedIn(browser, cast.seller);
  const buyer = await signedIn(browser, cast.buyer);
  await buyer.goto(`/retailer/orders/${order.id}`);
  await expect(state(buyer)).toHaveText("Confirmed");
  // A reload would lose it.
  await buyer.evaluate(() => document.documentElement.setAttribute("data-same-page", "yes"));
  await seller.goto("/manufacturer/orders");
  await seller.getByRole("link", { name: order.number }).click();

  await seller.getByRole("button", { name: "Accept" }).click();
  await seller.getByRole("button", { name: "Accept the order" }).click();
  await expect(state(seller)).toHaveText("Accepted");
  await expect(state(buyer)).toHaveText("Accepted", LIVE);

  await seller.getByRole("button", { name: "Ship", exact: true }).click();
  const dialog = seller.getByRole("dialog");
  await dialog.getByLabel("Ship now of Made-up folding crate").fill("11");
  await dialog.getByRole("button", { name: "Make the shipment" }).click();
  await expect(dialog.getByText("At most 10.")).toBeVisible();
  await dialog.getByLabel("Ship now of Made-up folding crate").fill("4");
  await dialog.getByLabel("Ship now of Made-up desk lamp").fill("0");
  await dialog.getByLabel("Packages").fill("2");
  await dialog.getByLabel("Weight in kg").fill("3.5");
  await expectAccessible(seller);
  await dialog.getByRole("button", { name: "Make the shipment" }).click();
  await expect(dialog).toBeHidden();
  await expect(shipments(seller).getByText("Packed")).toBeVisible();
  const first = String(await shipments(seller).getByRole("row").nth(1).getByRole("link").first().textContent());
  await expectPdf(seller, `Label of ${first}`);
  await expectPdf(seller, `Delivery note of ${first}`);

  await addStep(seller, first, "Dispatched", "Hamburg");
  await expect(state(buyer)).toHaveText("Partly shipped", LIVE);
  await expectUnits(buyer, "Made-up folding crate", ["10", "4", "0"]);
  await expectUnits(buyer, "Made-up desk lamp", ["6", "0", "0"]);
  await expect(shipments(buyer).getByRole("link", { name: first, exact: true })).toBeVisible();
  await addStep(seller, first, "On its way", "Hannover");
  await addStep(seller, first, "Delivered", "Berlin");
  await expect(line(buyer, "Made-up folding crate").getByRole("cell").nth(3)).toHaveText("4", { timeout: 30_000 });

  await seller.getByRole("button", { name: "Ship", exact: true }).click();
  await expect(dialog.getByLabel("Ship now of Made-up folding crate")).toHaveValue("6");
  await expect(dialog.getByLabel("Ship now of Made-up desk lamp")).toHaveValue("6");
  await dialog.getByLabel("Shipped by").selectOption({ label: "Another carrier" });
  await dialog.getByLabel("Carrier", { exact: true }).fill("Own lorry");
  await dialog.getByLabel("Tracking number").fill("LORRY-77");
  await dialog.getByRole("button", { name: "Make the shipment" }).click();
  await expect(dialog).toBeHidden();
  const rest = shipments(seller).getByRole("row").filter({ hasText: "Own lorry" });
  const second = String(await rest.getByRole("link").first().textContent());
  await addStep(seller, second, "Dispatched", "Hamburg");
  await expect(state(buyer)).toHaveText("Shipped", { timeout: 15_000 });
  await expect(shipments(buyer)).toContainText("LORRY-77");
  await expectUnits(buyer, "Made-up folding crate", ["10", "10", "4"]);

  await buyer.getByRole("button", { name: `It has arrived: ${second}` }).click();
  await buyer.getByRole("alertdialog").getByRole("button", { name: "It has arrived" }).click();
  await expect(state(buyer)).toHaveText("Delivered", { timeout: 15_000 });
  await expectUnits(buyer, "Made-up desk lamp", ["6", "6", "6"]);
  await expect(state(seller)).toHaveText("Delivered", { timeout: 15_000 });
  await buyer.getByRole("button", { name: "Confirm delivery" }).click();
  await buyer.getByRole("button", { name: "Complete the order" }).click();
  await expect(state(buyer)).toHaveText("Completed");
  await expect(buyer.getByRole("list", { name: "History" }).getByRole("listitem")).toHaveCount(7);
  expect(await buyer.evaluate(() => document.documentElement.getAttribute("data-same-page"))).toBe("yes");
  await expectAccessible(buyer);

  await buyer.getByRole("link", { name: second, exact: true }).click();
  await expect(buyer.getByRole("list", { name: "Tracking" }).getByRole("listitem").first()).toContainText("Delivered");
  await expectPdf(buyer, `Delivery note of ${second}`);
  await expectAccessible(buyer);
});

test("the bell tells the buyer live of what was dispatched, and leads to the shipment", async ({ browser }) => {
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.lamp.id, quantity: 37 }]);
  await cast.seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  const { number } = await eventually(() => cast.seller.caller.post("/shipments", { order_id: order.id }), "a shipment");
  const buyer = await signedIn(browser, cast.buyer);
  await buyer.goto("/retailer/notifications");
  const bell = buyer.getByRole("link", { name: /^Notifications, / });
  // What came before may still be told.
  await expect(async () => {
    await buyer.getByRole("button", { name: "Mark all as read" }).click();
    await expect(bell).toHaveAccessibleName("Notifications, none unread", { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  const seller = await signedIn(browser, cast.seller);
  await seller.goto(`/manufacturer/orders/${order.id}`);
  await addStep(seller, number, "Dispatched", "Hamburg");

  await expect(bell).toHaveAccessibleName(/^Notifications, [1-9]/, LIVE);
  const told = buyer.getByRole("listitem").filter({ hasText: "37 units are on their way" });
  await told.getByRole("link").click();
  await expect(buyer.getByRole("heading", { level: 1 })).toContainText(number);
  await expect(buyer.getByRole("list", { name: "Tracking" }).getByRole("listitem").first()).toContainText("Dispatched");
  await bell.click();
  await expect(told).toBeVisible();
  await expect(told.getByRole("button", { name: /^Mark/ })).toHaveCount(0);
});

test("a refusal says why, and the buyer reads it", async ({ browser }) => {
  const order = await confirmedOrder(cast.buyer, [{ product_id: cast.crate.id, quantity: 5 }]);
  const seller = await signedIn(browser, cast.seller);
  const buyer = await signedIn(browser, cast.buyer);
  await buyer.goto(`/retailer/orders/${order.id}`);
  await seller.goto(`/manufacturer/orders/${order.id}`);
  await seller.getByRole("button", { name: "Refuse" }).click();
  const dialog = seller.getByRole("dialog");
  await dialog.getByRole("button", { name: "Refuse the order" }).click();
  await expect(dialog.getByText("At least 1 character.").or(dialog.getByText("Fill this in."))).toBeVisible();
  await dialog.getByLabel("Reason").fill("The kiln is broken");
  await dialog.getByRole("button", { name: "Refuse the order" }).click();
  await expect(state(seller)).toHaveText("Refused");
  await expect(buyer.getByRole("list", { name: "History" })).toContainText("The kiln is broken", { timeout: 15_000 });
});
