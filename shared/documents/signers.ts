import type { GuideDocument, SIGNERS, Signer } from "../guide/guide.ts";
import type { Block, Inline } from "./blocks.ts";

/** What stands before the place where each signs or seals by hand; nothing is ever drawn there. */
const LABELS: Readonly<Record<(typeof SIGNERS)[number], string>> = {
  "unit-seal": "申报单位（盖章）：",
  "legal-representative": "法定代表人（签字或盖章）：",
  lead: "项目负责人（签字）：",
  checker: "核对人（签字）：",
  handler: "经办人（签字）：",
  department: "所在部门（盖章）：",
  partner: "合作方代表（签字）：",
  "participating-unit": "参与单位（盖章）：",
};

/** How lists name who signs besides the seal of the applicant. */
const NAMES: Readonly<Record<(typeof SIGNERS)[number], string>> = {
  "unit-seal": "申报单位公章",
  "legal-representative": "法定代表人",
  lead: "项目负责人",
  checker: "核对人",
  handler: "经办人",
  department: "所在部门",
  partner: "合作方代表",
  "participating-unit": "参与单位",
};

/**
 * The lines to be signed and sealed by hand, in the guide's order, two lines of the text high each. The block of unit and
 * date that a template has (`signature`) is the place of the applicant's seal: it stands where `unit-seal` does, else last.
 */
export function signerBlocks(
  signers: readonly Signer[],
  signature: Block | undefined,
  ownLines: (signer: OwnSigner) => readonly (readonly Inline[])[] = ({ label }) => [text(label)],
): readonly Block[] {
  const seal = signers.includes("unit-seal");
  const lines = signers.flatMap((signer): readonly Block[] => {
    if (typeof signer !== "string") return ownLines(signer).flatMap(penLine);
    return signer === "unit-seal" && signature !== undefined ? [signature] : penLine(text(LABELS[signer]));
  });
  return seal || signature === undefined ? lines : [...lines, signature];
}

/** A line that the guide words itself. */
export type OwnSigner = Exclude<Signer, string>;

const text = (label: string): readonly Inline[] => [{ kind: "text", text: label }];

/** A line for a pen with its free line above; both stay with the text before them. */
const penLine = (inlines: readonly Inline[]): readonly Block[] => [
  { kind: "spacer", lines: 1 },
  { kind: "paragraph", inlines, forPen: true },
];

/**
 * Who signs a document besides the applicant's seal, for lists: 法定代表人、项目负责人. Empty where nobody is named.
 * @param withRepresentative the unit wants a line for its legal representative in each letter that it seals
 */
export function otherSigners({ signers = [] }: Pick<GuideDocument, "signers">, withRepresentative = false): string {
  const isAsked = withRepresentative && !signers.includes("legal-representative");
  return [
    ...(isAsked ? [NAMES["legal-representative"]] : []),
    ...signers.flatMap((signer) => (signer === "unit-seal" ? [] : [typeof signer === "string" ? NAMES[signer] : ownName(signer)])),
  ].join("、");
}

/** 数据安全负责人（签字）： → 数据安全负责人; of a name in each entry only what stands around it is known. */
const ownName = ({ label, each }: OwnSigner): string => {
  const name = label
    .replaceAll(/\(\(.*?\)\)/g, "")
    .replaceAll(/[（(][^（）()]*(?:签|章)[^（）()]*[)）]|[：:_＿\s]/gu, "")
    .trim();
  return name === "" ? (each === undefined ? label : `每个${each}`) : name;
};
