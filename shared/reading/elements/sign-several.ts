import type { BodyLine } from "../body-lines.ts";
import { folded } from "../folded.ts";
import type { PageText } from "../page-text.ts";
import type { Party } from "../parties.ts";
import { personIn } from "./person-names.ts";
import type { SignLine, SignSide } from "./sign-line.ts";
import { nameIn } from "./sign-names.ts";

/** Several people of one side, each behind the label of an office: who of them signs is told by the mark behind the name, or by the hand beside it. */

/** 院长：童伯钧（签字）, 项目负责人：（教授 滕以恒）: a label in Chinese, and who stands behind it. */
const LABELLED = /^([\p{Script=Han}()（）、/和及或\s]{2,24})[:：]\s*(?=\S)/u;
/** Whoever has the papers in hand or is named for something else. */
const ASIDE =
  /经\s*办|承\s*办|联\s*[系络]|见\s*证|审\s*[核查]|复\s*核|拟\s*稿|抄\s*送|财务|电\s*话|地\s*[址点]|日\s*期|时\s*间|单位|名\s*称|邮|职\s*[务称位]|公证/u;
/** （签字） behind a name. */
const MARK_BEHIND = /[\s\u3000(（](?:签\s*[字名章署]|亲笔签[字名])\s*[)）]\s*$/u;
/** How far above and below its line the middle of a signature may stand. */
const SLACK = 7;

type Named = { readonly line: SignLine; readonly name: string; readonly signs: boolean };

function namedOn(line: SignLine, parties: readonly Party[]): string | undefined {
  const text = line.text.trim();
  const [label, words = ""] = LABELLED.exec(text) ?? [];
  if (label === undefined || ASIDE.test(words)) return undefined;
  return (nameIn(line, parties) ?? personIn(text.slice(label.length), parties))?.name;
}

/** Whether a hand stands on the line of a name, to the right of where its label begins. */
function hasHand({ page, box }: BodyLine, { left, right }: SignSide, pages: readonly PageText[]): boolean {
  const marks = pages.find((one) => one.page === page)?.inkMarks ?? [];
  return marks.some((mark) => {
    const [middle, centre] = [mark.top + mark.height / 2, mark.left + mark.width / 2];
    return middle > box.top - SLACK && middle < box.top + box.height + SLACK && centre > Math.max(left, box.left) && centre < right;
  });
}

/** Of the sides: those in which several sign, one for each; the one who signs of those in which others are only named. */
export function eachWhoSigns(sides: readonly SignSide[], pages: readonly PageText[], parties: readonly Party[]): readonly SignSide[] {
  return sides.flatMap((side): readonly SignSide[] => {
    if (side.signer !== undefined) return [side];
    const named = side.lines.flatMap((line): readonly Named[] => {
      const name = namedOn(line, parties);
      return name === undefined ? [] : [{ line, name, signs: MARK_BEHIND.test(line.text.trim()) || hasHand(line, side, pages) }];
    });
    const signing = named.filter(({ signs }) => signs);
    const [one] = signing;
    if (!one || new Set(named.map(({ name }) => folded(name))).size < Math.max(2, named.length)) return [side];
    if (signing.length === 1) return [{ ...side, signer: { name: one.name, line: one.line } }];
    const places = signing.map(({ line }) => side.lines.indexOf(line));
    const [head, first = 0] = [side.lines.slice(0, places[0]), places.at(-1)];
    const tail = side.lines.slice(first + 1);
    return signing.map(({ line, name }, at) => {
      const own = side.lines
        .slice(places[at], places[at + 1])
        .filter((other) => !tail.includes(other) && !named.some((person) => person.line !== line && person.line === other));
      return { ...side, lines: [...head.filter((other) => !named.some((person) => person.line === other)), ...own, ...tail], signer: { name, line } };
    });
  });
}
