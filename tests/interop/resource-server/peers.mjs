// The published Biscuit libraries, each in a process that answers questions.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { here, python } from "./places.mjs";

const PROGRAMS = {
  "biscuit-python": () => [python, join(here, "peers/python.py")],
  "biscuit-wasm": () => [process.execPath, "--experimental-wasm-modules", join(here, "peers/wasm.mjs")],
};

const started = new Set();
process.on("exit", () => started.forEach((peer) => peer.child.kill("SIGKILL")));

export class Peer {
  static all() {
    return Object.entries(PROGRAMS).map(([name, program]) => {
      const peer = new Peer();
      const [command, ...args] = program();
      peer.name = name;
      peer.waiting = [];
      peer.child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
      peer.errors = "";
      peer.child.stderr.on("data", (data) => (peer.errors += data));
      createInterface({ input: peer.child.stdout }).on("line", (line) => peer.waiting.shift()?.resolve(JSON.parse(line)));
      const gone = () => peer.waiting.splice(0).forEach(({ reject }) => reject(new Error(`${name} ended: ${peer.errors}`)));
      peer.child.on("error", gone).on("exit", gone);
      started.add(peer);
      return peer;
    });
  }

  /** What it answers, `refused` among it where the library throws. */
  try(act, question) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.child.stdin.write(`${JSON.stringify({ act, ...question })}\n`);
    });
  }

  /** What it answers, where it may not refuse. */
  async ask(act, question) {
    const answer = await this.try(act, question);
    if (answer.refused) throw new Error(`${this.name} can't ${act}: ${answer.refused}`);
    return answer;
  }

  stop() {
    started.delete(this);
    this.child.stdin.end();
    this.child.kill("SIGTERM");
  }
}
