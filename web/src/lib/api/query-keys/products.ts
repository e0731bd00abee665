import { noun } from "./noun";

export const productsKeys = noun("products");
