// What somebody does with each client, and what must come of it.

import assert from "node:assert/strict";

const EMAIL = "input[type=email]";

/** Presses on through the hosted page and the letter, until the browser is back at the relying party. */
async function signIn({ server, party, person, address }) {
  const page = await person.newPage();
  await party.client.begin(page, party.origin);
  await page.locator(EMAIL).fill(address);
  await page.locator(EMAIL).press("Enter");
  await page.waitForURL(/\/wait\/sin_/);
  const letter = await server.letterTo(address);
  // The browser is the one that began: the page behind the link submits itself.
  const opened = await person.newPage();
  await opened.goto(letter.link);
  await opened.waitForURL(`${party.origin}/**`);
  if (opened.url().includes(`${party.client.callback}?`)) {
    assert.fail(`${opened.url()} came to nothing: ${await opened.locator("body").innerText()}`);
  }
  return opened;
}

/** Whether an access token is still good for anything. */
async function userinfoStatus(server, party, token) {
  const signal = AbortSignal.timeout(15_000);
  const discovered = await fetch(`${server.issuerOf(party.app)}/.well-known/openid-configuration`, { signal });
  const { userinfo_endpoint: url } = await discovered.json();
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal })).status;
}

export const steps = {
  async "sign-in"(walk) {
    const { server, party } = walk;
    walk.page = await signIn(walk);
    const { claims } = await party.client.person(walk.page, party.origin);
    assert.match(claims?.sub ?? "nobody", /^usr_/, `it came back to ${walk.page.url()}`);
    if (claims.iss) {
      assert.equal(claims.iss, server.issuerOf(party.app));
      assert.deepEqual([claims.aud].flat(), [party.app]);
    }
    walk.subject = claims.sub;
  },

  async userinfo({ party, page, address, subject }) {
    const { sub, email, email_verified } = await party.client.userinfo(page, party.origin);
    assert.deepEqual({ sub, email, email_verified }, { sub: subject, email: address, email_verified: true });
  },

  /** Gatepost knows the browser again: nothing is typed, and no letter comes. */
  async again(walk) {
    const { server, party, person, address } = walk;
    walk.page = await person.newPage();
    await party.client.begin(walk.page, party.origin);
    await walk.page.waitForURL(`${party.origin}/**`);
    const { claims } = await party.client.person(walk.page, party.origin);
    assert.equal(claims?.sub, walk.subject, `it came back to ${walk.page.url()}`);
    assert.equal(await server.lettersTo(address), 1);
  },

  async refresh({ party, page, subject, server, address }) {
    const before = await party.client.person(page, party.origin);
    await party.client.refresh(page, party.origin);
    const after = await party.client.person(page, party.origin);
    assert.notEqual(after.access_token, before.access_token, "the token is a new one");
    assert.equal(after.claims.sub, subject);
    assert.equal((await party.client.userinfo(page, party.origin)).email, address);
    const expected = party.client.bound ? 401 : 200;
    assert.equal(await userinfoStatus(server, party, after.access_token), expected, "the new token is good");
  },

  async logout({ party, page, server }) {
    const { access_token: token } = await party.client.person(page, party.origin);
    const introspected = () => party.client.introspect?.(page, party.origin, token);
    assert.equal((await introspected())?.active ?? true, true);
    await party.client.logout(page, party.origin);
    await page.waitForURL(`${party.origin}${party.client.end}`);
    assert.equal(await userinfoStatus(server, party, token), 401, "the token is good for nothing any more");
    assert.deepEqual((await introspected()) ?? { active: false }, { active: false });
    await party.client.begin(page, party.origin);
    await page.locator(EMAIL).waitFor();
  },
};
