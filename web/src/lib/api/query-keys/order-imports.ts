import { noun } from "./noun";

export const orderImportsKeys = noun("order-imports");
