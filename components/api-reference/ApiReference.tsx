import Link from "next/link";
import { AccountFrame } from "@/components/account/AccountFrame";
import { refusalsIn } from "@/lib/api/openapi";
import { API_BASE, type Need, type Operation, REFUSALS } from "@/lib/api/operation";
import { OPERATIONS } from "@/lib/api/operations";
import { fieldsOf } from "./fields";
import "./api-reference.css";

const GROUPS = ["Files", "Maps"] as const;

const NEEDS: Readonly<Record<Need, string>> = {
  nothing: "needs no token",
  read: "needs a token",
  write: "needs a token that may write",
};

/** What programs can ask for, as a page to be read: the same table that requests are parsed by. */
export function ApiReference({ site }: { readonly site: string }) {
  return (
    <AccountFrame title="What programs can ask for" isWide>
      <p>
        Each request carries a token in the header <code>Authorization: Bearer …</code>. Make one on{" "}
        <Link href="/account">your page</Link>; it may what you may, or less. What is sent is JSON, of 16 MB at most,
        and so is what comes back, but for files. A refusal is <code>{'{ "reason": "…", "path": "…" }'}</code>. The same
        for machines: <a href={`${API_BASE}/openapi.json`}>OpenAPI 3.1</a>.
      </p>
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group}>{group}</h2>
          {OPERATIONS.filter((operation) => operation.group === group).map((operation) => (
            <OperationEntry key={operation.id} operation={operation} site={site} />
          ))}
        </section>
      ))}
    </AccountFrame>
  );
}

function OperationEntry({ operation, site }: { readonly operation: Operation; readonly site: string }) {
  const { id, title, method, path, about, needs, body, query, answer, files } = operation;
  return (
    <article className="operation" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="address">
        <code>
          {method.toUpperCase()} {API_BASE}
          {path}
        </code>{" "}
        <span className="soft">{NEEDS[needs]}</span>
      </p>
      <p>{about}</p>
      <details>
        <summary>Fields, answers and an example</summary>
        {query && <Fields heading="In the address" rows={fieldsOf(query, "input")} />}
        {body && <Fields heading="In the body" rows={fieldsOf(body, "input")} />}
        {answer && <Fields heading="In the answer" rows={fieldsOf(answer, "output")} />}
        {files && (
          <dl>
            {Object.entries(files).map(([type, what]) => (
              <div key={type}>
                <dt>
                  <code>{type}</code>
                </dt>
                <dd>{what.replaceAll("`", "")}</dd>
              </div>
            ))}
          </dl>
        )}
        <h4>Refusals</h4>
        <dl>
          {refusalsIn(operation).map((status) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>{REFUSALS[status].replaceAll("`", "")}</dd>
            </div>
          ))}
        </dl>
        <h4>Example</h4>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre tabIndex={0}>{exampleOf(operation, site)}</pre>
      </details>
    </article>
  );
}

interface FieldsProps {
  readonly heading: string;
  readonly rows: ReturnType<typeof fieldsOf>;
}

function Fields({ heading, rows }: FieldsProps) {
  return (
    <>
      <h4>{heading}</h4>
      <dl>
        {rows.map(({ name, kind, about, isNeeded }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {kind}
              {isNeeded ? "" : ", may be left out"}
              {about && <span className="soft"> {about.replaceAll("`", "")}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** An operation as it is asked for from a shell. */
function exampleOf({ method, path, example, needs }: Operation, site: string): string {
  const token = needs === "nothing" ? "" : ' \\\n  -H "Authorization: Bearer $WARRANT_TOKEN"';
  const address = `${site}${API_BASE}${path.replace("{id}", "$MAP")}`;
  if (method === "get") return `curl "${address}"${token}`;
  const body = JSON.stringify(example, null, 2).replaceAll("'", "’");
  return `curl "${address}"${token} \\\n  -H "Content-Type: application/json" -d '${body}'`;
}
