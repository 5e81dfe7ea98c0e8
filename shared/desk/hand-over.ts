import { z } from "zod";

/** The first file of a hand-over: which cases it brings, and every other file with its hash. */
export const HAND_OVER_FILE = "hand-over.json";
export const HAND_OVER_FORMAT = 1;
/** How the name of such a file ends. */
export const HAND_OVER_ENDING = ".guohe.zip";

/** Whether a file is a hand-over by its name. */
export const isHandOverFile = (path: string): boolean => path.toLowerCase().endsWith(HAND_OVER_ENDING);
/** What a page says instead of a case when a hand-over was dropped on it. */
export const DROPPED_HAND_OVER = "hand-over";

const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const handOverSchema = z.object({
  formatVersion: z.number().int().positive(),
  /** ISO 8601 in UTC */
  createdAt: text,
  /** `savedAt`: when it was saved last, ISO 8601 in UTC; absent in hand-overs of former versions */
  cases: z.array(z.object({ folder: text, id: text, title: z.string(), guide: text, topic: text, savedAt: text.optional() })).min(1),
  /** paths with `/`, the folder of the case first; sizes in bytes */
  files: z.array(z.object({ path: text, sha256, bytes: z.number().int().nonnegative() })).min(1),
});
export type HandOver = z.infer<typeof handOverSchema>;

/** When a case that came was saved; of one that does not say it, when it was handed over. ISO 8601 in UTC. */
export type TimeOfReceived = { readonly kind: "saved" | "handed-over"; readonly at: string };

/** No more files and no more bytes than sixty packages of scans have. */
export const MOST_FILES = 50_000;
export const MOST_BYTES = 16 * 1024 ** 3;
export const LARGEST_MANIFEST = 32 * 1024 ** 2;

/** Whether a path stays inside its folder and can be a file of every system: no `..`, drive, backslash, or mark that Windows refuses. */
export function isPathInside(path: string): boolean {
  return !/^[/\\]|\\|^[A-Za-z]:|(^|\/)\.{1,2}(\/|$)|(^|\/)\/|\0|(^|\/)[^/]*[. ](\/|$)|[<>:"|?*]/.test(path) && path.length <= 400;
}

/**
 * What a hand-over gave the attachments of a case that is here, as paths below it. `added`: missing here, put in place; `beside`: another
 * file lies under that name here, what came is under a name of its own.
 */
export type ReceivedFiles = { readonly added: readonly string[]; readonly beside: readonly { readonly file: string; readonly as: string }[] };
