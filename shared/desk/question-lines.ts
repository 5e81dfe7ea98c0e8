import type { Case } from "../case/case.ts";
import { isAnswered, pathKeys } from "../case/case-path.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { fieldLabel, fieldName, type OwnNames } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import { actorOfFinding } from "../rules/who-acts.ts";
import { SLOT_STATES } from "../text/slot-states.ts";
import { type Field, isAsked, type Section } from "../wizard/fields.ts";
import type { Group } from "./finding-group.ts";
import { groupedBy } from "./grouped-by.ts";
import { labelOf, labelWithRow } from "./line-labels.ts";
import { countedAs, openQuestions, type PlacedFinding } from "./place-findings.ts";
import type { ShortFinding } from "./short-finding.ts";

/**
 * One cause in one line. `members`: the findings that it stands for, the first of which is shown for it. `whom`: the
 * partner or agreement, where another line says the same of another one.
 */
export type FindingLine<F extends PlacedFinding> = ShortFinding & {
  readonly key: string;
  readonly group: Group;
  readonly whom?: string;
  /** where it waits for several answers: the questions, as they stand on the form */
  readonly deciding?: readonly Question[];
  readonly members: readonly F[];
};

/** A question that a line waits for, by its name in the line. */
export type Question = { readonly path: string; readonly name: string };

type Gathering = {
  readonly theCase: Case;
  readonly guide: Guide;
  readonly own: OwnNames;
  /** the agreement, partner, unit or ongoing project by name where there are several of them and a path asks one of them */
  readonly itemOf: (path: string) => string | undefined;
  readonly isUntouched: (section: Section) => boolean;
};

/**
 * Lines whose blank questions are one line of their section (本节 6 问, 2 问须答), or of the agreement, partner or unit where the section has several,
 * so that filling in never makes more lines of it; what the unit reviews stays apart from what the applicant fills in. A single question keeps its name.
 */
export function gatherQuestions<F extends PlacedFinding>(lines: readonly FindingLine<F>[], of: Gathering): readonly FindingLine<F>[] {
  const keyOf = (line: FindingLine<F>) => {
    const [first] = line.members;
    if (line.isBlank !== true || first?.section === undefined) return `line ${line.key}`;
    if (of.isUntouched(first.section)) return first.section.id;
    const actor = actorOfFinding(first.finding, of.guide);
    const isUnits = actor === "seal" || actor === "unit-review";
    return [first.section.id, isUnits, onlyItem(line.members, of) ?? ""].join(" ");
  };
  const gathered = [...groupedBy(lines, keyOf).values()].flatMap((same): readonly FindingLine<F>[] => {
    const [line] = same;
    if (line?.isBlank !== true) return same;
    return [
      ofPlace(
        line,
        same.flatMap(({ members }) => members),
        of,
      ),
    ];
  });
  return withoutEmptyCopies(gathered, of.theCase);
}

/** That the copy of an agreement is missing in which nothing is entered yet is told by the line of what is to be entered. */
function withoutEmptyCopies<F extends PlacedFinding>(lines: readonly FindingLine<F>[], theCase: Case): readonly FindingLine<F>[] {
  const subjectOf = ({ members: [first] }: FindingLine<F>) => first?.finding.subject ?? "";
  const isEmptyCopy = (line: FindingLine<F>) => line.group === "must" && line.result === SLOT_STATES.missing && isEmptyAgreement(subjectOf(line), theCase);
  const joined = new Map<FindingLine<F>, FindingLine<F>>();
  for (const copy of lines.filter(isEmptyCopy)) {
    const teller = lines.find(({ group, members }) => group === "lack" && members.some(({ finding: { subject } }) => subject === subjectOf(copy)));
    if (teller) joined.set(copy, teller);
  }
  if (joined.size === 0) return lines;
  const joining = (teller: FindingLine<F>) => [...joined].flatMap(([copy, its]) => (its === teller ? copy.members : []));
  return lines.filter((line) => !joined.has(line)).map((line) => ({ ...line, members: [...line.members, ...joining(line)] }));
}

/** Whether nothing is entered in an agreement but what it is called. */
function isEmptyAgreement(id: string, theCase: Case): boolean {
  const agreement = entryWithId(theCase.agreements, id);
  return agreement !== undefined && Object.entries(agreement).every(([name, answer]) => NAMING.has(name) || !isAnswered(answer));
}

const NAMING: ReadonlySet<string> = new Set(["id", "kind", "title"]);

/** What waits for several answers goes by its section or its item; the finding that waits for the first of them on the form is shown for it. */
function ofPlace<F extends PlacedFinding>(line: FindingLine<F>, members: readonly F[], of: Gathering): FindingLine<F> {
  const { theCase, guide, own } = of;
  const section = line.members[0]?.section;
  const open = [...new Set(members.flatMap((member) => openQuestions(member, theCase)))];
  const isUntouched = section !== undefined && of.isUntouched(section);
  if (section === undefined || (open.length < 2 && !isUntouched)) return { ...line, members };
  // of what counts as one question the first that is open leads there
  const paths = [...groupedBy(inFormOrder(open, section), countedAs).values()].flatMap(([path]) => path ?? []);
  const [first] = paths;
  const asked = section.fields.filter((field) => field.kind !== "heading" && field.kind !== "topic" && isAsked(field, { theCase, guide, base: "" })).length;
  if (paths.length === 1 && asked === 1 && first !== undefined) return { ...line, ...onlyQuestion(first, section, own), members };
  const askedBy = (path: string) => members.find((member) => openQuestions(member, theCase).includes(path));
  const names = paths.map((path) => questionName(countedAs(path), askedBy(path)?.finding.title ?? "", own));
  // two that would be called alike go by their own names: as many are named as counted
  const deciding = paths.map((path, at) => {
    const name = names[at] ?? "";
    return { path, name: names.indexOf(name) === names.lastIndexOf(name) ? name : fieldName(path, own) };
  });
  const item = isUntouched ? undefined : onlyItem(members, of);
  const { whom: _whom, ...plain } = line;
  const shown = askedBy(first ?? "");
  return {
    ...plain,
    about: item ?? section.title,
    result: isUntouched ? shortLineText.questions(asked, paths.length) : shortLineText.toAnswer(paths.length),
    deciding,
    members: shown === undefined ? members : [{ ...shown, path: first }, ...members.filter((member) => member !== shown)],
  };
}

/** The longest name of a question among others. */
const LONGEST = 20;

/** A question as the form calls it; one whose words are a whole statement goes by a shorter name, or by its rule. */
function questionName(path: string, title: string, own: OwnNames): string {
  const label = labelWithRow(path, title, own);
  const fits = [fieldLabel(path), fieldName(path.replaceAll(/\[\d+\]/g, ""), own)].find((name) => name !== path && name.length <= LONGEST);
  return label.includes(fieldLabel(path)) ? label : (fits ?? label);
}

/** The only question of a section: 国内合作与参与单位　尚未登记, 提出专家回避　未填. */
function onlyQuestion(path: string, section: Section, own: OwnNames): Pick<FindingLine<PlacedFinding>, "about" | "result"> {
  const isList = section.fields.some((field) => field.kind === "list" && field.path === path);
  return isList ? { about: section.title, result: shortLineText.noneEntered } : { about: labelOf(path, section.title, own), result: shortLineText.unfilled };
}

/** The one item that all findings ask about. */
function onlyItem(members: readonly PlacedFinding[], { theCase, itemOf }: Gathering): string | undefined {
  const items = new Set(members.flatMap((member) => openQuestions(member, theCase).map((path) => itemOf(path) ?? "")));
  const [only] = items;
  return items.size === 1 && only ? only : undefined;
}

function inFormOrder(paths: readonly string[], { fields }: Section): readonly string[] {
  const places = new Map(paths.map((path) => [path, placeAmong(fields, pathKeys(path).map(String))]));
  return paths.toSorted((one, other) => compare(places.get(one) ?? [], places.get(other) ?? []));
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
};

/** Where a path stands among fields: at which, in a list at which item, and there at which again. */
function placeAmong(fields: readonly Field[], keys: readonly string[]): readonly number[] {
  const at = fields.findIndex((field) => field.kind !== "heading" && (startsWith(keys, field.path.split(".")) || startsWith(field.path.split("."), keys)));
  const field = fields[at];
  if (field?.kind !== "list") return [at];
  const [item, ...rest] = keys.slice(field.path.split(".").length);
  return item === undefined ? [at] : [at, Number(item), ...placeAmong(field.fields, rest)];
}

const startsWith = (keys: readonly string[], start: readonly string[]): boolean => start.every((key, index) => keys[index] === key);
