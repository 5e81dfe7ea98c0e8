import type { Case } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import { type Guide, type GuideTopic, isAgreementSlot, quote, speaksOf } from "../guide/guide.ts";
import { rulesOn } from "../guide/rule-selectors.ts";
import { comparableName } from "../guide/unit-names.ts";
import { attachmentName } from "../text/file-names.ts";

/** A case among others. `path` names it: its folder. */
export type CaseAmong = { readonly path: string; readonly case: Case; readonly guide: Guide };

type Clause = { readonly place: string; readonly quote: string };

/**
 * Something that only shows when cases are seen together; advice, never a finding of one case. `cases`: their paths.
 * `certain`: false where two people may bear one name, which nobody but a person can tell.
 */
export type AcrossNote = {
  readonly cases: readonly string[];
  readonly clause?: Clause;
} /** one application in several folders: what came of a hand-over beside the own one, or a folder that was copied; `certain`: by its id, else by title and lead person */ & (
  | { readonly kind: "case-twice"; readonly certain: boolean }
  | { readonly kind: "lead-twice"; readonly name: string; readonly certain: boolean }
  /** so many ongoing projects of the funder, over all that the cases list; `limit`: from which on nobody may lead another */
  | { readonly kind: "lead-ongoing"; readonly name: string; readonly certain: boolean; readonly projects: readonly string[]; readonly limit: number }
  | { readonly kind: "written-differently"; readonly party: "applicant" | "unit" | "partner"; readonly names: readonly string[] }
  | { readonly kind: "agreement-twice"; readonly files: readonly string[] }
  | { readonly kind: "expert-avoided"; readonly name: string; readonly unit: string }
  /** `most`: so many awards are planned for one field */
  | { readonly kind: "same-field"; readonly field: string; readonly topic: string; readonly most: number }
);

/** From so many cases on it is told that they all want one expert to be avoided. */
const MANY = 3;

/**
 * What shows only across cases. Cases under different guides are looked at together for names and files, and apart for what a guide says; of
 * several versions of one case, which all agree with each other, the first alone.
 */
export function acrossCases(found: readonly CaseAmong[]): readonly AcrossNote[] {
  const versions = versionsOf(found);
  const twice = versions.flatMap((same): readonly AcrossNote[] => {
    const certain = new Set(same.map(({ case: { id } }) => id)).size === 1;
    return same.length < 2 ? [] : [{ kind: "case-twice", certain, cases: pathsOf(same) }];
  });
  return [...twice, ...acrossDifferent(versions.flatMap(([first]) => first ?? []))];
}

/** The cases by the application that they are of: one id, or one title and lead person under one guide. In order of first appearance. */
function versionsOf(found: readonly CaseAmong[]): readonly (readonly CaseAmong[])[] {
  const byId = groups(found, ({ case: theCase }) => theCase.id);
  const byTitle = groups(byId, ([first]) => first && (titleAndLead(first) ?? `id ${first.case.id}`));
  return byTitle.map((same) => same.flat());
}

function titleAndLead({ case: { title, lead }, guide }: CaseAmong): string | undefined {
  const [own, name] = [plain(given(title) ?? ""), plain(given(lead?.name) ?? "")];
  return own === "" || name === "" ? undefined : `${guide.id} ${guide.edition} ${own} ${name}`;
}

function acrossDifferent(all: readonly CaseAmong[]): readonly AcrossNote[] {
  const byGuide = groups(all, ({ guide }) => `${guide.id} ${guide.edition}`);
  return [...byGuide.flatMap(leadNotes), ...byGuide.flatMap(fieldNotes), ...byGuide.flatMap(expertNotes), ...nameNotes(all), ...agreementNotes(all)];
}

/** In order of first appearance; `undefined` keys belong to none. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}

const pathsOf = (cases: readonly CaseAmong[]): readonly string[] => [...new Set(cases.map(({ path }) => path))];

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s·.,，。-]/gu, "")
    .toLowerCase();

function leadNotes(cases: readonly CaseAmong[]): readonly AcrossNote[] {
  const named = groups(cases, ({ case: { lead } }) => (given(lead?.name) ? plain(given(lead?.name) ?? "") : undefined));
  return named.flatMap((same): readonly AcrossNote[] => {
    const [first] = same;
    const name = given(first?.case.lead?.name) ?? "";
    if (first === undefined || same.length < 2) return [];
    const certain = isOnePerson(same);
    const notes: AcrossNote[] = [{ kind: "lead-twice", name, certain, cases: pathsOf(same) }];
    const [rule] = rulesOn(first.guide, ["leadsFewerThan"]);
    const limit = rule?.check.kind === "leadsFewerThan" ? rule.check.limit : undefined;
    const projects = ongoingOf(same);
    const alone = same.some((one) => ongoingOf([one]).length >= (limit ?? 0));
    const [cited] = rule?.cites ?? [];
    // where one case lists them all, its own check says so
    if (limit !== undefined && projects.length >= limit && !alone)
      notes.push({ kind: "lead-ongoing", name, certain, projects, limit, cases: pathsOf(same), ...(cited && { clause: quote(first.guide, cited) }) });
    return notes;
  });
}

/** One telephone number or mail address in all cases makes one person of one name; different ones leave it to a person. */
function isOnePerson(cases: readonly CaseAmong[]): boolean {
  const all = (field: "phone" | "email") => new Set(cases.map(({ case: { lead } }) => plain(given(lead?.[field]) ?? "")));
  return [all("phone"), all("email")].some((values) => values.size === 1 && !values.has(""));
}

/** Projects of the commission that a person leads and that are not accepted yet (申报要求第8条), each once, by number or else by title. */
function ongoingOf(cases: readonly CaseAmong[]): readonly string[] {
  const led = cases
    .flatMap(({ case: { lead } }) => lead?.ongoingProjects ?? [])
    .filter((one) => one.role === "lead" && one.funder === "stcsm" && one.accepted !== true);
  const once = groups(led, ({ number, title }) => plain(given(number) ?? given(title) ?? "") || undefined);
  return once.flatMap(([one]) => (one ? [given(one.title) ?? given(one.number) ?? ""] : []));
}

/** 每个领域拟支持不超过1个项目: what the clauses of a topic say of awards planned for one field. */
const PER_FIELD = /每个领域拟(?:支持|资助)不超过\s*(\d+)\s*[个项]/u;

function fieldNotes(cases: readonly CaseAmong[]): readonly AcrossNote[] {
  const together = groups(cases, ({ case: { topic, field } }) => (given(field) ? `${topic} ${plain(given(field) ?? "")}` : undefined));
  return together.flatMap((same): readonly AcrossNote[] => {
    const [first] = same;
    const topic = first?.guide.topics.find(({ id }) => id === first.case.topic);
    const planned = first && topic && plannedPerField(first.guide, topic);
    if (first === undefined || topic === undefined || planned === undefined || same.length <= planned.most) return [];
    return [{ kind: "same-field", field: given(first.case.field) ?? "", topic: topic.name, most: planned.most, cases: pathsOf(same), clause: planned.clause }];
  });
}

function plannedPerField(guide: Guide, topic: GuideTopic): { readonly most: number; readonly clause: Clause } | undefined {
  for (const { clause: id } of topic.atAGlance) {
    const words = guide.clauses.find((clause) => clause.id === id)?.words ?? "";
    const found = PER_FIELD.exec(words);
    const sentence = words.split("。").find((part) => PER_FIELD.test(part));
    if (found && sentence) return { most: Number(found[1]), clause: quote(guide, { clause: id, words: `${sentence}。` }) };
  }
  return undefined;
}

function expertNotes(cases: readonly CaseAmong[]): readonly AcrossNote[] {
  const named = cases.flatMap((one) => {
    const recusal = one.case.declarations?.recusal;
    const experts = recusal?.requested === true ? (recusal.experts ?? []) : [];
    return experts.map((expert) => ({ one, name: given(expert.name) ?? "", unit: given(expert.unit) ?? "" }));
  });
  const same = groups(named, ({ one, name, unit }) => (name === "" ? undefined : `${plain(name)} ${comparableName(unit, one.guide.unitNames)}`));
  return same.flatMap((group): readonly AcrossNote[] => {
    const [first] = group;
    const cases = pathsOf(group.map(({ one }) => one));
    return first === undefined || cases.length < MANY ? [] : [{ kind: "expert-avoided", name: first.name, unit: first.unit, cases }];
  });
}

/** A name as it stands in one case. `key`: what tells whom it names; equal keys with other spellings are one party written in two ways. */
type Written = { readonly one: CaseAmong; readonly name: string; readonly key: string };

function nameNotes(all: readonly CaseAmong[]): readonly AcrossNote[] {
  const applicants = all.flatMap((one): readonly Written[] => {
    const name = given(one.case.applicant?.name);
    const code = plain(given(one.case.applicant?.creditCode) ?? "");
    return name ? [{ one, name, key: code || comparableName(name, one.guide.unitNames) }] : [];
  });
  const units = all.flatMap((one) =>
    written(
      one,
      (one.case.units ?? []).map(({ name }) => name),
    ),
  );
  const partners = all.flatMap((one) =>
    written(
      one,
      (one.case.partners ?? []).map(({ name, nameZh }) => given(name) ?? nameZh),
    ),
  );
  const inChinese = all.flatMap((one): readonly Written[] =>
    (one.case.partners ?? []).flatMap(({ name, nameZh }) => {
      const [own, chinese] = [given(name), given(nameZh)];
      return own && chinese ? [{ one, name: chinese, key: comparableName(own, one.guide.unitNames) }] : [];
    }),
  );
  return [...differing("applicant", applicants), ...differing("unit", units), ...differing("partner", partners), ...differing("partner", inChinese)];
}

const written = (one: CaseAmong, names: readonly (string | null | undefined)[]): readonly Written[] =>
  names.flatMap((value) => {
    const name = given(value);
    return name ? [{ one, name, key: comparableName(name, one.guide.unitNames) }] : [];
  });

function differing(party: "applicant" | "unit" | "partner", names: readonly Written[]): readonly AcrossNote[] {
  return groups(names, ({ key }) => (key === "" ? undefined : key)).flatMap((same): readonly AcrossNote[] => {
    const spellings = [...new Set(same.map(({ name }) => name))];
    return spellings.length < 2 ? [] : [{ kind: "written-differently", party, names: spellings, cases: pathsOf(same.map(({ one }) => one)) }];
  });
}

/** One file (by its hash) that stands for an agreement in several cases; one proof or letter may well belong to several applications. */
function agreementNotes(all: readonly CaseAmong[]): readonly AcrossNote[] {
  const copies = all.flatMap((one) => {
    const slots = new Set(one.guide.slots.filter((slot) => isAgreementSlot(slot) && speaksOf(slot, one.case.topic)).map(({ id }) => id));
    return (one.case.attachments ?? []).flatMap(({ slot, sha256, file }) =>
      slots.has(slot) && given(sha256) ? [{ one, sha256: given(sha256) ?? "", file }] : [],
    );
  });
  return groups(copies, ({ sha256 }) => sha256).flatMap((same): readonly AcrossNote[] => {
    const cases = pathsOf(same.map(({ one }) => one));
    const files = [...new Set(same.map(({ file }) => attachmentName(file)))];
    return cases.length < 2 ? [] : [{ kind: "agreement-twice", files, cases }];
  });
}
