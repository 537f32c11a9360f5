// A public OAuth client in a browser: asks for a sign-in, waits for it, takes the code, verifies the token that it buys.
// Nothing of it is special to the demo; any app on a page can do the same with its own issuer, client id and redirect URI.

const { page, issuer, client, redirect } = document.body.dataset;
const byId = (id) => document.getElementById(id);

/** Where this browser keeps a verifier until the link brings the code: any tab of it may be the one that is opened. */
const kept = (state) => `gatepost-demo:${state}`;

/** An hour in milliseconds: no link lives longer, so older verifiers are of no use. */
const HOUR = 3_600_000;

/** A failure that is told to the person as it is. */
class Readable extends Error {}

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const fromBase64url = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const chance = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const sha256 = async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

/** Says what the page is now; a screen reader says it too. */
function head(words) {
  byId("heading").textContent = words;
  document.title = `${words} – Gatepost demo`;
  byId("heading").focus({ preventScroll: true });
}

/** Shows one of the page's views. */
function show(id) {
  for (const view of document.querySelectorAll("[data-heading]")) view.hidden = view.id !== id;
  head(byId(id).dataset.heading);
}

/** Calls the server; an answer that can't be read is a failure in words. */
async function call(url, options) {
  let answer;
  try {
    answer = await fetch(url, { cache: "no-store", referrerPolicy: "no-referrer", ...options });
  } catch {
    throw new Readable("The server can’t be reached. Is it still running?");
  }
  const text = await answer.text();
  try {
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} };
  } catch {
    throw new Readable(`The server answered ${answer.status} without words.`);
  }
}

const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;

/** What a problem (RFC 9457) says. */
function problem({ status, headers, body }) {
  if (body.errors?.length) return body.errors.map((error) => sentence(error.detail)).join(" ");
  const wait = headers.get("retry-after");
  return (body.detail ?? body.title ?? `The server answered ${status}.`) + (wait ? ` Try again in ${wait} s.` : "");
}

// The start: an address, a verifier, a wait.

function forgetOldVerifiers() {
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(kept("")))) {
    const [at] = localStorage.getItem(key).split(" ");
    if (!(Date.now() - Number(at) < HOUR)) localStorage.removeItem(key);
  }
}

async function startSignIn(email) {
  const [verifier, state] = [chance(), chance()];
  const answer = await call(`${issuer}/sign-ins`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      email,
      redirect_uri: redirect,
      state,
      code_challenge: base64url(await sha256(verifier)),
      code_challenge_method: "S256",
    }),
  });
  if (answer.status !== 202) throw new Readable(problem(answer));
  forgetOldVerifiers();
  localStorage.setItem(kept(state), `${Date.now()} ${verifier}`);
  return answer.body;
}

const DELIVERY = {
  queued: "The letter is waiting for the mail server.",
  sent: "The letter has arrived. Open its link, or type its six digits here.",
  failed: "The letter could not be sent. Start again.",
};

const FINAL = {
  completed: ["Signed in", "It happened in the tab where you opened the link. You can close this one."],
  refused: ["Stopped", "Somebody pressed “This wasn’t me” behind the link."],
  expired: ["Link expired", "Nobody used the link in time. Start again for a new one."],
  locked: ["Too many wrong codes", "No digits are looked at any more. Start again for a new letter."],
};

/** Watches until the sign-in is over: every second while it is fresh, later every five. */
async function watch({ sign_in_id: id, sign_in_secret: secret }) {
  const begun = Date.now();
  for (;;) {
    if (document.visibilityState === "visible") {
      const answer = await call(`${issuer}/sign-ins/${id}`, { headers: { authorization: `Bearer ${secret}` } });
      if (answer.status === 200) {
        const { status, delivery, redirect_to: redirectTo } = answer.body;
        if (redirectTo) return location.assign(redirectTo);
        const [heading, words] = FINAL[status] ?? [undefined, DELIVERY[delivery] ?? ""];
        byId("progress").textContent = words;
        if (heading) {
          byId("where").hidden = byId("open-mailbox").hidden = byId("digits").hidden = true;
          head(heading);
          return;
        }
      } else if (answer.status < 500 && answer.status !== 429) {
        throw new Readable(problem(answer));
      }
    }
    await new Promise((resolve) => setTimeout(resolve, Date.now() - begun < 60_000 ? 1000 : 5000));
  }
}

function tellAt(field, words) {
  byId(`${field}-problem`).hidden = !words;
  byId(`${field}-problem`).textContent = words;
  byId(field).setAttribute("aria-invalid", String(Boolean(words)));
}

/** Sends the digits that somebody typed; if they are right, the code leads on as a link's does. */
async function enterCode(event, { sign_in_id: id, sign_in_secret: secret }) {
  event.preventDefault();
  byId("enter").disabled = true;
  tellAt("code", "");
  try {
    const answer = await call(`${issuer}/sign-ins/${id}/code`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify({ code: byId("code").value }),
    });
    const left = answer.body.attempts_remaining;
    if (left > 0) throw new Readable(`These are not the digits of the letter. Attempts left: ${left}.`);
    if (answer.status !== 200) throw new Readable(problem(answer));
    location.assign(answer.body.redirect_to);
  } catch (error) {
    tellAt("code", error instanceof Readable ? error.message : `Something in this page failed: ${error.message}`);
    byId("code").focus();
    byId("enter").disabled = false;
  }
}

async function submit(event) {
  event.preventDefault();
  byId("send").disabled = true;
  tellAt("email", "");
  try {
    const begun = await startSignIn(byId("email").value);
    byId("hint").textContent = begun.email_hint;
    byId("progress").textContent = DELIVERY.queued;
    byId("number").textContent = begun.match_number;
    byId("digits").hidden = false;
    byId("digits").addEventListener("submit", (submitted) => enterCode(submitted, begun));
    show("wait");
    watch(begun).catch((error) => (byId("progress").textContent = error.message));
  } catch (error) {
    tellAt("email", error instanceof Readable ? error.message : `Something in this page failed: ${error.message}`);
    byId("email").focus();
  } finally {
    byId("send").disabled = false;
  }
}

function begin() {
  byId("form").addEventListener("submit", submit);
  show("ask");
  byId("email").focus();
}

// The end: a code, an exchange, a token.

/** The verifier that belongs to this answer; refuses what was not asked for in this browser (RFC 6749 §10.12, RFC 9207). */
function takeVerifier(parameters) {
  if (parameters.get("iss") !== issuer) {
    throw new Readable(`The code comes from ${parameters.get("iss") ?? "nobody"}, and was expected from ${issuer}.`);
  }
  if (parameters.has("error")) {
    throw new Readable(parameters.get("error_description") ?? `The server says: ${parameters.get("error")}.`);
  }
  const stored = localStorage.getItem(kept(parameters.get("state")));
  if (!stored || !parameters.has("code")) {
    throw new Readable("This sign-in did not begin in this browser, or was finished before. Its code is of no use here.");
  }
  localStorage.removeItem(kept(parameters.get("state")));
  return stored.split(" ")[1];
}

async function askForTokens(fields) {
  const form = new URLSearchParams({ client_id: client, ...fields });
  const answer = await call(`${issuer}/token`, { method: "POST", body: form });
  if (answer.status !== 200) {
    const { error, error_description: words } = answer.body;
    throw new Readable(error ? `${error}: ${words ?? "no more is said"}` : problem(answer));
  }
  return answer.body;
}

/** Header and claims of a JWT; nothing of a token in another form. */
function decode(token) {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  const read = (part) => JSON.parse(new TextDecoder().decode(fromBase64url(part)));
  return { header: read(parts[0]), claims: read(parts[1]), signed: `${parts[0]}.${parts[1]}`, signature: parts[2] };
}

/** Whether the app's published keys say that the token is theirs: what an API does, offline, with the same key set. */
async function isGenuine({ header, claims, signed, signature }) {
  const { body } = await call(`${issuer}/jwks.json`);
  const key = body.keys?.find((key) => key.kid === header.kid && key.kty === "EC" && key.crv === "P-256");
  if (header.alg !== "ES256" || !key || claims.iss !== issuer) return false;
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { kty, crv, x, y } = key;
  const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
  return crypto.subtle.verify(algorithm, imported, fromBase64url(signature), new TextEncoder().encode(signed));
}

const MEANING = {
  alg: "how it is signed",
  typ: "what it is: an access token (RFC 9068)",
  kid: "which of the app’s keys signed it",
  iss: "who says it",
  aud: "to whom",
  sub: "about whom",
  client_id: "the app that it was issued to",
  app_id: "the app that the user belongs to",
  sid: "the session",
  jti: "the token’s own name",
  scope: "what it is good for",
  email: "the address that was proved",
  amr: "how",
  iat: "issued",
  exp: "expires",
  auth_time: "when the person proved who they are",
};

const TIMES = ["iat", "exp", "auth_time", "nbf"];

function fillTable(id, members) {
  const rows = Object.entries(members).map(([name, value]) => {
    const row = document.createElement("tr");
    const [head, cell] = [document.createElement("th"), document.createElement("td")];
    head.scope = "row";
    head.append(Object.assign(document.createElement("code"), { textContent: name }));
    cell.textContent = TIMES.includes(name)
      ? `${new Date(value * 1000).toLocaleString()} (${value})`
      : typeof value === "string" ? value : JSON.stringify(value);
    if (MEANING[name]) {
      cell.append(Object.assign(document.createElement("span"), { className: "quiet", textContent: MEANING[name] }));
    }
    row.append(head, cell);
    return row;
  });
  byId(id).tBodies[0].replaceChildren(...rows);
}

async function showToken(token) {
  const decoded = decode(token);
  byId("raw").textContent = token;
  byId("token").hidden = false;
  for (const id of ["header", "claims"]) byId(id).parentElement.hidden = !decoded;
  byId("who").textContent = decoded?.claims.email;
  byId("whose").hidden = !decoded;
  byId("verified").hidden = !decoded;
  if (!decoded) return;
  fillTable("header", decoded.header);
  fillTable("claims", decoded.claims);
  const genuine = await isGenuine(decoded);
  byId("verified").textContent = genuine ? "signature verified with the published key" : "signature not verified";
}

/** The tokens: here and nowhere else. */
let tokens;

async function refresh() {
  tokens = await askForTokens({ grant_type: "refresh_token", refresh_token: tokens.refresh_token });
  await showToken(tokens.access_token);
  byId("status").textContent = `Refreshed at ${new Date().toLocaleTimeString()}: a new access token, and a new refresh token.`;
}

async function signOut() {
  const form = new URLSearchParams({ client_id: client, token: tokens.refresh_token });
  const answer = await call(`${issuer}/revoke`, { method: "POST", body: form });
  if (answer.status !== 200) throw new Readable(answer.body.error_description ?? problem(answer));
  tokens = undefined;
  for (const id of ["token", "whose", "refresh", "sign-out"]) byId(id).hidden = true;
  head("Signed out");
  byId("status").textContent = "The session is over, and its refresh token is good for nothing.";
}

/** Runs what a button does, one at a time; failures are told where successes are. */
function onPress(id, action) {
  byId(id).addEventListener("click", async () => {
    byId(id).disabled = true;
    byId("status").textContent = "";
    await action().catch((error) => (byId("status").textContent = error.message));
    byId(id).disabled = false;
  });
}

async function finish() {
  const parameters = new URLSearchParams(location.search);
  // First of all the code leaves the address bar, the history, and whatever reads them.
  history.replaceState(null, "", location.pathname);
  show("working");
  try {
    const code_verifier = takeVerifier(parameters);
    const fields = { code: parameters.get("code"), redirect_uri: redirect, code_verifier };
    tokens = await askForTokens({ grant_type: "authorization_code", ...fields });
    await showToken(tokens.access_token);
  } catch (error) {
    byId("failure").textContent = error instanceof Readable ? error.message : `Something in this page failed: ${error.message}`;
    byId("token").hidden = true;
    show("failed");
    return;
  }
  onPress("refresh", refresh);
  onPress("sign-out", signOut);
  show("signed-in");
}

// The client is registered with one origin: opened under another name of this machine, it moves there first.
if (location.origin !== new URL(redirect).origin) {
  location.replace(new URL(location.pathname + location.search, redirect));
} else if (page === "callback") {
  finish();
} else {
  begin();
}
