import type { GuideComparison, GuideName, GuideReview } from "../../../shared/authoring/guide-review.ts";
import type { Result } from "../../../shared/errors.ts";
import type { Installation } from "../../../shared/policies/installed.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import type { SentGuide } from "../../library/guides/authored-guide.ts";

/** A guide by its path, as files that were sent, or as an installed edition. */
export type GuideAsked = string | SentGuide | GuideName;

/** What the thread that looks through guides is asked for. */
export type GuideWork =
  | { readonly kind: "review"; readonly guide: GuideAsked }
  | { readonly kind: "compare"; readonly guide: GuideAsked; readonly against: GuideName; readonly moment: Moment }
  | { readonly kind: "preview"; readonly guide: GuideAsked; readonly against: GuideName | undefined; readonly moment: Moment }
  | { readonly kind: "install"; readonly guide: GuideAsked };

/** What it answers to each of these. */
export type GuideAnswer =
  | { readonly kind: "review"; readonly result: Result<GuideReview> }
  | { readonly kind: "compare"; readonly result: Result<GuideComparison> }
  | { readonly kind: "preview"; readonly result: Result<string> }
  | { readonly kind: "install"; readonly result: Result<Installation> };
