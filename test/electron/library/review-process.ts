import { argv } from "node:process";
import { changeReview } from "../../../electron/library/cases/review-file.ts";
import { withNote } from "../../../shared/review/review.ts";

/** A program that writes the note that it is told to: `{ id }` comes in, the id goes out once it is on disk, or what went wrong. */
const folder = argv[2] ?? "";
process.on("message", async ({ id }: { readonly id: string }) => {
  const note = { id, by: "甲", on: new Date().toISOString(), at: { kind: "case" } as const, about: "", text: id };
  const changed = await changeReview(folder, (review) => withNote(review, note));
  process.send?.(changed.ok ? { id } : { id, error: changed.error.kind });
});
process.send?.("ready");
