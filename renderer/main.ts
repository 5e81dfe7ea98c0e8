import "./ui/theme/style-nonce.ts";
import "./shell/zod-without-eval.ts";
import { text } from "./ui/text.ts";

// A dynamic import, so that no schema is made and no style is written before the two settings above stand.
import("./shell/start-application.tsx")
  .then(({ startApplication }) => startApplication())
  // before there is any screen that could say so
  .catch((error: unknown) => {
    document.body.textContent = `${text.failure.title}。${text.failure.words}（${error instanceof Error ? error.message : String(error)}）`;
  });
