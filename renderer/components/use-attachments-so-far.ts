import { useChecked } from "../state/checked.ts";
import { useReadForPlace } from "../state/read-for-place.ts";
import { attachmentsSoFar } from "./attachments-so-far.ts";

/** How far the attachments are, as `attachmentsSoFar` says it, while files come and are read. */
export function useAttachmentsSoFar(length: "whole" | "short" = "whole"): string {
  const reading = useReadForPlace(({ ids }) => ids);
  return useChecked((state) => attachmentsSoFar(state, length, reading));
}
