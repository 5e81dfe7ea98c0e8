import "./style-nonce.ts";
import "./zod-without-eval.ts";
import { text } from "./text.ts";

// A dynamic import, so that no schema is made and no style is written before the two settings above stand.
import("./start-application.tsx")
  .then(({ startApplication }) => startApplication())
  // before there is any screen that could say so
  .catch((error: unknown) => {
    document.body.textContent = `${text.failure.title}。${text.failure.words}（${error instanceof Error ? error.message : String(error)}）`;
  });
