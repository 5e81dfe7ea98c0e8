import { parentPort } from "node:worker_threads";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { JpegCodec } from "../images/jpeg-codec.ts";
import { drawPage } from "./draw-page.ts";
import { OpenedAttachments } from "./opened-attachments.ts";
import type { FromPageWorker, PageAnswer, PageTask } from "./page-messages.ts";

/** Entry of the thread that draws pages of attachments for the screen: one question after the other, each as it is asked. */
const port = parentPort;
if (!port) throw new Error("page-worker.ts runs only as a worker thread");

const papers = new OpenedAttachments();
let codec: JpegCodec | undefined;

/** Pages whose words say what an attachment is, and how many of those words travel. */
const OPENING_PAGES = 2;
const OPENING_LENGTH = 3000;

port.on("message", (task: PageTask) => {
  const send = (message: FromPageWorker) => port.postMessage(message);
  answer(task).then(
    (result) => send({ number: task.number, result }),
    (error: unknown) => {
      const trapped = error instanceof Error && error.name === "RuntimeError";
      send({ number: task.number, failed: error instanceof Error ? error.message : String(error), trapped });
    },
  );
});

async function answer({ source, question }: PageTask): Promise<Result<PageAnswer, AppError>> {
  const document = await papers.document(source);
  if (!document.ok) return document;
  const { value: paper } = document;
  switch (question.kind) {
    case "look": {
      const texts = Array.from({ length: Math.min(OPENING_PAGES, paper.pageCount) }, (_, index) => paper.text(index + 1) ?? "");
      return ok({ pages: paper.pageCount, sizes: paper.pageSizes(), opening: texts.join("\n").slice(0, OPENING_LENGTH) });
    }
    case "words":
      return ok(paper.text(question.page) ?? "");
    case "picture": {
      codec ??= await JpegCodec.open();
      const picture = drawPage(paper, question, codec);
      return picture ? ok(picture) : fail({ kind: "attachment-damaged", file: source.file, page: question.page, cause: { code: "page-not-shown" } });
    }
  }
}
