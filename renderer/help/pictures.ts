import type { PictureName } from "./manual-words.ts";
import attachments from "./pictures/attachments.webp";
import budget from "./pictures/budget.webp";
import built from "./pictures/built.webp";
import documents from "./pictures/documents.webp";
import findings from "./pictures/findings.webp";
import order from "./pictures/order.webp";
import start from "./pictures/start.webp";
import why from "./pictures/why.webp";

/** Addresses of the pictures; each is loaded when it comes into sight. */
export const pictures: Readonly<Record<PictureName, string>> = { start, budget, why, findings, documents, attachments, order, built };

/** Points of the page that each picture shows. */
export const PICTURE_SIZE = { width: 1280, height: 800 };
