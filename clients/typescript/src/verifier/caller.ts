// Who calls, and what a format needs to find that out.

import type { Key } from "./keys.ts";

/** Whom a token speaks for. */
export type Caller = {
  /** How the token was written. */
  format: "jwt" | "biscuit";
  /** The user, within this app: the key for whatever belongs to somebody. */
  user: string;
  /** The address when the token was issued. It can change; `user` can't. */
  email: string | undefined;
  /** The session, as a logout token names it. */
  session: string;
  /** The app. */
  app: string;
  /** What the token is good for. */
  scopes: string[];
  /** When it dies. */
  expiresAt: Date | undefined;
  /** One for each block of a Biscuit, the first one for whatever was narrowed from the same token; empty for a JWT. */
  revocationIds: string[];
};

/** What one request asks of the token that came with it. */
export type Need = {
  /** The scope that the token must reach; any token of the app if left out. */
  scope?: string;
  /** What the request does; holders of Biscuits narrow by it. `read` if left out. */
  operation?: "read" | "write" | (string & {});
};

/** What a format judges by. */
export type Asked = {
  issuer: string;
  app: string;
  audience: string;
  /** Seconds that the two clocks may be apart. */
  leeway: number;
  /** Milliseconds since 1970. */
  now: number;
  need: Need;
  find: (kid: string) => Promise<Key | undefined>;
};

/** Judges tokens of another format than JWT. */
export type Format = (token: string, asked: Asked) => Promise<Caller>;
