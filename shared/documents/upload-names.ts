import type { Case } from "../case/case.ts";
import { readPath } from "../case/case-path.ts";
import type { Guide } from "../guide/guide.ts";
import { answerPathOf, nameInLetters, OBJECT_PLACES } from "../guide/questions.ts";
import { nameBytes, portablePart } from "../text/file-names.ts";
import { cutLongest } from "./cut-names.ts";
import { attachmentNumber, LONGEST_NAME, type NamedAttachment, PART_NUMBER, type UploadName, uploadFileNames } from "./default-upload-names.ts";

/** What stands for the places of a pattern that are the same in all files: unit, lead and title, and the guide's own; blank ones are empty texts. */
type OfCase = Readonly<Record<"申报单位" | "项目负责人" | "项目名称", string>> & Readonly<Record<string, string>>;

/** The questions of a guide whose answers names of files may have, by name: one value, of the project, its unit or its lead. */
export const ownUploadPlaces = ({ questions }: Pick<Guide, "questions">): ReadonlyMap<string, Guide["questions"][number]> =>
  new Map(
    questions.flatMap((question) =>
      OBJECT_PLACES[question.on].base.includes("[]") || ["list", "element", "yes-no"].includes(question.type)
        ? []
        : [[nameInLetters(question), question] as const],
    ),
  );

/** What a case says for all places of a guide's pattern. */
export function uploadPlacesOf(guide: Pick<Guide, "questions">, theCase: Case): OfCase {
  const own = [...ownUploadPlaces(guide)].map(([name, question]) => [name, answerText(question, readPath(theCase, answerPathOf(question)))] as const);
  return {
    ...Object.fromEntries(own),
    申报单位: theCase.applicant?.name ?? "",
    项目负责人: theCase.lead?.name ?? "",
    项目名称: theCase.title ?? "",
  };
}

/** An answer as a name of a file has it: choices by their labels. */
function answerText(question: Guide["questions"][number], answer: unknown): string {
  const values = Array.isArray(answer) ? answer : [answer];
  const label = (value: unknown) => (question.type === "choice" ? question.options.find((option) => option.value === value)?.label : undefined);
  return values.flatMap((value: unknown) => (typeof value === "string" || typeof value === "number" ? [label(value) ?? String(value)] : [])).join("、");
}

/** Names of all files of a package: by the guide's pattern (`upload.prefix`) where it has one, else by ours. */
export function uploadNames(pattern: string | undefined, files: readonly NamedAttachment[], order: readonly number[], of: OfCase): readonly UploadName[] {
  if (pattern === undefined) return uploadFileNames(files, { unit: of.申报单位, lead: of.项目负责人 }, order);
  return patternFileNames(
    pattern,
    files.map(({ name, partner }) => ({ 附件简称: name, partner, of })),
    order,
  );
}

/** One file for the pattern of a guide (`upload.prefix`): what stands for each place, and the partner behind the short title. */
type NamedPlaces = { readonly 附件简称: string; readonly partner?: string | undefined; readonly of: OfCase };

/**
 * Names by a guide's own pattern, `{序号}-{附件简称}`: a place that has no answer is left out with the marks before it.
 * The number stays whole; of the rest the longest is cut word by word where the name is too long.
 */
function patternFileNames(pattern: string, files: readonly NamedPlaces[], order: readonly number[]): readonly UploadName[] {
  const most = Math.max(0, ...order);
  const pieces = [...pattern.matchAll(/([^{}]*)\{([^{}]*)\}|([^{}]+)$/g)].map(([, before = "", place, end = ""]) => ({ before: before + end, place }));
  return files.map(({ partner = "", 附件简称, of }, index) => {
    const values = pieces.map(({ place }) => {
      if (place === "序号") return attachmentNumber(order[index] ?? index + 1, most);
      if (place === "附件简称") return [portablePart(附件简称), portablePart(partner)].filter((part) => part !== "").join("_");
      return portablePart(place === undefined ? "" : (of[place] ?? ""));
    });
    const room = LONGEST_NAME - nameBytes(".pdf") - PART_NUMBER - nameBytes(pieces.map(({ before }) => before).join(""));
    const free = pieces.map(({ place }) => place !== "序号");
    const numbers = values.filter((_, at) => !free[at]).join("");
    const cut = cutLongest(
      values.map((text, at) => ({ text, isPerson: pieces[at]?.place === "项目负责人" })).filter((_, at) => free[at]),
      room - nameBytes(numbers),
    );
    let next = 0;
    const kept = values.map((value, at) => (free[at] ? (cut[next++] ?? "") : value));
    const name = pieces.map(({ before, place }, at) => (place !== undefined && kept[at] === "" ? "" : `${before}${kept[at] ?? ""}`)).join("");
    return { fileName: `${portablePart(name)}.pdf`, cut: kept.some((value, at) => value !== values[at]) };
  });
}
