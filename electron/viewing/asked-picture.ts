import { z } from "zod";

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** The address of a page's picture: `/page?key=…&file=attachments/…&page=3&width=160&turn=90&ticket=…`. */
export const askedPictureSchema = z.strictObject({
  key: z.string().min(1).max(200),
  file: z.string().min(1).max(1000),
  /** other for another content of the same name, so that no old picture is shown */
  stamp: z.string().max(100).optional(),
  page: number(1, 100_000),
  width: number(16, 3000),
  turn: z.enum(["0", "90", "180", "270"]),
  ticket: z.string().max(60),
});

export type AskedPicture = z.infer<typeof askedPictureSchema>;

export const PICTURE_PATH = "/page";

/** Pages of people's papers are kept by nobody on the way. */
export const PICTURE_HEADERS = {
  "content-type": "image/jpeg",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;
