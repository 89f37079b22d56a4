import { forAnyone, Refused } from "@/app/request";

/** An address that programs have not: refused as all that they ask is, in JSON. */
const refuse = forAnyone(async () => {
  throw new Refused(404, "There is no such address. GET /api/v1/openapi.json tells which there are.");
});

export const GET = refuse;
export const POST = refuse;
export const PUT = refuse;
export const PATCH = refuse;
export const DELETE = refuse;
