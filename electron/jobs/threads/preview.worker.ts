import { serveTasks } from "../../workers/serve-tasks.ts";
import { previewBundle } from "../build/preview-bundle.ts";
import { preparePreview, previewDocument } from "../write/preview-document.ts";
import type { PreviewAnswer, PreviewWork } from "./worker-messages.ts";

/** Entry of the thread that lays out pages for the screen: it stays, with fonts and templates read, and answers each request as it comes. */
serveTasks(async (work: PreviewWork): Promise<PreviewAnswer> => {
  switch (work.kind) {
    case "prepare":
      await preparePreview();
      return { kind: work.kind };
    case "document":
      return { kind: work.kind, result: await previewDocument(work.request) };
    case "bundle":
      return { kind: work.kind, result: await previewBundle(work.request) };
  }
});
