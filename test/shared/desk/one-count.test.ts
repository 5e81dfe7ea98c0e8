import { expect, test } from "vitest";
import { caseOverview } from "../../../shared/desk/case-overview.ts";
import { caseStanding } from "../../../shared/desk/case-standing.ts";
import { unfilledNames } from "../../../shared/desk/missing-list.ts";
import { cellOf, itemText } from "../../../shared/desk/slot-columns.ts";
import { planBundle } from "../../../shared/documents/bundle-plan.ts";
import { sealDocuments, slotsToPrint } from "../../../shared/documents/seal-list.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { attachmentCountText, lackText } from "../../../shared/messages/attachment-count.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { checked, guide2026, sampleJson, unwrap } from "../../fixtures/letter-source.ts";

type Attachment = Record<string, unknown>;
const sampleAttachments = sampleJson().attachments as readonly Attachment[];

/** The sample without the proof of a partner and without a letter, its agreement's translation unsealed, a letter's scan of another text. */
const NEARLY = sampleJson({
  title: "改过的项目名称",
  attachments: sampleAttachments
    .filter(({ slot }) => slot !== "no-licence-transfer")
    .filter(({ slot }, index, all) => slot !== "foreign-funding-proof" || all.findIndex((other) => other.slot === slot) !== index)
    .map((one) => (one.slot === "agreement-translation" ? { ...one, state: "received", sealedBy: undefined } : one)),
});

/** One agreement bears the seal of a department: it is there, and the applicant's seal is not. */
const OTHER_SEAL = sampleJson({
  attachments: sampleAttachments.map((one, index, all) =>
    index === all.findIndex(({ slot }) => slot === "agreement-copy") ? { ...one, sealedBy: "department", state: "sealed-scan" } : one,
  ),
});

/** The scans of our letters lie there, and nobody has said whose seal they bear. */
const UNSAID = sampleJson({
  attachments: sampleAttachments.map((one) =>
    /^(no-licence-transfer|self-funding)/u.test(String(one.slot)) ? { ...one, state: "received", sealedBy: undefined } : one,
  ),
});

test.each([
  ["the complete sample", sampleJson(), "9 / 9 件已到位（其中 5 件待核对）", ""],
  ["an empty case", { formatVersion: 1, id: "new", guide: guide2026.id, topic: "2" }, "0 / 2 件已到位，缺 2 件", "缺 2 件"],
  ["one of which nothing came yet", sampleJson({ attachments: [] }), "0 / 9 件已到位，缺 7 件，2 件待用印", "缺 7 件，2 件待用印"],
  [
    "one nearly ready",
    NEARLY,
    "5 / 9 件已到位（其中 1 件待核对），缺 1 件，1 件内容已变，1 件待用印，1 件待确认用印",
    "缺 1 件，1 件内容已变，1 件待用印，1 件待确认用印",
  ],
  ["one with a department's seal", OTHER_SEAL, "8 / 9 件已到位（其中 5 件待核对），1 件待用印", "1 件待用印"],
  ["one whose letters came back", UNSAID, "7 / 9 件已到位（其中 3 件待核对），2 件待确认用印", "2 件待确认用印"],
])("the attachments of %s are counted alike wherever they are counted", (_name, json, whole, lacks) => {
  const input = checked(json, guide2026);
  const { slots } = input.report;
  const topic = unwrap(findTopic(guide2026, input.case.topic));
  const toPrint = slotsToPrint(input);
  const count = caseStanding(input).attachments;
  // the words of every screen
  expect(attachmentCountText(count)).toBe(whole);
  expect(lackText(count)).toBe(lacks);
  // the task list says the first of them, and of what is there what is left
  if (lacks !== "") expect(lacks).toMatch(new RegExp(`^${attachmentCountText(count, "short")}(?:，|$)`));
  // what waits to be checked is part of what is there: all numbers beside it add up to what is asked for
  const added = whole.replace(/（.*?）/, "").replace(/ \/ \d+/, "");
  expect((added.match(/\d+/g) ?? []).reduce((sum, one) => sum + Number(one), 0)).toBe(count.asked);
  expect(count.filled + count.missing + count.toSeal + count.toConfirm + count.changed).toBe(count.asked);
  // 工作台: the same count, and its cells of what is asked for
  const moment = parseMoment("2026-05-25T10:00");
  if (moment === undefined) throw new Error("no moment");
  const overview = caseOverview({ ...input, moment });
  expect(overview.attachments).toEqual(count);
  const cells = (state: string) =>
    slots.filter(
      ({ required }, index) => required && cellOf({ ...overview, items: overview.items.slice(index, index + 1) }, slots[index]?.slot ?? "")?.state === state,
    );
  const states = ["missing", "to-seal", "to-confirm", "outdated"].map((state) => cells(state).length);
  expect(states).toEqual([count.missing, count.toSeal, count.toConfirm, count.changed]);
  expect(overview.items.filter((item) => itemText(item) === "缺").length).toBe(count.missing);
  // 还缺什么, and what is said of a package built now: each by its name
  const names = unfilledNames(slots, toPrint, guide2026);
  expect(names.length).toBe(count.asked - count.filled);
  expect(names.filter((name) => /[（，]待用印）$/u.test(name)).length).toBe(count.toSeal);
  expect(names.filter((name) => /[（，]待确认用印）$/u.test(name)).length).toBe(count.toConfirm);
  expect(overview.items.filter((item) => itemText(item) === "待确认用印").length).toBe(count.toConfirm);
  // the index of the bundle and 用印清单 lack what is counted as 缺, the latter of what must be sealed
  const letters = new Set([...toPrint].flatMap(({ slot }) => guide2026.slots.find(({ id }) => id === slot)?.document ?? []));
  expect(planBundle({ case: input.case, guide: guide2026, slots, letters }).missing.length).toBe(count.missing);
  const papers = sealDocuments({ ...input, topic });
  expect(papers.filter(({ planned }) => planned === undefined).length).toBeLessThanOrEqual(count.missing);
  expect(papers.filter(({ planned, sealed, slot }) => planned !== undefined && !sealed && slot.state !== "outdated").length).toBe(
    count.toSeal + count.toConfirm,
  );
});
