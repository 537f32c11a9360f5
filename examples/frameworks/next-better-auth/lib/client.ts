"use client";

import { createAuthClient } from "better-auth/react";

const client = createAuthClient();

/** Leaves for Gatepost, and comes back signed in. */
export const signIn = () => client.signIn.social({ provider: "gatepost", callbackURL: "/" });
