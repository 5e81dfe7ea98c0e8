import { z } from "zod";
import { fieldProblems } from "../case/field-problems.ts";
import { type AppError, type FieldProblem, fail, ok, type Result } from "../errors.ts";
import { formatProblem } from "../text/format-problem.ts";
import { isActivity } from "./activities.ts";

/**
 * A policy document as data: `templates/policies/*.yaml`. Every clause stands whole and word for word; what a clause may
 * support is said by conditions on the facts of a case, each with the words of the clause that carry it.
 */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "须为小写字母、数字和短横");
const words = z.string().min(1);
const countryCode = z.string().regex(/^[A-Z]{2}$/, "须为两个大写字母的国别代码");
const activity = z.string().refine(isActivity, "不是已知的活动");

/** In what way a clause names a country or region. */
const rolesOfPlaces = ["agreement", "bilateral-programme", "key-partner", "platform"] as const;

/** Conditions on the facts of a case; all that are given must hold, and an unanswered fact never holds. */
const whenSchema = z.strictObject({
  tracks: z.array(z.string()).min(1).optional(),
  fields: z.array(words).min(1).optional(),
  activity: activity.optional(),
  /** a second activity that must be there too */
  also: activity.optional(),
  partnersIn: z.array(countryCode).min(1).optional(),
  /** a partner sits where this clause names a country or region in this way */
  partnersAs: z.enum(rolesOfPlaces).optional(),
  foreignPartner: z.boolean().optional(),
  applicantKinds: z.array(words).min(1).optional(),
  foreignInvested: z.boolean().optional(),
  researchFunction: z.boolean().optional(),
  jointPlatform: z.boolean().optional(),
});

const supportSchema = z.strictObject({
  when: whenSchema,
  /** the words of the clause that speak to such a project */
  words,
  /** why the clause is proposed, as the user reads it */
  reason: words,
});

const placeSchema = z.strictObject({
  name: words,
  code: countryCode,
  as: z.enum(rolesOfPlaces) /** spellings of a region, where the clause names one and not the whole country */,
  regions: z.array(words).default([]),
});

const clauseSchema = z.strictObject({
  id: key,
  number: words.optional(),
  heading: words,
  /** heading of the part that the clause stands in */
  part: words.optional(),
  /** exact place as citations print it: 第（十三）条 */
  place: words,
  words,
  note: words.optional(),
  tracks: z.array(z.string()).default([]),
  topics: z.array(words).default([]),
  activities: z.array(activity).default([]),
  /** 责任单位, where the document names them */
  bodies: z.array(words).default([]),
  measures: z.array(words).default([]),
  programmes: z.array(words).default([]),
  countries: z.array(placeSchema).default([]),
  /** whom alone the clause is about: it is never proposed to anybody else */
  onlyFor: whenSchema.optional(),
  supports: z.array(supportSchema).default([]),
});

const policySchema = z.strictObject({
  formatVersion: z.literal(1),
  id: key,
  title: words,
  /** 沪府办发〔2026〕3号; a document that prints none is cited by the date of printing */
  documentNumber: words.optional(),
  issuer: words,
  edition: words,
  issuedOn: z.iso.date(),
  printedOn: z.iso.date(),
  inForceFrom: z.iso.date().optional(),
  /** `background`: may be told, never cited as a basis */
  standing: z.enum(["basis", "background"]),
  standingNote: words.optional(),
  /** file under templates/sources that holds the official words; absent in documents that a unit installed */
  source: words.optional(),
  /** words of the document that are no clause: heads, dates, distribution lists, marks of the extraction */
  frames: z.array(z.strictObject({ id: key, name: words, words })).default([]),
  clauses: z.array(clauseSchema).min(1),
});

export type Policy = z.infer<typeof policySchema>;
export type PolicyClause = Policy["clauses"][number];
export type PolicySupport = PolicyClause["supports"][number];
export type PolicyCondition = PolicySupport["when"];
export type PlaceRole = (typeof rolesOfPlaces)[number];

/** Parses the value of a policy file and checks that all it quotes stands in the clause. Errors: `policy-invalid` with every place at fault. */
export function parsePolicy(value: unknown, file: string): Result<Policy, AppError> {
  const parsed = policySchema.safeParse(value, { error: formatProblem });
  if (!parsed.success) return fail({ kind: "policy-invalid", file, problems: fieldProblems(parsed.error) });
  const problems = [...repeatedClauses(parsed.data), ...parsed.data.clauses.flatMap(wrongQuotes), ...namelessBackground(parsed.data)];
  return problems.length > 0 ? fail({ kind: "policy-invalid", file, problems }) : ok(parsed.data);
}

function repeatedClauses(policy: Policy): FieldProblem[] {
  const seen = new Set<string>();
  return policy.clauses.flatMap(({ id }, index) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ path: `clauses[${index}].id`, problem: `编号 ${id} 重复` }] : [];
  });
}

function wrongQuotes(clause: PolicyClause, index: number): FieldProblem[] {
  const quotes = [
    ...clause.measures.map((text, place) => ({ path: `measures[${place}]`, text })),
    ...clause.programmes.map((text, place) => ({ path: `programmes[${place}]`, text })),
    ...clause.countries.map(({ name }, place) => ({ path: `countries[${place}].name`, text: name })),
    ...clause.supports.map((support, place) => ({ path: `supports[${place}].words`, text: support.words })),
  ];
  return quotes
    .filter(({ text }) => !clause.words.includes(text))
    .map(({ path, text }) => ({ path: `clauses[${index}].${path}`, problem: `${clause.place}中没有“${text}”` }));
}

/** A background document has to say why nobody may cite it as a basis. */
function namelessBackground(policy: Policy): FieldProblem[] {
  return policy.standing === "background" && policy.standingNote === undefined ? [{ path: "standingNote", problem: "作背景使用的文件须写明原因" }] : [];
}
