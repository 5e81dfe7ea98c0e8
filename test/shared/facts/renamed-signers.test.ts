import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { namesOnPaper, renamedSigners } from "../../../shared/facts/renamed-signers.ts";
import { attachmentCount } from "../../../shared/messages/attachment-count.ts";
import { signedAnswer } from "../../../shared/reading/proposals.ts";
import { reportSlots } from "../../../shared/rules/slots.ts";
import { unconfirmedCount, unsettledAgreements } from "../../../shared/wizard/agreement-elements.ts";
import { withDecision, withSignerAnswer } from "../../../shared/wizard/decide-element.ts";
import { guide2026, parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const filled = parsedCase(sampleJson());
const first = "agreements[0].signatories[0]";
const asCase = (value: unknown): Case => ({ ...filled, ...Object(value) });
const withApplicant = (name: string, theCase = filled): Case => asCase({ ...theCase, applicant: { ...theCase.applicant, name } });
const renamedIn = (theCase: Case) => renamedSigners(theCase, theCase.agreements?.[0] ?? { id: "" }, guide2026);
const signer = (theCase: Case) => theCase.agreements?.[0]?.signatories?.[0];
const now = filled.applicant?.name ?? "";

test("a settled signer of another name than the one filled in waits again, with both names, in every count", () => {
  expect(signer(filled)).toMatchObject({ party: "applicant", unit: now, signed: true });
  expect(renamedIn(filled)).toEqual([]);
  const renamed = withApplicant("上海别名工程研究院");
  expect(renamedIn(renamed)).toEqual([{ kind: "unit", was: now, now: "上海别名工程研究院" }]);
  expect(unsettledAgreements(filled, guide2026)).toEqual([]);
  const signed = (renamed.agreements ?? []).filter(({ signatories }) => signatories?.some(({ party }) => party === "applicant")).length;
  expect(unconfirmedCount(renamed, guide2026)).toBe(signed);
  expect(unsettledAgreements(renamed, guide2026)).toHaveLength(signed);
});

test("its paper, marked as checked, is to be checked again, and says why; the translation is not", () => {
  const [topic] = guide2026.topics.filter(({ id }) => id === filled.topic);
  if (!topic) throw new Error("no topic");
  const slots = (theCase: Case) => reportSlots({ case: theCase, guide: guide2026, topic, letters: new Map() }).filter(({ slot }) => /^agreement-/.test(slot));
  const renamed = slots(withApplicant("上海别名工程研究院"));
  const copies = slots(filled).filter(({ slot, state }) => slot === "agreement-copy" && state === "checked");
  expect(copies.length).toBeGreaterThan(0);
  expect(attachmentCount(renamed, new Set()).unchecked - attachmentCount(slots(filled), new Set()).unchecked).toBe(copies.length);
  expect(renamed.find(({ slot }) => slot === "agreement-copy")).toMatchObject({
    filled: true,
    change: expect.stringContaining(`核对时“${now}”，现填“上海别名工程研究院”`),
  });
  expect(renamed.filter(({ slot }) => slot === "agreement-translation").every(({ change }) => change === undefined)).toBe(true);
});

test("who confirms it again has seen the name, until it changes once more", () => {
  const renamed = withApplicant("上海别名工程研究院");
  const again = asCase(withSignerAnswer(renamed, first, "signed", true));
  expect(renamedIn(again)).toEqual([]);
  expect(signer(again)).toMatchObject({ unit: now, seen: { names: ["上海别名工程研究院"], unit: now } });
  expect(renamedIn(withApplicant("上海又一名研究院", again))).toEqual([{ kind: "unit", was: now, now: "上海又一名研究院" }]);
  // back to the name that is printed there
  expect(renamedIn(withApplicant(now, again))).toEqual([]);
  const decided = asCase(withDecision(renamed, { path: first }, { ...signer(renamed), signed: true } as never));
  expect(renamedIn(decided)).toEqual([]);
});

test("a unit that a person writes beside the page is seen; one that is filled in elsewhere is not", () => {
  const seen = asCase(withSignerAnswer(filled, first, "signed", true));
  expect(renamedIn(asCase(withSignerAnswer(seen, first, "unit", "别处研究所")))).toEqual([]);
  const [agreement, ...others] = seen.agreements ?? [];
  const [own, ...rest] = agreement?.signatories ?? [];
  const elsewhere = asCase({ ...seen, agreements: [{ ...agreement, signatories: [{ ...own, unit: "别处研究所" }, ...rest] }, ...others] });
  expect(renamedIn(elsewhere)).toEqual([{ kind: "unit", was: "别处研究所", now }]);
});

test("a signer whose name is another one now waits too, not one that is written otherwise", () => {
  const seen = asCase(withSignerAnswer(asCase(withSignerAnswer(filled, first, "name", "Dr. Anna Müller")), first, "signed", true));
  const named = (name: string) => {
    const [agreement, ...others] = seen.agreements ?? [];
    const [own, ...rest] = agreement?.signatories ?? [];
    return asCase({ ...seen, agreements: [{ ...agreement, signatories: [{ ...own, name }, ...rest] }, ...others] });
  };
  expect(renamedIn(named("Mueller, Anna"))).toEqual([]);
  expect(renamedIn(named("Jörg Vogel"))).toEqual([{ kind: "person", was: "Dr. Anna Müller", now: "Jörg Vogel" }]);
  // put right beside the page
  expect(renamedIn(asCase(withSignerAnswer(seen, first, "name", "Jörg Vogel")))).toEqual([]);
});

test("a signature that is not settled, or said not to be there, is asked for no name", () => {
  const without = asCase(withSignerAnswer(withApplicant("上海别名工程研究院"), first, "signed", false));
  expect(renamedIn(without)).toEqual([]);
  expect(renamedIn(withApplicant(""))).toEqual([]);
});

test("that nobody saw a hand where a person says that one signed is kept with the answer", () => {
  const proposal = { status: "unclear", facts: { name: "Anna Müller" }, places: [] } as const;
  expect(signedAnswer(undefined, proposal, "2026-03-02", true)).toMatchObject({ signed: true, reading: { taken: false, unsigned: true } });
  expect(signedAnswer(undefined, proposal, "2026-03-02").reading).not.toHaveProperty("unsigned");
});

const withPartner = (names: object, theCase = filled): Case => {
  const [partner, ...others] = theCase.partners ?? [];
  return asCase({ ...theCase, partners: [{ ...partner, ...names }, ...others] });
};

test("a partner with two names is renamed by either of them, whichever stands beside its signature", () => {
  const [partner] = filled.partners ?? [];
  const other = "agreements[0].signatories[1]";
  expect(filled.agreements?.[0]?.signatories?.[1]).toMatchObject({ party: partner?.id, signed: true });
  const seen = asCase(withSignerAnswer(filled, other, "signed", true));
  const foreign = { kind: "unit", was: partner?.name, now: "Anderswo Institut" };
  const chinese = { kind: "unit", was: partner?.nameZh, now: "别处研究所" };
  for (const unit of [partner?.name, partner?.nameZh]) {
    const signed = asCase(withSignerAnswer(seen, other, "unit", unit));
    expect(renamedIn(signed)).toEqual([]);
    expect(renamedIn(withPartner({ name: "Anderswo Institut" }, signed))).toEqual([foreign]);
    expect(renamedIn(withPartner({ nameZh: "别处研究所" }, signed))).toEqual([chinese]);
    // taken away, nothing is said against it
    expect(renamedIn(withPartner(unit === partner?.name ? { nameZh: undefined } : { name: undefined }, signed))).toEqual([]);
  }
});

test("a proof and a translation that were checked are to be checked again once their partner has another name", () => {
  const [topic] = guide2026.topics.filter(({ id }) => id === filled.topic);
  if (!topic) throw new Error("no topic");
  const own = filled.partners?.[0]?.id;
  const noted = asCase({
    ...filled,
    attachments: filled.attachments?.map((one) => (one.for === own ? { ...one, state: "checked", checkedNames: namesOnPaper(filled, one) } : one)),
  });
  const changes = (theCase: Case) =>
    reportSlots({ case: theCase, guide: guide2026, topic, letters: new Map() }).flatMap(({ slot, state, change, nowNamed }) =>
      change?.startsWith("名称与填写的不同") && change.includes(`现填“${nowNamed}”`) ? [`${slot} ${state}`] : [],
    );
  expect(changes(noted)).toEqual([]);
  const both = ["foreign-funding-proof received", "foreign-funding-translation received"];
  expect(changes(withPartner({ name: "Anderswo Institut" }, noted))).toEqual(both);
  expect(changes(withPartner({ nameZh: "别处研究所" }, noted))).toEqual(both);
  // taken away, nothing is said against it
  expect(changes(withPartner({ nameZh: undefined }, noted))).toEqual([]);
});
