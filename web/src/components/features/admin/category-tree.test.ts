import { describe, expect, it } from "vitest";
import { type Category, childrenOf, placesFor, positionAfterMove } from "./category-tree";

const made = (id: string, parent_id: string | null, position: number): Category => ({ id, parent_id, position, name: id, slug: id, path: [id], depth: 0, version: 1 });
const tree = [made("b", null, 1), made("a", null, 0), made("a1", "a", 0), made("a11", "a1", 0)];

describe("the tree of categories", () => {
  it("keeps the order of positions", () => {
    expect(childrenOf(tree, null).map((each) => each.id)).toEqual(["a", "b"]);
  });
  it("offers no place below the moved one", () => {
    expect(placesFor(tree, tree[1] ?? null).map((each) => each.id)).toEqual(["b"]);
  });
  it("writes only the positions that change", () => {
    const siblings = [made("x", null, 0), made("y", null, 1), made("z", null, 2)];
    expect(positionAfterMove(siblings, 2, -1).map(({ category, position }) => [category.id, position])).toEqual([["z", 1], ["y", 2]]);
  });
  it("sets positions apart that were all the same", () => {
    const same = [made("x", null, 0), made("y", null, 0)];
    expect(positionAfterMove(same, 0, 1).map(({ category, position }) => [category.id, position])).toEqual([["x", 1]]);
  });
});
