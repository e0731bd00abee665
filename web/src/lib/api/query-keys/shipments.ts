import { noun } from "./noun";

export const shipmentsKeys = noun("shipments");
