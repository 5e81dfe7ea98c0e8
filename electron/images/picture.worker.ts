import { collectGarbage } from "../workers/collect-garbage.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { JpegCodec } from "./jpeg-codec.ts";
import type { PictureOrder } from "./picture-client.ts";
import { isLarge, type ShrunkPicture } from "./picture-steps.ts";
import { shrinkPicture } from "./shrink-picture.ts";

/** Entry of a worker thread that codes pictures, one after another, until it is ended. */
const codec = JpegCodec.open();
serveTasks<PictureOrder, ShrunkPicture | undefined>(async ({ bytes, picture, step }, { move }) => {
  const shrunk = await shrinkPicture(bytes, picture, step, await codec);
  if (shrunk) move(shrunk.bytes);
  if (isLarge(picture)) collectGarbage();
  return shrunk;
});
