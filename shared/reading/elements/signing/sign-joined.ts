import { folded } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { partBox } from "../../text-marks.ts";
import { FOR_SIDE, NO_NAME } from "../../vocabulary/signing-words.ts";
import { surnameFirst } from "./person-names.ts";
import { cutLine, type SignLine } from "./sign-line.ts";
import { isPlaceAndDay } from "./sign-lines.ts";
import { nameIn } from "./sign-names.ts";

/** Lines of a block that are read with the one right above or below them, and one that is read as two. */

/** 研究所　Für das Zentrum: in front of a side, what its party is called in Chinese, and for whom it signs in another language, which is what says so. */
export function withForFirst(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const calls = new Set(parties.flatMap(callNames));
  return run.map((line) => {
    const text = line.text.trim();
    const [whole = "", called = ""] = /^(\p{Script=Han}{2,30})(?:[\s\u3000]*[/／][\s\u3000]*|[\s\u3000]+)(?=\p{Script=Latin})/u.exec(text) ?? [];
    const behind = text.slice(whole.length);
    const word = FOR_SIDE.exec(folded(behind))?.[0].length ?? 0;
    const isFor = called !== "" && word > 0 && !/\d/u.test(behind) && (calls.has(called) || parties.some(({ name }) => name === called));
    return isFor ? { ...line, printed: line.printed ?? text, text: `${behind.slice(0, word)}${called}`, of: line.of ?? [line] } : line;
  });
}

/** “Ashdown, Philippa” right below the line on which she signs: behind a label, as it is read nowhere else. */
export function withTurnedNames(run: readonly SignLine[]): readonly SignLine[] {
  return run.map((line) => {
    const isBelowRule = run.some((other) => /^[\s._…-]{4,}$/u.test(other.text) && below(other, run) === line);
    const name = isBelowRule ? surnameFirst(line.text.trim(), true) : undefined;
    return name === undefined ? line : { ...line, printed: line.printed ?? line.text.trim(), text: `Name: ${line.text.trim()}`, of: line.of ?? [line] };
  });
}

/** Per Ohlmark: a given name in Scandinavia, and what other languages say for whom by; behind a label, as it is read nowhere else. */
export function withGivenPer(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const words = new Set(parties.flatMap(callNames).flatMap((name) => name.split(/[^\p{L}]+/u)));
  return run.map((line) => {
    const text = line.text.trim();
    const [, rest] = /^Per((?: (?:\p{Lu}\.|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)){1,3})$/u.exec(text) ?? [];
    const own = folded(rest ?? "").trim();
    const isName = rest !== undefined && !own.split(/[\s-]/u).some((word) => words.has(word)) && unitsIn(text).length === 0 && !NO_NAME.test(own);
    return isName ? { ...line, printed: line.printed ?? text, text: `Name: ${text}`, of: line.of ?? [line] } : line;
  });
}

/** The name of a party that a narrow column breaks over lines, as one line: “… Institute of Marine” and “Materials” below it. */
export function withUnitsJoined(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  // what stands in quotes in a name is longer than what a party is called
  const names = parties.flatMap(({ name, otherName, aliases }) => [name, otherName ?? name, ...aliases.filter((alias) => alias.length > 24)]).map(bare);
  const taken = new Set<SignLine>();
  return run.flatMap((line) => {
    if (taken.has(line)) return [];
    let whole = line;
    for (let next = below(whole, run); next; next = below(whole, run)) {
      const [own, joined] = [bare(whole.text), bare(`${whole.text} ${next.text}`)];
      // what the first line ends with is the beginning of a name that the next one goes on with
      // “Voor de Universiteit”, and “Scheldeland, 11 mei 2026” below it, where the party is the Universiteit Scheldeland
      const isOne = bare(next.text).length > 1 && !isPlaceAndDay(next) && names.some((name) => !own.includes(name) && goesOn(own, joined, name));
      if (!isOne) break;
      taken.add(next);
      const { box } = whole;
      const [right, bottom] = [Math.max(box.left + box.width, next.box.left + next.box.width), next.box.top + next.box.height];
      whole = {
        ...whole,
        text: `${whole.text.trim()} ${next.text.trim()}`,
        printed: whole.printed ?? line.text.trim(),
        box: { ...box, width: right - box.left, height: bottom - box.top },
        of: [...(whole.of ?? [whole]), next],
      };
    }
    return [whole];
  });
}
const bare = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, "");
/** Whether the first line ends with the beginning of a name, of which the second one has more. */
const goesOn = (own: string, joined: string, name: string) =>
  [...own].some(
    (_, from) => own.length - from >= 4 && name.startsWith(own.slice(from)) && (joined.slice(from).startsWith(name) || name.startsWith(joined.slice(from))),
  );
const below = (line: SignLine, run: readonly SignLine[]) =>
  run.find(
    (other) =>
      other.page === line.page &&
      other !== line &&
      Math.abs(other.box.left - line.box.left) < 6 &&
      other.box.top >= line.box.top + line.box.height - 2 &&
      other.box.top < line.box.top + line.box.height * 1.6 + 12,
  );

/** How far from where a column begins the second of two names may stand that the first leaves no gap for. */
const BESIDE_COLUMN = 60;

/** Two people in one line, each below its own day, the first of them too long for a gap between them: a line for each. */
export function peopleApart(line: SignLine, left: number, parties: readonly Party[]): readonly SignLine[] {
  if (line.cells > 1 || line.box.left > left - BESIDE_COLUMN || line.box.left + line.box.width < left + 24) return [line];
  const places = [...line.text.matchAll(/(?<=\S)\s+(?=\S)/gu)]
    .map(({ index, 0: blank }) => index + blank.length)
    .map((at) => ({ at, off: Math.abs(partBox(line.box, line.text, { from: at, to: line.text.length }).left - left) }))
    .filter(({ off }) => off < BESIDE_COLUMN)
    .toSorted((a, b) => a.off - b.off);
  return (
    places
      .map(({ at }) => cutLine(line, [0, at]))
      .find((parts) => parts.every((part) => nameIn(part, parties) !== undefined && (nameIn(part, parties)?.weight ?? 0) > 4)) ?? [line]
  );
}
