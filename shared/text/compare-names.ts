import { hasHan } from "./han.ts";
import { scriptsOf, withoutAccents } from "./scripts.ts";

/** Whether two spellings name one person. `perhaps`: initials, or two scripts that nothing here can compare. */
export type NameComparison = "same" | "perhaps" | "different";

const TITLES =
  /^(prof(essora?|a)?|doc|pr|dra?|monsieur|madame|dipl|ing|mr|mrs|ms|phd|msc|rer|nat|habil|sir|dame|herr|frau|mme|m|教授|博士|先生|女士|проф|профессор|доктор|академик|פרופ|פרופסור|מר|גב|ศ|รศ|ผศ|ดร)$/;

/** Titles that are written without a space before the name, or with a sign inside. */
const JOINED_TITLES = /(教授|博士|先生|女士)|ד["״”]ר|д-р(?!\p{L})|(?<![\p{L}\p{M}])(ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ศาสตราจารย์|นางสาว|นาง|นาย)(?=\p{L}{2})/gu;

/** Compares names without titles, accents, case, punctuation and order: “Prof. Dr. Anna Müller” and “MÜLLER Anna”. */
export function compareNames(left: string, right: string): NameComparison {
  const a = parts(left);
  const b = left === right ? a : parts(right);
  if (a.length === 0 || b.length === 0) return "perhaps";
  if (sorted(a) === sorted(b) || a.join("") === b.join("")) return "same";
  // Quek Li Xuan and Lixuan Quek: two syllables in one word, the family on the other side
  if (turned(a).some((one) => turned(b).includes(one))) return "same";
  // Seo-yeon is Seoyeon, whichever name stands first
  if (sorted(parts(unhyphened(left))) === sorted(parts(unhyphened(right)))) return "same";
  if (hasHan(left) !== hasHan(right) || !shareScript(left, right)) return "perhaps";
  if (hasHan(left)) return "different";
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const wholeShared = few.some((part) => part.length > 1 && many.includes(part));
  const compatible = few.every((part) => many.some((other) => other === part || isInitial(part, other) || isInitial(other, part)));
  return wholeShared && compatible ? "perhaps" : "different";
}

/** Letters that do not come apart into a plain one and a mark. */
const BARE_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  æ: "a",
  ß: "ss",
  þ: "th",
  ð: "d",
  œ: "o",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
  ə: "a",
};
const BARE = new RegExp(`[${Object.keys(BARE_LETTERS).join("")}]`, "g");

/** Small letters without accents, as Müller, Mueller and Muller have them alike, and Sørbøen and Soerboeen. */
export const plainLetters = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(BARE, (letter) => BARE_LETTERS[letter] ?? letter)
    .replace(/([aou])e+/g, "$1");

function parts(name: string): string[] {
  const plain = plainLetters(name.replace(JOINED_TITLES, " "));
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== "" && !TITLES.test(part));
}

/** The letters of a name as it stands, and with its first word behind the others or its last one in front. */
const turned = (names: readonly string[]) =>
  names.some((part) => part.length < 2)
    ? [names.join("")]
    : [names.join(""), [...names.slice(1), names[0]].join(""), [names.at(-1), ...names.slice(0, -1)].join("")];

const unhyphened = (name: string) => name.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, "");
const sorted = (names: readonly string[]) => [...names].sort().join(" ");
/** Whether letters of one script stand in both; names of letters that nothing here knows are compared as they are. */
function shareScript(left: string, right: string): boolean {
  const [one, other] = [scriptsOf(left), scriptsOf(right)];
  return one.length === 0 || other.length === 0 || one.some((script) => other.includes(script));
}

const isInitial = (part: string, other: string) => part.length === 1 && other.startsWith(part);
