// Where things lie.

import { join, resolve } from "node:path";

export const here = import.meta.dirname;
const root = resolve(here, "../..");
/** What is installed and built for these tests alone. */
export const target = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "interop");
export const python = join(target, "venv/bin/python");
export const crate = join(target, "rust/debug/gatepost-interop-openidconnect");
export const apache = { program: "/usr/sbin/apache2", modules: "/usr/lib/apache2/modules" };
