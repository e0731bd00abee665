import { noun } from "./noun";

export const deliveryAddressesKeys = noun("delivery-addresses");
