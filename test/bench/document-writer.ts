import { parentPort } from "node:worker_threads";
import { type Share, writeCases } from "./write-cases.ts";

/** What a thread of the bench answers for its share of the cases. */
export type WrittenShare = { readonly documents: number };

const port = parentPort;
if (!port) throw new Error("document-writer.ts runs only as a worker thread");

port.on("message", (share: Share) => {
  void writeCases(share).then(({ documents }) => port.postMessage({ documents: documents.length } satisfies WrittenShare));
});
