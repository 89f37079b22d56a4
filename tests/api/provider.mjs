// @ts-check
// A real OpenID provider, as a process of its own: whoever logs in as "name" is name@people.test, and says so with proof.
// Arguments: its port, and the address that answers go to. Prints a line when it is open.

import { Provider } from "oidc-provider";

const [port = "", redirect = ""] = process.argv.slice(2);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: "warrant", client_secret: "a secret of this test alone", redirect_uris: [redirect] }],
  claims: { email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["a key of this test alone"] },
  findAccount: (_, name) => ({
    accountId: name,
    claims: () => ({ sub: name, name, email: `${name}@people.test`, email_verified: name !== "unproved" }),
  }),
});

provider.listen(Number(port), "127.0.0.1", () => console.log("open"));
