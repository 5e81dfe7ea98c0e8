import { parentPort } from "node:worker_threads";
import { JpegCodec } from "./jpeg-codec.ts";
import type { PictureAnswer, PictureOrder } from "./picture-client.ts";
import { shrinkPicture } from "./shrink-picture.ts";

/** Entry of a worker thread that codes pictures, one after another, until it is ended. */
const port = parentPort;
if (!port) throw new Error("picture-worker.ts runs only as a worker thread");

const codec = JpegCodec.open();
port.on("message", async ({ number, bytes, picture, step }: PictureOrder) => {
  const shrunk = shrinkPicture(bytes, picture, step, await codec);
  const answer: PictureAnswer = { number, ...(shrunk && { shrunk }) };
  // what was coded is handed over, not copied
  port.postMessage(answer, shrunk ? [shrunk.bytes.buffer] : []);
});
