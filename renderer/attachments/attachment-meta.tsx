import type { Attachment } from "../../shared/case/case.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { useGonePartner } from "../state/gone-partners.ts";
import { useInspecting, useSeenOnPages } from "../state/inspecting.ts";
import { sizeText } from "../ui/size-text.ts";
import { text } from "../ui/text.ts";

/** How many pages a file has, of one that an office program shows as it shows it, and which of them were set upright. */
function pagesText({ pages: registered, pageTurns }: Attachment, shown: number | undefined): string | undefined {
  const pages = registered ?? shown;
  const turned = [...(pageTurns ?? [])].map(({ page }) => page).sort((one, other) => one - other);
  const parts = [typeof pages === "number" ? text.attachments.pages(pages) : undefined, turned.length > 0 ? text.attachments.turned(turned) : undefined];
  return parts.filter((part) => part !== undefined).join("，") || undefined;
}

/** Pages and which of them are turned, on pointing languages, size, and whose seal where it is not chosen beside; or in its place how far the inspection in the background is with it: nothing moves when that comes and goes. */
export function AttachmentMeta({
  attachment,
  bytes,
  sealed,
  isRedTold = false,
}: {
  readonly attachment: Attachment;
  readonly bytes: number | undefined;
  readonly sealed: boolean;
  /** what was seen of a seal is told where it is asked for */
  readonly isRedTold?: boolean;
}) {
  const inspecting = useInspecting((state) => (state.inspecting?.file === attachment.file ? state.inspecting : undefined));
  const seen = useSeenOnPages(attachment, true);
  const look = useAttachmentOverview(attachment.file);
  const facts = [
    pagesText(attachment, look?.ok ? look.value.pages : undefined) ?? text.attachments.pagesUnknown,
    languageNames(attachment.languages ?? []).join("、") || undefined,
    bytes === undefined ? undefined : sizeText(bytes),
  ].filter((fact) => fact !== undefined);
  const gone = useGonePartner(attachment.unplaced === true ? attachment.id : undefined);
  if (inspecting) return <p className="meta nowrap">{text.attachments.inspecting(inspecting.page, inspecting.pages)}</p>;
  const [first, ...others] = facts;
  const seal = sealed && attachment.sealedBy && attachment.sealedBy !== "none" ? text.attachments.sealedShort[attachment.sealedBy] : undefined;
  const red = !isRedTold && !attachment.sealedBy && seen && seen.red.length > 0 ? text.attachments.seal.red.redOn(seen.red) : undefined;
  return (
    <>
      <p className="meta nowrap" title={facts.join("　")}>
        {[first, seal].filter((fact) => fact !== undefined).join("　")}
        <span className="visually-hidden">{others.map((fact) => `　${fact}`).join("")}</span>
      </p>
      {red && <p className="meta nowrap">{red}</p>}
      {gone !== undefined && <p className="meta lack">{text.workspace.partnerGone(gone)}</p>}
    </>
  );
}
