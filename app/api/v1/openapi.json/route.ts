import { forAnyone, json } from "@/app/request";
import { openApiDocument } from "@/lib/api/openapi";

const description = openApiDocument();

/** What programs can ask for, as an OpenAPI document. It tells nothing of anybody. */
export const GET = forAnyone(async () => json(description, 200, { "cache-control": "max-age=3600" }));
