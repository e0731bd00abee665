import { noun } from "./noun";

export const sessionsKeys = noun("sessions");
