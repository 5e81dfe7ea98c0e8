import { collectGarbage } from "../workers/collect-garbage.ts";
import { serveTasks } from "../workers/serve-tasks.ts";
import { JpegCodec } from "./jpeg-codec.ts";
import type { PictureOrder } from "./picture-client.ts";
import type { ShrunkPicture } from "./picture-steps.ts";
import { shrinkPicture } from "./shrink-picture.ts";

/** Pixels of a page of A4 at 400 dots an inch: its samples are worth freeing before the next is looked at. */
const LARGE = 15_000_000;

/** Entry of a worker thread that codes pictures, one after another, until it is ended. */
const codec = JpegCodec.open();
serveTasks<PictureOrder, ShrunkPicture | undefined>(async ({ bytes, picture, step }, { move }) => {
  const shrunk = await shrinkPicture(bytes, picture, step, await codec);
  if (shrunk) move(shrunk.bytes);
  if (picture.width * picture.height >= LARGE) collectGarbage();
  return shrunk;
});
