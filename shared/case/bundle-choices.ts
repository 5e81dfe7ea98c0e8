import { z } from "zod";

const answer = <T extends z.ZodType>(schema: T) => schema.nullable().optional();
const flag = answer(z.boolean());
const id = z.string().min(1, "编号不能为空");
const list = <T extends z.ZodType>(item: T) => answer(z.array(item));
const bytes = answer(z.int("须为整数（字节）").positive("须大于 0"));

/**
 * How the bundle is made. Attachments are named by the id of their attachment, letters that are not sealed yet by the id of
 * their document; ids that no longer exist are passed over, attachments that `order` does not name keep their place in the
 * guide's order. The original files are never changed by any of this.
 */
export const bundleChoicesSchema = z.looseObject({
  order: list(id),
  /** for index, bookmark, stamp and divider, in place of the product's own title */
  titles: answer(z.record(z.string(), z.string())),
  dividers: flag,
  /** `true`: by the clauses of the guide; a list: each section begins at the attachment `from` */
  sections: answer(z.union([z.boolean(), z.array(z.looseObject({ title: z.string().min(1), from: id }))], "须为 true、false 或各部分的列表")),
  /** documents of proposal or internal use to take in as well */
  include: list(id),
  /** pages keep their size where a scan would be brought to A4 */
  keepSizes: flag,
  /** single files carry the stamp too */
  stampFiles: flag,
  /** largest size of one single file, of all of them together */
  maxFileBytes: bytes,
  maxTotalBytes: bytes,
  /** the user has seen the pictures compressed and takes them so, or has set it for all new cases; without it nothing is compressed */
  recompress: flag,
  /** files above `maxFileBytes` become several */
  split: flag,
  pdfa: flag,
  pdfaPictures: flag,
  /** running numbers stay when an attachment is replaced by one of other length */
  keepNumbers: flag,
});

export type BundleChoices = z.infer<typeof bundleChoicesSchema>;

/** Single files above this many bytes (20 MB) are pointed out where no limit is set: upload pages often take no more. Advice, the guide sets none. */
export const LARGE_FILE_BYTES = 20 * 1024 * 1024;
