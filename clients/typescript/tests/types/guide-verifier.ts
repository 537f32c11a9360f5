import { biscuits } from "@gatepost/client/biscuit";
import { Verifier } from "@gatepost/client/verifier";

const verifier = new Verifier({
  issuer: "https://auth.example.com/apps/my-app",
  biscuit: biscuits(),
});

const { user } = await verifier.verify(token, { scope: "notes:write", operation: "write" });

declare const token: string;
