import { momentText } from "../moment-text.ts";

/** `5月25日 10:00` of a version. */
export function versionTimeText(at: string): string {
  const epochMs = Date.parse(at);
  return Number.isNaN(epochMs) || epochMs === 0 ? "" : momentText({ kind: "instant", epochMs });
}
