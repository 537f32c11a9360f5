// An API in Express that takes the tokens of one app.

import { type Caller, TokenError, Verifier, bearer } from "@gatepost/client/verifier";
import express, { type NextFunction, type Request, type Response } from "express";

const verifier = new Verifier({ issuer: process.env.ISSUER! });

/** Lets nobody by who has no good token, or one that does not reach that scope. */
function requires(scope: string) {
  return async (request: Request, response: Response<unknown, { caller: Caller }>, next: NextFunction): Promise<void> => {
    const token = bearer(request.headers.authorization);
    if (token === undefined) return void response.status(401).set("www-authenticate", "Bearer").end();
    try {
      response.locals.caller = await verifier.verify(token, { scope });
      next();
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      console.warn("token refused:", error.message); // the reason is for your log, the token is not
      if (error.challenge) response.set("www-authenticate", error.challenge);
      response.status(error.status).end();
    }
  };
}

const app = express();

app.get("/me", requires("openid"), (_request, response: Response<unknown, { caller: Caller }>) => {
  const { user, email } = response.locals.caller;
  response.json({ user, email });
});

app.listen(Number(process.env.PORT ?? 8000), "127.0.0.1");
