import { noun } from "./noun";

export const creditKeys = noun("credit");
