// Where things lie.

import { join, resolve } from "node:path";

export const here = import.meta.dirname;
const root = resolve(here, "../../..");
export const examples = join(root, "examples/resource-server");
/** What is installed and built for these tests alone. */
const target = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "interop");
export const venv = join(target, "resource-server-venv");
export const python = join(venv, "bin/python");
export const crates = join(target, "resource-server-rust");
export const crate = join(crates, "debug/gatepost-example-resource-server");
