import type { AttachmentOverview } from "../../shared/attachments/received-files.ts";
import type { WantedPicture } from "./draw-page.ts";
import type { ViewedSource } from "./opened-attachments.ts";

/** What the thread is asked about an attachment: how many pages of which size it has and how it begins, a page's picture, a page's words. */
export type PageQuestion = { readonly kind: "look" } | ({ readonly kind: "picture" } & WantedPicture) | { readonly kind: "words"; readonly page: number };

/** `close`: the files that are open, when nobody looks at them any more. */
export type PageTask = { readonly source: ViewedSource; readonly question: PageQuestion } | "close";

export type PageAnswer = AttachmentOverview | Uint8Array | string;
