import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { FrontMatter } from "../../shared/documents/front-matter.ts";
import { plain } from "./plain-inlines.ts";

/** The page before an attachment: 附件3 and its title, and its own running number at the foot. */
export const dividerPage = ({ number, title }: Pick<PlannedAttachment, "number" | "title">, footer: string): FrontMatter => ({
  blocks: [
    { kind: "display", use: "dividerNumber", lines: [plain(`附件${number}`)] },
    { kind: "display", use: "dividerName", lines: [plain(title.trim(), "附件名称")] },
  ],
  footers: [footer],
});
