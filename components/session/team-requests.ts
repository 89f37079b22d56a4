import { z } from "zod";
import { doneSchema, request } from "./requests";

const madeSchema = z.object({ id: z.uuid() });
/** People without an account who were invited; each with the address to pass on, where the server sends no mail. */
const invitedSchema = z.object({ invited: z.array(z.object({ email: z.string(), address: z.url().nullable() })) });

export const makeTeam = (name: string) => request("POST", "/api/teams", madeSchema, { name });

export const renameTeam = (id: string, name: string) => request("PUT", `/api/teams/${id}`, doneSchema, { name });

export const removeTeam = (id: string) => request("DELETE", `/api/teams/${id}`, doneSchema);

export const addPeople = (id: string, emails: readonly string[]) =>
  request("POST", `/api/teams/${id}/people`, invitedSchema, { emails });

export const withdrawFromTeam = (id: string, invitationId: string) =>
  request("DELETE", `/api/teams/${id}/invitations/${invitationId}`, doneSchema);

export const setTeamRole = (id: string, personId: string, role: "member" | "keeper") =>
  request("PUT", `/api/teams/${id}/people/${personId}`, doneSchema, { role });

export const takeOutOfTeam = (id: string, personId: string) =>
  request("DELETE", `/api/teams/${id}/people/${personId}`, doneSchema);

export const makeFolder = (id: string, name: string) =>
  request("POST", `/api/teams/${id}/folders`, madeSchema, { name });

export const removeFolder = (id: string, folderId: string) =>
  request("DELETE", `/api/teams/${id}/folders/${folderId}`, doneSchema);
