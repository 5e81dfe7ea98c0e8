import type { FileRemark } from "../../shared/files-first/file-remark.ts";
import type { FileProposal } from "../../shared/files-first/propose-files.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { shortName } from "./name-parts.ts";
import { words } from "./words.ts";

/** What a file is, in a word or two. */
export function whatText({ role, isTranslation, group, remark }: FileProposal): string {
  if (remark.code === "skipped") return words.skipped[remark.why][0];
  if (remark.code === "failed") return words.failed;
  if (remark.code === "same-file" || remark.code === "in-project") return words.again;
  if (remark.code === "remarks") return words.agreementRemarks;
  if (remark.code === "other-paper") return words.papers[remark.paper][0];
  if (group === "coming") return words.groups.coming;
  if (role === undefined) return remark.code === "content-only" ? words.projectFacts : words.unknown;
  const name = isTranslation ? words.translated(words.roles[role]) : words.roles[role];
  return group === "look" && role !== "support-letter" && !IS_SURE.has(remark.code) ? words.maybe(name) : name;
}

/** What the file is is known; what is open is what to do with it. */
const IS_SURE: ReadonlySet<FileRemark["code"]> = new Set(["several-agreements", "other-applicant", "chosen", "translation", "whose-proof", "proof-by-name"]);

/** The one line of reason below it. @param named how it calls other files: by names that are cut, unless they are to be read whole */
export function remarkText(remark: FileRemark, named: (name: string) => string = shortName): string {
  const own = words.remarks;
  switch (remark.code) {
    case "agreement":
      return [
        languageNames(remark.languages).join("、"),
        ...(remark.isWholeInChinese && remark.languages.length > 1 ? [own.wholeInChinese] : []),
        ...(remark.signedOn === undefined ? [] : [own.signedOn(remark.signedOn)]),
      ]
        .filter((part) => part !== "")
        .join("，");
    case "translation":
      return (remark.by === "code" ? own.byCode : remark.by === "marks" ? own.byMarks : own.byName)(named(remark.of));
    case "names-lead":
      return own.namesLead(remark.lead);
    case "titled":
      return own.titled(remark.quote);
    case "several-agreements":
      return own.several(remark.parts.map(({ from, to }) => own.part(from, to)).join("、"));
    case "same-file":
      return own.sameFile(named(remark.as));
    case "in-project":
      return own.inProject(named(remark.as));
    case "same-document":
      return own.sameDocument(named(remark.as));
    case "skipped":
      return words.skipped[remark.why][1];
    case "content-only":
      return own.contentOnly;
    case "no-facts":
      return own.noFacts;
    case "support-letter":
      return own.supportLetter;
    case "no-text":
      return own.noText;
    case "nothing-known":
      return own.nothingKnown;
    case "signature-page":
      return own.signaturePage;
    case "sides-unknown":
      return own.sidesUnknown;
    case "translation-alone":
      return own.translationAlone;
    case "remarks":
      return own.remarks;
    case "working-version":
      return own.workingVersion(named(remark.of));
    case "under-review":
      return own.underReview;
    case "other-paper":
      return words.papers[remark.paper][1];
    case "other-applicant":
      return own.otherApplicant(remark.named);
    case "by-file-name":
      return own.byFileName;
    case "unread-by-name":
      return own.unreadByName;
    case "whose-proof":
      return own.whoseProof;
    case "proof-by-name":
      return own.proofByName;
    case "letter":
      return own.letter;
    case "chosen":
      return own.chosen;
    case "unread":
    case "failed":
      return "";
  }
}
