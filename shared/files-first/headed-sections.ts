import { clauseNumber } from "../reading/numbering.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";

/** Headings of a report, without their number, under which stands what the form asks for in words. */
const HEADINGS: readonly (readonly [FactField, RegExp])[] = [
  ["cooperation.basis", /^(?:双方|项目|已有的?|前期)?(?:国际(?:科技)?)?合作(?:研究)?(?:的)?基础(?:(?:与|和|及)(?:条件|能力|现状))?(?:说明)?$/u],
  ["priorFunding.similarities", /^(?:与(?:以往|既往|前期|原|已有)\p{Script=Han}{0,8}(?:项目|课题)?的?)?(?:相同(?:之处|点)?|(?:之)?[“"]?同[”"]?)$/u],
  ["priorFunding.differences", /^(?:与(?:以往|既往|前期|原|已有)\p{Script=Han}{0,8}(?:项目|课题)?的?)?(?:不同(?:之处|点)?|差异|区别|(?:之)?[“"]?异[”"]?)$/u],
  ["priorFunding.inheritance", /^(?:与(?:以往|既往|前期|原|已有)\p{Script=Han}{0,8}(?:项目|课题)?的?)?[“"]?继承[”"]?(?:关系|之处|情况)?$/u],
  ["priorFunding.development", /^(?:与(?:以往|既往|前期|原|已有)\p{Script=Han}{0,8}(?:项目|课题)?的?)?[“"]?发展[”"]?(?:关系|之处|情况)?$/u],
];
const LONGEST_HEADING = 30;
/** What the form takes at most is cut by a person, not here; a chapter of many pages is no answer. */
const [FEWEST, MOST] = [15, 3000];

/**
 * The text below headings of a paper of our own that ask what the form asks: 国际合作基础, 相同之处. It ends with the next heading that stands as
 * far out; a person chooses whether it is what the form means.
 */
export function headedSections(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const heads = paragraphs.map(headOf);
  return heads.flatMap((head, at): readonly PlacedFact[] => {
    const field = head && HEADINGS.find(([, form]) => form.test(head.title))?.[0];
    if (!head || field === undefined) return [];
    const after = heads.findIndex((one, index) => index > at && one !== undefined && one.rank <= head.rank);
    const [first, ...more] = paragraphs.slice(at + 1, after < 0 ? undefined : after);
    if (!first || first.isCell) return [];
    const value = [first, ...more].map(({ text }) => text.trim()).join("\n");
    if (value.length < FEWEST || value.length > MOST) return [];
    return [{ field, value, place: placeIn(first, 0, first.text.length), isUnsure: true }];
  });
}

/** A heading: short, with no stop behind it, numbered or one of those that are looked for. */
function headOf({ text, folded, isCell, isBeside }: Paragraph): { readonly title: string; readonly rank: number } | undefined {
  const number = clauseNumber(folded, text);
  const title = folded
    .slice(number?.length ?? 0)
    .trim()
    .replace(/[:：]$/u, "");
  if (isCell || isBeside || title.length === 0 || title.length > LONGEST_HEADING || /[。；;，,]/u.test(title)) return undefined;
  const isKnown = HEADINGS.some(([, form]) => form.test(title));
  return number === undefined && !isKnown ? undefined : { title, rank: number?.rank ?? UNNUMBERED };
}

/** As in `byProject`: what has no number itself ends with the next heading of a chapter, an article or a part. */
const UNNUMBERED = 4;
