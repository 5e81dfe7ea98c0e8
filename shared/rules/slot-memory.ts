import type { LetterWords } from "../documents/letter-words.ts";
import type { SlotReport } from "../report.ts";
import { sameList } from "../same-list.ts";
import type { GuideSlot } from "./guide.ts";
import { type Papers, papersOf, reportOneSlot, type SlotsInput, slotsAsked } from "./slots.ts";
import { Looks, looksStand, watchCase } from "./watched-case.ts";

/** What a slot was reported from. */
type Remembered = {
  readonly topic: string;
  readonly looks: Looks;
  readonly papers: Papers;
  readonly letter: LetterWords | "withheld" | undefined;
  readonly made: readonly SlotReport[];
};

/** The slots as they were last reported: only those are looked at again whose answers, papers or letter have changed. */
export class SlotMemory {
  readonly #last = new Map<GuideSlot, Remembered>();
  #papers: { readonly looks: Looks; readonly made: Papers } | undefined;
  #all: readonly SlotReport[] = [];

  /** What `reportSlots` says of the same input; what says the same as before stays the same object, all of it the same list. */
  report(input: SlotsInput): readonly SlotReport[] {
    const papers = this.#papersNow(input);
    const now = slotsAsked(input).flatMap((slot) => this.#reportOne(slot, input, papers));
    this.#all = sameList(this.#all, now);
    return this.#all;
  }

  #reportOne(slot: GuideSlot, input: SlotsInput, papers: Papers): readonly SlotReport[] {
    const before = this.#last.get(slot);
    const letter = slot.document === undefined ? undefined : input.letters.get(slot.document);
    const same = before !== undefined && before.topic === input.topic.id && before.papers === papers && before.letter === letter;
    if (same && looksStand(before.looks, input.case)) return before.made;
    const looks = new Looks();
    const watched = { ...input, case: watchCase(input.case, () => looks) };
    const made = keepSame(before?.made ?? [], reportOneSlot(slot, watched, papers));
    this.#last.set(slot, { topic: input.topic.id, looks, papers, letter, made });
    return made;
  }

  #papersNow(input: SlotsInput): Papers {
    if (this.#papers !== undefined && looksStand(this.#papers.looks, input.case)) return this.#papers.made;
    const looks = new Looks();
    this.#papers = { looks, made: papersOf(watchCase(input.case, () => looks)) };
    return this.#papers.made;
  }
}

function keepSame(before: readonly SlotReport[], now: readonly SlotReport[]): readonly SlotReport[] {
  return now.map((slot, index) => {
    const old = before[index];
    return old !== undefined && sameSlot(old, slot) ? old : slot;
  });
}

const sameSlot = (one: SlotReport, other: SlotReport): boolean =>
  one.slot === other.slot &&
  one.for === other.for &&
  one.forName === other.forName &&
  one.required === other.required &&
  one.state === other.state &&
  one.change === other.change &&
  sameChanges(one.changes, other.changes) &&
  one.filled === other.filled &&
  one.clause === other.clause &&
  one.attachments.length === other.attachments.length &&
  one.attachments.every((id, index) => id === other.attachments[index]);

const sameChanges = (one: SlotReport["changes"], other: SlotReport["changes"]): boolean =>
  one === other ||
  (one !== undefined && one.length === other?.length && one.every(({ kind, text }, index) => other[index]?.kind === kind && other[index]?.text === text));
