import type { SeenOnPages } from "../../shared/attachments/inspection.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { useSeenOnPages } from "../state/inspecting.ts";
import { text } from "../ui/text.ts";

const words = text.attachments.seal.red;

/** What the inspection saw of a seal's red, in words. */
export const redText = ({ red, grey }: NonNullable<SeenOnPages>): string =>
  red.length > 0 ? words.redOn(red) : grey.length > 0 ? words.greyOn(grey) : words.none;

/** That of an attachment, beside the question whose seal it bears; nothing before it is inspected. */
export function RedSeen({ attachment }: { readonly attachment: Attachment }) {
  const seen = useSeenOnPages(attachment, true);
  return seen && <span className="meta block">{redText(seen)}</span>;
}
