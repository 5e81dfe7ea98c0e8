import { z } from "zod";
import type { GuideComparison, GuideReview, GuideShelf } from "../authoring/guide-review.ts";
import type { Installation, InstalledItem } from "../policies/installed.ts";
import { bareCall, call, sentFiles } from "./rows.ts";

const guideName = z.strictObject({ id: z.string().min(1).max(200), edition: z.string().min(1).max(200) });
/** names a folder or file that the user chose, while the program runs */
const placeKey = z.string().min(1).max(60);

/** Where a guide lies that is looked at: a place the user chose, files that the page sends, or an installed one. */
const guideSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("place"), key: placeKey }),
  z.strictObject({ kind: z.literal("sent"), ...sentFiles.shape }),
  z.strictObject({ kind: z.literal("installed"), ...guideName.shape }),
]);
export type GuideSourceName = z.infer<typeof guideSource>;

/** Calls about guides, and about policies as data files: what is installed, and what is wrong with a guide that is being written. */
export const guideCalls = {
  "guides:list": bareCall.gives<GuideShelf>(),
  /** asks for a folder or file in a dialog; in a browser it is typed. `undefined`: the user closed the dialog */
  "guides:choose": call(z.strictObject({ what: z.enum(["folder", "file"]), typed: z.string().max(1000).optional() })).gives<
    { readonly key: string; readonly name: string } | undefined
  >(),
  /** checks a guide whole. `since`: the stamp of the last review, for which nothing is answered while no file has changed */
  "guides:review": call(z.strictObject({ source: guideSource, since: z.string().max(100).optional() })).gives<GuideReview | undefined>(),
  /** against an installed one, with what becomes of the cases made under that one */
  "guides:compare": call(z.strictObject({ source: guideSource, against: guideName })).gives<GuideComparison>(),
  /** the page that `guohe guide preview` writes */
  "guides:preview": call(z.strictObject({ source: guideSource, against: guideName.optional() })).gives<string>(),
  "guides:install": call(z.strictObject({ source: guideSource })).gives<Installation>(),
  /** puts an edition away, so that it is not offered for new cases, or takes it out again; cases made under it stay as they are */
  "guides:put-away": call(z.strictObject({ ...guideName.shape, away: z.boolean() })).gives<undefined>(),
  /** opens a file of a chosen guide with the system's own program; without `file`, a guide of one file */
  "guides:show-file": call(z.strictObject({ key: placeKey, file: z.string().max(300).optional() })).gives<undefined>(),
  /** guides and policies with their editions, the product's own and those of this user */
  "data:list": bareCall.gives<{ readonly items: readonly InstalledItem[]; readonly problems: readonly string[] }>(),
  /** installs a guide or policy, checked whole: a file (YAML or ZIP), whose path is empty, or the files of a guide folder by their paths below it */
  "data:install": call(sentFiles).gives<Installation>(),
  "data:remove": call(z.strictObject({ id: z.string().max(200), edition: z.string().max(200) })).gives<InstalledItem>(),
} as const;
