import { noun } from "./noun";

export const warehousesKeys = noun("warehouses");
