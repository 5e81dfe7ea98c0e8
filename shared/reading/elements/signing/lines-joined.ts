import { folded } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { partBox } from "../../text-marks.ts";
import { BY, DATE_LABEL, E_STAMP, FOR_SIDE, isHeadOfSide, NAME_LABEL, NO_NAME, OFFICE_LABEL, SIGN_LABEL, SIGNS } from "../../vocabulary/signing-words.ts";
import { CAPITAL_WORD, surnameFirst } from "./person-names.ts";
import { cutLine, isRightBelow, printedLines, reworded, type SignLine } from "./sign-line.ts";
import { isPlaceAndDay } from "./sign-lines.ts";
import { nameIn, sideUnit } from "./sign-names.ts";

/**
 * Lines of a block that are read with the one right above or below them, and one that is read as two: “FIRMADO por: ECHEGOYEN URRUTIA,” and LEANDRO below it
 * name Leandro Echegoyen Urrutia; “Director-General, Institute for” and “Ocean Energy” are one office, “… Institute of Marine” and “Materials” one unit.
 */

/** Title: Director-General, Institute for, and Ocean Energy below it: a small word that no office ends with. */
const GOES_ON = /\s(?:of|for|and|the|of the|for the|to|&|fur|und|der|des|et|de|de la|de l'|du|des|del|y|di|della|e|da|do|voor|van|en|och|for)$/u;

/** How far left or right of its first line an office goes on. */
const MOST_INDENTED = 40;

/** The lines of a block in which an office that is broken behind a small word is one, with what stands below it. */
export function withOfficesWhole(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return run.flatMap((line, at) => {
    if (taken.has(line)) return [];
    const own = folded(line.text).trim();
    const isOffice = (OFFICE_LABEL.test(own) || NO_NAME.test(own)) && !isHeadOfSide({ ...line, folded: own }) && sideUnit(line.text, parties) === undefined;
    const next = isOffice && GOES_ON.test(own) ? run.slice(at + 1).find((other) => isRightBelow(line, other, MOST_INDENTED)) : undefined;
    if (!next || !/^\p{Lu}[\p{L}&,'’ -]+$/u.test(next.text.trim()) || [NAME_LABEL, DATE_LABEL, FOR_SIDE].some((label) => label.test(folded(next.text))))
      return [line];
    if (parties.some(({ name }) => folded(next.text).includes(folded(name)))) return [line];
    taken.add(next);
    const box = { ...line.box, width: Math.max(line.box.width, next.box.width), height: next.box.top + next.box.height - line.box.top };
    return [
      {
        ...line,
        text: `${line.text.trim()} ${next.text.trim()}`,
        printed: line.printed ?? line.text.trim(),
        box,
        of: [...printedLines(line), ...printedLines(next)],
      },
    ];
  });
}

/** Stamps of electronic signatures that name who signs as a certificate does, the family first. */

/** “FIRMADO por: ECHEGOYEN URRUTIA, LEANDRO”, also over two lines: who signs, in the order in which names are spoken. */
export function withStampsWhole(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return run.flatMap((line) => {
    if (taken.has(line)) return [];
    const text = line.text.trim();
    const stamp = stampIn(text);
    if (stamp === 0) return [line];
    const [, families, given] = FAMILIES_FIRST.exec(text.slice(stamp)) ?? [];
    // the name on the line below the words, with an office behind it
    const beneath = stamp === text.length ? rightBelow(line, run) : undefined;
    const [, familiesBelow, givenBelow] = FAMILIES_FIRST.exec(beneath?.text.trim().replace(/\s+[–-](?:\s.*)?$/u, "") ?? "") ?? [];
    if (beneath && familiesBelow !== undefined && givenBelow !== undefined) {
      taken.add(beneath);
      const whole = `${text} ${givenBelow} ${familiesBelow}`;
      return [{ ...line, printed: beneath.printed ?? beneath.text.trim(), text: whole, of: [...printedLines(line), beneath] }];
    }
    if (families === undefined) {
      // Firmado digitalmente por REMEDIOS, and ANTOLÍN FERRANDO on the next line
      const rest = rightBelow(line, run);
      const first = text.slice(stamp);
      const isCalled = parties.some((party) => callNames(party).includes(folded(first)));
      const isCut =
        rest && E_STAMP.test(folded(text)) && ONE_NAME.test(first) && !isCalled && FURTHER_NAMES.test(rest.text.trim()) && !NO_NAME.test(folded(rest.text));
      if (!rest || !isCut) return [line];
      taken.add(rest);
      return [{ ...line, printed: text, text: `${text} ${rest.text.trim().replace(/:\d+$/u, "")}`, of: [...printedLines(line), ...printedLines(rest)] }];
    }
    const next = given === undefined ? rightBelow(line, run) : undefined;
    const whole = given ?? (next && GIVEN.test(next.text.trim()) ? next.text.trim() : undefined);
    if (whole === undefined) return [line];
    if (given === undefined && next) taken.add(next);
    return [
      {
        ...line,
        printed: line.printed ?? text,
        text: `${text.slice(0, stamp)}${whole} ${families}`,
        of: [...printedLines(line), ...(given === undefined && next ? [next] : [])],
      },
    ];
  });
}

/** How far the words of a stamp go, in front of a name. */
function stampIn(text: string): number {
  const own = folded(text);
  const stamp = E_STAMP.exec(own)?.[0].length;
  if (stamp !== undefined) return stamp + (/^\s*/u.exec(text.slice(stamp))?.[0].length ?? 0);
  const verb = SIGNS.exec(own)?.[0].length ?? 0;
  const by = verb === 0 ? undefined : BY.exec(own.slice(verb))?.[0].length;
  return by === undefined ? 0 : verb + by;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’-]+";
/** Family names in capitals and a comma, with or without the given names behind it. */
const FAMILIES_FIRST = new RegExp(
  `^(${CAPITALS}(?:\\s(?:DE|DEL|DE LA|DA|DO|DOS|Y|I)?\\s?${CAPITALS}){0,3}),(?:\\s+(${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD}){0,2}))?\\s*$`,
  "u",
);
const GIVEN = new RegExp(`^${CAPITALS}(?:\\s+${CAPITALS}){0,2}$`, "u");

/** A given name alone at the end of its line, and what may follow it: names, and in Brazil the number of who signs. */
const ONE_NAME = /^\p{Lu}[\p{L}'’-]+$/u;
const FURTHER_NAMES = new RegExp(`^${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD}){0,4}(?::\\d+)?$`, "u");

const rightBelow = (line: SignLine, run: readonly SignLine[]) => run.find((other) => isRightBelow(line, other));

/** “Ashdown, Philippa” right below the line on which she signs: behind a label, as it is read nowhere else. */
export function withTurnedNames(run: readonly SignLine[]): readonly SignLine[] {
  return run.map((line) => {
    const isBelowRule = run.some((other) => /^[\s._…-]{4,}$/u.test(other.text) && below(other, run) === line);
    const name = isBelowRule ? surnameFirst(line.text.trim(), true) : undefined;
    return name === undefined ? line : reworded(line, `Name: ${line.text.trim()}`);
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
    return isName ? reworded(line, `Name: ${text}`) : line;
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
        of: [...printedLines(whole), next],
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

/** 授权签字人（一）：, Authorised signatory 2: a label of who signs with the number of one of several. */
const NUMBERED_LABEL = /^([^:：]{2,32}?)\s*(?:[(（]\s*([一二三1-3ab])\s*[)）]|(?<=人|代表)([一二三1-3])|\s([1-3ab]))\s*(?:[:：]|$)/iu;

/** 授权签字人（一）： and 授权签字人（二）： beside each other, and the names of both with their offices below: each name behind its label. */
export function withNumberedPens(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const taken = new Set<SignLine>();
  return run.flatMap((line, at) => {
    if (taken.has(line)) return [];
    const row = line.cell === 0 && line.cells > 1 ? run.filter((other) => other.page === line.page && other.row === line.row) : [];
    const labels = row.map(({ text }) => NUMBERED_LABEL.exec(text.trim()) ?? []);
    // beneath a seal an engine loses the beginning of one
    const label = labels
      .map(([, words]) => words)
      .find((words) => words !== undefined && [SIGN_LABEL, NAME_LABEL].some((own) => own.test(folded(`${words}:`))));
    const isSame = (words: string | undefined) => words === label || (words !== undefined && line.confidence < 1);
    const areLabels = label !== undefined && labels.every(([, words]) => isSame(words));
    const areCounted = new Set(labels.map(([, , ...number]) => number.join(""))).size === row.length;
    const names = run.slice(at + row.length, at + row.length * 2);
    const areNames = names.length === row.length && names.every((name) => name.cells === 1 && !/[:：]/u.test(name.text) && nameIn(name, parties) !== undefined);
    if (!areLabels || !areCounted || !areNames) return [line];
    for (const one of [...row, ...names]) taken.add(one);
    return names.flatMap((name, index) => {
      const pen = row[index];
      if (!pen) return [name];
      const width = Math.max(pen.box.left + pen.box.width, name.box.left + name.box.width) - pen.box.left;
      const box = { ...pen.box, width, height: name.box.top + name.box.height - pen.box.top };
      return [{ ...reworded(name, `${label}：${name.text.trim()}`), box, of: [pen, ...printedLines(name)] }];
    });
  });
}

/** 委托代理人（签字）： and （卡特琳·比尔吉） below the pen: the label and the name on one line. */
export function withNamesInBracketsBelow(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const joined = run.map((line, at) => {
    const below = run[at + 1];
    const [, name] = /^[(（]\s*(\p{Script=Han}[\p{Script=Han}·•-]{1,18})\s*[)）]$/u.exec(below?.text.trim() ?? "") ?? [];
    if (!below || name === undefined || below.page !== line.page || below.cell !== line.cell || !AGENT_SIGNS.test(line.text.trim())) return undefined;
    const box = { ...line.box, width: below.box.left + below.box.width - line.box.left, height: below.box.top + below.box.height - line.box.top };
    const whole = {
      ...line,
      text: line.text.replace(/[\s_.…]+$/u, "") + name,
      printed: below.text.trim(),
      box,
      of: [...printedLines(line), ...printedLines(below)],
    };
    return nameIn(whole, parties) ? whole : undefined;
  });
  return run.flatMap((line, at) => (joined[at - 1] ? [] : [joined[at] ?? line]));
}
const AGENT_SIGNS = /^(?:(?:委托|授权)(?:代理人|代表)|代理人)\s*(?:[(（]\s*签\s*[字名章][^()（）]{0,4}[)）])?\s*[:：][\s_.…]*$/u;
