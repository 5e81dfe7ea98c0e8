import { type ReadElements, readAgreements } from "../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../shared/reading/languages.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { mainScript } from "../../shared/reading/scripts.ts";
import { translationNeed } from "../../shared/reading/translation-need.ts";
import { ELEMENTS, type ReadingElements, type ReadingSource } from "./reading-set.ts";

/** Compares what was read with the labels, and counts. */

export const PROJECT = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };

/** How often something was there and found, found though it was not there, there and not found. */
export type Count = { hit: number; extra: number; lost: number };
export class Score {
  readonly counts = new Map<string, Count>();
  readonly failures: string[] = [];

  count(what: string, part: keyof Count, where = ""): void {
    const one = this.counts.get(what) ?? { hit: 0, extra: 0, lost: 0 };
    one[part] += 1;
    this.counts.set(what, one);
    if (part !== "hit") this.failures.push(`${what} ${part}: ${where}`);
  }

  /** One answer of two: both empty counts for nothing. */
  compare(what: string, label: string | null | undefined, found: string | null | undefined, where: string): void {
    const [a, b] = [label ?? undefined, found ?? undefined];
    if (a !== undefined && a === b) {
      this.count(what, "hit");
      return;
    }
    if (b !== undefined) this.count(what, "extra", `${where} label ${a ?? "–"} found ${b}`);
    if (a !== undefined) this.count(what, "lost", `${where} label ${a} found ${b ?? "–"}`);
  }

  add(other: Score): void {
    for (const [what, { hit, extra, lost }] of other.counts) {
      const one = this.counts.get(what) ?? { hit: 0, extra: 0, lost: 0 };
      this.counts.set(what, { hit: one.hit + hit, extra: one.extra + extra, lost: one.lost + lost });
    }
    this.failures.push(...other.failures);
  }
}

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{Mark}\s.,，()（）·-]/gu, "")
    .toLowerCase();
const near = (one: string | null | undefined, other: string | null | undefined) =>
  one === other || (typeof one === "string" && typeof other === "string" && Math.abs(Date.parse(one) - Date.parse(other)) <= 86_400_000);

const threeWays = (languages: readonly string[]) => [...new Set(languages.map((one) => (one === "zh" || one === "en" ? one : "other")))].toSorted();

export function scoreFile({ labels, id, form }: Pick<ReadingSource, "labels" | "id" | "form">, pages: readonly PageText[], signs: boolean): Score {
  const score = new Score();
  const languages = languagesOfPages(pages);
  for (const [index, label] of labels.languages.entries()) {
    const [want, got] = [threeWays(label), threeWays(languages[index] ?? [])];
    for (const one of new Set([...want, ...got]))
      score.count(
        "languages",
        want.includes(one) && got.includes(one) ? "hit" : want.includes(one) ? "lost" : "extra",
        `${id} page ${index + 1} ${want} ${got}`,
      );
  }
  const need = translationNeed(pages);
  score.count("flag", need.isNeeded === labels.needsTranslation ? "hit" : "lost", `${id} ${need.why}`);
  if (need.isNeeded !== labels.needsTranslation) score.count("flag", "extra", `${id} ${need.why}`);
  if (form === "proof" || form === "translation" || !labels.elements) return score;
  const read = readAgreements(pages, PROJECT);
  score.count("agreements", read.length === (labels.second ? 2 : 1) ? "hit" : "lost", `${id} ${read.map(({ from }) => from)}`);
  const first = read[0]?.elements;
  if (first) scoreElements(score, id, labels.elements, first, pages, signs);
  const second = read[1]?.elements;
  if (labels.second && second) scoreElements(score, `${id}/2`, labels.second.elements, second, pages, signs);
  return score;
}

function scoreElements(score: Score, id: string, labels: ReadingElements, read: ReadElements, pages: readonly PageText[], signs: boolean): void {
  for (const name of ELEMENTS) {
    const [label, found] = [labels[name], read[name]];
    const status = label.status === "missing" ? undefined : label.status;
    score.compare(name, status, found.status === "missing" ? undefined : found.status, `${id} [${found.why}] ${found.quote?.slice(0, 90) ?? ""}`);
    if (label.status !== "missing" && found.status === label.status) {
      const right = found.page !== undefined && [label.page, ...label.alsoOn].includes(found.page);
      score.count("pages", right ? "hit" : "lost", `${id} ${name} ${found.page} ${found.quote?.slice(0, 60)}`);
    }
    if (found.quote !== undefined && found.page !== undefined)
      score.count("quotes", stands(pages, found.quote) ? "hit" : "lost", `${id} ${name} ${found.quote}`);
  }
  const { term } = read;
  const where = `${id} [${term.why}] ${term.start} ${term.end} ${term.quote?.slice(0, 100) ?? ""}`;
  score.compare("term", labels.term.status === "missing" ? undefined : labels.term.status, term.status === "missing" ? undefined : term.status, where);
  if (labels.term.status !== "missing" && term.status === labels.term.status) {
    score.count("pages", term.page === labels.term.page ? "hit" : "lost", `${id} term ${term.page}`);
    score.compare("term.start", labels.term.start, near(labels.term.start, term.start) ? labels.term.start : term.start, where);
    score.compare("term.end", labels.term.end, near(labels.term.end, term.end) ? labels.term.end : term.end, where);
    score.compare("term.months", labels.term.months?.toString(), term.months?.toString(), where);
    score.compare("term.report", labels.term.report, term.report, where);
    score.compare("term.renews", labels.term.renews ? "yes" : undefined, term.autoRenewal ? "yes" : undefined, where);
  }
  const rest = [...read.signatories];
  for (const label of labels.signatories) {
    const at = rest.findIndex((one) => (label.name !== null && one.name !== undefined ? plain(one.name) === plain(label.name) : false));
    const byUnit = at >= 0 ? at : rest.findIndex((one) => one.unit !== undefined && sameUnit(one.unit, label.unit));
    const [one] = byUnit >= 0 ? rest.splice(byUnit, 1) : [undefined];
    if (!one) {
      score.count("signatories", "lost", `${id} ${label.name ?? label.unit}`);
      continue;
    }
    score.count("signatories", "hit");
    score.compare("signatory.name", label.name === null ? undefined : plain(label.name), one.name === undefined ? undefined : plain(one.name), id);
    score.count("signatory.unit", one.unit !== undefined && sameUnit(one.unit, label.unit) ? "hit" : "lost", `${id} ${label.unit} / ${one.unit}`);
    score.compare("signatory.date", label.date, one.date, `${id} ${label.name}`);
    if (signs)
      score.compare(
        "signatory.signed",
        label.signed ? "yes" : "no",
        one.hand === "unknown" ? undefined : one.hand === "signed" ? "yes" : "no",
        `${id} ${label.name}`,
      );
    score.count("pages", one.page === label.page ? "hit" : "lost", `${id} signatory ${one.page}`);
  }
  for (const one of rest) score.count("signatories", "extra", `${id} ${one.name ?? one.unit} ${one.quote}`);
  if (signs) score.compare("signed", labels.signed, read.signed === "cannot-tell" ? undefined : read.signed, id);
}

const sameUnit = (one: string, other: string) => plain(one).includes(plain(other).replace(/^(?:the|il|la|der|die)/, "")) || plain(other).includes(plain(one));

/** A quote stands in the order of the lines, or in one of two columns: that of its script, or what an engine has read line by line beside the other. */
function stands(pages: readonly PageText[], quote: string): boolean {
  const bare = (text: string) => text.replace(/[\s-]/g, "");
  const holds = (lines: PageText["lines"]) => bare(lines.map(({ text }) => text).join("")).includes(bare(quote));
  const columns = ({ lines }: PageText) => lines.map(({ box: { left } }) => lines.filter(({ box }) => Math.abs(box.left - left) < COLUMN_SLANT));
  const all = pages.flatMap(({ lines }) => lines);
  const ofScript = all.filter(({ text }) => mainScript(text) === mainScript(quote));
  return holds(all) || holds(ofScript) || pages.some((page) => page.source === "ocr" && columns(page).some(holds));
}
/** How far across, in points, the lines of a column begin on a page that slants. */
const COLUMN_SLANT = 24;
