import { expect, test } from "vitest";
import { attachmentNow, pathNow, stablePath } from "../../../shared/review/note-place.ts";
import {
  countNews,
  isOpen,
  mergeReviews,
  NO_REVIEW,
  openNotes,
  type Review,
  reviewSchema,
  SIGNERS,
  signOffsInForce,
  signOffsSoFar,
  withNote,
  withNoteState,
  withReply,
  withSignOff,
} from "../../../shared/review/review.ts";
import { dice } from "../../bench/dice.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 4, 24, 9, minute)).toISOString();
const place = { kind: "answer", path: "agreements[#a1].term.end" } as const;
const note = (id: string, minute: number) => ({ id, by: "何佳样", on: at(minute), at: place, about: "协议到期日期", text: "请核对" });
const content = { answers: "a".repeat(64), files: "b".repeat(64) };

test("two people who wrote, replied and resolved apart keep everything, whoever's copy comes first", () => {
  const common = withNote(NO_REVIEW, note("n1", 0));
  const own = withNoteState(withNote(common, note("n2", 5)), "n1", { resolved: true, by: "沈荑", on: at(3) });
  const received = withReply(withNote(common, note("n3", 4)), "n1", { id: "r1", by: "沈荑", on: at(2), text: "已改" });
  const merged = mergeReviews(own, received);
  expect(merged.notes.map(({ id }) => id)).toEqual(["n1", "n3", "n2"]);
  expect(merged.notes[0]).toMatchObject({ replies: [{ id: "r1" }], state: { resolved: true } });
  expect(mergeReviews(received, own)).toEqual(merged);
  expect(mergeReviews(merged, received)).toEqual(merged);
  expect(openNotes(merged)).toBe(2);
  expect(countNews(own, merged)).toBe(2);
  expect(countNews(merged, merged)).toBe(0);
});

test("of a note resolved here and opened again there the newer state wins, and of one moment the open one", () => {
  const common = withNote(NO_REVIEW, note("n1", 0));
  const resolved = (minute: number) => withNoteState(common, "n1", { resolved: true, by: "甲", on: at(minute) });
  const opened = (minute: number) => withNoteState(common, "n1", { resolved: false, by: "乙", on: at(minute) });
  const isOpenIn = ({ notes: [only] }: Review) => only !== undefined && isOpen(only);
  expect(isOpenIn(mergeReviews(resolved(2), opened(1)))).toBe(false);
  expect(isOpenIn(mergeReviews(resolved(1), opened(2)))).toBe(true);
  expect(isOpenIn(mergeReviews(resolved(1), opened(1)))).toBe(true);
  expect(isOpenIn(mergeReviews(opened(1), resolved(1)))).toBe(true);
});

test("whoever changes the state that he sees wins over it even when his clock is behind", () => {
  const resolved = withNoteState(withNote(NO_REVIEW, note("n1", 0)), "n1", { resolved: true, by: "甲", on: at(30) });
  const opened = withNoteState(resolved, "n1", { resolved: false, by: "乙", on: at(10) });
  expect(openNotes(mergeReviews(resolved, opened))).toBe(1);
  const signed = withSignOff(NO_REVIEW, { id: "s1", signer: "office", by: "甲", on: at(30), of: content });
  const withdrawn = withSignOff(signed, { id: "s2", signer: "office", by: "甲", on: at(10), of: null });
  expect(signOffsInForce(signed, "office")).toMatchObject([{ id: "s1" }]);
  expect(signOffsInForce(mergeReviews(signed, withdrawn), "office")).toEqual([]);
});

test("merging reviews written at random in any order gives one and the same, with nothing lost", () => {
  const random = dice(19);
  for (let round = 0; round < 100; round += 1) {
    const common = withNote(withNote(NO_REVIEW, note("n1", 0)), note("n2", 1));
    const copies = [0, 1, 2].map((copy) => {
      let review = common;
      for (let step = 0; step < 6; step += 1) {
        const id = `${copy}.${step}`;
        const minute = Math.floor(random() * 20);
        const to = random() < 0.5 ? "n1" : "n2";
        const what = random();
        if (what < 0.3) review = withNote(review, note(id, minute));
        else if (what < 0.6) review = withReply(review, to, { id, by: "x", on: at(minute), text: "y" });
        else if (what < 0.9) review = withNoteState(review, to, { resolved: random() < 0.5, by: `${copy}`, on: at(minute) });
        else review = withSignOff(review, { id, signer: "lead", by: "x", on: at(minute), of: content });
      }
      return review;
    });
    const [a = NO_REVIEW, b = NO_REVIEW, c = NO_REVIEW] = copies;
    const merged = mergeReviews(mergeReviews(a, b), c);
    const other = mergeReviews(c, mergeReviews(b, a));
    expect(other.notes.map(({ id, replies, state }) => ({ id, replies, open: state?.resolved }))).toEqual(
      merged.notes.map(({ id, replies, state }) => ({ id, replies, open: state?.resolved })),
    );
    expect(other.signOffs).toEqual(merged.signOffs);
    const ids = new Set(merged.notes.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]));
    for (const review of copies)
      for (const { id, replies } of review.notes) for (const one of [id, ...replies.map((reply) => reply.id)]) expect(ids).toContain(one);
    expect(reviewSchema.safeParse(merged).success).toBe(true);
  }
});

test("sign-offs are told apart by whether one fell, one is still to come, or all stand", () => {
  const signed = (...stands: readonly boolean[]) => ({
    signOffs: SIGNERS.slice(0, stands.length).map((signer, at) => ({ signer, by: "沈荑", on: "2026-05-25T09:46:00.000Z", stands: stands[at] === true })),
  });
  expect(signOffsSoFar(signed())).toBeUndefined();
  expect(signOffsSoFar(signed(true, true))).toBe("part");
  expect(signOffsSoFar(signed(true, true, true))).toBe("whole");
  expect(signOffsSoFar(signed(true, true, false))).toBe("fallen");
});

test("what a later program has written in a note is kept", () => {
  const later: unknown = { ...withNote(NO_REVIEW, note("n1", 0)), colours: 3 };
  const parsed = reviewSchema.parse(later);
  expect(mergeReviews(parsed, withNote(NO_REVIEW, note("n2", 1)))).toMatchObject({ colours: 3, notes: [{ id: "n1" }, { id: "n2" }] });
});

test("a note follows its list item when others are moved before it, and its place is gone with the item", () => {
  const theCase = { partners: [{ id: "p1", name: "甲" }, { id: "p2" }], budget: { items: [{ name: "x" }] }, title: "t" };
  const stable = stablePath(theCase, "partners[0].name");
  expect(stable).toBe("partners[#p1].name");
  expect(pathNow({ partners: [{ id: "p9" }, { id: "p1" }] }, stable)).toBe("partners[1].name");
  expect(pathNow({ partners: [{ id: "p9" }] }, stable)).toBeUndefined();
  expect(pathNow({}, stable)).toBeUndefined();
  expect(stablePath(theCase, "budget.items[0].name")).toBe("budget.items[0].name");
  expect(pathNow(theCase, "budget.items[0].name")).toBe("budget.items[0].name");
  expect(pathNow(theCase, "budget.items[4].name")).toBeUndefined();
  expect(pathNow(theCase, "title")).toBe("title");
});

test("a note of a scan follows it into the place of the print, whose own notes stay; an id that is gone leads nowhere", () => {
  const attachments = [
    { id: "other", slot: "other", file: "attachments/other.pdf" },
    { id: "copy", slot: "copy", file: "attachments/scan.pdf", earlierIds: ["scan", "other"] },
  ];
  expect(["copy", "scan", "other", "gone"].map((id) => attachmentNow(attachments, id))).toEqual([1, 1, 0, -1]);
});
