import { slotTitle } from "../../shared/desk/missing-list.ts";
import type { SealDocument } from "../../shared/documents/seal-list.ts";
import type { Guide, GuideDocument } from "../../shared/guide/guide.ts";

type Slots = Pick<Guide, "slots"> | undefined;

/** A document of ours in a list: by the short name of the slot that it goes into. */
export const documentName = ({ id, title }: Pick<GuideDocument, "id" | "title">, guide: Slots): string =>
  guide?.slots.find(({ document }) => document === id)?.shortTitle ?? title;

/** A document of the seal list: 合作协议译件（南郊样例大学）. One that was named by hand keeps its name. */
export const sealName = ({ title, slot }: Pick<SealDocument, "title" | "slot">, guide: Slots): string => title.replace(slot.title, slotTitle(slot, guide));
