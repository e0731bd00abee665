import { noun } from "./noun";

export const ordersKeys = noun("orders");
