import { Gatepost, GatepostError, type SignIn } from "@gatepost/client/browser";

const gatepost = new Gatepost({
  issuer: "https://auth.example.com/apps/my-app",
  redirectUri: "https://my-app.example.com/callback",
  postLogoutRedirectUri: "https://my-app.example.com/",
});

/** The form was sent. */
export async function start(email: string): Promise<void> {
  const signIn = await gatepost.start(email);
  show(`A letter is on its way to ${signIn.emailHint}. On another device, type ${signIn.matchNumber} there.`);
  const outcome = await signIn.wait({ onState: ({ delivery }) => show(delivery) });
  if (outcome.status === "approved") await gatepost.callback(outcome.redirectTo);
  else show(outcome.status); // completed in another tab, refused, expired
}

/** The digits of the letter were typed. */
export async function enter(signIn: SignIn, digits: string): Promise<void> {
  try {
    await gatepost.callback(await signIn.enterCode(digits));
  } catch (error) {
    if (!(error instanceof GatepostError) || error.code !== "code_incorrect") throw error;
    show(`Not the digits of the letter; ${error.attemptsRemaining} attempts left.`);
  }
}

// Where links lead. Undefined: the link came from another tab or browser, and this one is on its way to be let in.
if (gatepost.isCallback()) {
  const tokens = await gatepost.callback();
  if (tokens) show((await gatepost.userInfo()).email ?? "");
}

/** A request to the app's own API, with a token that is fresh. */
export async function api(path: string): Promise<Response> {
  return fetch(path, { headers: { authorization: `Bearer ${await gatepost.accessToken()}` } });
}

declare const show: (words: string) => void;
