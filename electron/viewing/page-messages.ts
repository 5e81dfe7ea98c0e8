import type { AttachmentOverview } from "../../shared/attachments/received-files.ts";
import type { WantedPicture } from "./draw-page.ts";
import type { ViewedSource } from "./opened-attachments.ts";

/** What the thread is asked about an attachment: how many pages of which size it has and how it begins, a page's picture, a page's words. */
export type PageQuestion = { readonly kind: "look" } | ({ readonly kind: "picture" } & WantedPicture) | { readonly kind: "words"; readonly page: number };

export type PageTask = { readonly source: ViewedSource; readonly question: PageQuestion };

export type PageAnswer = AttachmentOverview | Uint8Array | string;
