import type { Paragraph } from "../reading/paragraphs.ts";
import { CHINESE_SURNAMES, COMPOUND_SURNAMES } from "../reading/vocabulary/signing-words.ts";
import type { Named } from "./persons-to-ask.ts";

/** Whom a sentence of an agreement names for a side. `side`: 甲, 乙, 丙 or 丁; `theirs` and `ours` where it says 外方 or 中方, or what it calls a unit (“mus”); `title`: 教授 behind the name. */
export type SidePerson = { readonly one: Named; readonly side: string; readonly isLead: boolean; readonly title?: string; readonly isUnsure: boolean };

const SIDE_ZH = "([甲乙丙丁]|外|中)\\s*方";
const ROLE_ZH = "(?:本?(?:项目|课题|合作))?的?(?:总)?(负责人|联系人)";
const SIDE_EN = "party ([a-d])";
const ROLE_EN = "(project (?:lead|leader|manager|coordinator)|principal investigator|scientific (?:lead|leader|director|coordinator)|contact person)";
const DEGREE = "教授|副教授|研究员|副研究员|博士|先生|女士|院士|工程师";
/** Folded text before a name, with the side and the role. */
const ROLE_FIRST: readonly RegExp[] = [
  // 乙方负责人为…, 乙方的项目负责人由…担任
  new RegExp(`${SIDE_ZH}的?${ROLE_ZH}(?:\\s*[（(][^（）()]{0,12}[）)])?\\s*(?:为|是|由|系)\\s*`, "gu"),
  new RegExp(`${SIDE_EN}(?:['’]s)?\\s+${ROLE_EN}\\s+(?:is|shall be|will be)\\s+`, "gu"),
];
const ROLE_THEN_SIDE = new RegExp(
  `(?<![a-z])${ROLE_EN}\\s+(?:of|for|on (?:the )?(?:side|part|behalf) of)\\s+${SIDE_EN}\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:is|shall be|will be)\\s+`,
  "gu",
);
/** The person responsible at MUS is …: by the short name of the unit. */
const ROLE_THEN_UNIT = new RegExp(
  `(?<![a-z])(?:${ROLE_EN}|person responsible|responsible person)\\s+(?:at|of|for|on (?:the )?(?:side|part|behalf) of)\\s+(?:the )?([a-z][a-z\\d&-]{1,20})\\s+(?:is|shall be|will be)\\s+`,
  "gu",
);
/** 乙方指定…为项目负责人: the name stands between. */
const NAME_BETWEEN: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [
    new RegExp(`${SIDE_ZH}\\s*(?:指定|指派|委派|委任|任命|派出|的)\\s*`, "gu"),
    new RegExp(`^\\s*(?:${DEGREE})?\\s*(?:为|担任|任|作为)\\s*(?:其|本方|[甲乙丙丁外中]方)?的?${ROLE_ZH}`, "u"),
  ],
  [
    new RegExp(`${SIDE_EN}\\s+(?:hereby )?(?:appoints|designates|nominates|names)\\s+`, "gu"),
    new RegExp(`^\\s*(?:\\([^()]{0,40}\\)\\s*)?(?:to act )?as\\s+(?:its |the )?${ROLE_EN}`, "u"),
  ],
];
const HONORIFIC = /^(?:(?:Prof(?:essor)?|Dr|Mrs?|Ms|Ing)\.?\s+)+/u;
const WORD = "\\p{Lu}(?:(?!\\p{Script=Han})[\\p{L}\\p{M}'’-])*";
/** An initial has its stop; behind a longer word the sentence ends. */
const LATIN = new RegExp(
  `^(?:${WORD}|\\p{Lu}\\.)(?:\\s+(?:(?:de|del|der|van|von|da|di|du|la|le|dos|das)\\s+)*(?:\\p{Lu}\\.|${WORD})){1,3}(?![\\p{Script=Latin}])`,
  "u",
);
const PARTED = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}?){1,3}?(?=$|[\s，,、（(。；;]|教授|副教授|研究员|博士|先生|女士|院士|担任|任|为|作为)/u;
const CHINESE = new RegExp(`^\\p{Script=Han}{2,4}?(?=$|[\\s，,、（(。；;]|${DEGREE}|担任|任|为|作为)`, "u");
/** Words that stand where a name would. */
const NO_NAME = /^(?:双方|各方|本|该|其|教授|博士|研究|项目|单位|法定|指定|另|待|上述|以下|同一|一名|各自|高级|资深|首席|特聘|青年|讲座|客座|主任)/u;
/** A name in Latin letters begins with none of them, and is not made of them: Senior Engineer, Chief Scientist of the laboratory. */
const TITLE =
  /^(?:Senior|Junior|Chief|Lead|Leading|Principal|Managing|Executive|Deputy|Vice|Associate|Assistant|Distinguished|Visiting|Technical|Scientific|General|Research|Project|Laboratory|Engineer|Scientist|Director|Manager|Researcher|Professor|Fellow|Officer|Coordinator|Investigator|Leader|Lecturer|President|Expert)$/u;

/** Persons whom sentences of an agreement name for a side: 乙方负责人为勒内·米斯特林教授, Party B appoints Dr Matti Malli as project leader. */
export function sideSentences(paragraphs: readonly Paragraph[]): readonly SidePerson[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { folded } = paragraph;
    const at = (from: number, side: string, role: string): readonly SidePerson[] => {
      const found = personFrom(paragraph, index, from);
      return found ? [{ ...found, side: sideOf(side), isLead: !/联系人|contact/u.test(role) }] : [];
    };
    return [
      ...ROLE_FIRST.flatMap((form) =>
        [...folded.matchAll(form)].flatMap(({ 0: all, 1: side = "", 2: role = "", index: from }) => at(from + all.length, side, role)),
      ),
      ...[...folded.matchAll(ROLE_THEN_SIDE)].flatMap(({ 0: all, 1: role = "", 2: side = "", index: from }) => at(from + all.length, side, role)),
      ...[...folded.matchAll(ROLE_THEN_UNIT)].flatMap(({ 0: all, 1: role = "", 2: unit = "", index: from }) => {
        const found = personFrom(paragraph, index, from + all.length);
        return found ? [{ ...found, side: unit, isLead: !/contact/u.test(role) }] : [];
      }),
      ...NAME_BETWEEN.flatMap(([before, behind]) =>
        [...folded.matchAll(before)].flatMap(({ 0: all, 1: side = "", index: from }) => {
          const [person] = at(from + all.length, side, "");
          const role = person && behind.exec(folded.slice(person.one.to))?.[1];
          return person && role !== undefined ? [{ ...person, isLead: !/联系人|contact/u.test(role) }] : [];
        }),
      ),
    ];
  });
}

/** The person whose name begins at a place of a paragraph. A name in Chinese that begins with no surname is somebody's word for it. */
function personFrom(paragraph: Paragraph, index: number, start: number): Omit<SidePerson, "side" | "isLead"> | undefined {
  const rest = paragraph.text.slice(start);
  const before = HONORIFIC.exec(rest)?.[0].length ?? 0;
  const bare = rest.slice(before);
  const name = (LATIN.exec(bare) ?? PARTED.exec(bare) ?? CHINESE.exec(bare))?.[0];
  const words = name?.split(/\s+/u) ?? [];
  if (name === undefined || NO_NAME.test(name) || words.every((word) => TITLE.test(word))) return undefined;
  const from = start + before;
  const to = from + name.length;
  const degree = new RegExp(`^\\s*[（(]?(${DEGREE})`, "u").exec(paragraph.text.slice(to))?.[1];
  const isPlain = /^\p{Script=Han}+$/u.test(name);
  return {
    one: { text: name, paragraph, from, to, label: "", remark: "", at: index + from / 10_000 },
    ...(degree !== undefined && /教授|研究员|院士|工程师/u.test(degree) && { title: degree }),
    isUnsure: isPlain ? !CHINESE_SURNAMES.includes(name.charAt(0)) && !COMPOUND_SURNAMES.test(name) : TITLE.test(words[0] ?? ""),
  };
}

/** As the labels of sides are: 甲 for party a. */
const sideOf = (side: string): string =>
  side === "外" ? "theirs" : side === "中" ? "ours" : /[a-d]/u.test(side) ? "甲乙丙丁".charAt("abcd".indexOf(side)) : side;
