import { dirname } from "node:path";

export default { distDir: "target", turbopack: { root: dirname(import.meta.dirname) } };
