import { hasHan } from "../text/han.ts";
import { folded } from "./folded.ts";
import { SALUTATION } from "./vocabulary/signing-words.ts";

/** The place of a party by its label: 甲方 and Party A are the first. */
const placeOfLabel = (label: string) => {
  const inOrder = IN_ORDER.findIndex((words) => words.test(label.trim()));
  if (inOrder >= 0) return inOrder;
  const sign = /^([甲乙丙丁戊])\s*方$|^part(?:y|ner|ei|ie|e|ij)\s*([a-e1-5])$/u.exec(label.trim());
  return sign === null ? -1 : Math.max("甲乙丙丁戊".indexOf(sign[1] ?? "?"), "abcde".indexOf(sign[2] ?? "?"), "12345".indexOf(sign[2] ?? "?"));
};

/** 第一立约人, primeiro outorgante */
const IN_ORDER = [
  /^第一\s*(?:方|立)|^(?:primeir|primer|prim)[oa]?$/u,
  /^第二\s*(?:方|立)|^(?:segund|second)[oa]$/u,
  /^第三\s*(?:方|立)|^(?:terceir|tercer|terz)[oa]?$/u,
] as const;

/** Whether a party that was named in the other script bears the label of the same place. */
export function areOneParty(party: { readonly name: string; readonly aliases: ReadonlySet<string> }, label: string, name: string): boolean {
  const place = placeOfLabel(label);
  return (
    place >= 0 && hasHan(party.name) !== hasHan(name) && [...party.aliases].some((alias) => hasHan(alias) !== hasHan(label) && placeOfLabel(alias) === place)
  );
}

const LABEL_ALONE = /^(?:[甲乙丙丁戊中外]\s*方(?:\s*\/?\s*part(?:y|ner) [a-d1-4])?|part(?:y|ner|ei) [a-d1-4])\s*[:：]?$/u;
/** 牵头单位（甲方）: the place of a party behind what it does. */
const LABEL_IN_BRACKETS = /^\p{Script=Han}{2,6}[(（]\s*([甲乙丙丁戊]方)\s*[)）]\s*[:：]?$/u;

/** 中方单位, 外方合作机构名称, 甲方名称: what is asked for behind the label of a party in a form. */
const OF_UNIT = /^([甲乙丙丁戊中外]\s*方)(?:合作|参与)?(?:单位|机构|院校|企业|名称|全称)(?:名称|全称)?(?=\s*[:：]?$)/u;

/** The label of a party that stands alone, in a cell of its own. */
function labelAlone(text = ""): string | undefined {
  const plain = text.trim().replace(OF_UNIT, "$1");
  return LABEL_IN_BRACKETS.exec(plain)?.[1] ?? (LABEL_ALONE.test(folded(plain)) ? plain.replace(/\s*[:：]$/u, "") : undefined);
}

/** 圣埃利亚斯联邦大学（Universidade Federal de Santo Elias）: the second name of a party, in the other script and a bracket right behind the first. */
export function isOtherName(text: string, name: string, other: string): boolean {
  const behind = text.slice(text.indexOf(name) + name.length);
  return (
    hasHan(name) !== hasHan(other) &&
    /^\s*[（(]\s*(?:[中英]文(?:名称?)?(?:为)?\s*[:：]?\s*|(?:in )?(?:English|Chinese)(?: name)?\s*[:：]\s*|(?:Faculty|School|Department|Institute|College|Division|Fa[ck]ult\p{L}+|Escuela|Facoltà|École|Departamento|Dipartimento|Abteilung)(?: [^（(,，;；]{2,60})?,\s*)?$/u.test(
      behind.slice(0, Math.max(0, behind.indexOf(other))),
    )
  );
}

/** 甲方：…；乙方：… in one line. */
export const NEXT_PARTY = /(?<=[;；。）)])\s*(?=[乙丙丁]方\s*[:：])|(?<=[\s;；。）)])(?=[乙丙丁]方\s*[/（(]?\s*Part(?:y|ner) [B-D1-4][)）]?\s*[:：])/u;

/** …器械研发（上海） and 有限公司 below it, where a cell breaks the name of a company, as one. */
export function formsJoined(paragraphs: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const text of paragraphs) {
    const before = joined.at(-1);
    if (before !== undefined && FORM_ALONE.test(text.trim()) && /[\p{Script=Han}）)]\s*$/u.test(before)) joined.splice(-1, 1, before.trim() + text.trim());
    else joined.push(text);
  }
  return joined;
}
const FORM_ALONE = /^(?:[（(]\p{Script=Han}{2,6}[)）])?(?:(?:股份|责任)?有限(?:责任)?)?公司(?=$|[（(，,])/u;

/** 甲方　某研究院, 乙方　某大学: a wide blank between label and unit, on the lines of two parties, as a colon. */
function withColons(paragraphs: readonly string[], unitsIn: (text: string) => readonly string[]): readonly string[] {
  const marked = paragraphs.map((text) => {
    const [label = ""] = BLANK_BEHIND.exec(text) ?? [];
    const name = text.slice(label.length);
    return label !== "" && unitsIn(name).some((unit) => name.startsWith(unit)) ? `${label.trim()}：${name}` : text;
  });
  return marked.filter((text, at) => text !== paragraphs[at]).length > 1 ? marked : paragraphs;
}
const BLANK_BEHIND = /^\s*[甲乙丙丁]方(?:\s*\/?\s*[Pp]art(?:y|ner) [A-D1-4])?\s+(?=\S{4})/u;

/** A label alone and what stands in the cell behind it as one: a unit, or where labels head two cells, any name; below two labels side by side stand two units. */
export function labelsJoined(whole: readonly string[], unitsIn: (text: string) => readonly string[]): readonly string[] {
  const paragraphs = withColons(whole, unitsIn);
  const isHead = (at: number) =>
    labelAlone(paragraphs[at]) !== undefined && labelAlone(paragraphs[at - 1]) === undefined && labelAlone(paragraphs[at + 1]) === undefined;
  const bearsUnit = (text = "") => unitsIn(text).some((name) => text.startsWith(name));
  const heads = paragraphs.flatMap((text, at) => (isHead(at) ? [{ at, label: folded(labelAlone(text) ?? "") }] : []));
  // Partner 1 and a unit, Partner 2 and a name in the next row of the same table
  const areNamed = heads.some(({ at }) => bearsUnit(paragraphs[at + 1]));
  const firstOf = (at: number) => heads.find(({ label }) => label === folded(labelAlone(paragraphs[at]) ?? ""))?.at === at;
  return paragraphs.map((text, at) => {
    const next = paragraphs[at + 1] ?? "";
    const isRow = areNamed && firstOf(at) && [at - 2, at + 2].some((row) => isHead(row)) && /^\p{Lu}[^:：]{4,60}?,\s/u.test(next);
    // whatever a form is filled in with where it asks for the unit: of Greenhouse Robotics AB an engine loses the blanks
    const isAsked = OF_UNIT.test(text.trim()) && firstOf(at) && next.length < LONGEST_NAME && /\p{L}{2}/u.test(next);
    return isHead(at) && (bearsUnit(next) || isRow || isAsked) ? `${labelAlone(text)}：${next}` : text;
  });
}

const LONGEST_NAME = 90;

/** BAKONY RESEARCH CENTRE above a letter: who writes it, though its letterhead is in capitals as a title is. */
export function letterheadOf([head = "", ...others]: readonly string[], unitsIn: (text: string) => readonly string[]): readonly string[] {
  const isAlone = !/\p{Ll}/u.test(head) && unitsIn(head).some((name) => name.length > head.trim().length * 0.8);
  return isAlone && others.some((text) => SALUTATION.test(folded(text))) ? [head] : [];
}

/** PRIMEIRA: UNIVERSIDADE …, Primeiro Outorgante: …: the place of a party in words, and nothing but its name up to a mark. */
const ORDINAL_LABEL =
  /^(primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|primer[oa]|tercer[oa]|cuart[oa]|prim[oa]|second[oa]|terz[oa])(?:\s+(?:outorgante|contraente|contratante|parte|partner|part[ií]cipe))?\s*[:：–-]\s*(?:(?:la|el|o|a|il|lo)\s+|l')?/u;
/** 第四方　某某大学（泰国） */
const ORDINAL_BEFORE_BLANK = /^\s*(第[一二三四五六]方)\s+(?=\p{Script=Han}{4})/u;
export function ordinalLabel(text: string, unitsIn: (text: string) => readonly string[]): RegExpExecArray | null {
  const label = ORDINAL_LABEL.exec(folded(text)) ?? ORDINAL_BEFORE_BLANK.exec(text);
  const [first = ""] = text
    .slice(label?.[0].length)
    .trim()
    .split(/\s*[,(;（]/u);
  const bears = (name: string) => first.endsWith(name) && (first === name || !/\p{Ll}/u.test(first));
  return label && unitsIn(first).some(bears) ? label : null;
}
/** The first and the second of the parties, without a name. */
export const isOrdinal = (alias: string) => ORDINAL_LABEL.test(`${alias}:`);

/** What a party does, in front of its name and a colon: 牵头单位：, 中方参加单位：, 参加方二：, Korean Institution:, Coordinator:. */
const ROLE = new RegExp(
  [
    "^(?<called>(?<side>[中外]方)?(?:项目)?(?:牵头|参加|参与|合作|承担|申[报请办]|研究|主持|协作|依托|联合|受托|委托)(?:单位|方|机构|院校|企业|高校)[一二三四五六1-6]?)(?:名称)?\\s*[:：]\\s*",
    "^(?<named>(?!fund|financ|award|support|grant)(?:[a-z]+[- ]){0,2}(?:institution|partner|side|university|organi[sz]ation|hospital|participant|beneficiary)(?: [1-4a-d])?|coordinator|(?:co-?)?applicant|collaborator)\\s*:\\s*",
  ].join("|"),
  "u",
);
type Role = { readonly length: number; readonly called: readonly string[] };

/** What the lines call the units by what they do, where several do so in different words; 中方 alone calls nobody where two are on that side. */
export function rolesIn(texts: readonly string[], unitsIn: (text: string) => readonly string[]): ReadonlyMap<string, Role> {
  const found = texts.flatMap((text) => {
    const { 0: whole = "", groups } = ROLE.exec(folded(text)) ?? {};
    const behind = text.slice(whole.length);
    const isUnit = whole !== "" && unitsIn(behind).some((name) => behind.startsWith(name)) && unitsIn(behind.split(/[（(]/u)[0] ?? "").length < 2;
    return isUnit ? [{ text, length: whole.length, role: groups?.called ?? groups?.named ?? "", side: groups?.side }] : [];
  });
  const sides = found.flatMap(({ side }) => side ?? []);
  const isAlone = (side: string | undefined) => side !== undefined && sides.filter((one) => one === side).length === 1;
  if (found.length < 2 || new Set(found.map(({ role }) => role)).size < found.length) return new Map();
  return new Map(found.map(({ text, length, role, side }) => [text, { length, called: [role, ...(side !== undefined && isAlone(side) ? [side] : [])] }]));
}
