import "./style-nonce.ts";
import "./zod-without-eval.ts";

// A dynamic import, so that no schema is made and no style is written before the two settings above stand.
void import("./start-application.tsx").then(({ startApplication }) => startApplication());
