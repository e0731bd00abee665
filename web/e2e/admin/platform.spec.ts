import type { Page } from "@playwright/test";
import { Caller, type Json, demoAccount, eventually } from "../support/api";
import { expect, signedIn, test } from "../support/browser";
import { type Company, makeCompany, theOperator } from "../support/companies";
import { openDatabase } from "../support/database";
import { confirmedOrder, giveCredit, makeProducts } from "../support/trade";

test.describe.configure({ mode: "serial", timeout: 240_000 });
let page: Page;
let operator: Caller;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  operator = await theOperator();
  page = await signedIn(browser, demoAccount("operator"));
  page.setDefaultTimeout(60_000);
});
test.afterAll(() => page.context().close());

test("prices for verified buyers only are hidden from a guest, prices for everyone are not", async () => {
  const settings = await operator.get("/admin/settings");
  const was = settings.items.find((each: { name: string }) => each.name === "prices_visible_to").value as string;
  const guestPrice = async () => (await new Caller().get("/products?limit=1")).items[0].price as unknown;
  const choose = async (label: string) => {
    await page.goto("/admin/settings");
    const choice = page.getByRole("combobox", { name: "Who sees prices" });
    await expect(choice).toBeVisible();
    if ((await choice.textContent())?.includes(label)) return;
    await choice.click();
    await page.getByRole("option", { name: label }).click();
    await page.getByRole("button", { name: "Save the settings" }).click();
    await expect(page.getByText("The settings are saved.").first()).toBeVisible();
  };
  try {
    await choose("Everyone");
    await eventually(async () => (await guestPrice()) !== null, "a guest sees prices");
    await choose("Verified businesses");
    await eventually(async () => (await guestPrice()) === null, "a guest sees no prices");
  } finally {
    await operator.put("/admin/settings", { values: { prices_visible_to: was } });
  }
});

test("a setting that the server refuses is told at its field, and a change by someone else is not lost", async () => {
  const settings = await operator.get("/admin/settings");
  const was = settings.items.find((each: { name: string }) => each.name === "support_email").value as string;
  await page.goto("/admin/settings");
  await page.getByLabel("Currencies").fill("EUR,nonsense");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByLabel("Currencies")).toHaveAttribute("aria-invalid", "true");
  try {
    await page.reload();
    await page.getByLabel("E-mail for help").fill("mine@made-up.example");
    await operator.put("/admin/settings", { values: { support_email: "theirs@made-up.example" } });
    await page.getByRole("button", { name: "Save the settings" }).click();
    await expect(page.getByText("Someone else changed the settings meanwhile")).toBeVisible();
    await page.getByRole("button", { name: "Load afresh" }).click();
    await expect(page.getByLabel("E-mail for help")).toHaveValue("theirs@made-up.example");
  } finally {
    await operator.put("/admin/settings", { values: { support_email: was } });
  }
});

test("jobs and dead letters are listed, or their absence is said", async () => {
  const failed = await operator.get("/admin/jobs?status=failed&limit=1");
  await page.goto("/admin/jobs?status=failed");
  if (failed.items.length > 0) await expect(page.getByRole("button", { name: /^Do job/ }).first()).toBeVisible();
  else await expect(page.getByText("Nothing failed.")).toBeVisible();
  const dead = await operator.get("/admin/dead-letters?limit=1");
  await page.goto("/admin/dead-letters");
  if (dead.items.length > 0) await expect(page.getByRole("button", { name: /^Try .* again/ }).first()).toBeVisible();
  else await expect(page.getByText("Every event was taken in.")).toBeVisible();
});

/** A job that waits for a quarter of an hour, to look then whether the units that were taken for a shipment have left. */
async function makeJob(): Promise<{ id: number; shipmentId: string; order: Json; buyer: Company }> {
  const [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  await giveCredit(buyer);
  const [product] = await makeProducts(seller, [{ title: "Made-up broom" }]);
  const order = await confirmedOrder(buyer, [{ product_id: product.id, quantity: 1 }]);
  await seller.caller.put(`/orders/${order.id}/status`, { status: "processing" });
  const { id: shipmentId } = await eventually(() => seller.caller.post("/shipments", { order_id: order.id }), "a shipment");
  const { items } = await operator.get("/admin/jobs?status=todo&task=logistics.release_unshipped");
  const { id } = items.find((each: Json) => each.arguments.shipment_ids.includes(shipmentId));
  return { id, shipmentId, order, buyer };
}

test("a job that waits is looked at and cancelled", async () => {
  const { id, shipmentId } = await makeJob();
  await page.goto("/admin/jobs?status=todo&task=logistics.release_unshipped");
  await page.getByRole("button", { name: `Details of job ${id}` }).click();
  await expect(page.getByRole("dialog")).toContainText(shipmentId);
  await page.keyboard.press("Escape");
  const cancel = page.getByRole("button", { name: `Cancel job ${id}` });
  await cancel.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the job" }).click();
  await expect(page.getByText("The job is cancelled.")).toBeVisible();
  await expect(cancel).toHaveCount(0);
  await page.getByRole("combobox", { name: "State" }).selectOption({ label: "Cancelled" });
  await expect(page.getByRole("row").filter({ has: page.getByRole("cell", { name: String(id), exact: true }) })).toContainText("Cancelled");
});

test("a failed job and a dead letter are tried again, and nobody is told twice", async () => {
  const { id, order, buyer } = await makeJob();
  const toldOf = async () => (await buyer.caller.get("/notifications?limit=100")).items.filter((each: Json) => JSON.stringify(each).includes(order.number)).length;
  const sql = openDatabase();
  await sql`UPDATE jobs.procrastinate_jobs SET status = 'failed' WHERE id = ${id}`;
  await sql`
    INSERT INTO platform.parked_events (consumer, event_id, txid, seq, name, version, key, occurred_at, actor, payload, state, attempts, error)
    SELECT 'notifications', id, txid, seq, name, version, key, occurred_at, actor, payload, 'dead', 8, 'Made up'
    FROM platform.outbox WHERE name = 'order.confirmed' AND payload::text LIKE ${`%${order.id}%`}`;
  await sql.end();

  await page.goto("/admin/jobs?status=failed");
  await page.getByRole("button", { name: `Do job ${id} again` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Do again" }).click();
  await expect(page.getByText("The job starts again.")).toBeVisible();
  await expect(page.getByRole("button", { name: `Do job ${id} again` })).toHaveCount(0);

  const before = await toldOf();
  expect(before).toBeGreaterThan(0);
  await page.goto("/admin/dead-letters?consumer=notifications");
  await page.getByRole("button", { name: "Details of order.confirmed" }).click();
  await expect(page.getByRole("dialog")).toContainText(order.id);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Try order.confirmed again" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("1 event is tried again.")).toBeVisible();
  await expect(page.getByText("Every event was taken in.")).toBeVisible();
  await eventually(async () => {
    const { consumers } = await operator.get("/admin/dead-letters/counts");
    return !consumers.some((each: Json) => each.consumer === "notifications" && each.dead + each.retrying > 0);
  }, "the event to be taken in");
  expect(await toldOf()).toBe(before);
});

test("the audit log filters by its address and keeps it through back and forward", async () => {
  await page.goto("/admin/audit?action=credit.set");
  await expect(page.getByRole("row").nth(1)).toContainText("credit.set");
  await page.getByLabel("Action").fill("organisation.register");
  await expect(page).toHaveURL(/action=organisation\.register/);
  await expect(page.getByRole("row").nth(1)).toContainText("organisation.register");
  await page.goto("/admin/audit?action=session.open");
  await page.goBack();
  await expect(page.getByLabel("Action")).toHaveValue("organisation.register");
});

test("a category is added, moved, renamed and removed", async () => {
  const mark = Date.now().toString(36);
  await page.goto("/admin/categories");
  await page.getByRole("button", { name: "Add a category", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(`Made-up ${mark}`);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`Made-up ${mark} is added.`)).toBeVisible();
  await page.getByRole("button", { name: `Edit Made-up ${mark}` }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(`Renamed ${mark}`);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`Renamed ${mark} is saved.`)).toBeVisible();
  const list = await operator.get("/categories");
  const parent = list.items.find((each: { name: string }) => each.name === `Renamed ${mark}`);
  for (const name of ["First", "Second"]) await operator.post("/categories", { name: `${name} ${mark}`, parent_id: parent.id });
  await page.goto("/admin/categories");
  const below = page.getByRole("list", { name: `Renamed ${mark}` });
  await page.getByRole("button", { name: `Move Second ${mark} up` }).click();
  await expect(page.getByText(`Second ${mark} was moved.`)).toBeVisible();
  await expect(below.getByRole("listitem").first()).toContainText("Second");
  await expect(page.getByRole("button", { name: `Remove Renamed ${mark}` })).toBeDisabled();
  for (const name of ["First", "Second"]) {
    await page.getByRole("button", { name: `Remove ${name} ${mark}` }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove the category" }).click();
    await expect(page.getByText(`${name} ${mark} was removed.`)).toBeVisible();
  }
  await page.getByRole("button", { name: `Remove Renamed ${mark}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove the category" }).click();
  await expect(page.getByText(`Renamed ${mark} was removed.`)).toBeVisible();
});
