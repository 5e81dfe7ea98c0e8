import { statSync } from "node:fs";
import type { SharedPdf } from "./text-messages.ts";

/** Whether what was read of this PDF so far is what it still says: one on disk may be written or moved away meanwhile, a copied one never changes. */
export function isAsOpened(pdf: SharedPdf): boolean {
  if ("bytes" in pdf) return true;
  try {
    const now = statSync(pdf.path);
    return now.size === pdf.size && now.mtimeMs === pdf.mtimeMs;
  } catch {
    // gone, or its share is
    return false;
  }
}
