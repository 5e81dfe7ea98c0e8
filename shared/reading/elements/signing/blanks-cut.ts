import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import { PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { cutLine, type SignLine } from "./sign-line.ts";

/** 甲方（盖章）：　　　　乙方（盖章）： typed on one line, and the lines below it typed alike: a cell for each side. */

/** A blank that keeps two sides apart. */
const WIDE = /(?<=\S)(?:[\s\u3000]*\u3000{2,}[\s\u3000]*|\s{5,})(?=\S)/gu;
/** What the second side begins with on a line below. */
const BEGINS_SIDE =
  /^(?:(?:[中外甲乙合作]{1,2}方)?(?:法定|授权|委托|签约|单位|项目|课题)?(?:代表|代理|负责|签[字署约])人?|姓\s*名|职\s*[务称]|(?:签[署字订约]|盖章)?\s*日\s*期|签\s*[字名章署]|盖\s*章|[(（]\s*(?:盖\s*章|公\s*章|签)|地\s*[址点]|电\s*话|(?:19|20)\d{2}|[_\s]*年)/u;
/** How many lines below the first one are typed so. */
const MOST_BELOW = 12;

/** Where the second of two sides begins on a line that blanks part. */
function secondAt({ text }: BodyLine, begins: (words: string) => boolean): number | undefined {
  const blanks = [...text.trimEnd().matchAll(WIDE)].map(({ index, 0: blank }) => ({ at: index + blank.length, width: blank.length }));
  const [own] = blanks.filter(({ at }) => begins(text.slice(at)));
  return own?.at;
}

const isPartyLabel = (words: string) => PARTY_LABEL.test(folded(words).trim());

/** The lines with those that name two parties apart by blanks, and the ones below them, cut in two. */
export function withBlanksCut(lines: readonly BodyLine[]): readonly BodyLine[] {
  let left: number | undefined;
  let below = 0;
  const cut = lines.flatMap((line): readonly SignLine[] => {
    const head = line.cells === 1 && isPartyLabel(line.text) ? secondAt(line, isPartyLabel) : undefined;
    const at = head ?? (left !== undefined && line.cells === 1 && below < MOST_BELOW ? secondAt(line, (words) => BEGINS_SIDE.test(words)) : undefined);
    below = head === undefined ? below + 1 : 0;
    if (at === undefined) return [line];
    const parts = cutLine(line, [0, at]);
    left = head === undefined ? (left ?? 0) : (parts[1]?.box.left ?? 0);
    // a column, however wide the words in front of it are
    const edge = left;
    return parts.map((part) => (part.cell === 0 ? part : { ...part, box: { ...part.box, left: edge } }));
  });
  return cut.length > lines.length ? cut : lines;
}
