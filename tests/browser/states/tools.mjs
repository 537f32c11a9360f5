// The pages for developers: they speak English alone, so it is only said that they could be read from right to left.

export function toolStates({ server, steps }) {
  const { startFromDemo, letterLink } = steps;
  const open = async (person, path) => {
    const page = await person.newPage();
    await page.goto(`${server.origin}${path}`);
    return page;
  };
  const letterOf = async (address) => {
    const { id } = await server.letterTo(address);
    return `/dev/mailbox/${id}`;
  };

  return {
    home: ({ person }) => open(person, "/"),
    docs: ({ person }) => open(person, "/docs"),
    demo: ({ person }) => open(person, "/demo"),
    "demo-waiting": ({ person, address }) => startFromDemo(person, address, false),
    callback: async ({ person, address }) => {
      await startFromDemo(person, address, false);
      const page = await person.newPage();
      await page.goto(await letterLink(address));
      await page.locator("button[value=sign_in]").click();
      await page.getByText(/usr_/).first().waitFor();
      return page;
    },
    "callback-failed": ({ person }) => open(person, "/demo/callback?error=access_denied"),
    mailbox: ({ person }) => open(person, "/dev/mailbox"),
    message: async ({ person, address }) => {
      await startFromDemo(person, address, false);
      return open(person, await letterOf(address));
    },
    letter: async ({ person, address }) => {
      await startFromDemo(person, address, false);
      // Where it is served no script runs, axe's neither.
      const html = await (await fetch(`${server.origin}${await letterOf(address)}/html`)).text();
      await person.route("**/a-letter", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
      return open(person, "/a-letter");
    },
  };
}
