// Follows docs/quickstart.md and the calls of README.md to the letter, each in an empty folder, until somebody is signed in.
//
//   GATEPOST_BIN=… node tests/docs/follow.mjs
//
// A block of shell below a comment is taken as it stands, all of a page in one shell: `in the background, until URL` is started and
// awaited; `run` is typed; `and a letter comes` waits for one more in the mailbox; `it prints WORDS` asks that it does. Blocks without a
// comment are not followed. `gatepost` is the program that GATEPOST_BIN names, and ports are others where they are taken.
//
// Needs bash, curl, jq and openssl. The closing line is `followed: …`; the exit code is 0 only if all went as the pages say.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const PAGES = ["README.md", "docs/quickstart.md"];
const BLOCK = /^<!-- (run\b.*|in the background.*) -->\n```sh\n([\s\S]*?)^```$/gm;
const END = "--- the end of a block ---";
const PATIENCE = 30_000;

/** What comes of `promise`, or a failure if nothing does in time. */
function soon(promise, what) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error(`${what}: nothing within ${PATIENCE} ms`)), PATIENCE)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** That port, or another one where it is taken. */
async function freePort(wanted) {
  for (const port of [wanted, 0]) {
    const probe = createServer();
    const found = await new Promise((tell) => probe.once("error", () => tell()).listen(port, "127.0.0.1", () => tell(probe.address().port)));
    await new Promise((tell) => probe.close(tell));
    if (found) return found;
  }
  throw new Error("no port is free");
}

/** Somebody who does what a page says. */
class Follower {
  constructor(folder, ports) {
    const tools = join(folder, "tools");
    this.folder = join(folder, "empty");
    for (const made of [tools, this.folder]) mkdirSync(made);
    symlinkSync(realpathSync(process.env.GATEPOST_BIN), join(tools, "gatepost"));
    this.origin = `http://localhost:${ports[8080]}`;
    // The shell of a stranger: no settings of ours but the ports.
    this.env = {
      HOME: folder,
      PATH: `${tools}:/usr/local/bin:/usr/bin:/bin`,
      LANG: "C.UTF-8",
      GATEPOST_PUBLIC_URL: this.origin,
      GATEPOST_LISTEN: `127.0.0.1:${ports[8080]}`,
      GATEPOST_ADMIN_LISTEN: `127.0.0.1:${ports[8081]}`,
    };
    this.shell = this.spawn(["--norc", "-o", "pipefail"], "pipe");
    this.shell.stdin.write("trap 'exit 1' ERR\nexec 2>&1\n");
    this.letters = 0;
  }

  spawn(words, stdin) {
    const child = spawn("bash", words, { cwd: this.folder, env: this.env, stdio: [stdin, "pipe", "pipe"] });
    child.said = "";
    child.ended = new Promise((tell) => child.once("close", tell));
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (child.said += text));
    return child;
  }

  /** Starts what stays, and waits until it answers. */
  async start(text, url) {
    this.server = this.spawn(["-c", `exec ${text}`], "ignore");
    const answers = async () => {
      while (this.server.exitCode === null) {
        const answer = await fetch(url).catch(() => undefined);
        if (answer?.ok) return;
        await new Promise((tell) => setTimeout(tell, 50));
      }
      throw new Error(`${text.trim()} ended:\n${this.server.said}`);
    };
    await soon(answers(), text.trim());
  }

  /** Types a block, and gives what it printed. */
  async run(text) {
    this.shell.said = "";
    const done = new Promise((tell) => {
      const look = () => this.shell.said.includes(END) && (this.shell.stdout.off("data", look), tell(true));
      this.shell.stdout.on("data", look);
    });
    this.shell.stdin.write(`${text}\necho '${END}'\n`);
    const isDone = await soon(Promise.race([done, this.shell.ended.then(() => false)]), text.trim());
    if (!isDone) throw new Error(`${text.trim()} failed:\n${this.shell.said}`);
    return this.shell.said.replace(END, "").trim();
  }

  /** Waits for one more letter. */
  async letter() {
    const more = async () => {
      for (;;) {
        const messages = await (await fetch(`${this.origin}/dev/mailbox/messages`)).json();
        if (messages.length > this.letters) return (this.letters = messages.length);
        await new Promise((tell) => setTimeout(tell, 20));
      }
    };
    await soon(more(), "a letter");
  }

  async follow(order, text) {
    const until = /^in the background, until (\S+)$/.exec(order);
    if (until) return this.start(text, until[1]);
    const [, letter, words] = /^run(, and a letter comes)?(?:[,;](?: and)? it prints (.+))?$/.exec(order) ?? [];
    if (order !== "run" && !letter && !words) throw new Error(`nobody knows how to follow: ${order}`);
    if (letter) this.letters = (await (await fetch(`${this.origin}/dev/mailbox/messages`)).json()).length;
    const printed = await this.run(text);
    if (words && !printed.includes(words)) throw new Error(`${text.trim()} printed\n${printed}\nand not ${words}`);
    if (letter) await this.letter();
  }

  async stop() {
    for (const child of [this.shell, this.server]) {
      if (!child) continue;
      child.kill();
      await child.ended;
    }
  }
}

async function followed(page) {
  const ports = {};
  for (const port of [8080, 8081]) ports[port] = await freePort(port);
  const text = readFileSync(join(ROOT, page), "utf8").replaceAll(/localhost:(808[01])/g, (_, port) => `localhost:${ports[port]}`);
  const blocks = [...text.matchAll(BLOCK)];
  const folder = mkdtempSync(join(tmpdir(), "gatepost-docs-"));
  const follower = new Follower(folder, ports);
  try {
    if (!blocks.some(([, order]) => order.startsWith("in the background"))) {
      await follower.start("gatepost dev", `${follower.origin}/readyz`);
    }
    for (const [, order, block] of blocks) await follower.follow(order, block);
    return blocks.length;
  } finally {
    await follower.stop();
    rmSync(folder, { recursive: true });
  }
}

const numbers = [];
for (const page of PAGES) {
  const number = await followed(page);
  if (number < 3) throw new Error(`${page}: only ${number} blocks to follow`);
  numbers.push(`${number} blocks of ${page}`);
}
console.log(`followed: ${numbers.join(", ")}`);
