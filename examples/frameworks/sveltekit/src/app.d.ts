import type { auth } from "./lib/auth";

declare global {
  namespace App {
    interface Locals {
      user: typeof auth.$Infer.Session.user | undefined;
    }
  }
}
