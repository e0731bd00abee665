import { describe, expect, it } from "vitest";
import { linkInPortal } from "./link-in-portal";

describe("the link of a notification", () => {
  it("leads into the reader's own portal", () => {
    expect(linkInPortal("/orders/7", "retailer")).toBe("/retailer/orders/7");
    expect(linkInPortal("/reviews?product=7", "manufacturer")).toBe("/manufacturer/reviews?product=7");
  });
  it("stays as it is where it names a portal", () => {
    expect(linkInPortal("/admin/verifications", "admin")).toBe("/admin/verifications");
  });
  it("never leaves the site", () => {
    expect(linkInPortal("//elsewhere.example/x", "retailer")).toBeNull();
    expect(linkInPortal("https://elsewhere.example", "retailer")).toBeNull();
    expect(linkInPortal("/\\elsewhere.example", "retailer")).toBeNull();
  });
});
