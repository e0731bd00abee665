import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { describe, expect, it, vi } from "vitest";
import messages from "@messages/en/public.json";
import { AllValues } from "./all-values";
import { parseFilters } from "./filters";

const get = vi.hoisted(() => vi.fn());
vi.mock("@/lib/api/browser", () => ({ api: { GET: get } }));
vi.mock("@/lib/api/answer", () => ({ answer: (call: Promise<unknown>) => call }));

function show() {
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ public: messages } as never}>
      <form aria-label="filters">
        <AllValues title="Brand" facet={{ name: "brand" }} filters={parseFilters({ q: "mug", in_stock: "true" })} shown={["Able"]} />
      </form>
    </NextIntlClientProvider>,
  );
}

describe("the values of a long facet", () => {
  it("are asked for with the same filters, without those that stand there already, and can be searched", async () => {
    get.mockResolvedValue({ facets: { brands: [{ value: "Able", count: 9 }, { value: "Baker", count: 2 }, { value: "Candle", count: 1 }], sellers: [], attributes: [] } });
    show();
    await userEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(await screen.findByRole("checkbox", { name: /Baker/ })).toHaveProperty("checked", false);
    expect(screen.queryByRole("checkbox", { name: /Able/ })).toBeNull();
    expect(get).toHaveBeenCalledWith("/api/v1/search/facets", { params: { query: { q: "mug", brand: [], seller: [], attribute: [], in_stock: true, name: [], values: 500 } } });
    await userEvent.type(screen.getByRole("textbox", { name: "Find in Brand" }), "cand");
    screen.getByRole("checkbox", { name: /Candle/ });
    expect(screen.queryByRole("checkbox", { name: /Baker/ })).toBeNull();
    await userEvent.type(screen.getByRole("textbox", { name: "Find in Brand" }), "x");
    screen.getByText("Nothing fits.");
  });

  it("may be asked for again where that failed", async () => {
    get.mockRejectedValueOnce(new Error("away"));
    show();
    await userEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect((await screen.findByRole("alert")).textContent).toContain("could not be read");
    expect(screen.getByRole("button", { name: "Show all" })).toHaveProperty("disabled", false);
  });
});
