import { folded } from "../../folded.ts";
import type { PageText } from "../../page-text.ts";
import { likeness, sameName } from "../../same-name.ts";
import { mainScript } from "../../scripts.ts";
import { NAME_LABEL, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { isQuoteOf, type Signatory, type SignLine } from "./sign-line.ts";
import { isSamePerson } from "./sign-names.ts";

/** How far from a printed name, in heights of its line, its signature stands. */
const NEAR = 5;
/** How much of two names is the same where an engine has read one of them from a pen: 应鸭车 is 应鹤年, Xoana Freineiro is Xoana Freixeiro Lamas. */
const ALIKE = 0.4;

/**
 * Signatories of a scan without the names that an engine has read from a pen, above or below the same person's name in print: one of the
 * two stays, as printed, and has signed. Two different people who sign for one unit stay two.
 */
export function withoutReadHands(found: readonly Signatory[], pages: readonly PageText[]): readonly Signatory[] {
  const scans = new Set(pages.filter(({ source }) => source === "ocr").map(({ page }) => page));
  const hands = new Map<Signatory, Signatory>();
  for (const one of found) {
    const printed = scans.has(one.page) ? found.find((other) => !hands.has(other) && isHandOf(one, other)) : undefined;
    if (printed) hands.set(one, printed);
  }
  return found.flatMap((one) => {
    if (hands.has(one)) return [];
    const hand = [...hands].find(([, printed]) => printed === one)?.[0];
    return [hand ? { ...withOwnDay(one, hand), hand: "signed" } : one];
  });
}

/** Whether the first is the signature of the second: near it, for the same unit, and read less surely or behind the label of a signature. */
function isHandOf(hand: Signatory, printed: Signatory): boolean {
  if (hand === printed || hand.name === undefined || printed.name === undefined) return false;
  if (hand.page !== printed.page || hand.unit === undefined || hand.unit !== printed.unit) return false;
  const [pen, print] = [lineOf(hand), lineOf(printed)];
  if (!pen || !print || pen === print || Math.abs(pen.box.top - print.box.top) > NEAR * print.box.height) return false;
  const [isLabelled, isNamed] = [SIGN_LABEL.test(folded(hand.quote)), NAME_LABEL.test(folded(printed.quote))];
  const isLess = pen.confidence < print.confidence && !NAME_LABEL.test(folded(hand.quote));
  const isBehindLabel = SIGNS.test(hand.quote) && !SIGNS.test(printed.quote);
  // 签字：Sompong R below 代表：校长颂蓬·拉达纳功
  if (isBehindLabel && REPRESENTS.test(printed.quote) && mainScript(hand.name) !== mainScript(printed.name)) return true;
  // 法定代表人：停一 above 姓名：松田恒一: whose name is printed for the signature above it
  return (isLess && isLabelled && isNamed) || ((isLess || isBehindLabel) && isAlike(hand.name, printed.name, isNamed || !/[:：]/u.test(printed.quote)));
}

const lineOf = (one: Signatory): SignLine | undefined => one.lines.find(isQuoteOf(one));
const REPRESENTS = /^(?:授权|法定)?代\s*表\s*人?\s*[:：]/u;
/** 签字：, Signature: what stands behind it is by hand. */
const SIGNS = /签\s*[字名]|signature|unterschrift|assinatura|handtekening|podpis/iu;

/** @param isPlain no office stands in front of the second name, which would make it that of one more person */
function isAlike(one: string, other: string, isPlain: boolean): boolean {
  if (sameName(one, other) || isSamePerson(one, other, true)) return true;
  if (!isPlain) return false;
  if (likeness(one, other) >= ALIKE) return true;
  const [a, b] = [folded(one), folded(other)];
  // of a Chinese name a pen leaves the surname alone
  return /^\p{Script=Han}{2,4}$/u.test(a) && a.length === b.length && a.charAt(0) === b.charAt(0);
}

/** The day beside the name in print, where the day found for it stands at the head of the paper alone. */
function withOwnDay(printed: Signatory, hand: Signatory): Signatory {
  const isOwn = ({ dateLine, lines }: Signatory) => dateLine !== undefined && lines.includes(dateLine as SignLine);
  if (isOwn(printed) || !isOwn(hand)) return printed;
  return { ...printed, ...(hand.date !== undefined && { date: hand.date }), ...(hand.dateLine && { dateLine: hand.dateLine }) };
}
