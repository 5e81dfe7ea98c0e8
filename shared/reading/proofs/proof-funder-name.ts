import { folded } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";
import { isFunder, LONGEST_NAME } from "../vocabulary/funder-forms.ts";
import { type Written, written } from "../written.ts";

/** The name of who funds as the paper has it at its best: in full, in its own letters, in the nominative (专题二·申报主体要求). */
export function asNamed(found: Written | undefined, paragraphs: readonly Paragraph[]): Written | undefined {
  if (!found) return undefined;
  const whole = whoManages(found, paragraphs) ?? inFull(found, paragraphs) ?? found;
  const named = CAPITALS.test(whole.text) ? (inOwnLetters(whole.text, paragraphs) ?? whole) : whole;
  return { ...named, text: nominative(named.text) };
}

/** “The Example Fund is managed by Royal Example Society”, whose letterhead it is: the body that the council of the fund belongs to. */
function whoManages(found: Written, paragraphs: readonly Paragraph[]): Written | undefined {
  if (!OF_FUND.test(found.text)) return undefined;
  for (const paragraph of paragraphs.slice(0, LINES_OF_HEAD)) {
    const name = paragraph.text.trim();
    const isManager = paragraphs.some(({ text }) => [...text.matchAll(MANAGED_BY)].some(({ 0: words, index }) => text.startsWith(name, index + words.length)));
    if (isManager && name.length < LONGEST_NAME) return written(paragraph, paragraph.text.indexOf(name), paragraph.text.indexOf(name) + name.length);
  }
  return undefined;
}
const LINES_OF_HEAD = 6;
const OF_FUND = /(?:Fund|Scheme|Programme) (?:Council|Board|Committee|Panel)$|^(?:Conseil|Comité) du Fonds|^(?:Consejo|Comité) del Fondo|fondsrat$/iu;
const MANAGED_BY =
  /(?:is (?:managed|administered|run|hosted) by (?:the )?|(?:wird|ist) (?:von|bei) (?:der |dem )?|est (?:géré|administré) par (?:la |le |l['’])?|es (?:gestionado|administrado) por (?:la |el )?)/gu;

/** AGENCIA I+D+i above its full name: a mark of few letters that the line below spells out. */
function inFull(found: Written, paragraphs: readonly Paragraph[]): Written | undefined {
  if (found.text.length > LONGEST_MARK || !/[+&]|\p{Lu}{3}$/u.test(found.text)) return undefined;
  const at = paragraphs.findIndex(({ text }) => text.trim() === found.text);
  const below = at < 0 ? undefined : paragraphs[at + 1];
  const [first = ""] = folded(found.text).split(" ");
  const isSpelt = below && below.text.length < LONGEST_NAME && below.text.length > 2 * found.text.length && below.folded.startsWith(first);
  return isSpelt && isFunder(below.text) && !/[\d:：.;]/u.test(below.text) ? written(below, 0, below.text.length) : undefined;
}
const LONGEST_MARK = 20;

/** EXAMPLE RESEARCH COUNCIL at the head, Example Research (ERC) Council in the text: the same words in small letters, with or without a short form in brackets. */
function inOwnLetters(name: string, paragraphs: readonly Paragraph[]): Written | undefined {
  const words = folded(name).split(/\s+/u);
  if (words.length < 2) return undefined;
  const form = new RegExp(
    `(?<!\\p{L})${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("\\s+(?:\\([^()\\s]{2,10}\\)\\s+)?")}(?!\\p{L})`,
    "u",
  );
  for (const paragraph of paragraphs) {
    const at = form.exec(paragraph.folded);
    const text = at ? paragraph.text.slice(at.index, at.index + at[0].length) : "";
    if (at && /^\p{Lu}/u.test(text) && /\p{Ll}{3}/u.test(text)) return written(paragraph, at.index, at.index + at[0].length);
  }
  return undefined;
}
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;

/** pomiędzy: Narodowym Centrum Nauki, Narodową Agencją Wymiany: the parties of a Polish contract stand in the instrumental. */
const nominative = (name: string): string =>
  /^\p{Lu}\p{L}+ym Centrum(?!\p{L})/u.test(name)
    ? name.replace(/^(\p{L}+)ym/u, "$1e")
    : /^(?:\p{Lu}\p{L}+ą )?(?:Agencją|Fundacją|Radą)(?!\p{L})/u.test(name)
      ? name.replace(/ą(?= |$)/gu, (ending, at: number) => (at <= name.search(/(?:Agencją|Fundacją|Radą)/u) + LONGEST_KIND ? "a" : ending))
      : name;
const LONGEST_KIND = "Fundacją".length - 1;

/** How far the office goes that acts for a state or a land, behind its name: Land Beispiel, vertreten durch das Ministerium für Beispiele. Nothing for any other body. */
export function officeBehind(name: string, behind: string): number {
  const [all = "", office = ""] = (STATE_ALONE.test(name) && REPRESENTED.exec(behind)) || [];
  return isFunder(office) && name.length + all.length < LONGEST_NAME ? all.trimEnd().length : 0;
}
const STATE_ALONE = /^(?:das |the )?(?:land|freistaat|bundesrepublik|republik|state of|commonwealth of|republic of|kingdom of)(?!\p{L})/iu;
const REPRESENTED = /^, (?:vertreten durch|(?:acting through|represented by))(?: das| die| den| the| its)? ([^,;.(（\d]{8,90})/iu;
