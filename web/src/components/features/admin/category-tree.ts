import type { components } from "@/lib/api/schema";

export type Category = components["schemas"]["CategoryOutput"];

/** Those right below one, in their order. */
export function childrenOf(all: Category[], parentId: string | null): Category[] {
  return all.filter((each) => each.parent_id === parentId).sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));
}

/** Where a category can stand: not below itself. */
export function placesFor(all: Category[], moved: Category | null): Category[] {
  if (!moved) return all;
  const below = new Set([moved.id]);
  // Parents stand before their children in no promised order: go on until nothing is added.
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const each of all) if (each.parent_id && below.has(each.parent_id)) below.add(each.id);
  }
  return all.filter((each) => !below.has(each.id));
}

/** The positions to write so that one stands a place further; only those that change. */
export function positionAfterMove(siblings: Category[], index: number, by: -1 | 1): { category: Category; position: number }[] {
  const next = [...siblings];
  const [moved] = next.splice(index, 1);
  if (!moved) return [];
  next.splice(index + by, 0, moved);
  return next.map((category, position) => ({ category, position })).filter((each) => each.category.position !== each.position);
}
