import { type Locator, type Page, expect as soon } from "@playwright/test";
import { demoAccount } from "../support/api";
import { open, signedIn, test } from "../support/browser";
import { makeCompany } from "../support/companies";
import { freshSku, makeProducts } from "../support/trade";

/** Machines that run journeys are busy with the platform too. */
const expect = soon.configure({ timeout: 30_000 });

const STOPS = 25;

/** Opens the palette: keys are heard once the browser has taken the page over. */
async function openPalette(page: Page): Promise<Locator> {
  const palette = page.getByRole("combobox", { name: "Search or go to" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused({ timeout: 2_000 });
  }).toPass();
  return palette;
}

/** Goes on by Tab until it is there. */
async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}

test("the command palette leads to a page, and Escape gives the focus back", async ({ browser }) => {
  const page = await signedIn(browser, demoAccount("retailer"));
  await open(page, "/retailer", "Overview");
  const palette = await openPalette(page);
  await page.keyboard.type("addresses");
  await expect(page.getByRole("option").first()).toHaveText(/Delivery addresses/);
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Delivery addresses" })).toBeVisible();
  await expect(page).toHaveURL(/\/retailer\/addresses$/);

  const before = page.getByRole("navigation").first().getByRole("link", { name: "Saved lists" });
  await tabTo(page, before, 100);
  await openPalette(page);
  await page.keyboard.type("nothing");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(before).toBeFocused();
  await page.context().close();
});

test("a quick order goes from a list to the cart without a mouse", async ({ browser }) => {
  const [seller, buyer] = await Promise.all([makeCompany("manufacturer"), makeCompany("retailer")]);
  const [lampCode, caseCode] = [freshSku(), freshSku()];
  const [lamp, cased] = await makeProducts(seller, [
    { sku: lampCode, title: `Made-up lamp ${lampCode}` },
    { sku: caseCode, title: `Made-up case ${caseCode}`, caseSize: 24 },
  ]);
  const page = await signedIn(browser, buyer);
  await open(page, "/retailer", /./);
  await openPalette(page);
  await page.keyboard.type("quick order");
  await page.keyboard.press("Enter");
  const list = page.getByLabel("List of products");
  await expect(list).toBeVisible();
  await tabTo(page, list);
  await page.keyboard.type(`${lampCode} 5\n${caseCode} 50`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("1 fine, 1 to mend.")).toBeVisible();
  await expect(page.getByLabel("Quantity of row 2", { exact: true })).toBeFocused();
  await page.keyboard.type("48");
  await page.keyboard.press("Enter");
  await expect(page.getByText("All 2 rows are fine.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add 2 lines to the cart" })).toBeFocused();
  await page.keyboard.press("Enter");
  const toCart = page.getByRole("main").getByRole("link", { name: "To the cart" });
  await expect(toCart).toBeVisible();
  await tabTo(page, toCart, 3);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByLabel(`Quantity of ${lamp.title}`, { exact: true })).toHaveValue("5");
  await expect(page.getByLabel(`Quantity of ${cased.title}`, { exact: true })).toHaveValue("48");
  await page.context().close();
});

test("the keyboard's first stop in the catalogue leads past the navigation, and every stop is seen", async ({ page }) => {
  // What fades in is there at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/search", "Catalogue");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement)), "the next stop is within the content").toBe(true);

  await open(page, "/search", "Catalogue");
  const stops: { name: string; seen: boolean }[] = [];
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(lookAtFocus));
  }
  expect(stops.filter(({ seen }) => !seen)).toEqual([]);
  // No stop holds the focus, or gets it twice.
  expect(new Set(stops.map(({ name }) => name)).size).toBe(STOPS);
});

/** What has the focus, and whether a line around it or around what holds it is there only now. */
function lookAtFocus(): { name: string; seen: boolean } {
  const focused = document.activeElement as HTMLElement;
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement].filter((each) => each instanceof HTMLElement);
  const lines = () => {
    return around.map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = window.getComputedStyle(each);
      const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return `${outline} ${boxShadow} ${borderColor}`;
    });
  };
  const { x, y } = focused.getBoundingClientRect();
  const name = `${focused.tagName} ${focused.getAttribute("aria-label") ?? focused.innerText} at ${Math.round(x)}, ${Math.round(y + window.scrollY)}`;
  const drawn = lines().join();
  // The next Tab goes on from here all the same.
  focused.blur();
  return { name, seen: focused !== document.body && drawn !== lines().join() };
}
