import { describe, expect, it } from "vitest";
import { catalogueHref, cleared, formHref, parseFilters } from "./filters";

const SELLER = "01a21f07-ce72-7335-b2a5-8d0d87458072";

describe("filters of the catalogue", () => {
  it("come out of the address as they went in", () => {
    const href = `/search?q=mug&brand=A+%26+B&brand=C&seller=${SELLER}&attribute=Colour%3Ared&in_stock=true&price_min=5&sort=-price&view=list&cursor=WzJd`;
    const params: Record<string, string[]> = {};
    for (const [name, value] of new URL(href, "http://x.example").searchParams) (params[name] ??= []).push(value);
    expect(catalogueHref("/search", parseFilters(params))).toBe(href);
  });

  it("leave out what the API would refuse", () => {
    const found = parseFilters({ category: "x", seller: ["1", SELLER], price_min: "-1", price_max: "abc", sort: "best", attribute: ["red", "Colour:red"], q: " x ".padEnd(300, "y") });
    expect(found).toMatchObject({ category: null, seller: [SELLER], priceMin: null, priceMax: null, sort: "relevance", attribute: ["Colour:red"] });
    expect(found.q).toHaveLength(200);
  });

  it("take a price with a comma", () => {
    expect(formHref("/search", [["price_min", "4,50"], ["price_max", ""], ["sort", "relevance"]])).toBe("/search?price_min=4.50");
  });

  it("keep a comma in a brand", () => {
    expect(formHref("/search", [["brand", "Able, Baker"]])).toBe("/search?brand=Able%2C+Baker");
  });

  it("keep words, order and view when cleared", () => {
    const filters = parseFilters({ q: "mug", brand: "A", price_min: "5", in_stock: "true", sort: "title", view: "list", cursor: "x" });
    expect(catalogueHref("/search", cleared(filters))).toBe("/search?q=mug&sort=title&view=list");
  });
});
