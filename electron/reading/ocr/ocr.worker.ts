import { setFlagsFromString } from "node:v8";
import { serveTasks } from "../../workers/serve-tasks.ts";
import { LineReader } from "./line-reader.ts";
import type { OcrAnswer, OcrTask } from "./ocr-messages.ts";

/**
 * Entry of a thread that recognises text in pictures of pages: one task after the other, each as it is asked. It is ended from outside.
 *
 * V8 compiles WebAssembly once more, with care, what runs often. With its own measure of that it does so for thousands of functions of
 * ONNX Runtime at once, which takes more memory than the networks and holds up those that matter. The measure is that of modules that are
 * opened from now on, in any thread.
 */
setFlagsFromString("--wasm-num-compilation-tasks=1");
setFlagsFromString("--wasm-tiering-budget=100000000");

const reader = await LineReader.open();

serveTasks<OcrTask, OcrAnswer>((task) => {
  if (task.kind === "find") return reader.find(task.picture);
  if (task.kind === "pen") return reader.readPens(task.picture, task.boxes);
  return task.kind === "sample" ? reader.sample(task.picture, task.boxes) : reader.read(task.picture, task.box, task.latinFirst, task.language);
});
