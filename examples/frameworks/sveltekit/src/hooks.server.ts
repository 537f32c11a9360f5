import type { Handle } from "@sveltejs/kit/hooks";
import { building } from "$app/env";
import { svelteKitHandler } from "better-auth/svelte-kit";

import { auth } from "./lib/auth";

/** Answers what is under `/api/auth`, and tells every page who is signed in. */
export const handle: Handle = async ({ event, resolve }) => {
  const session = await auth.api.getSession({ headers: event.request.headers });
  event.locals.user = session?.user;
  return svelteKitHandler({ auth, event, resolve, building });
};
