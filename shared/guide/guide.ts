import { z } from "zod";
import { type AppError, fail, ok, type Result } from "../errors.ts";
import { checkSchema } from "./check-kinds.ts";
import { type Citation, citationSchema } from "./citation.ts";
import type { GuideParts } from "./guide-parts.ts";
import { placeWordsSchema } from "./place-words.ts";
import { questionsSchema } from "./questions.ts";
import { READING_SITUATIONS } from "./reading-situations.ts";
import { agreementElementsSchema, budgetCategoriesSchema } from "./short-forms.ts";
import { timelessConditionSchema } from "./timeless-condition.ts";
import { fundersSchema, unitNamesSchema } from "./unit-names.ts";
import { uploadSchema } from "./upload.ts";

/**
 * A guide (申报指南) as data: a folder or a file under `templates/guides`. Clauses stand word for word; rules, slots and documents cite
 * them by id. Nothing here is known to the code by name: topics, rules, slots and documents are what the file says.
 */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "须为小写字母、数字和短横");
const words = z.string().min(1);
const topicIds = z.union([z.literal("all"), z.array(z.string()).min(1)], '须为 all，或专题编号的列表，如 ["1", "2"]');

const countryCode = z.string().regex(/^[A-Z]{2}$/, "须为两个大写字母的国别代码，如 DE");

const clauseSchema = z.strictObject({
  id: key,
  /** exact place as findings print it: 专题二·经费额度 */
  place: words,
  /** verbatim words of the clause */
  words,
  /** slips of the source and how they are read */
  note: words.optional(),
  /** why no rule, question, letter or slot comes of it: 说明政策目的，不是条件 */
  notARule: words.optional(),
});

const readingSchema = z.strictObject({
  id: z.string(),
  words,
  question: words,
  reads: words,
  tell: words,
  hotline: z.boolean().optional(),
  topics: topicIds.default("all"),
  /** facts of a case of which one must be so for the reading to stand beside a finding; absent: it always does */
  when: z.array(z.enum(READING_SITUATIONS)).min(1).optional(),
});

/** Sentences for the outcomes of a rule; `((value))` stands for a value of the finding, `((value 万元))` for an amount in yuan. */
const sentences = z.record(z.string(), words);

const ruleSchema = z.strictObject({
  id: key,
  title: words,
  topics: topicIds,
  cites: z.array(citationSchema).min(1),
  readings: z.array(z.string()).default([]),
  /** one finding for each of these instead of one for the case; those besides partners and agreements with general checks alone */
  each: z.enum(["partners", "agreements", "units", "signatories", "items"]).optional(),
  /** the rule speaks only of lead units that are enterprises */
  onlyEnterprise: z.boolean().default(false),
  /** the applicant's unit settles it after the package is prepared: a package open only here is ready for review */
  settledByReviewer: z.boolean().default(false),
  check: checkSchema,
  say: sentences.default({}),
  todo: sentences.default({}),
  field: z.string().optional(),
});

/** What a slot for an agreement of the case itself can be. */
export const AGREEMENT_SLOT_KINDS = ["agreement", "joint-platform", "project"] as const;
/** What attachments can be; each has words of its own by which its files are known (`shared/attachments/suggest-slot.ts`). */
export const SLOT_KINDS = [...AGREEMENT_SLOT_KINDS, "funding", "no-licence-transfer", "self-funding", "recusal", "ethics"] as const;

const SLOT_REQUIRED = ["always", "when-not-chinese", "when-enterprise", "when-partner-enterprise", "when-recusal", "when-ethics-in-scope", "never"] as const;

const slotSchema = z.strictObject({
  id: key,
  title: words,
  /** short name for file names and lists */
  shortTitle: words,
  each: z.enum(["agreements", "partners", "units"]).optional(),
  /** by topic: only agreements of these kinds have the slot; a topic not named here: all agreements */
  agreementKinds: z.record(z.string(), z.array(z.string())).default({}),
  topics: topicIds,
  /** the rule whose facts say whether the slot must be filled; absent: never required */
  requiredBy: key.optional(),
  /** `when`: of the case, or of the agreement, partner or unit that the slot is for */
  required: z.union([z.enum(SLOT_REQUIRED), z.strictObject({ when: timelessConditionSchema })]),
  /** the applicant's seal is asked for */
  sealed: z.boolean(),
  /** what its attachments are, for the place that is proposed for a file which is dropped */
  kind: z.enum(SLOT_KINDS).optional(),
  /** words in names and titles of files by which an attachment of this slot is known, besides those of its kind */
  words: z.array(words).default([]),
  /** the slots whose paper this one translates: it follows them in the bundle */
  translates: z.array(key).default([]),
  /** the document of ours that, printed and sealed, fills the slot */
  document: key.optional(),
  cites: z.array(citationSchema).min(1),
});

/** Who signs or seals a document by hand. */
/** Fields of the case that a rule with `each` may lead to as they are: all others stand below whom it speaks of. */
export const isFieldOfCase = (field: string): boolean => CASE_FIELDS.test(field);
const CASE_FIELDS = /^(?:attachments|partners|agreements)$|^(?:applicant|lead|period|budget|cooperation|declarations)\./;

export const SIGNERS = ["unit-seal", "legal-representative", "lead", "checker", "handler", "department", "partner", "participating-unit"] as const;
/** `label`: the line as the guide words it, with ((names)) of facts; `each`: once for each entry of a list, with its facts. */
const signerSchema = z.union([z.enum(SIGNERS), z.strictObject({ label: words, each: words.optional() })]);
export type Signer = z.infer<typeof signerSchema>;

const documentSchema = z.strictObject({
  id: key,
  title: words,
  topics: topicIds,
  use: z.enum(["upload", "proposal", "internal"]),
  signedBy: z.enum(["unit", "lead", "checker", "seal-office", "none"]).default("none"),
  /** a line for each to sign or seal by hand, in this order; absent: those of the template */
  signers: z
    .array(signerSchema, "须为签署人的列表；没有人签署的，不写 signers")
    .min(1, "至少写一个签署人；没有人签署的，不写 signers")
    .refine((signers) => new Set(signers.map((one) => JSON.stringify(one))).size === signers.length, "同一签署人只写一次")
    .optional(),
  /** the guide gives the words: the unit's own template may change the layout alone */
  verbatim: z.boolean().default(false),
  /** it prints what the check of the case found, and is written after it */
  fromCheck: z.boolean().default(false),
  cites: z.array(citationSchema).min(1),
  each: z.enum(["agreements", "partners", "units"]).optional(),
  /** besides `when`: of the case, or of the agreement, partner or unit that the document is for */
  writtenWhen: timelessConditionSchema.optional(),
  /** answers that a signature below this document would contradict: it is not written, and `because` is said */
  contradictedBy: z.array(z.strictObject({ when: timelessConditionSchema, because: words })).default([]),
  /** fields that the guide does not ask for: blank, they are advice and keep nothing from being ready */
  optional: z.array(words).default([]),
  when: z
    .enum([
      "always",
      "partner-enterprise",
      "enterprise",
      "recusal",
      "prior-funding",
      "biosafety",
      "agreement",
      "foreign-funding",
      "joint-platform",
      "bundle",
      "kept-policies",
      "on-request",
    ])
    .default("always"),
});

const topicSchema = z.strictObject({
  id: z.string().min(1),
  /** 专题三方向一: how places and screens name the topic */
  name: words,
  title: words,
  /** as letters name it: 专题三“外资研发机构协同创新”方向一“协同创新平台建设” */
  letterTitle: words,
  shortTitle: words,
  /** allowed (or, in an open list, priority) research fields with aliases and neighbouring words (reading B7) */
  fields: z.array(z.strictObject({ name: words, aliases: z.array(words).default([]), near: z.array(words).default([]) })),
  fieldsAreOpen: z.boolean(),
  priorityPartners: z.array(z.strictObject({ name: words, country: countryCode, regions: z.array(words).default([]) })).default([]),
  foreignPartners: z.enum(["required", "optional"]),
  units: z.enum(["required", "optional"]),
  /** sections of questions, out of the catalogue in `shared/wizard` */
  sections: z.array(key).min(1),
  /** fields of these sections that this guide has no use for: `lead.orcid`, `partners.region` */
  without: z.array(words).default([]),
  /** rows of the side-by-side table on the first screen */
  atAGlance: z.array(z.strictObject({ label: words, text: words, clause: key })),
});

/** One question on the way to a topic: what the guide says of each topic, and which topics each answer leaves. */
const choosingSchema = z.strictObject({
  id: key,
  ask: words,
  says: z.array(z.strictObject({ topic: words, clause: key, words: words.optional() })).min(1),
  options: z.array(z.strictObject({ label: words, hint: words.optional(), topics: z.array(z.string()) })).min(2),
});

const exampleTextSchema = z.strictObject({ words, why: words });

/** How an answer reads that is well written, and how one does that is not, each with why: shown beside its field, never written into it. */
const exampleSchema = z.strictObject({
  id: key,
  /** as rules name fields: without the places of lists */
  field: words,
  topics: topicIds.default("all"),
  good: z.array(exampleTextSchema).min(1),
  weak: z.array(exampleTextSchema).min(1),
});
export type GuideExample = z.infer<typeof exampleSchema>;

/** Days that are no working days besides Saturdays and Sundays (`off`, from and to), and those days that are (`on`). */
const workingDaysSchema = z.strictObject({
  source: words,
  from: z.iso.date(),
  to: z.iso.date(),
  off: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })),
  on: z.array(z.iso.date()),
});

export const guideSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: key,
  title: words,
  /** 沪科指南〔2026〕8号; calls on a web site often have none */
  documentNumber: words.optional(),
  issuer: words,
  addressee: words,
  /** 2026年度创新生态建设计划 */
  plan: words,
  /** 国际科技合作 */
  callName: words,
  edition: words,
  issuedOn: z.iso.date(),
  /** file under templates/sources that holds the official words; absent in guides without one */
  source: z.string().optional(),
  /** telephone numbers that answer questions about the guide */
  hotline: z.array(words),
  /** what each number of `hotline` is for, in the same order: 座机, 手机 */
  hotlineNotes: z.array(words).optional(),
  /** name of the online system that takes the application */
  portal: words.optional(),
  /** its address, printed and never opened: the program works offline */
  portalAddress: z.url({ protocol: /^https?$/, error: "须为 http 或 https 网址" }).optional(),
  filing: z.strictObject({ opens: words, closes: words, cites: citationSchema }),
  period: z.strictObject({ start: z.iso.date(), end: z.iso.date() }),
  workingDays: workingDaysSchema.optional(),
  choosing: z.array(choosingSchema).default([]),
  unitNames: unitNamesSchema,
  /** words in the names of intergovernmental organisations, which count for no country (reading B11) */
  internationalOrganisations: z.array(words).default([]),
  funders: fundersSchema,
  /** how applications are reviewed: information, no rule */
  review: citationSchema.optional(),
  /** what applicants expect to be asked and are not, with the clauses that say so or in which it is absent */
  notAsked: z.array(z.strictObject({ title: words, words, cites: z.array(citationSchema).default([]) })).default([]),
  clauses: z.array(clauseSchema).min(1),
  readings: z.array(readingSchema).default([]),
  topics: z.array(topicSchema).min(1),
  rules: z.array(ruleSchema).min(1),
  slots: z.array(slotSchema),
  documents: z.array(documentSchema),
  questions: questionsSchema.default([]),
  examples: z.array(exampleSchema).default([]),
  upload: uploadSchema,
  agreementElements: agreementElementsSchema,
  budgetCategories: budgetCategoriesSchema,
  /** countries that a rule speaks of together: `{ eu: [DE, FR] }` */
  countrySets: z.record(z.string(), z.array(countryCode).min(1)).default({}),
  /** words of the place and the office that stand for the product's own (words.yaml) */
  words: placeWordsSchema.default({}),
});

export type Guide = z.infer<typeof guideSchema> & GuideParts;
export type GuideTopic = Guide["topics"][number];
export type GuideRule = Guide["rules"][number];
export type GuideSlot = Guide["slots"][number];
/** Whether a slot is for an agreement of the case itself, of whatever kind: not for its translation, nor for a proof or a letter. */
export const isAgreementSlot = ({ kind }: Pick<GuideSlot, "kind">): boolean => AGREEMENT_SLOT_KINDS.some((one) => one === kind);
export type GuideDocument = Guide["documents"][number];
export type ChoosingQuestion = Guide["choosing"][number];
export type WorkingDays = NonNullable<Guide["workingDays"]>;

/** The topic of a case. Errors: `topic-unknown` with the topics that the guide has. */
export function findTopic(guide: Guide, topic: string): Result<GuideTopic, AppError> {
  const found = guide.topics.find((candidate) => candidate.id === topic);
  return found ? ok(found) : fail({ kind: "topic-unknown", topic, known: guide.topics.map((candidate) => candidate.id) });
}

/** Whether a rule of this topic rests on an answer (`cooperation.capability`, `units[].cooperationBasis`), so that the topic asks for it. */
export const asksFor = (guide: Guide, topic: string, answer: string): boolean =>
  guide.rules.some(({ check, topics }) => {
    if (!speaksOf({ topics }, topic)) return false;
    if (check.kind === "allTrue") return check.conditions.some(({ fact }) => fact === answer);
    return check.kind === "anyText" && (check.facts.includes(answer) || `units[].${check.units ?? ""}` === answer);
  });

/** Whether an entry of the guide (rule, slot, document) speaks of this topic. */
export function speaksOf(entry: { readonly topics: "all" | readonly string[] }, topic: string): boolean {
  return entry.topics === "all" || entry.topics.includes(topic);
}

/** The quotation of a citation: the deciding words where they are named, else the whole clause. */
export function quote(guide: Guide, citation: Citation): { readonly place: string; readonly quote: string } {
  const clause = guide.clauses.find((candidate) => candidate.id === citation.clause);
  if (!clause) throw new Error(`guide ${guide.id} cites ${citation.clause}, which readGuideValue should have refused`);
  return { place: clause.place, quote: citation.words ?? clause.words };
}
