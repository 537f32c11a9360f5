// A public OAuth client that is nothing but a page. All that it knows of sign-ins is in `@gatepost/client/browser`.

import { Gatepost, GatepostError, type Outcome, type SignIn, type SignInState } from "@gatepost/client/browser";

import { button, byId, field, show, tellAt } from "./page.js";

const gatepost = new Gatepost({
  issuer: document.body.dataset["issuer"]!,
  redirectUri: `${location.origin}/callback`,
  postLogoutRedirectUri: `${location.origin}/`,
});

const DELIVERY: Record<SignInState["delivery"], string> = {
  queued: "The letter waits for the mail server.",
  sent: "The letter is with your mail provider.",
  delivered: "The letter has arrived.",
  bounced: "The letter came back: your mail provider did not take it.",
  failed: "The letter could not be sent.",
};

const ENDS = {
  refused: "Somebody pressed “this wasn’t me” behind the link.",
  expired: "Nobody used the link in time.",
  locked: "There were too many wrong codes.",
};

const WORDS: Record<string, string> = {
  unreachable: "The sign-in server can’t be reached. Check your connection and try again.",
  storage_unavailable: "This browser lets the page keep nothing, so it can’t sign in here.",
  verifier_missing: "This browser forgot the sign-in that it began. Start again here.",
  issuer_mismatch: "That answer came from somewhere else, and was thrown away.",
};

/** What a person is told of a failure. */
function words(error: unknown): string {
  if (!(error instanceof GatepostError)) throw error;
  const { code, fields, message, attemptsRemaining, retryAfter } = error;
  if (code === "code_incorrect") return `These are not the digits of the letter. Attempts left: ${attemptsRemaining}.`;
  const said = WORDS[code] ?? (fields.length > 0 ? fields.map(({ detail }) => sentence(detail)).join(" ") : message);
  return retryAfter === undefined ? said : `${said} Try again in ${retryAfter} s.`;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;

function fail(error: unknown): void {
  byId("reason").textContent = words(error);
  show("over");
}

/** The sign-in that this page waits for, and how it stops waiting. */
let waiting: { signIn: SignIn; leave: AbortController } | undefined;

function ask(): void {
  waiting?.leave.abort();
  waiting = undefined;
  tellAt("email", "");
  show("ask");
  field("email").focus();
}

async function start(email: string): Promise<void> {
  const signIn = await gatepost.start(email, { locale: navigator.language });
  byId("hint").textContent = signIn.emailHint;
  byId("number").textContent = signIn.matchNumber;
  tellAt("code", "");
  show("wait");
  watch(signIn);
}

/** Waits until the link was opened, here or elsewhere. */
function watch(signIn: SignIn): void {
  const leave = new AbortController();
  waiting = { signIn, leave };
  const onState = ({ delivery }: SignInState) => (byId("delivery").textContent = DELIVERY[delivery]);
  signIn
    .wait({ signal: leave.signal, onState })
    .then(goOn)
    .catch((error: unknown) => leave.signal.aborted || fail(error));
}

async function goOn(outcome: Outcome): Promise<void> {
  if (outcome.status === "approved") return finish(outcome.redirectTo);
  if (outcome.status === "completed") return show("elsewhere");
  byId("reason").textContent = ENDS[outcome.status];
  show("over");
}

async function enter(code: string): Promise<void> {
  if (!waiting) return;
  const { signIn, leave } = waiting;
  // Digits that are right complete the sign-in, which is no news from elsewhere.
  leave.abort();
  const redirectTo = await signIn.enterCode(code).catch((error: unknown) => {
    watch(signIn);
    throw error;
  });
  await finish(redirectTo);
}

/** Buys tokens with the code that an address brings; without a verifier the browser is on its way to get another. */
async function finish(address?: string): Promise<void> {
  const tokens = await gatepost.callback(address);
  if (tokens) await enterApp();
}

async function enterApp(): Promise<void> {
  const { sub, email } = await gatepost.userInfo();
  history.replaceState(null, "", "/");
  byId("who").textContent = email ?? "";
  byId("user").textContent = sub;
  await showTokens();
  show("inside");
}

async function showTokens(): Promise<void> {
  const tokens = await gatepost.tokens();
  byId("until").textContent = tokens ? new Date(tokens.expiresAt).toLocaleTimeString() : "";
}

async function refresh(): Promise<void> {
  await gatepost.refresh();
  await showTokens();
  byId("status").textContent = `Refreshed at ${new Date().toLocaleTimeString()}.`;
}

/** What a form does, one at a time; what is wrong is told at its field. */
function onSubmit(form: string, input: string, act: (value: string) => Promise<void>): void {
  const send = byId(form).querySelector("button")!;
  byId(form).addEventListener("submit", (event) => {
    event.preventDefault();
    send.disabled = true;
    tellAt(input, "");
    act(field(input).value)
      .catch((error: unknown) => {
        tellAt(input, words(error));
        field(input).focus();
      })
      .finally(() => (send.disabled = false));
  });
}

onSubmit("start", "email", start);
onSubmit("digits", "code", enter);
button("restart", async () => ask(), fail);
button("again", async () => ask(), fail);
button("here", () => gatepost.authorize(), fail);
button("refresh", refresh, fail);
button("log-out", () => gatepost.logOut(), fail);
button(
  "resend",
  async () => {
    await waiting?.signIn.resend();
    byId("delivery").textContent = "Another letter is on its way.";
  },
  (error) => (byId("delivery").textContent = words(error)),
);

if (gatepost.isCallback()) finish().catch(fail);
else ask();
