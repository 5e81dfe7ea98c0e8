import type { SeenOnPages } from "../../shared/attachments/inspection.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { useLookedFor } from "../state/inspecting.ts";
import { text } from "../ui/text.ts";

const words = text.attachments.seal.red;

/** What the inspection saw of a seal's red, in words. */
export const redText = ({ red, grey }: NonNullable<SeenOnPages>): string =>
  red.length > 0 ? words.redOn(red) : grey.length > 0 ? words.greyOn(grey) : words.none;

/** That of an attachment, beside the question whose seal it bears, or that it is still looked for. */
export function RedSeen({ attachment }: { readonly attachment: Attachment }) {
  const { seen, isToCome } = useLookedFor([attachment], true)(attachment);
  return (seen || isToCome) && <span className="meta block">{seen ? redText(seen) : words.looking}</span>;
}
