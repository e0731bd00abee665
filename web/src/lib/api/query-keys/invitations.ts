import { noun } from "./noun";

export const invitationsKeys = noun("invitations");
