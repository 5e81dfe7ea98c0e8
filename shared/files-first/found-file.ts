import type { AgreementKind } from "../case/edit-agreements.ts";
import type { AppError } from "../errors.ts";
import type { SLOT_KINDS } from "../guide/guide.ts";
import type { PageText } from "../reading/page-text.ts";
import type { TurnedBox } from "../reading/slanted-lines.ts";
import type { ChineseName } from "./own-side.ts";

/** A file that a project can begin with, before it belongs to any. `key` is the program's name for it; `folder`: where it lay below what was given. */
export type FoundFile = {
  readonly key: string;
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
  /** why it is not looked into */
  readonly skipped?: SkipReason;
};

/** Litter of office programs and systems, folders of other programs, nothing in it, or too much. */
export type SkipReason = "temporary" | "system" | "other-program" | "empty" | "huge";

/** Bytes from which on a file is not read: no scan for these portals is that large. */
export const HUGE_BYTES = 300 * 1024 * 1024;

const TEMPORARY = /^~\$|^~.*\.tmp$|\.(?:tmp|temp|bak|crdownload|part|download|wbk|asd|lock)$/i;
const SYSTEM = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i;
/** Folders that programs keep for themselves. */
const PROGRAM_FOLDER = /^(?:\..+|node_modules|__MACOSX|\$RECYCLE\.BIN|System Volume Information)$/i;

/** Why a file is not looked into, by its name, its folders and its size; `undefined`: it is. */
export function skipReason(name: string, folder: string, bytes: number): SkipReason | undefined {
  if (SYSTEM.test(name)) return "system";
  if (folder.split("/").some((part) => PROGRAM_FOLDER.test(part)) || name.startsWith(".")) return "other-program";
  if (TEMPORARY.test(name)) return "temporary";
  if (bytes === 0) return "empty";
  return bytes > HUGE_BYTES ? "huge" : undefined;
}

/** What a file is: something that a slot is for, something that answers are taken from, or something that no slot is for. */
export type FileRole = (typeof SLOT_KINDS)[number] | "report" | "budget" | "support-letter";

/** Papers that people keep beside an application and no slot is for. */
export type OtherPaper = "licence" | "research-centre" | "base-approval" | "team" | "resume" | "identity" | "foreign-register" | "title";

/** Roles whose papers speak of the project in our own words: what they say of the other side is not taken for the applicant's. */
export const speaksOfProject = (role: FileRole | undefined): boolean => role === undefined || !SPEAKS_OF_OTHERS.has(role);
const SPEAKS_OF_OTHERS: ReadonlySet<FileRole> = new Set(["agreement", "joint-platform", "project", "funding", "support-letter"]);

export const isAgreement = (role: FileRole | undefined): boolean => role === "agreement" || role === "joint-platform" || role === "project";

/** The kind of agreement that a file of a role is. */
export const AGREEMENT_KINDS: { readonly [R in FileRole]?: AgreementKind } = {
  agreement: "cooperation",
  "joint-platform": "joint-platform",
  project: "project",
};

/** Where a value stands: a page, a cell of a table (B3), a paragraph of a Word file; with the words around it. */
export type FactSource = {
  readonly page?: number;
  readonly cell?: string;
  readonly paragraph?: number;
  readonly quote: string;
  /** the boxes of its lines, and the page that they are on as it stands upright */
  readonly marked?: Pick<PageText, "width" | "height" | "turn"> & { readonly boxes: readonly TurnedBox[] };
};

/** What a file can say for the form; the fields of a partner, a unit, an agreement or a proof are of the one that the file is about, or that the fact names. */
export const FACT_FIELDS = [
  "topic",
  "title",
  "field",
  "applicant.name",
  "applicant.creditCode",
  "applicant.kind",
  "applicant.registeredInShanghai",
  "applicant.legalRepresentative",
  "applicant.address",
  "applicant.foreignInvested",
  "applicant.researchFunction",
  "applicant.headquartersCountry",
  "applicant.contact.name",
  "applicant.contact.phone",
  "applicant.contact.email",
  "lead.name",
  "lead.title",
  "lead.phone",
  "lead.email",
  "period",
  "letterDate",
  "budget.grant",
  "budget.selfFunding",
  "selfFunding.source",
  "budget.total",
  "budget.internationalCooperation",
  "budget.items",
  "partner.name",
  "partner.nameZh",
  "partner.country",
  "partner.region",
  "partner.kind",
  "partner.lead",
  "partner.leadTitle",
  "partner.cooperatingSince",
  "partner.contact.name",
  "partner.contact.title",
  "partner.contact.phone",
  "partner.contact.email",
  "unit.name",
  "unit.kind",
  "unit.inShanghai",
  "unit.role",
  "unit.laboratory",
  "unit.laboratoryKind",
  "unit.laboratoryLevel",
  "agreement.title",
  "agreement.form",
  "agreement.term",
  "agreement.autoRenewal",
  "platform.name",
  "platform.place",
  "platform.team",
  "platform.units",
  "funding.obtained",
  "funding.funder",
  "funding.reference",
  "funding.namedLead",
  "ethics.inScope",
  "ethics.committee",
  "ethics.approvalNumber",
  "ethics.approvedOn",
  "cooperation.basis",
  "priorFunding.similarities",
  "priorFunding.differences",
  "priorFunding.inheritance",
  "priorFunding.development",
  "declarations.scienceData",
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** `value`: amounts in whole yuan, items of the budget as `valueOfRows` writes them, spans of days as `2026-08-01/2029-07-31`, countries by ISO 3166-1, regions with the country before them, days in ISO, `true` for yes, where a unit is as its name, address or credit code says it, else as written. `party`: the unit that it is about, as printed; `person`: the person. `isUnsure`: a person must choose it. `isRecognised`: an engine read it off a picture. */
export type ReadFact = {
  readonly field: FactField;
  readonly value: string;
  readonly party?: string;
  readonly person?: string;
  readonly source: FactSource;
  readonly isUnsure?: true;
  readonly isRecognised?: true;
};

/** What was read in a file, as far as files are told apart and answers are taken from it. */
export type FileDigest = {
  readonly role?: FileRole;
  /** what says so */
  readonly why?: "title" | "sentence" | "provisions" | "facts" | "table";
  readonly quote?: string;
  /** of an agreement: its whole title, where that is not the quote */
  readonly title?: string;
  /** its title calls it a translation */
  readonly saysTranslation: boolean;
  /** of its text, the most frequent first */
  readonly languages: readonly string[];
  /** its Chinese text is whole: no translation is needed */
  readonly isWholeInChinese: boolean;
  /** where each of several agreements begins and ends */
  readonly agreements: readonly { readonly from: number; readonly to: number }[];
  /** the page where something is signed by hand */
  readonly signedOn?: number;
  /** units that it names, as printed; those of an agreement first its parties */
  readonly parties: readonly string[];
  /** of those, which the paper places in China */
  readonly inChina: readonly string[];
  /** an agreement in Chinese alone that names no country, no unit and no side abroad: all its parties are in China */
  readonly isDomestic?: true;
  /** what it calls a party in Chinese behind its name */
  readonly chineseNames: readonly ChineseName[];
  /** days, numbers and names by which a translation is told to be of its original */
  readonly marks: readonly string[];
  readonly facts: readonly ReadFact[];
  /** pages that nothing could be read on */
  readonly unread: number;
  readonly hasText: boolean;
  /** the latest year that its titles say it is for: 2025年度 */
  readonly year?: number;
  /** where no slot is for it, what its title says that it is */
  readonly paper?: OtherPaper;
  /** a Word file with comments or tracked changes */
  readonly isUnderReview?: true;
  /** the page of an agreement that is signed, by itself */
  readonly isSignaturePage?: true;
};

/** A file as far as it has been read. `unread`: nobody reads it now, reading was stopped before. `scanned`: it was opened, and so many of its pages wait to be recognised; `done`, `pages`: of those. */
export type FileState =
  | { readonly kind: "waiting"; readonly scanned?: number }
  | { readonly kind: "unread"; readonly scanned?: number }
  | { readonly kind: "reading"; readonly done: number; readonly pages: number }
  | { readonly kind: "read"; readonly sha256: string; readonly pages?: number; readonly digest: FileDigest }
  | { readonly kind: "failed"; readonly error: AppError };

/** What the program tells of a file once it has read it; `pages` of a table are none. */
export type ReadFoundFile = Extract<FileState, { kind: "read" }>;

/** What it tells of a file with pages that have to be recognised, where it was not asked to do so yet. */
export type FoundScan = { readonly kind: "scan"; readonly pages: number };
