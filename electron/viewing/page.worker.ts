import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { JpegCodec } from "../images/jpeg-codec.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { drawPage } from "./draw-page.ts";
import { OpenedAttachments } from "./opened-attachments.ts";
import type { PageAnswer, PageTask } from "./page-messages.ts";

/** Entry of the thread that draws pages of attachments for the screen: one question after the other, each as it is asked. */
const attachments = new OpenedAttachments();
let codec: JpegCodec | undefined;

/** Pages whose words say what an attachment is, and how many of those words travel. */
const OPENING_PAGES = 2;
const OPENING_LENGTH = 3000;

serveTasks(async (task: PageTask): Promise<Result<PageAnswer, AppError>> => {
  if (task === "close") {
    attachments.close();
    return ok("");
  }
  const { source, question } = task;
  const opened = await attachments.document(source);
  if (!opened.ok) return opened;
  const { value: attachment } = opened;
  switch (question.kind) {
    case "look": {
      const texts = Array.from({ length: Math.min(OPENING_PAGES, attachment.pageCount) }, (_, index) => attachment.text(index + 1) ?? "");
      return ok({ pages: attachment.pageCount, sizes: attachment.pageSizes(), opening: texts.join("\n").slice(0, OPENING_LENGTH) });
    }
    case "words":
      return ok(attachment.text(question.page) ?? "");
    case "picture": {
      codec ??= await JpegCodec.open();
      const picture = drawPage(attachment, question, codec);
      return picture ? ok(picture) : fail({ kind: "attachment-damaged", file: source.file, page: question.page, cause: { code: "page-not-shown" } });
    }
  }
});
