import { noun } from "./noun";

export const cartKeys = noun("cart");
