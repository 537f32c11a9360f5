// What other people's software makes of Gatepost's tokens: the example APIs of `examples/resource-server`, and the Biscuit libraries
// for Python and JavaScript, against tokens of the real binary and against forged ones.
//
//   node run.mjs
//
//   GATEPOST_BIN                 the binary to start          ../../../target/debug/gatepost
//
// Prints a table for each part. The closing line is `N of M token checks passed`; the exit code is 0 only if all did.

import { pathToFileURL } from "node:url";

import { Api, apis } from "./apis.mjs";
import { forgeries } from "./forgeries.mjs";
import { installers } from "./install.mjs";
import { interoperate } from "./interoperate.mjs";
import { live } from "./live.mjs";
import { Peer } from "./peers.mjs";
import { Report } from "./report.mjs";

import { Server } from "../../browser/server.mjs";

/** Runs every check, and gives the report. */
export async function run() {
  for (const install of Object.values(installers)) install();
  const report = new Report();
  const peers = Peer.all();
  try {
    await forgeries(report, peers);
    const server = await Server.start();
    try {
      await live(report, server);
      await interoperate(report, server, peers);
    } finally {
      await server.stop();
    }
  } finally {
    peers.forEach((peer) => peer.stop());
  }
  return report;
}

export { Api, apis };

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
  const report = await run();
  console.log(report.text());
  process.exit(report.ok ? 0 : 1);
}
