import { hasHan } from "../text/han.ts";
import { aliasIn } from "./alias-in.ts";
import { folded } from "./folded.ts";
import { mainScript } from "./scripts.ts";
import { CHINESE_PLACES, IN_CHINA } from "./vocabulary/chinese-places.ts";

/** One party under two names: in two scripts below each other, behind its legal form, in front of what else it is. */

type Named = { readonly name: string; readonly aliases: ReadonlySet<string>; readonly otherName?: string };

const isHan = (text: string) => mainScript(text) === "han";
const isInChina = (name: string) => IN_CHINA.test(folded(name));
const inOneScript = ({ name, aliases, otherName }: Named, han: boolean) =>
  otherName === undefined && isHan(name) === han && [...aliases].every((alias) => hasHan(alias) === han || /^[a-z]{2,8}$/u.test(alias));

/**
 * 某大学（以下简称“某大”） with “Some University (“SU”)” in the line below, and so for each of them: where all names go by turns in two
 * scripts, two of them are one party. Four parties with a name each are told by what the text calls them, or by their places.
 */
export function withOtherNames<T extends Named>(found: readonly T[]): readonly T[] {
  if (found.length < 4 || found.length % 2 === 1) return found;
  const [first] = found;
  const begins = first !== undefined && isHan(first.name);
  // all of them in Chinese, and then all in the other language
  const half = found.length / 2;
  const areHalves = begins && found.every(({ name }, at) => isHan(name) === at < half);
  const pairs = found.flatMap((one, at): readonly (readonly [T, T])[] => {
    const other = found[at + (areHalves ? half : 1)];
    return (areHalves ? at < half : at % 2 === 0) && other ? [[one, other]] : [];
  });
  if (!pairs.every(([one, other]) => inOneScript(one, begins) && inOneScript(other, !begins))) return found;
  const areCalled = pairs.every((pair) => pair.every(({ aliases }) => aliases.size > 0));
  const places = pairs.map((pair) => pair.map(({ name }) => isInChina(name)));
  const agree = places.every(([one, other]) => one === other);
  // who is in China by one of its names alone is the other party's neighbour
  const clash = places.some(([one, other]) => (begins ? !one && other : one && !other));
  if (areHalves && !(agree && new Set(places.map(([one]) => one)).size === 2)) return found;
  if (clash || !(areCalled || (agree && places.some(([one]) => one)))) return found;
  return pairs.map(([one, other]) => ({ ...one, otherName: other.name, aliases: new Set([...one.aliases, ...other.aliases, folded(other.name)]) }));
}

/** What calls a party: a bracket, quotes, words of calling. */
const CALLS =
  /^\s*(?:[(（]\s*(?:(?:the |以下|下称|简称|hereinafter|hereafter|nachstehend|im folgenden|ci-apres|en adelante|di seguito|doravante)|"|')|"|,?\s*(?:hereinafter|hereafter)(?![a-z]))/u;
const IN_CITY = new RegExp(`^(?:${CHINESE_PLACES.latin})$`, "u");

/**
 * Units of a text that are no parties by themselves: State Scientific Institution in front of “Institute of …”, and “National Research
 * and Development Agency” behind the name of the one institute that is called Party A.
 */
export function isFormOfOther(text: string, names: readonly string[], index: number): boolean {
  const [before, name = "", next] = [names[index - 1], names[index], names[index + 1]];
  const at = text.indexOf(name);
  const behind = folded(text.slice(at + name.length));
  if (next !== undefined && /^\s*"\s*$/u.test(folded(text.slice(at + name.length, text.indexOf(next)))) && quotedWhole(text, next)) return true;
  if (before === undefined || IN_CITY.test(name)) return false;
  const between = text.slice(text.indexOf(before) + before.length, at);
  if (!CALLS.test(behind)) return false;
  const [isOfName, isOfBefore] = [isShortFor(behind, name), isShortFor(behind, before)];
  // Ente Nazionale per le Tecnologie Avanzate – Istituto di Robotica (“ENTA”): a part of the one that is called so
  if (/^ [–—-] $/u.test(between)) return isOfBefore && !isOfName;
  // “A, B (“B”) and C (“C”)” are three
  return between === ", " && (isOfBefore || !isOfName);
}

/** Whether what the text goes on to call something has the initials of this name, or is a word of it. */
function isShortFor(behind: string, name: string): boolean {
  const alias = aliasIn(behind.slice(0, MOST_BEHIND))?.replace(/^(?:the|la|le|il|el|die|das|der) /u, "") ?? "";
  const letters = [...alias.replace(/[^a-z]/gu, "")];
  const words: readonly string[] = folded(name).match(/[a-z]+/gu) ?? [];
  const initials = words.map((word) => word.charAt(0)).join("");
  const inTurn = new RegExp(letters.join(".*"), "u");
  const areInitials = letters.length > 1 && letters.length < 9 && !alias.includes(" ") && inTurn.test(initials);
  return areInitials || (alias.length > 3 && words.includes(alias));
}
const MOST_BEHIND = 80;

/** Whether a name stands in quotes by itself. */
function quotedWhole(text: string, name: string): boolean {
  const at = folded(text).indexOf(folded(name));
  return at > 0 && folded(text.charAt(at - 1)) === '"' && folded(text.charAt(at + name.length)) === '"';
}

/** What stands behind the name of a party, also where a letterhead has it with more words (… AöR) than the text. */
export function textBehind(text: string, { name, aliases }: { readonly name: string; readonly aliases: ReadonlySet<string> }): string | undefined {
  const own = [folded(name), ...[...aliases].filter((alias) => alias.length >= SHORTEST_NAME || isCalledInChinese(text, alias))].find((one) =>
    folded(text).includes(one),
  );
  // State Institution “Institute of …”, hereinafter …: the quotes of the name itself are closed first
  return own === undefined ? undefined : text.slice(folded(text).indexOf(own) + own.length + (quotedWhole(text, name) ? 1 : 0));
}
/** 某某大学牙学部（下称“牙学部”）, which the cover names with its country in front. */
const isCalledInChinese = (text: string, name: string) =>
  /^\p{Script=Han}{7,}$/u.test(name) &&
  text.includes(name) &&
  /^[（(][^“"「）)]{0,12}[“"「]\p{Script=Han}+[”"」]/u.test(text.slice(text.indexOf(name) + name.length));
/** A word that a party is called by is shorter than its name. */
const SHORTEST_NAME = 12;
