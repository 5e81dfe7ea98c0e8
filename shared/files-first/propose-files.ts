import { folded } from "../reading/folded.ts";
import { IN_CHINA } from "../reading/vocabulary/chinese-places.ts";
import { hasHan } from "../text/han.ts";
import type { FileRemark } from "./file-remark.ts";
import { type FileDigest, type FileRole, type FileState, type FoundFile, isAgreement } from "./found-file.ts";
import { isAnyOf, type OpenProof, partnersOf } from "./found-partners.ts";
import { isOfAnotherApplicant, namesOfApplicant } from "./other-applicant.ts";
import { isRemarks, isWorking, letterNamed, otherPaperOf, SAYS_OF_US, slotNamed } from "./other-papers.ts";
import { callsItself, type DigestedFile, pairTranslations, sameDocuments } from "./pair-files.ts";
import { leadsIn } from "./resume-facts.ts";

/** A file of a folder as it is found: what it is by its name and size, and as far as it has been read. */
export type FileToPropose = FoundFile & { readonly state: FileState };

/**
 * Where a file goes. `slot`: into that of its kind; `of`: as the translation of that file; `partner`: a name of whose it is, where a person or
 * the file's name alone says so, `""` for one that no other file is of. `form`: answers are taken from it, and it is
 * no attachment. `other`: among 其他材料. `none`: it stays where it is.
 */
export type FilePlace =
  | { readonly to: "slot"; readonly role: SlotRole; readonly of?: string; readonly partner?: string }
  | { readonly to: "form" }
  | { readonly to: "other" }
  | { readonly to: "none" };
export type SlotRole = Exclude<FileRole, "report" | "budget" | "support-letter">;

/** `known`: put in unless somebody says otherwise; `look`: a person decides; `left`: it stays where it is; `coming`: not read yet. */
export type FileGroup = "known" | "look" | "left" | "coming";

/** A file with what is proposed for it. `place` is the proposal: what is not known has none. */
export type FileProposal = {
  readonly key: string;
  readonly group: FileGroup;
  readonly role?: FileRole;
  readonly isTranslation: boolean;
  readonly remark: FileRemark;
  readonly place?: FilePlace;
};

/** A partner as the papers name it. `files`: the agreements and proofs that are its own. */
export type ProposedPartner = { readonly id: string; readonly names: readonly string[]; readonly files: readonly string[] };

/**
 * `ours`: the names of parties on our own side, as the papers print them: they are no partners. `unclear`: the parties of agreements
 * of which none is known to be ours: a person says which one is.
 */
export type FolderProposal = {
  readonly files: readonly FileProposal[];
  readonly partners: readonly ProposedPartner[];
  readonly ours: readonly string[];
  readonly unclear: readonly string[];
};

/** What a project has already: the names of each partner, and its files by the hash of their content. */
export type InCase = { readonly partners: readonly (readonly string[])[]; readonly files: ReadonlyMap<string, string> };

const SLOT_ROLES: readonly SlotRole[] = ["agreement", "joint-platform", "project", "funding", "no-licence-transfer", "self-funding", "recusal", "ethics"];
/** The kind of slot that a file of such a kind fills; a report, a budget and a letter of support fill none. */
export const asSlotRole = (role: FileRole | undefined): SlotRole | undefined => SLOT_ROLES.find((one) => one === role);

/**
 * What each file of a folder is and where it goes, in the order of the files, with what is read until now; and the partners whose
 * papers they are. What a person has chosen stands before what was read.
 * @param chosen places that a person gave, by file
 * @param applicant names of the applicant and the other units of ours, as far as they are known: they are no partners
 * @param noneIsOurs a person said that the parties whose side is not known are all partners
 * @param inCase of a project that is there
 * @param isAsked whether the topic asks for papers of a kind: those of another kind lie among 其他材料 and make nobody a partner
 */
export function proposeFiles(
  files: readonly FileToPropose[],
  chosen: ReadonlyMap<string, FilePlace> = new Map(),
  applicant: readonly string[] = [],
  noneIsOurs = false,
  inCase: InCase = { partners: [], files: new Map() },
  isAsked: (role: SlotRole) => boolean = () => true,
): FolderProposal {
  const digested = files.flatMap(({ key, name, state }): readonly DigestedFile[] => (state.kind === "read" ? [{ key, name, digest: state.digest }] : []));
  const twice = sameFiles(files);
  const single = digested.filter(({ key }) => !twice.has(key));
  const versions = sameDocuments(single);
  // one of several versions stands for them all: a translation goes to that one, and the only one of its own versions
  const standing = single.filter(({ key }) => !versions.has(key));
  const pairs = new Map(pairTranslations(standing).map((pair) => [pair.translation, pair]));
  const applicants = namesOfApplicant(digested, applicant);
  const isOfLead = leadsIn(digested);
  const nameOf = (key: string) => files.find((file) => file.key === key)?.name ?? "";
  const proposals = files.map((file): FileProposal => {
    const { key, state } = file;
    const own = chosen.get(key);
    const read = proposalOf(file);
    const by = read.place?.to === "slot" && !isAsked(read.place.role) ? { ...read, place: { to: "other" as const } } : read;
    if (own === undefined) return by;
    // what a person says of a file needs no reading
    const isUnread = file.skipped === undefined && state.kind !== "read" && state.kind !== "failed";
    return { ...by, place: own, ...translationOf(own, by), ...(isUnread ? { group: "known", remark: { code: "chosen" } } : chosenRemark(own, by)) };
  });
  // a translation may leave out whatever says that a party is abroad
  const domestic = digested.flatMap(({ key, name, digest }) => (digest.isDomestic && !pairs.has(key) && !callsItself(digest, name) ? digest.parties : []));
  const isOurs = ownSide(digested, applicant, domestic);
  const named = digested.flatMap(({ digest }) => [...digest.parties, ...digest.chineseNames.map(({ chinese }) => chinese)]);
  const unclear = noneIsOurs ? [] : unclearParties(proposals, digested, isOurs);
  // who of them is a partner is not known either
  const known = (name: string) => isOurs(name) || unclear.includes(name);
  const { partners, open } = partnersOf(proposals, digested, pairs, known, inCase.partners);
  return { files: proposals.map((file) => withOpenProof(file, open)), partners, ours: [...new Set(named)].filter(isOurs), unclear };

  function proposalOf({ key, name, skipped, state }: FileToPropose): FileProposal {
    const base = { key, isTranslation: false };
    const left = (remark: FileRemark): FileProposal => ({ ...base, group: "left", remark, place: { to: "none" } });
    if (skipped !== undefined) return left({ code: "skipped", why: skipped });
    const same = twice.get(key);
    if (same !== undefined) return left({ code: "same-file", as: nameOf(same) });
    const there = state.kind === "read" ? inCase.files.get(state.sha256) : undefined;
    if (there !== undefined) return left({ code: "in-project", as: there });
    // it may be the agreement: nobody shall scroll past it
    if (state.kind === "failed") return { ...base, group: "look", remark: { code: "failed" }, place: { to: "none" } };
    const guess = state.kind === "unread" ? slotNamed(name) : undefined;
    if (guess) return { ...base, role: guess, group: "look", remark: { code: "unread-by-name" }, place: { to: "slot", role: guess } };
    if (state.kind !== "read") return { ...base, group: "coming", remark: { code: "unread" } };
    const pair = pairs.get(key);
    const role = state.digest.role;
    if (pair) {
      const kind = asSlotRole(role) ?? asSlotRole(digested.find((one) => one.key === pair.original)?.digest.role) ?? "agreement";
      const remark: FileRemark = { code: "translation", by: pair.by, of: nameOf(pair.original) };
      return { ...base, role: kind, isTranslation: true, group: "known", remark, place: { to: "slot", role: kind, of: pair.original } };
    }
    const version = versions.get(key);
    if (version !== undefined) return { ...base, group: "look", ...(role && { role }), remark: { code: "same-document", as: nameOf(version) } };
    if (isRemarks(state.digest, name)) return left({ code: "remarks" });
    const finished = isWorking(state.digest, name) ? finishedOf(key, state.digest) : undefined;
    if (finished !== undefined) return { ...left({ code: "working-version", of: finished }), ...(role && { role }) };
    const own = singleProposal(state.digest, name, isOfLead);
    const isOthers = own.group === "known" && isAgreement(own.role) && isOfAnotherApplicant(state.digest, applicants);
    return isOthers
      ? { ...base, group: "look", ...(own.role && { role: own.role }), remark: { code: "other-applicant", named: otherNameOf(state.digest) } }
      : { ...base, ...own };
  }

  /** The agreement that a version still worked on became: of its kind, with a party of it. */
  function finishedOf(key: string, { role, parties }: FileDigest): string | undefined {
    const done = single.filter((one) => one.key !== key && !versions.has(one.key) && !pairs.has(one.key));
    return done.find(({ name, digest }) => digest.role === role && !isWorking(digest, name) && !isRemarks(digest, name) && sharesParty(digest.parties, parties))
      ?.name;
  }
}

function singleProposal(digest: FileDigest, name: string, isOfLead: (digest: FileDigest) => boolean): Omit<FileProposal, "key" | "isTranslation"> {
  const { role, why, parties, agreements, hasText, facts } = digest;
  const look = (remark: FileRemark) => ({ group: "look" as const, ...(role && { role }), remark });
  if (role === "support-letter") return look({ code: "support-letter" });
  if (role === "report" || role === "budget") {
    return { role, group: "known", remark: { code: facts.length === 0 ? "no-facts" : "content-only" }, place: { to: "form" } };
  }
  if (role === undefined) {
    const paper = otherPaperOf(digest, name);
    const remark = paper && ({ code: "other-paper", paper } as const);
    const isOfUs = (paper !== undefined && SAYS_OF_US.has(paper) && facts.length > 0) || (paper === "resume" && (isOfLead(digest) || saysEnough(digest)));
    if (remark && isOfUs) return { group: "known", remark, place: { to: "form" } };
    if (remark && !saysEnough(digest)) return { group: "left", remark, place: { to: "none" } };
    if (hasText && !callsItself(digest, name) && saysEnough(digest)) return { group: "known", remark: { code: "content-only" }, place: { to: "form" } };
    if (SIGNATURE_PAGE_NAME.test(name)) return look({ code: "signature-page" });
    const letter = letterNamed(name);
    if (letter) return { role: letter, group: "look", remark: { code: "by-file-name" }, place: { to: "slot", role: letter } };
    return look({ code: !hasText ? "no-text" : callsItself(digest, name) ? "translation-alone" : "nothing-known" });
  }
  if (digest.isSignaturePage && !facts.some(({ field }) => field === "agreement.term")) return look({ code: "signature-page" });
  if (isAgreement(role) && digest.isUnderReview && digest.signedOn === undefined) return look({ code: "under-review" });
  // provisions are looked for in any text: without a title and two sides they make no agreement of it
  if (isAgreement(role) && why === "provisions" && parties.length < 2) return look({ code: "sides-unknown" });
  if (agreements.length > 1) return look({ code: "several-agreements", parts: agreements });
  if (digest.isWholeInChinese && callsItself(digest, name)) return look({ code: "translation-alone" });
  return { role, group: "known", remark: remarkOf(role, digest), place: { to: "slot", role } };
}

const SIGNATURE_PAGE_NAME = /签[字署章名]页|(?<![a-z])signature[ _-]?pages?(?![a-z])/iu;

/** Answers of the project under labels of their own, as a sheet of facts has them: one alone may stand in any paper, and so may an address with a phone. */
const LEAST_LABELLED = 2;
const IN_ANY_PAPER = /^(?:topic|applicant\.address|applicant\.contact\..*|lead\.(?:title|phone|email))$/u;
const saysEnough = ({ facts }: FileDigest) =>
  new Set(facts.flatMap(({ field, person }) => (person !== undefined || IN_ANY_PAPER.test(field) ? [] : [field]))).size >= LEAST_LABELLED;

function remarkOf(role: SlotRole, { languages, signedOn, isWholeInChinese, facts, why, quote = "" }: FileDigest): FileRemark {
  if (isAgreement(role)) return { code: "agreement", languages, isWholeInChinese, ...(signedOn !== undefined && { signedOn }) };
  if (why === "sentence") return { code: "letter" };
  const lead = facts.find(({ field }) => field === "funding.namedLead")?.value;
  return lead === undefined ? { code: "titled", quote: quote.replace(/[、，,]\s*$/u, "…") } : { code: "names-lead", lead };
}

/** A person says whose a proof is that names nobody, where several partners are there; its translation goes with it. */
function withOpenProof(file: FileProposal, open: ReadonlyMap<string, OpenProof>): FileProposal {
  const { place, ...rest } = file;
  if (place?.to !== "slot") return file;
  const proof = open.get(place.of ?? file.key);
  if (proof === undefined || (place.of !== undefined && proof.by !== "nothing")) return file;
  if (place.of !== undefined) return { ...rest, group: "look" };
  if (proof.by === "nothing") return { ...rest, group: "look", remark: { code: "whose-proof" } };
  return { ...file, group: "look", place: { ...place, partner: proof.partner }, remark: proof.by === "name" ? { code: "proof-by-name" } : { code: "chosen" } };
}

/** What a place that a person gave says of a file. */
function translationOf(place: FilePlace, by: FileProposal): Pick<FileProposal, "role" | "isTranslation"> {
  if (place.to !== "slot") return { ...(by.role && { role: by.role }), isTranslation: by.isTranslation };
  return { role: place.role, isTranslation: place.of !== undefined };
}

/** A file is what a person says: no doubt is left about one of which nothing is known, and none is called what it no longer is. */
function chosenRemark(place: FilePlace, { remark }: FileProposal): Pick<FileProposal, "remark"> | undefined {
  const isSlot = place.to === "slot" && place.of === undefined;
  const isOutdone = (isSlot && SAYS_NO_SLOT.has(remark.code)) || (place.to !== "form" && (remark.code === "content-only" || remark.code === "no-facts"));
  return isOutdone ? { remark: { code: "chosen" } } : undefined;
}
const SAYS_NO_SLOT: ReadonlySet<FileRemark["code"]> = new Set(["nothing-known", "no-text", "other-paper", "by-file-name"]);

/** Files with the very same content as one before them. */
function sameFiles(files: readonly FileToPropose[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { key, state } of files) {
    if (state.kind !== "read") continue;
    const before = first.get(state.sha256);
    if (before === undefined) first.set(state.sha256, key);
    else found.set(key, before);
  }
  return found;
}

/**
 * Whether a party is on our own side: its name or the papers place it in China, its agreement speaks of nothing abroad (`domestic`), or it,
 * or what a paper calls it in Chinese, is the applicant that the project or a report names.
 */
function ownSide(digested: readonly DigestedFile[], applicant: readonly string[], domestic: readonly string[]): (name: string) => boolean {
  const all = digested.map(({ digest }) => digest);
  const applicants = [...applicant, ...all.flatMap(({ facts }) => facts.flatMap(({ field, value }) => (field === "applicant.name" ? [value] : [])))];
  const called = all.flatMap(({ chineseNames }) => chineseNames.flatMap(({ name, chinese }) => (isAnyOf(applicants, chinese) ? [name] : [])));
  const own = [...applicants, ...called, ...all.flatMap(({ inChina }) => inChina), ...domestic];
  return (name) => IN_CHINA.test(folded(name)) || isAnyOf(own, name);
}

/** The parties of placed agreements, each once, where none of an agreement's two or more is ours. */
function unclearParties(proposals: readonly FileProposal[], digested: readonly DigestedFile[], isOurs: (name: string) => boolean): readonly string[] {
  const placed = new Set(proposals.flatMap(({ key, role, place }) => (isAgreement(role) && place?.to === "slot" && place.of === undefined ? [key] : [])));
  const found: string[] = [];
  for (const { key, digest } of digested) {
    const { parties } = digest;
    if (!placed.has(key) || parties.length < 2 || parties.some(isOurs)) continue;
    for (const name of parties) if (!isAnyOf(found, name)) found.push(name);
  }
  return found;
}

const sharesParty = (some: readonly string[], others: readonly string[]) => some.some((name) => isAnyOf(others, name));

/** The unit here that an agreement is of: in Chinese where it says so. */
const otherNameOf = ({ inChina }: FileDigest): string => inChina.find(hasHan) ?? inChina[0] ?? "";
