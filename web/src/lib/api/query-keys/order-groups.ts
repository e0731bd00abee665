import { noun } from "./noun";

export const orderGroupsKeys = noun("order-groups");
