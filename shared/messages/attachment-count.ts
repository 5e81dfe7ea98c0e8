import type { SlotReport } from "../report.ts";
import { SLOT_STATES, TO_CONFIRM_SEAL, TO_SEAL } from "../text/slot-states.ts";

/** Whether an attachment that is asked for is there and still to be held against its original. */
export const awaitsCheck = ({ required, filled, state, wrong }: SlotReport): boolean => required && filled && state !== "checked" && wrong !== true;

/** Whether in the place of an attachment that is asked for there is another file. */
export const isWrong = ({ required, wrong }: SlotReport): boolean => required && wrong === true;

/** Whether an attachment that is asked for is not there yet, or not as it must be: sealed, of the present text. */
export const isUnfilled = ({ required, filled }: Pick<SlotReport, "required" | "filled">): boolean => required && !filled;

/**
 * Why an attachment is unfilled: nothing is there; it, or a letter of ours that can be printed, is there and the seal is not; it
 * came back and nobody has said whose seal it bears; its text has changed since. These four are all: with what is filled, and what is another file, they make what is asked for.
 */
const LACKS = { missing: SLOT_STATES.missing, toSeal: TO_SEAL, toConfirm: TO_CONFIRM_SEAL, changed: SLOT_STATES.outdated } as const;
export type Lack = keyof typeof LACKS;

/** Why a slot is unfilled; `undefined`: it is filled, or nobody asks for it. `toPrint`: the slots of letters of ours that can be printed now. */
export function lackOf(slot: SlotReport, toPrint: ReadonlySet<SlotReport>): Lack | undefined {
  if (!isUnfilled(slot)) return undefined;
  if (slot.state === "outdated") return "changed";
  if (slot.sealUnsaid) return "toConfirm";
  return slot.state === "missing" && !toPrint.has(slot) ? "missing" : "toSeal";
}

/** How many attachments are unfilled, by why. */
export type LackCount = Readonly<Record<Lack, number>>;

/**
 * How many of the attachments that are asked for are there and how many not, by why; how many nobody has marked as checked yet; and in how many
 * places there is another file (`wrong`), which counts as nothing else.
 */
export type AttachmentCount = LackCount & { readonly asked: number; readonly filled: number; readonly unchecked: number; readonly wrong: number };

export function attachmentCount(slots: readonly SlotReport[], toPrint: ReadonlySet<SlotReport>): AttachmentCount {
  const asked = slots.filter(({ required }) => required);
  const right = asked.filter((slot) => !isWrong(slot));
  const count = (wanted: Lack) => right.filter((slot) => lackOf(slot, toPrint) === wanted).length;
  return {
    asked: asked.length,
    filled: right.filter(({ filled }) => filled).length,
    missing: count("missing"),
    toSeal: count("toSeal"),
    toConfirm: count("toConfirm"),
    changed: count("changed"),
    unchecked: asked.filter(awaitsCheck).length,
    wrong: asked.length - right.length,
  };
}

/** What is unfilled, by why, in the words of every screen, message and document: 缺 2 件，1 件待用印. */
export const lackText = (count: LackCount): string => lackParts(count).join("，");

const lackParts = ({ missing, toSeal, toConfirm, changed }: LackCount): readonly string[] => [
  ...(missing > 0 ? [`${LACKS.missing} ${missing} 件`] : []),
  // what no longer holds weighs more than what is on its way
  ...(changed > 0 ? [`${changed} 件${LACKS.changed}`] : []),
  ...(toSeal > 0 ? [`${toSeal} 件${LACKS.toSeal}`] : []),
  ...(toConfirm > 0 ? [`${toConfirm} 件${LACKS.toConfirm}`] : []),
];

/** An unfilled attachment by its name; why it is unfilled is said of what is there, in the brackets that the name may end with. */
export const unfilledName = (name: string, lack: Lack): string =>
  lack === "missing" ? name : name.endsWith("）") ? `${name.slice(0, -1)}，${LACKS[lack]}）` : `${name}（${LACKS[lack]}）`;

/**
 * How far the attachments are, in the same words wherever it is said: being there is not yet being checked, which is said of those that are
 * there, so that the numbers add up to what is asked for. `short`: for a narrow list, the first part of what is left; `there`: beside a step that says what is left; `undecided`: of how many more the answers do not tell yet whether they are asked for.
 */
export function attachmentCountText(count: AttachmentCount, length: "whole" | "short" | "there" = "whole", undecided = 0): string {
  const { asked, filled, unchecked } = count;
  const isOpen = undecided > 0;
  const part = `${filled} / ${asked} 件`;
  if (asked === 0) return "";
  if (filled === asked && unchecked === 0) return isOpen ? `目前须附 ${asked} 件，都已核对` : `${part}已核对`;
  const left = `${unchecked} 件待核对`;
  const lacks = [...(count.wrong > 0 ? [`${count.wrong} 件放错`] : []), ...lackParts(count)];
  if (length === "short") return lacks[0] === undefined ? left : isOpen ? known(lacks[0]) : lacks[0];
  const there = isOpen ? `目前须附 ${asked} 件，已到位 ${filled} 件` : `${part}已到位`;
  return length === "there" ? there : [unchecked > 0 ? `${there}（其中 ${left}）` : there, ...lacks].join("，");
}

/** A number keeps its space before it: 目前 1 件待用印, 目前缺 1 件. */
const known = (lack: string): string => `目前${/^\d/.test(lack) ? " " : ""}${lack}`;
