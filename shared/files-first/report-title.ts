import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { placeIn } from "../reading/translation/place.ts";
import type { PlacedFact } from "./contact-labels.ts";
import { projectTitle } from "./project-title.ts";

/** What a report calls itself, alone in its line, or behind the title of its project. */
const KIND = "(?:项目|课题)?(?:可行性(?:研究)?(?:报告|方案)|实施方案|申报书|申请书|建议书)";
const KIND_ALONE = new RegExp(`^${KIND}$`, "u");
const WITH_TITLE = new RegExp(`^(?:关于)?(.+?)(?:的)?${KIND}$`, "u");
/** Lines from the top among which the two stand. */
const HEAD_LINES = 8;

/**
 * The title of the project at the head of a report that has no label for it: the line above what the paper calls itself, in quotes or
 * without; in one line with it a person must say whether it is all of the title.
 */
export function reportTitle(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const head = paragraphs.slice(0, HEAD_LINES).filter(({ isBeside }) => !isBeside);
  const at = head.findIndex(({ text }) => KIND_ALONE.test(closed(text)));
  const above = head[at - 1];
  const isPart = at < 0;
  const paragraph = isPart ? head.find(({ text }) => WITH_TITLE.test(closed(text))) : above;
  if (!paragraph) return [];
  const value = projectTitle(isPart ? (WITH_TITLE.exec(closed(paragraph.text))?.[1] ?? "") : paragraph.text);
  if (value === undefined || DAY.test(value) || namesUnitAlone(value)) return [];
  return [{ field: "title", value, place: placeIn(paragraph, 0, paragraph.text.length), ...(isPart && { isUnsure: true as const }) }];
}

const DAY = /^[\d〇○零一二三四五六七八九十年月日\s./-]+$/u;
const closed = (text: string) => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").trim();

/** Above the kind of a paper stands who wrote it too. */
const namesUnitAlone = (text: string) => unitsIn(text).some((name) => text.endsWith(name) && text.length - name.length < LEAST_BESIDE);
const LEAST_BESIDE = 4;
