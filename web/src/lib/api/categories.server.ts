import "server-only";
import { cache } from "react";
import { answer } from "./answer";
import { isProblem } from "./problem";
import { serverApi } from "./server";

/** The tree of categories for headers and menus, which must not fail a page: none where it cannot be read. */
export const readCategories = cache(async () => {
  try {
    return (await answer((await serverApi()).GET("/api/v1/categories"))).items;
  } catch (error) {
    if (isProblem(error)) return [];
    throw error;
  }
});
