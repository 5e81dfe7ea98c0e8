import { serveTasks } from "../../workers/serve-tasks.ts";
import { LineReader } from "./line-reader.ts";
import type { OcrAnswer, OcrTask } from "./ocr-messages.ts";

/** Entry of a thread that recognises text in pictures of pages: one task after the other, each as it is asked. It is ended from outside. */
const reader = await LineReader.open();

serveTasks<OcrTask, OcrAnswer>((task) =>
  task.kind === "find" ? reader.find(task.picture) : reader.read(task.picture, task.boxes, task.latinFirst, task.language),
);
