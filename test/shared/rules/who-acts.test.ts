import { beforeAll, expect, test } from "vitest";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import type { Finding, SlotReport } from "../../../shared/report.ts";
import { actorOfFinding, actorOfSlot } from "../../../shared/rules/who-acts.ts";

let guide: Guide;
beforeAll(async () => {
  const [first] = (await readGuides()).guides;
  if (!first) throw new Error("no guide");
  guide = first;
});

const finding = (rule: string, more: Partial<Finding>): Finding => ({
  rule,
  title: rule,
  outcome: "not-met",
  clause: { place: "申报要求第11条（a）", quote: "" },
  message: "",
  ...more,
});
const slot = (id: string, more: Partial<SlotReport> = {}): SlotReport => ({
  slot: id,
  title: id,
  required: true,
  sealed: guide.slots.find((known) => known.id === id)?.sealed ?? false,
  state: "missing",
  clause: { place: "申报要求第11条（a）", quote: "" },
  filled: false,
  attachments: [],
  ...more,
});

test("what the guide leaves open goes to the hotline, whatever it is about", () => {
  const open = finding("no-licence-transfer-commitment", { outcome: "cannot-tell", reason: "open-reading", field: "partners[0].relations" });
  expect(actorOfFinding(open, guide)).toBe("hotline");
});

test("a missing paper goes to whoever can bring it: translator, seal office, partner", () => {
  expect(actorOfFinding(finding("agreement-translation", {}), guide)).toBe("translations");
  expect(actorOfFinding(finding("self-funding-commitment", {}), guide)).toBe("seal");
  expect(actorOfFinding(finding("foreign-funding-proof", {}), guide)).toBe("partner-papers");
  expect(actorOfFinding(finding("ethics-approval", {}), guide)).toBe("papers");
  expect(actorOfFinding(finding("recusal-letter", {}), guide)).toBe("seal");
  // the answer without which the letter cannot be written comes first
  expect(actorOfFinding(finding("recusal-letter", { missing: ["declarations.recusal.experts[0].reason"] }), guide)).toBe("answers");
});

test("answers go to the lead person, those read off an agreement to who has it, the unit's review to the unit", () => {
  const missing = (path: string) => finding("x", { outcome: "cannot-tell", reason: "missing-answer", missing: [path] });
  expect(actorOfFinding(missing("budget.grant"), guide)).toBe("answers");
  expect(actorOfFinding(missing("agreements[0].term.end"), guide)).toBe("agreements");
  expect(actorOfFinding(missing("partners[1].localFunding.namedLead"), guide)).toBe("partner-papers");
  expect(actorOfFinding(missing("partners[1].kind"), guide)).toBe("answers");
  expect(actorOfFinding(missing("declarations.unitReviewed"), guide)).toBe("unit-review");
});

test("a slot whose paper lies there lacks the seal alone; an empty one lacks the paper", () => {
  expect(actorOfSlot(slot("agreement-copy"), guide)).toBe("agreements");
  expect(actorOfSlot(slot("agreement-copy", { state: "received" }), guide)).toBe("seal");
  expect(actorOfSlot(slot("agreement-translation"), guide)).toBe("translations");
  expect(actorOfSlot(slot("self-funding"), guide)).toBe("seal");
  expect(actorOfSlot(slot("self-funding", { state: "outdated" }), guide)).toBe("seal");
  expect(actorOfSlot(slot("foreign-funding-proof"), guide)).toBe("partner-papers");
  expect(actorOfSlot(slot("joint-platform-agreement"), guide)).toBe("agreements");
  expect(actorOfSlot(slot("ethics-approval"), guide)).toBe("papers");
});
