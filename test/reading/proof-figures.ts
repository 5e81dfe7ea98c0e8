import { compareProofLead, readProof } from "../../shared/reading/proofs/proof.ts";
import { sameName } from "../../shared/reading/same-name.ts";
import { type Group, readingSet } from "./reading-set.ts";
import { pagesOfSource } from "./translation-figures.ts";

const FIELDS = ["funder", "reference", "amount", "period", "namedLead", "leadMatches"] as const;
export type ProofFigures = { readonly proofs: number; readonly right: Readonly<Record<(typeof FIELDS)[number], number>>; readonly wrong: readonly string[] };

/** Civil titles, degrees and offices in front of a name (Madame, Dr, Prof., D., Ir.), degrees behind it (Ph.D.), behind one in Chinese, and the name told again in brackets are no part of it. */
const TITLES =
  /^(?:(?:monsieur|madame|mme|herrn?|frau|señora?|associate|assistant|(?:apulais)?professori|tutkijatohtori|akatemiatutkija|mw|mevr|dhr|(?:ผู้ช่วย|รอง)?ศาสตราจารย์|ดร|(?:(?:pgs|ts|ths|gs)\.?)+|dr hab|hab|assoc|asst|assist|adj|univ|ao|em|priv|fh|prof|profa|professora?|professeure?|pr|dra?|drs|docent|doc|ir|ing|mag|mgr|phd|ph\.d|dott|dottssa|pd|dipl|rer|nat|med|phil|techn|h\.c|mult|doç|habil|inż)(?:\.ª|[.ª]|(?=\s))[\s-]*)+/iu;
const bareLead = (name: string | null | undefined) =>
  (name ?? "")
    .normalize("NFC")
    .replace(TITLES, "")
    .replace(/,? (?:ph\.? ?d\.?|csc\.?|dsc\.?)$/iu, "")
    .replace(/\s*[(（][^()（）]*[)）]$/u, "")
    .replace(/(?<=\p{Script=Han}{2})(?:副?教授|博士|先生|女士)$/u, "")
    .replace(/(?<=\p{Script=Thai}) (?=\p{Script=Thai})/gu, "");

/** The funder by its name, or by its name and the acronym of the label in brackets, whichever stands first. */
function isFunder(printed: string, labelled: string): boolean {
  const spelt = (name: string) => name.replace(/ & /gu, " and ");
  const [found, label] = [spelt(printed), spelt(labelled)];
  const [, name, acronym] = /^(.+?)\s*[(（]([^()（）]{2,12})[)）]$/u.exec(label) ?? [];
  return sameName(found, label) || (name !== undefined && sameName(found, `${acronym} ${name}`));
}

/** How often each fact of the labelled proofs of a half was read right, from the digital files. */
export async function proofFigures(split: Group): Promise<ProofFigures> {
  const right = { funder: 0, reference: 0, amount: 0, period: 0, namedLead: 0, leadMatches: 0 };
  const wrong: string[] = [];
  const sources = readingSet(split).filter(({ form }) => form === "proof");
  for (const source of sources) {
    const label = source.labels.proof;
    if (!label) continue;
    const read = readProof(await pagesOfSource(source));
    const { result } = compareProofLead(read, { id: "p", lead: label.askedLead });
    const checks: readonly (readonly [(typeof FIELDS)[number], boolean, unknown, unknown])[] = [
      ["funder", read.funder !== undefined && isFunder(read.funder.text, label.funder), read.funder?.text, label.funder],
      ["reference", (read.reference?.text ?? null) === label.reference, read.reference?.text, label.reference],
      ["amount", (read.amount?.value ?? null) === label.amount, read.amount?.value, label.amount],
      [
        "period",
        (read.period?.start ?? null) === label.start && (read.period?.end ?? null) === label.end,
        `${read.period?.start} ${read.period?.end}`,
        `${label.start} ${label.end}`,
      ],
      ["namedLead", bareLead(read.namedLead?.text) === bareLead(label.namedLead), read.namedLead?.text, label.namedLead],
      ["leadMatches", (result === "same" || result === "perhaps") === label.leadMatches, result, label.leadMatches],
    ];
    for (const [field, isRight, found, wanted] of checks) {
      if (isRight) right[field]++;
      else wrong.push(`${source.id} ${field}: ${found}, not ${wanted}`);
    }
  }
  return { proofs: sources.length, right, wrong };
}
