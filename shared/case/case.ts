import { z } from "zod";
import { type AppError, fail, ok, type Result } from "../errors.ts";
import { formatProblem } from "../text/format-problem.ts";
import { type BundleChoices, bundleChoicesSchema } from "./bundle-choices.ts";
import { documentStyleSchema } from "./document-style.ts";
import { fieldProblems } from "./field-problems.ts";
import { answersSchema, elementSchema as stated } from "./guide-answers-schema.ts";
import { agreementKinds, applicantKinds, unitKinds } from "./kinds.ts";
import { readFromSchema } from "./read-from-schema.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { translationReading } from "./translation-reading-schema.ts";

/**
 * The case (申报项目) as it stands in `case.json`. An unanswered field is absent; `null` says “asked, and there is
 * none”. Amounts are whole yuan, dates ISO 8601 (YYYY-MM-DD), countries ISO 3166-1 alpha-2. Unknown fields are kept.
 */
const answer = <T extends z.ZodType>(schema: T) => schema.nullable().optional();
const text = answer(z.string());
const flag = answer(z.boolean());
const id = z.string().min(1, "编号不能为空");
const yuan = answer(z.int("须为整数（元）").nonnegative("金额不能为负数"));
const page = answer(z.int("页码须为整数").positive("页码从 1 起"));
const isoDate = answer(z.iso.date("日期须写作 2026-08-01"));
const country = answer(z.string().regex(/^[A-Z]{2}$/, "须为两位大写国别代码，如 DE"));
const list = <T extends z.ZodType>(item: T) => answer(z.array(item));
/** what the guide itself asks (`questions`), by the id of the question */
const answers = answersSchema.optional();

const applicantKind = z.enum(applicantKinds);
const unitKind = z.enum(unitKinds);
const relations = z.looseObject({ licensedTechnology: flag, shareholding: answer(z.enum(["none", "one-way", "mutual"])) });

export const applicantSchema = z.looseObject({
  name: text,
  creditCode: text,
  kind: answer(applicantKind),
  registeredInShanghai: answer(z.union([z.boolean(), z.literal("branch")], '须为 true、false 或 "branch"')),
  ableToCarryOut: flag,
  internationalInfluence: text,
  legalRepresentative: text,
  address: text,
  contact: answer(z.looseObject({ name: text, phone: text, email: text })),
  foreignInvested: flag,
  researchFunction: flag,
  headquartersCountry: country,
  answers,
});

const ongoingProjectSchema = z.looseObject({
  number: text,
  title: text,
  role: answer(z.enum(["lead", "participant"])),
  funder: answer(z.enum(["stcsm", "other"])),
  end: isoDate,
  accepted: flag,
});

export const unitSchema = z.looseObject({
  id,
  name: text,
  kind: answer(unitKind),
  inShanghai: flag,
  role: answer(z.enum(["co-applicant", "participant", "none"])),
  cooperationBasis: text,
  relations: answer(relations),
  keyLaboratory: answer(
    z.looseObject({
      name: text,
      kind: text,
      level: answer(z.enum(["national", "provincial-or-ministerial", "none"])),
      stableCooperation: flag,
    }),
  ),
  answers,
});

export const partnerSchema = z.looseObject({
  id,
  name: text,
  nameZh: text,
  country,
  region: text,
  kind: answer(z.enum(["enterprise", "university", "institute", "other"])),
  lead: text,
  leadTitle: text,
  contact: answer(z.looseObject({ name: text, title: text, phone: text, email: text })),
  established: flag,
  cooperatingSince: text,
  relations: answer(relations),
  localFunding: answer(
    z.looseObject({
      obtained: flag,
      funder: text,
      funderIsLocalGovernment: flag,
      reference: text,
      namedLead: text,
      language: text,
      wholeChineseText: flag,
    }),
  ),
  answers,
});

export const agreementSchema = z.looseObject({
  id,
  kind: answer(z.enum(agreementKinds)),
  title: text,
  form: answer(z.enum(["agreement", "memorandum", "letter-of-intent", "support-letter"])),
  binding: flag,
  partners: list(z.string()),
  languages: list(z.string()),
  wholeChineseText: flag,
  autoRenewal: flag,
  signatories: list(z.looseObject({ party: text, unit: text, name: text, date: isoDate, signed: flag, page, answers })),
  term: answer(stated.extend({ start: isoDate, end: isoDate })),
  content: answer(stated),
  inputs: answer(stated),
  division: answer(stated),
  ip: answer(stated),
  benefitSplit: answer(stated),
  reading: answer(translationReading),
  answers,
});

export const leadSchema = z.looseObject({
  name: text,
  title: text,
  phone: text,
  email: text,
  experience: text,
  active: flag,
  ongoingProjects: list(ongoingProjectSchema),
  answers,
});

/** Which entry of the user's profiles an answer was copied from, and in which of its versions. */
const profileSource = z.looseObject({ profile: z.string().min(1), version: z.int().positive() });

const priorFundingSchema = z.looseObject({
  title: text,
  funder: text,
  number: text,
  similarities: text,
  differences: text,
  inheritance: text,
  development: text,
});

export const attachmentSchema = z.looseObject({
  id,
  slot: z.string().min(1),
  for: text,
  file: z.string().min(1),
  givenName: text,
  sha256: text,
  pages: page,
  languages: list(z.string()),
  state: answer(z.enum(["received", "generated", "sealed-scan", "checked"])),
  sealedBy: answer(z.enum(["applicant", "department", "none", "electronic"])),
  wordsSha256: text,
  words: text,
  checkedBy: text,
  checkedOn: isoDate,
  /** the names of the parties that it is of, as they were filled in when it was checked */
  checkedNames: list(z.string()),
  /** no person has confirmed its place: it stands among 其他材料 until then; `earlierFiles`: those it replaced, the latest last; `givenName`: what the file was called, where it is kept under a shorter name */
  unplaced: flag,
  earlierFiles: list(z.string()),
  /** ids under which its files were entered before they came into this place: what was noted of those is noted of it */
  earlierIds: list(z.string()),
  /** ids of attachments of its place that it is no newer version of: a person said that both stay */
  besides: list(z.string()),
  /** pages that lie on their side or head in the scan: turned clockwise, in the bundle and in the single file */
  pageTurns: list(z.looseObject({ page: z.int("页码须为整数").positive("页码从 1 起"), degrees: z.literal([90, 180, 270], "须为 90、180 或 270") })),
  /** all pages of the file, each once, in the order of the bundle; a list that leaves a page out is refused */
  pageOrder: list(z.int("页码须为整数").positive("页码从 1 起")),
});

/** `accepted`: whether whoever was asked accepts what the case has; `false` makes a finding of it, absent is yes. `of`: the value that was confirmed, where it holds for that one alone */
export const confirmationSchema = z.looseObject({ rule: z.string(), subject: text, accepted: flag, basis: text, whom: text, by: text, on: isoDate, of: text });

const involvement = answer(z.looseObject({ involved: flag, procedure: text }));

export const CASE_FORMAT_VERSION = 1;

export const caseSchema = z.looseObject({
  formatVersion: z.literal(CASE_FORMAT_VERSION),
  id,
  title: text,
  guide: z.string().min(1),
  /** edition of the guide that the case was made under, where several of one id are installed */
  guideEdition: z.string().optional(),
  topic: z.string().min(1),
  field: text,
  period: answer(z.looseObject({ start: isoDate, end: isoDate })),
  internalDeadline: isoDate,
  letterDate: isoDate,
  answers,
  applicant: answer(applicantSchema),
  lead: answer(leadSchema),
  units: list(unitSchema),
  partners: list(partnerSchema),
  cooperation: answer(z.looseObject({ basis: text, multilateral: flag, capability: text, knowsRegulations: flag, understandsIp: flag })),
  budget: answer(
    z.looseObject({
      grant: yuan,
      selfFunding: list(z.looseObject({ unit: text, amount: yuan, source: text })),
      other: yuan,
      total: yuan,
      internationalCooperation: yuan,
      items: list(z.looseObject({ name: text, amount: yuan, source: answer(z.enum(["grant", "self", "other"])), international: flag, answers })),
    }),
  ),
  agreements: list(agreementSchema),
  jointPlatform: answer(
    z.looseObject({
      name: text,
      established: flag,
      fixedLaboratory: text,
      dedicatedTeam: answer(z.int().nonnegative()),
      teamFullTime: flag,
      units: list(z.string()),
    }),
  ),
  declarations: answer(
    z.looseObject({
      integrity: flag,
      truthful: flag,
      unitReviewed: flag,
      classified: flag,
      buildsOnFundedProjects: flag,
      priorFunding: list(priorFundingSchema),
      recusal: answer(z.looseObject({ requested: flag, documentNumber: text, experts: list(z.looseObject({ name: text, unit: text, reason: text })) })),
      scienceDataCompliant: flag,
      scienceData: text,
      ethicsNorms: flag,
      ethics: answer(
        z.looseObject({
          assessed: flag,
          inScope: flag,
          categories: list(z.string()),
          /** categories that the applicant is sure not to touch, and those that he is not sure of */
          notInvolved: list(z.string()),
          unsure: list(z.string()),
          committee: text,
          approvalNumber: text,
          approvedOn: isoDate,
        }),
      ),
      humanGeneticResources: involvement,
      biosafety: involvement,
    }),
  ),
  documentStyle: documentStyleSchema,
  confirmations: list(confirmationSchema),
  /** what the policy library keeps of a case: activities ticked or crossed out, clauses kept (in order) and dropped */
  policies: answer(
    z.looseObject({
      activities: z.record(z.string(), z.boolean()).optional(),
      kept: z.array(z.looseObject({ policy: z.string(), edition: z.string().optional(), clause: z.string(), comment: z.string().optional() })).optional(),
      dropped: z.array(z.looseObject({ policy: z.string(), edition: z.string().optional(), clause: z.string() })).optional(),
    }),
  ),
  /** where answers were copied from (`shared/desk/profiles.ts`): the copies stand in their own fields, these references only tell of newer ones */
  profiles: answer(
    z.looseObject({ unit: answer(profileSource), lead: answer(profileSource), partners: list(profileSource.extend({ partner: z.string().min(1) })) }),
  ),
  attachments: list(attachmentSchema),
  bundle: answer(bundleChoicesSchema),
  /** typed at a path and no answer yet (`shared/case/drafts.ts`): kept, named by the check, used by nothing */
  drafts: answer(z.record(z.string(), z.string())),
  /** amounts in whose place a draft waits, as they were before: what had to be put right with them is still said */
  draftsOver: answer(z.record(z.string(), z.number())),
  /** what removed partners are called that texts still name, and the agreements and files (by id) left without them (`shared/case/removed-partners.ts`) */
  removedPartners: answer(z.array(z.looseObject({ partner: z.string(), names: z.array(z.string().min(1)), left: z.array(z.string()).optional() }))).catch(
    undefined,
  ),
  /** what the files say that are no attachments and whose content was taken (`shared/case/read-from-schema.ts`) */
  readFrom: answer(z.array(readFromSchema)).catch(undefined),
});

export type { BundleChoices };
export type Case = z.infer<typeof caseSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Partner = z.infer<typeof partnerSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;

/** Made once: a schema is compiled when it parses first, and a table of 500 rows parses a case for each of its cells. */
const versionSchema = z.looseObject({ formatVersion: z.number() });

/**
 * Parses the JSON value of a `case.json`.
 * Errors: `case-too-new` for a later formatVersion, `case-invalid` with every field at fault and every repeated id.
 */
export function parseCase(value: unknown, file: string): Result<Case, AppError> {
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.formatVersion > CASE_FORMAT_VERSION) {
    return fail({ kind: "case-too-new", file, formatVersion: version.data.formatVersion });
  }
  const parsed = caseSchema.safeParse(value, { error: formatProblem });
  if (!parsed.success) return fail({ kind: "case-invalid", file, problems: fieldProblems(parsed.error) });
  const repeated = repeatedIds(parsed.data);
  return repeated.length === 0 ? ok(parsed.data) : fail({ kind: "case-invalid", file, problems: repeated });
}
