// What the types promise to whoever uses the package; compiled, and never run.

import { createApi, isKnownProblem, items, result } from "@gatepost/client";
import { biscuits } from "@gatepost/client/biscuit";
import { Gatepost, GatepostError, type Tokens } from "@gatepost/client/browser";
import { TokenError, Verifier } from "@gatepost/client/verifier";

const api = createApi({ origin: "https://auth.example.com", credentials: { appId: "shop", clientSecret: "secret" } });

/** One value, one member to branch on, and in each branch what belongs to it. */
export async function begin(): Promise<string> {
  const begun = await result(
    api.POST("/apps/{app_id}/sign-ins", {
      params: { path: { app_id: "shop" } },
      body: { email: "ada@example.org", redirect_uri: "https://shop.example.com/callback", method: "both" },
    }),
  );
  if (begun.ok) {
    const secret: string = begun.value.sign_in_secret;
    // @ts-expect-error an answer has no problem
    begun.problem;
    return secret;
  }
  switch (begun.kind) {
    case "problem":
      if (isKnownProblem(begun.problem) && begun.problem.code === "rate_limited") return begun.response.headers.get("retry-after") ?? "";
      // @ts-expect-error no problem has that code
      if (isKnownProblem(begun.problem) && begun.problem.code === "rate_limitted") return "";
      return begun.problem.errors?.[0]?.field ?? begun.problem.detail;
    case "oauth":
      return begun.error.error;
    case "unexpected":
      return String(begun.response?.status);
    case "unreachable":
      return String(begun.cause);
    default:
      return begun satisfies never;
  }
}

export async function refusals(): Promise<void> {
  // @ts-expect-error there is no such path
  await api.GET("/apps/{app_id}/nothing");
  // @ts-expect-error an address is missing
  await api.POST("/apps/{app_id}/sign-ins", { params: { path: { app_id: "shop" } }, body: { redirect_uri: "" } });
  // @ts-expect-error there is no such method
  await api.POST("/apps/{app_id}/sign-ins", { params: { path: { app_id: "shop" } }, body: { email: "", redirect_uri: "", method: "fax" } });
}

/** Words are checked, and `null` is for what can be taken away. */
export async function change(): Promise<void> {
  const params = { path: { app_id: "shop" }, header: { "If-Match": "*" } };
  const body = { binding: "strict", default_locale: null, sender: null, limits: { sign_ins_per_app_day: null } } as const;
  const changed = await result(api.PATCH("/admin/v1/apps/{app_id}", { params, body }));
  if (changed.ok) changed.value.status satisfies "active" | "disabled" | undefined;
  // @ts-expect-error there is no such rule
  await api.PATCH("/admin/v1/apps/{app_id}", { params, body: { binding: "lax" } });
  // @ts-expect-error an app always has a name
  await api.PATCH("/admin/v1/apps/{app_id}", { params, body: { name: null } });
}

/** Every user of an app, page by page. */
export async function* users(): AsyncGenerator<string> {
  const page = async (page_token?: string) => {
    const listed = await result(
      api.GET("/admin/v1/apps/{app_id}/users", {
        params: { path: { app_id: "shop" }, query: page_token === undefined ? {} : { page_token } },
      }),
    );
    if (!listed.ok) throw new Error(listed.kind);
    return listed.value;
  };
  for await (const { email } of items(page)) yield email;
}

export async function inPage(): Promise<void> {
  const gatepost = new Gatepost({ issuer: "https://auth.example.com/apps/shop", redirectUri: "https://shop.example.com/callback" });
  const outcome = await (await gatepost.start("ada@example.org")).wait();
  if (outcome.status === "approved") await gatepost.callback(outcome.redirectTo);
  // @ts-expect-error where it went on elsewhere there is nowhere to go
  else outcome.redirectTo;
  const tokens: Tokens | undefined = await gatepost.tokens();
  await gatepost.refresh().catch((error: unknown) => error instanceof GatepostError && error.code === "signed_out");
  void tokens;
}

export async function inApi(token: string): Promise<string> {
  const verifier = new Verifier({ issuer: "https://auth.example.com/apps/shop", biscuit: biscuits() });
  try {
    return (await verifier.verify(token, { scope: "notes:write", operation: "write" })).user;
  } catch (error) {
    if (error instanceof TokenError) return `${error.status satisfies 401 | 403 | 503} ${error.challenge}`;
    throw error;
  }
}
