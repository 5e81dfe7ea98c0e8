import type { Case } from "../case/case.ts";
import { isAnswered, readPath } from "../case/case-path.ts";
import { fieldName } from "../case/field-catalogue.ts";
import type { ReadFrom, SaidInFile } from "../case/read-from-schema.ts";
import { money, partyName } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import type { Finding } from "../report.ts";
import { compareNames } from "../text/compare-names.ts";
import { countryName } from "../text/countries.ts";
import { chineseDate } from "../text/dates.ts";
import { foldedText } from "../text/folded-text.ts";
import { inSentence } from "../text/money.ts";
import { DOUBT_RULE } from "./answer-doubts.ts";

/** An answer that a file still says otherwise: its name, where the file says so, what it says and what the project says now. */
export type SaidOtherwise = { readonly field: string; readonly name: string; readonly place: string; readonly found: string; readonly now: string };

/** A file whose content was taken and that says something else than the project now. */
export type DifferingFile = Pick<ReadFrom, "file" | "role"> & { readonly differences: readonly SaidOtherwise[] };

/** Whether a finding says that a report or a table that goes in by another way still says otherwise. */
export const isSaidOtherwise = ({ rule, variant }: Pick<Finding, "rule" | "variant">): boolean => rule === DOUBT_RULE && variant === "saidOtherwise";

/** The files whose content was taken and that say otherwise than the project, but for what a person lets stand. */
export const differingFiles = (theCase: Case, guide: Guide): readonly DifferingFile[] =>
  (theCase.readFrom ?? []).flatMap(({ file, role, says }) => {
    const differences = says.flatMap((one) => differenceOf(one, theCase, guide));
    return differences.length === 0 ? [] : [{ file, role, differences }];
  });

/** One finding for each such file. No clause asks for it: it is told beside the findings of the guide, as the two are read side by side later. */
export const saidOtherwiseFindings = (theCase: Case, guide: Guide): readonly Finding[] =>
  differingFiles(theCase, guide).map(({ file, role, differences }) => ({
    rule: DOUBT_RULE,
    title: ROLES[role],
    outcome: "cannot-tell",
    reason: "missing-answer",
    variant: "saidOtherwise",
    subject: file,
    namesSubject: true,
    clause: { place: "", quote: "" },
    field: "attachments",
    message: `${ROLES[role]}${differences.map(differenceText).join("；")}。`,
    todo: `请改正${ROLES[role]}（${file}），改好后再放入；不必改的选“无须改”。`,
    values: { count: differences.length },
  }));

/** 第 27 段仍写自筹经费 79.50 万元，现在是 75.90 万元: without the name of the file, and without a stop. */
export const differenceText = ({ place, name, found, now }: SaidOtherwise): string => `${place}仍写${name}“${found}”，现在是“${now}”`;

/** What a file that is no attachment is called. */
export const ROLES: Readonly<Record<ReadFrom["role"], string>> = { report: "可行性报告", budget: "预算明细" };

/** The case in which what a file says beside the answers of now is let stand. */
export const withSaidKept = (theCase: Case, file: string): Case => ({
  ...theCase,
  readFrom: (theCase.readFrom ?? []).map((one) =>
    one.file === file ? { ...one, says: one.says.map((said) => (isOther(said, theCase) ? { ...said, kept: answerTo(said, theCase) ?? "" } : said)) } : one,
  ),
});

const isOther = (said: SaidInFile, theCase: Case): boolean => {
  const answer = answerTo(said, theCase);
  return answer !== undefined && !isSame(said, answer);
};

function differenceOf(said: SaidInFile, theCase: Case, guide: Guide): readonly SaidOtherwise[] {
  const now = answerTo(said, theCase);
  if (now === undefined || said.kept === now || isSame(said, now)) return [];
  const { field, of, value, page, cell, paragraph } = said;
  // the two days of it are fields of their own
  const named = field === "period" ? "执行期限" : fieldName(field.replace(/^partner\./u, "partners."), questionNames(guide));
  const place = cell !== undefined ? ` ${cell} ` : paragraph !== undefined ? `第 ${paragraph} 段` : page !== undefined ? `第 ${page} 页` : "";
  const name = of !== undefined && (theCase.partners ?? []).length > 1 ? `${partyName(theCase, of)}的${named}` : named;
  return [{ field, name, place, found: shown(field, value), now: shown(field, now) }];
}

/** What the project says now; `undefined`: nothing, and nothing is compared. */
function answerTo({ field, of }: SaidInFile, theCase: Case): string | undefined {
  if (field === "period") {
    const { start, end } = theCase.period ?? {};
    return start && end ? `${start}/${end}` : undefined;
  }
  if (field.startsWith("budget.")) {
    const { grant, selfFunding, international, statedTotal, sum } = money(theCase);
    const amounts: Readonly<Record<string, number | undefined>> = {
      "budget.grant": grant,
      "budget.selfFunding": selfFunding,
      "budget.total": statedTotal ?? sum,
      "budget.internationalCooperation": international,
    };
    return amounts[field]?.toString();
  }
  const index = of === undefined ? undefined : (theCase.partners ?? []).findIndex(({ id }) => id === of);
  const answer = readPath(theCase, index === undefined ? field : field.replace(/^partner\./u, `partners[${index}].`));
  return typeof answer === "string" && isAnswered(answer) ? answer : undefined;
}

const PERSONS: ReadonlySet<string> = new Set(["lead.name", "applicant.legalRepresentative", "partner.lead"]);

/** Two spellings that cannot be compared are no difference. */
const isSame = ({ field, value }: SaidInFile, answer: string): boolean =>
  PERSONS.has(field) ? compareNames(value, answer) !== "different" : foldedText(value) === foldedText(answer);

function shown(field: string, value: string): string {
  if (field.startsWith("budget.")) return inSentence(Number(value)).replace(" ", "\u00a0");
  if (field === "period") return value.split("/").map(chineseDate).join("至");
  return field === "partner.country" ? (countryName(value) ?? value) : value;
}
