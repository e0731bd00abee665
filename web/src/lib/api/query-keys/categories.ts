import { noun } from "./noun";

export const categoriesKeys = noun("categories");
