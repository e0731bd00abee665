import { noun } from "./noun";

export const inventoryKeys = noun("inventory");
