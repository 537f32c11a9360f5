import { createApi, items, result } from "@gatepost/client";

const api = createApi({
  origin: "https://auth.example.com",
  credentials: { appId: "my-app", clientSecret: process.env["CLIENT_SECRET"]! },
});

const begun = await result(
  api.POST("/apps/{app_id}/sign-ins", {
    params: { path: { app_id: "my-app" } },
    body: { email: user.email, redirect_uri: "https://my-app.example.com/callback" },
  }),
);

if (begun.ok) console.log(begun.value.sign_in_id);
else if (begun.kind === "problem" && begun.problem.code === "rate_limited") console.log(begun.response.headers.get("retry-after"));
else if (begun.kind === "unreachable") console.log("no answer:", begun.cause);

const admin = createApi({ origin: "http://localhost:8081", credentials: { adminToken: process.env["ADMIN_TOKEN"]! } });

const page = async (page_token?: string) => {
  const query = page_token === undefined ? {} : { page_token };
  const users = await result(admin.GET("/admin/v1/apps/{app_id}/users", { params: { path: { app_id: "my-app" }, query } }));
  if (!users.ok) throw new Error(users.kind);
  return users.value;
};

for await (const { user_id, status } of items(page)) console.log(user_id, status);

const params = { path: { app_id: "my-app" } };
const { response } = await admin.GET("/admin/v1/apps/{app_id}", { params });
const header = { "If-Match": response.headers.get("etag") ?? "" };
const body = { binding: "strict", default_locale: null } as const;
const changed = await result(admin.PATCH("/admin/v1/apps/{app_id}", { params: { ...params, header }, body }));

declare const user: { email: string };
