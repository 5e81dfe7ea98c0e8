import { folded } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { FOR_SIDE, isHeadOfSide, WITNESS } from "../../vocabulary/signing-words.ts";
import { printedLines, reworded, type SignLine } from "./sign-line.ts";
import { isPersonLine } from "./sign-names.ts";

/**
 * Lines that say otherwise than by a label for which party somebody signs, or that belong to no signature: 甲　上海某研究院 is read as 甲方：上海某研究院, Head of
 * project of Party A as “Party A: Head of project”, and 甲方开户行：… is left out.
 */

/** 甲　上海某研究院, （乙）某大学: the sign of a party alone in front of its name, as the label that says so; without those to whom it is paid, and witnesses each on a line. */
export function withPartySigns(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  return withCallsBehindPen(withWitnessWhole(withoutPaidTo(run), parties), parties).map((line) => {
    const text = line.text.trim();
    const [mark = "", letter = "", number = ""] = PARTY_SIGN.exec(text) ?? [];
    const sign = letter || "甲乙丙丁戊".charAt("一二三四五".indexOf(number));
    const behind = folded(text.slice(mark.length));
    const isNamed = parties.some(({ name, otherName = name }) => [name, otherName].some((own) => behind.startsWith(folded(own))));
    const isUnit = mark !== "" && (isNamed || folded(unitsIn(text.slice(mark.length))[0] ?? " ") === behind.replace(/\s*[(（][^()（）]{1,8}[)）]$/u, ""));
    return isUnit ? reworded(line, `${sign}方：${text.slice(mark.length)}`) : line;
  });
}
/** Also 第一方　上海某研究院, of an agreement between several. */
const PARTY_SIGN = /^(?:[(（]?([甲乙丙丁戊])(?:[)）][\s\u3000:：]*|[\s\u3000:：、]+)|第([一二三四五])方[\s\u3000:：]+)(?=\S{4})/u;

/** Signed | HEXIANG: what a party is called behind room for the pen, as one line with the word in front of it, in rows where other sides sign too. */
function withCallsBehindPen(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const calls = new Set(parties.flatMap(callNames));
  const besideOf = (line: SignLine) => run.filter((other) => other.page === line.page && other.row === line.row);
  const isPen = ({ text }: SignLine) =>
    /^(?:signed|signature|sgd\.?|ลงชื่อ|unterschrift|firmado|firma|assinado|signe|签\s?[名字署])\s*[:：]?[\s._…]*$/u.test(folded(text).trim());
  const isCall = ({ text }: SignLine) => calls.has(folded(text).replace(/^[\s(（]+|[\s)）]+$/gu, ""));
  const beside = (line: SignLine) => besideOf(line).find(({ cell }) => cell === line.cell + 1);
  const joined = new Map(
    run.flatMap((line) => (line.cells > 2 && isPen(line) ? [[line, beside(line)] as const] : [])).filter(([, call]) => call && isCall(call)),
  );
  if (joined.size === 0) return run;
  const taken = new Set([...joined.values()]);
  return run
    .filter((line) => !taken.has(line))
    .map((line) => {
      const row = besideOf(line);
      const own = row.filter((one) => !taken.has(one));
      if (own.length === row.length) return line;
      const call = joined.get(line);
      const place = { cell: own.indexOf(line), cells: own.length };
      if (!call) return { ...line, ...place };
      const box = { ...line.box, width: call.box.left + call.box.width - line.box.left };
      return {
        ...line,
        ...place,
        box,
        text: `${line.text.trim()} ${call.text.trim()}`,
        printed: line.printed ?? line.text.trim(),
        of: [...printedLines(line), call],
      };
    });
}

/** 甲方开户行：…　账号：…, 税号：…: where a party is paid or written to. */
const PARTICULAR =
  /^(?:[甲乙丙丁戊]方(?:的)?(?:开户|账\s*[号户]|户\s*名|税号|纳税人|统一社会信用代码|电\s*话|传\s*真|邮\s*[编箱]|电子邮|联[系络]人)|(?:开户(?:银)?行|账\s*号|银行账[号户]|税\s*号|纳税人识别号|统一社会信用代码|bank(?: name| account)?|account(?: (?:no\.?|number))?|swift(?: code)?|iban)\s*(?:[(（][^()（）]{1,8}[)）])?\s*[:：]\s*\S)/u;

/** 甲方地址：… begins no side, nor does it name one. */
const ADDRESS_OF_PARTY = /^[甲乙丙丁戊]方(?:的)?(?=(?:(?:通[讯信]|联系|注册|法定)?地\s*址|住\s*所(?:地)?)\s*(?:[(（][^()（）]{1,8}[)）])?\s*[:：])/u;

/** Without such lines: they begin no side, and who is named there signs nothing. */
const withoutPaidTo = (run: readonly SignLine[]): readonly SignLine[] =>
  run
    .filter(({ text }) => !PARTICULAR.test(folded(text).trim()))
    .map((line) => {
      const [label] = ADDRESS_OF_PARTY.exec(line.text.trim()) ?? [];
      const text = line.text.trim();
      return label === undefined ? line : reworded(line, text.slice(label.length));
    });

/** 见证人：某协会 | 姓名 beside it, behind room for the pen: one line, as where no room is left. */
function withWitnessWhole(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const besideOf = (line: SignLine) => run.filter((other) => other !== line && other.page === line.page && other.row === line.row);
  const isWitness = (line: SignLine) => line.cells === 2 && line.cell === 0 && WITNESS.test(folded(line.text).trim());
  const joined = new Map<SignLine, SignLine>();
  for (const line of run.filter(isWitness)) {
    const [other, ...more] = besideOf(line);
    if (other && more.length === 0 && (isPersonLine(other, parties) || /^\p{Script=Han}{2,4}$/u.test(other.text.trim())) && !/[:：]/u.test(other.text))
      joined.set(other, line);
  }
  if (joined.size === 0) return run;
  const heads = new Map([...joined].map(([other, line]) => [line, other]));
  return run.flatMap((line) => {
    if (joined.has(line)) return [];
    const other = heads.get(line);
    if (!other) return [line];
    const width = other.box.left + other.box.width - line.box.left;
    return [{ ...line, text: `${line.text.trim()} ${other.text.trim()}`, box: { ...line.box, width }, cell: 0, cells: 1, of: [line, other] }];
  });
}

/** 研究所　Für das Zentrum: in front of a side, what its party is called in Chinese, and for whom it signs in another language, which is what says so. */
export function withForFirst(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const calls = new Set(parties.flatMap(callNames));
  return run.map((line) => {
    const text = line.text.trim();
    const [whole = "", called = ""] = /^(\p{Script=Han}{2,30})(?:[\s\u3000]*[/／][\s\u3000]*|[\s\u3000]+)(?=\p{Script=Latin})/u.exec(text) ?? [];
    const behind = text.slice(whole.length);
    const word = FOR_SIDE.exec(folded(behind))?.[0].length ?? 0;
    const isFor = called !== "" && word > 0 && !/\d/u.test(behind) && (calls.has(called) || parties.some(({ name }) => name === called));
    return isFor ? reworded(line, `${behind.slice(0, word)}${called}`) : line;
  });
}

/** 无线所 SCIWT：, what one party is called in two languages, in front of room for the pen: the first of the two alone. */
export function withCallsOnce(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  return run.map((line) => {
    const [, first, second] = /^(\p{Script=Han}{2,12})[\s\u3000/／]+(\p{Script=Latin}[^:：]{1,40}?)\s*[:：]$/u.exec(line.text.trim()) ?? [];
    if (first === undefined || second === undefined) return line;
    const isOne = parties.some((party) => [first, second].every((call) => callNames(party).includes(folded(call))));
    return isOne ? reworded(line, `${first}：`) : line;
  });
}

/** Head of project of Party A, Chief Accountant of Party B: an office, and of which party. */
const OFFICE_OF_PARTY =
  /^(?:the )?(?:[a-z]+[ -]){0,5}(?:representative|head|leader|director|manager|accountant|coordinator|officer|president|secretary)s?(?: [a-z]+){0,4} (?:of|for) (?:the )?(?:party|side) [a-d1-4]\s*[:：]?$/u;

/** Such offices below each other, as “Party A: Head of project”: so the sides of parties begin that are called so. */
export function withPartyFirst(run: readonly SignLine[]): readonly SignLine[] {
  const isOffice = ({ text, cells }: SignLine) => cells === 1 && OFFICE_OF_PARTY.test(folded(text).trim());
  if (run.filter(isOffice).length < 2) return run;
  return run.map((line) => {
    const text = line.text.trim();
    const [whole = "", party] = /\s(?:of|for) (?:the )?((?:party|side) [a-d1-4])\s*[:：]?$/iu.exec(text) ?? [];
    const isOne = isOffice(line) && party !== undefined;
    return isOne ? reworded(line, `${party}: ${text.slice(0, -whole.length)}`) : line;
  });
}

/** A column in which several sign, each below such an office: a side from each office on. */
export function belowOffices(lines: readonly SignLine[], parties: readonly Party[]): readonly (readonly SignLine[])[] | undefined {
  const heads = lines.flatMap((line, at) => (OFFICE_OF_PARTY.test(folded(line.text).trim()) ? [at] : []));
  if (heads.length < 2 || heads[0] !== 0) return undefined;
  const sides = heads.map((from, at) => lines.slice(from, heads[at + 1]));
  return sides.every((own) => own.filter((line) => isPersonLine(line, parties)).length === 1) ? sides : undefined;
}

/** 某研究所所长 above the pen, and 某中心主任 below it: the office of whoever signs says for whom, where no line names it otherwise. */
export function withOfficesOfParties(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const partyOf = ({ text, cells }: SignLine) => {
    const unit = cells === 1 ? text.trim().replace(OFFICE_BEHIND_UNIT, "") : "";
    return unit.length > LEAST_UNIT && unit !== text.trim() ? parties.find(({ name }) => name.endsWith(unit)) : undefined;
  };
  const heads = run.filter((line) => partyOf(line) !== undefined);
  const [first] = heads;
  const isHeaded = run.some((line) => isHeadOfSide(line) || parties.some(({ name }) => line.text.trim() === name));
  const isBelow = first === undefined || run.slice(0, run.indexOf(first)).some((line) => isPersonLine(line, parties));
  if (isHeaded || isBelow || new Set(heads.map(partyOf)).size < 2) return run;
  return run.map((line) => {
    const party = partyOf(line);
    return party ? reworded(line, `For ${party.name}`) : line;
  });
}
const OFFICE_BEHIND_UNIT = /(?:副?(?:所长|院长|校长|主任|会长|理事长|部长|局长|厅长|总裁|董事长)|总经理)\s*[:：]?$/u;
const LEAST_UNIT = 5;
