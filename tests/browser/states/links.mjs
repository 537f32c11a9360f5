// Every state of the page behind a link.

import { startSignIn } from "../server.mjs";

const LETTERS = 5;
const GUESSES = 60;

export function linkStates({ server, steps, limited }) {
  const { beginHosted, letterLink, numberOn, wrong } = steps;
  const open = async (person, link) => {
    const page = await person.newPage();
    await page.goto(link);
    return page;
  };
  /** A sign-in that began by the API, and its link. */
  const started = async (address, request) => {
    await startSignIn(server, address, request);
    return letterLink(address);
  };
  const press = async (page, value) => {
    await page.locator(`button[value=${value}]`).click();
    await page.waitForLoadState();
    return page;
  };
  const approve = async (page, number) => {
    await page.locator("#match").fill(number);
    return press(page, "approve");
  };
  const expired = async (person, address) => {
    const link = await started(address);
    server.age(3600);
    return open(person, link);
  };
  const renew = async (page) => {
    await page.locator("form[action$='/renew'] button").click();
    await page.waitForLoadState();
    return page;
  };

  return {
    link: async ({ person, address }) => open(person, await started(address)),
    "link-approve-only": async ({ person, someoneElse, address }) => {
      await beginHosted(someoneElse, address);
      return open(person, await letterLink(address));
    },
    "link-strict": async ({ person, someoneElse, address }) => {
      await beginHosted(someoneElse, address, { app: "strict" });
      return open(person, await letterLink(address));
    },
    "link-off": async ({ person, address }) => open(person, await started(address, { app: "off" })),
    "link-by-itself": async ({ person, address }) => {
      await person.route("**/assets/press-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      await beginHosted(person, address);
      return open(person, await letterLink(address));
    },
    "link-expired": ({ person, address }) => expired(person, address),
    "link-renewed": async ({ person, address }) => renew(await expired(person, address)),
    "link-renewal-limited": async ({ person, address }) => {
      for (let letter = 1; letter < LETTERS; letter += 1) await startSignIn(server, address);
      return renew(await expired(person, address));
    },
    "link-spent": async ({ person, someoneElse, address }) => {
      const link = await started(address);
      const page = await open(someoneElse, link);
      await press(page, "sign_in");
      return open(person, link);
    },
    "link-signed-in-already": async ({ person, address }) => {
      const link = await started(address);
      await press(await open(person, link), "sign_in");
      server.age(61);
      return open(person, link);
    },
    "link-unused": async ({ person, address }) => {
      const link = await started(address);
      await fetch(link, { method: "POST" });
      server.sql("UPDATE exchange_codes SET expires_at = expires_at - 3600000000");
      return open(person, link);
    },
    "link-refuse-done": async ({ person, address }) => press(await open(person, await started(address)), "refuse"),
    "link-refused": async ({ person, address }) => {
      const link = await started(address);
      await press(await open(person, link), "refuse");
      return open(person, link);
    },
    "link-approve-done": async ({ person, someoneElse, address }) => {
      const waiting = await beginHosted(someoneElse, address);
      return approve(await open(person, await letterLink(address)), await numberOn(waiting));
    },
    "link-number-wrong": async ({ person, someoneElse, address }) => {
      const waiting = await beginHosted(someoneElse, address);
      return approve(await open(person, await letterLink(address)), wrong(await numberOn(waiting)).slice(-2));
    },
    "link-unknown": ({ person }) => open(person, `${server.origin}/l/${"A".repeat(43)}`),
    "link-guessing": async ({ person }) => {
      const { origin } = await limited();
      const unknown = `${origin}/l/${"A".repeat(43)}`;
      for (let guess = 0; guess < GUESSES; guess += 1) await fetch(unknown);
      return open(person, unknown);
    },
    "link-disabled": async ({ person, address }) => {
      const link = await started(address, { app: "quiet" });
      server.app("update", "quiet", "--status", "disabled");
      const page = await open(person, link);
      server.app("update", "quiet", "--status", "active");
      return page;
    },
    "link-user-blocked": async ({ person, someoneElse, address }) => {
      await press(await open(someoneElse, await started(address)), "sign_in");
      server.sql(`UPDATE users SET status = 'blocked' WHERE email = '${address}'`);
      await startSignIn(server, address);
      const { link } = await server.letterTo(address);
      return open(person, link);
    },
    "link-redirect-gone": async ({ person, address }) => {
      const link = await started(address, { app: "quiet" });
      server.app("update", "quiet", "--redirect-uri", "https://moved.example/cb");
      const page = await open(person, link);
      server.app("update", "quiet", "--redirect-uri", `${server.origin}/demo/callback`);
      return page;
    },
    "link-form-broken": async ({ person, address }) => {
      const page = await open(person, await started(address));
      await page.locator("button[value=refuse]").evaluate((button) => (button.value = "nonsense"));
      return press(page, "nonsense");
    },
  };
}
