// Every state of the hosted page.

import { startSignIn } from "../server.mjs";

const COUNT = 5;

export function hostedStates({ server, steps }) {
  const { beginHosted, numberOn, wrong } = steps;
  const atBegin = async (person, request) => {
    const page = await person.newPage();
    await page.goto(await server.authorizeUrl(request));
    return page;
  };
  /** Sends an address as a browser does that checks nothing. */
  const send = async (page, address) => {
    await page.locator("input[type=email]").fill(address);
    await page.locator("form.fields").evaluate((form) => (form.noValidate = true));
    await page.locator("form.fields button").click();
    await page.waitForURL(/\/sign-in$/);
    return page;
  };
  const typeCode = async (page, code) => {
    await page.locator("#code").fill(code);
    await page.locator("form[action$='/code'] button").click();
    await page.waitForURL(/\/code$/);
  };
  const idOf = (page) => page.url().match(/sin_[a-z0-9]+/)[0];
  const lastSignIn = "id = (SELECT id FROM sign_ins ORDER BY asked_at DESC LIMIT 1)";

  /** Keeps the page that posts itself where it is. */
  const holdStill = (person) =>
    person.route("**/assets/press-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));

  return {
    "hand-over": async ({ person, address }) => {
      await holdStill(person);
      const page = await beginHosted(person, address, { response_mode: "form_post" });
      await typeCode(page, (await server.letterTo(address)).code);
      await page.locator("#hand-over").waitFor();
      return page;
    },
    "hand-over-error": async ({ person }) => {
      await holdStill(person);
      return atBegin(person, { response_mode: "form_post", prompt: "none" });
    },
    begin: ({ person }) => atBegin(person),
    "begin-hinted": ({ person }) => atBegin(person, { login_hint: "a.person.with.a.long.name@department.example.org" }),
    "begin-empty": async ({ person }) => send(await atBegin(person), ""),
    "begin-invalid": async ({ person }) => send(await atBegin(person), "ann@"),
    "begin-limited": async ({ person, address }) => {
      for (let letter = 0; letter < COUNT; letter += 1) await startSignIn(server, address);
      return send(await atBegin(person), address);
    },
    "begin-unknown-app": ({ person }) => atBegin(person, { app: "nobody" }),
    "begin-unknown-redirect": ({ person }) => atBegin(person, { redirectUri: "https://elsewhere.example/cb" }),
    "begin-disabled": async ({ person }) => {
      server.app("update", "quiet", "--status", "disabled");
      const page = await atBegin(person, { app: "quiet" });
      server.app("update", "quiet", "--status", "active");
      return page;
    },
    logout: async ({ person, address }) => {
      const page = await beginHosted(person, address);
      await typeCode(page, (await server.letterTo(address)).code).catch(() => {});
      await page.goto(`${server.issuer}/logout?client_id=demo`);
      await page.locator("form[action$='/logout/confirm']").waitFor();
      return page;
    },
    "logout-done": async ({ person }) => {
      const page = await person.newPage();
      await page.goto(`${server.issuer}/logout`);
      return page;
    },
    "logout-stray": async ({ person }) => {
      const page = await person.newPage();
      await page.goto(`${server.issuer}/logout?id_token_hint=none`);
      return page;
    },
    wait: ({ person, address }) => beginHosted(person, address),
    "wait-resent": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      server.sql(`UPDATE sign_ins SET latest_at = latest_at - 60000000 WHERE ${lastSignIn}`);
      await page.reload();
      await page.locator("#resend").click();
      await page.waitForURL(/letter=sent/);
      return page;
    },
    "wait-too-soon": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      await page.locator("#resend").evaluate((button) => button.form.submit());
      await page.waitForURL(/\/resend$/);
      return page;
    },
    "wait-exhausted": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      server.sql(`UPDATE sign_ins SET letters = ${COUNT} WHERE ${lastSignIn}`);
      await page.reload();
      return page;
    },
    "wait-code-wrong": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      await typeCode(page, wrong((await server.letterTo(address)).code));
      return page;
    },
    "wait-code-missing": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      await typeCode(page, "12 34");
      return page;
    },
    "wait-code-locked": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      const { code } = await server.letterTo(address);
      for (let attempt = 0; attempt < COUNT; attempt += 1) await typeCode(page, wrong(code));
      return page;
    },
    "wait-failed": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      server.sql(`UPDATE deliveries SET status = 'failed', failure = 'refused_by_server' WHERE sign_in_id = (SELECT id FROM sign_ins WHERE ${lastSignIn})`);
      await page.reload();
      return page;
    },
    "wait-expired": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      server.age(3600);
      await page.locator("main.notice").waitFor();
      return page;
    },
    "wait-refused": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      const { link } = await server.letterTo(address);
      await fetch(link, { method: "POST", body: new URLSearchParams({ action: "refuse" }) });
      await page.locator("main.notice").waitFor();
      return page;
    },
    "wait-completed": async ({ person, address }) => {
      const page = await beginHosted(person, address);
      const [id, { code }] = [idOf(page), await server.letterTo(address)];
      await page.locator("#code").fill(code);
      await page.locator("form[action$='/code'] button").click();
      await page.waitForURL(/\/demo\/callback/);
      await page.getByText(/usr_/).first().or(page.locator("#failed:not([hidden])")).waitFor();
      await page.goto(`${server.issuer}/wait/${id}`);
      return page;
    },
    "wait-elsewhere": async ({ person, someoneElse, address }) => {
      const page = await beginHosted(someoneElse, address);
      const other = await person.newPage();
      await other.goto(page.url());
      return other;
    },
    "wait-private-use": ({ person, address }) => beginHosted(person, address, { app: "native", redirectUri: "org.example.native:/cb" }),
    "wait-approved-private-use": async ({ person, address }) => {
      const page = await beginHosted(person, address, { app: "native", redirectUri: "org.example.native:/cb" });
      const [number, { link }] = [await numberOn(page), await server.letterTo(address)];
      await fetch(link, { method: "POST", body: new URLSearchParams({ action: "approve", match: number }) });
      await page.locator("a.button.primary").waitFor();
      return page;
    },
  };
}
