import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import type { PageText } from "../../page-text.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";
import type { SignLine, SignSide } from "./sign-line.ts";
import { nameIn } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/** Several people of one side, each behind the label of an office: who of them signs is told by the mark behind the name, or by the hand beside it. */

/** 院长：童伯钧（签字）, 项目负责人：（教授 滕以恒）: a label in Chinese, and who stands behind it. */
const LABELLED = /^([\p{Script=Han}()（）、/和及或\s]{2,24})[:：]\s*(?=\S)/u;
/** Whoever has the papers in hand or is named for something else. */
const ASIDE =
  /经\s*办|承\s*办|联\s*[系络]|见\s*证|审\s*[核查]|复\s*核|拟\s*稿|抄\s*送|财务|法务|法律|律师|合规|电\s*话|地\s*[址点]|日\s*期|时\s*间|单位|名\s*称|邮|职\s*[务称位]|公证/u;
/** （签字） behind a name. */
const MARK_BEHIND = /[\s\u3000(（](?:签\s*[字名章署]|亲笔签[字名])\s*[)）]\s*$/u;
const ENDS_OFFICE = /^\p{Script=Han}{2,20}(?:长|主任|经理|负责人)\s*(?:[(（][^()（）]{1,8}[)）])?\s*[:：]/u;
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

/** 委托代理人, who signs for the legal representative named above. */
const OF_LEGAL = /^(?:\p{Script=Han}{2,4}\s)?法\s?定\s?代\s?表\s?人?$/u;
const OF_AGENT = /(?:委托|授权)(?:代表|代理)|^代理人/u;

function peopleOf(side: SignSide, pages: readonly PageText[], parties: readonly Party[]): readonly Named[] {
  return side.lines.flatMap((line): readonly Named[] => {
    const name = namedOn(line, parties);
    return name === undefined ? [] : [{ line, name, signs: MARK_BEHIND.test(line.text.trim()) || hasHand(line, side, pages) }];
  });
}

/** A side that begins with one more labelled person, without a unit: it goes on with the one above. */
function goesOn(side: SignSide, before: SignSide | undefined, parties: readonly Party[]): before is SignSide {
  const [first] = side.lines;
  const isOf = (one: SignSide) => one.signer === undefined && one.lines.some((line) => namedOn(line, parties) !== undefined);
  if (!before || !first || before.left !== side.left || !isOf(before) || !isOf(side)) return false;
  // 生态研究所所长： is an office of the unit above
  if (PARTY_LABEL.test(folded(first.text)) || (unitsIn(first.text).length > 0 && !ENDS_OFFICE.test(first.text))) return false;
  return namedOn(first, parties) !== undefined && first.page === before.lines.at(-1)?.page && ownUnit({ lines: side.lines }, parties) === undefined;
}

/** Of the sides: those in which several sign, one for each; the one who signs of those in which others are only named. */
export function eachWhoSigns(sides: readonly SignSide[], pages: readonly PageText[], parties: readonly Party[]): readonly SignSide[] {
  const groups: SignSide[][] = [];
  for (const side of sides) {
    const group = groups.at(-1);
    if (group && goesOn(side, group.at(-1), parties)) group.push(side);
    else groups.push([side]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || first.signer !== undefined) return group;
    return told({ ...first, lines: group.flatMap(({ lines }) => lines) }, pages, parties) ?? group;
  });
}

/** 法定代表人/委托代理人：停一 right above 姓名：松田恒一: what an engine has read from the pen of whom the next line names. */
function isSignatureOf({ line }: Named, next: Named | undefined, { lines }: SignSide): boolean {
  const isName = ({ text }: SignLine) => /^姓\s*名/u.test(text.trim());
  return line.confidence < 1 && next !== undefined && isName(next.line) && !isName(line) && lines.indexOf(next.line) - lines.indexOf(line) === 1;
}

/** Who signs of several that a side names; undefined where nothing tells it. */
function told(side: SignSide, pages: readonly PageText[], parties: readonly Party[]): readonly SignSide[] | undefined {
  const all = peopleOf(side, pages, parties);
  const named = all.filter((one, at) => !isSignatureOf(one, all[at + 1], side));
  if (named.length < 2 || new Set(named.map(({ name }) => folded(name))).size < named.length) return undefined;
  const marked = named.filter(({ signs }) => signs);
  const labelOf = ({ line }: Named) => LABELLED.exec(folded(line.text).trim())?.[1]?.trim() ?? "";
  const agents = named.some((one) => OF_LEGAL.test(labelOf(one))) ? named.filter((one) => OF_AGENT.test(labelOf(one))) : [];
  const signing = marked.length > 0 ? marked : agents;
  const [one] = signing;
  if (!one) return undefined;
  if (signing.length === 1) return [{ ...side, signer: one }];
  const places = signing.map(({ line }) => side.lines.indexOf(line));
  const isNamed = (line: SignLine) => named.some((person) => person.line === line);
  const [head, tail] = [
    side.lines.slice(0, places[0]).filter((line) => !isNamed(line)),
    side.lines.slice((places.at(-1) ?? 0) + 1).filter((line) => !isNamed(line)),
  ];
  return signing.map(({ line, name }, at) => {
    const own = side.lines.slice(places[at], places[at + 1]).filter((other) => other === line || (!isNamed(other) && !tail.includes(other)));
    return { ...side, lines: [...head, ...own, ...tail], signer: { name, line } };
  });
}
