import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { type OfferedFact, offerFacts, type TakenValue, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { chosenPartners, type FileToPut, putIntoCase, slotOfPlace } from "../../../shared/files-first/put-into-case.ts";
import { TAKEN_FROM_FILES } from "../../../shared/reading/proposals.ts";
import { guide } from "../../fixtures/check-value.ts";
import { FOLDER } from "../../fixtures/found-folder.ts";

const EMPTY: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" };
const proposal = proposeFiles(FOLDER);
const offered = offerFacts(FOLDER, proposal);
const facts = offered.flatMap((fact) => {
  const [value, ...others] = fact.values;
  return value && others.length === 0 ? [{ fact, value }] : [];
});
const files = FOLDER.flatMap(({ key, name, state }): readonly FileToPut[] => {
  const place = proposal.files.find((one) => one.key === key)?.place;
  if (place === undefined || place.to === "none" || place.to === "form") return [];
  const attachment = { id: `a-${key}`, file: `attachments/${name}`, sha256: key };
  return [{ key, name, place, attachment, ...(state.kind === "read" && { digest: state.digest }) }];
});
const put = (theCase: Case, own = files) => putIntoCase(theCase, guide, { files: own, facts, partners: proposal.partners }, () => ({}));
const next = put(EMPTY);
const placesOf = ({ attachments }: Case) => (attachments ?? []).map(({ file, slot, for: subject, unplaced }) => [file.slice(12), slot, subject, unplaced]);

describe("a folder as a case", () => {
  it("every file comes into its slot, for its agreement or partner", () => {
    expect(placesOf(next)).toEqual([
      ["Kooperationsvertrag_Süderau.pdf", "agreement-copy", "agreement-1", undefined],
      ["协议译文.pdf", "agreement-translation", "agreement-1", undefined],
      ["Agreement Example Robotics.pdf", "agreement-copy", "agreement-2", undefined],
      ["Zuwendungsbescheid.pdf", "foreign-funding-proof", "partner-1", undefined],
      ["拨款通知 译.pdf", "foreign-funding-translation", "partner-1", undefined],
      ["IMG_2041.jpg", "no-licence-transfer", undefined, undefined],
    ]);
  });

  it.each([
    ["COOPERATION AGREEMENT", "scan 0001.pdf", "合作协议（Example Robotics Oy）"],
    ["Memorandum of Understanding", "scan 0001.pdf", "合作协议（Example Robotics Oy）"],
    ["COOPERATION AGREEMENT", "Cooperation_Agreement.pdf", "合作协议（Example Robotics Oy）"],
    ["COOPERATION AGREEMENT", "Cooperation Agreement Example Robotics.pdf", "Cooperation Agreement Example Robotics"],
    ["Agreement on Flexible Grippers", "scan 0001.pdf", "Agreement on Flexible Grippers"],
    ["COOPERATION AGREEMENT", "Cooperation_Agreement_signed.pdf", "合作协议（Example Robotics Oy）"],
    ["COOPERATION AGREEMENT", "Cooperation Agreement（已签字）扫描.pdf", "合作协议（Example Robotics Oy）"],
    ["COOPERATION AGREEMENT", "Cooperation Agreement Designed Grippers.pdf", "Cooperation Agreement Designed Grippers"],
    ["合作协议", "scan 0001.pdf", "合作协议"],
  ])("an agreement headed %s in %s is called %s", (quote, name, title) => {
    const headed = files.map((file) =>
      file.key === "Agreement Example Robotics.pdf" && file.digest ? { ...file, name, digest: { ...file.digest, why: "title" as const, quote } } : file,
    );
    expect(put(EMPTY, headed).agreements?.[1]?.title).toBe(title);
  });

  it("agreements are entered with partner, languages and term, partners with what the papers say", () => {
    expect(next.agreements).toMatchObject([
      {
        id: "agreement-1",
        kind: "cooperation",
        title: "Kooperationsvertrag Süderau",
        partners: ["partner-1"],
        languages: ["de"],
        term: { start: "2025-09-15", end: "2030-09-14", page: 2, reading: { of: TAKEN_FROM_FILES, taken: true } },
      },
      { id: "agreement-2", partners: ["partner-2"], languages: ["en"] },
    ]);
    expect(next.partners).toEqual([
      {
        id: "partner-1",
        name: "Hochschule Süderau",
        nameZh: "南郊样例大学",
        country: "DE",
        kind: "university",
        lead: "René Müsterlin",
        localFunding: {
          obtained: true,
          funder: "Ministerium für Beispielforschung Südland",
          reference: "BMB-26-0417",
          namedLead: "René Müsterlin",
          language: "de",
          wholeChineseText: false,
        },
      },
      { id: "partner-2", name: "Example Robotics Oy", country: "FI", kind: "enterprise" },
    ]);
  });

  it("where the topic has no slot for agreements, they and their translations come among the other papers, not a half of them", () => {
    const agreements = new Set(guide.slots.filter(({ id }) => id.startsWith("agreement-")).map(({ id }) => id));
    const without = { ...guide, slots: guide.slots.filter(({ id }) => !agreements.has(id)) };
    expect(slotOfPlace(without, "2", { role: "agreement" })).toBeUndefined();
    expect(slotOfPlace(without, "2", { role: "agreement", of: "x" })).toBeUndefined();
    expect(slotOfPlace(guide, "2", { role: "agreement", of: "x" })?.id).toBe("agreement-translation");
    expect(placesOf(putIntoCase(EMPTY, without, { files, facts, partners: proposal.partners }, () => ({}))).slice(0, 3)).toEqual([
      ["Kooperationsvertrag_Süderau.pdf", "other", undefined, undefined],
      ["协议译文.pdf", "other", undefined, undefined],
      ["Agreement Example Robotics.pdf", "other", undefined, undefined],
    ]);
  });

  it("a proof with pages that were not read says nothing of its languages", () => {
    const half = files.map((file) => (file.key === "Zuwendungsbescheid.pdf" && file.digest ? { ...file, digest: { ...file.digest, unread: 1 } } : file));
    const { language, wholeChineseText } = put(EMPTY, half).partners?.[0]?.localFunding ?? {};
    expect({ language, wholeChineseText }).toEqual({ language: undefined, wholeChineseText: undefined });
  });

  it("an agreement of which no page is Chinese or unread has no Chinese text of its own; with an unread page nobody knows", () => {
    const whole = (unread: number) => {
      const read = files.map((file) =>
        file.key.startsWith("Agreement") && file.digest ? { ...file, digest: { ...file.digest, languages: ["en"], unread } } : file,
      );
      return put(EMPTY, read).agreements?.find(({ languages }) => languages?.includes("en"))?.wholeChineseText;
    };
    expect([whole(0), whole(1)]).toEqual([false, undefined]);
  });

  it("an agreement is called by the title that was read, not by the name of a scan", () => {
    const title = "固态电池材料联合实验室共建协议";
    const scanned = files.map((file) =>
      file.key.startsWith("Agreement") && file.digest
        ? { ...file, name: "共建协议（签字盖章）扫描.pdf", digest: { ...file.digest, why: "title" as const, quote: title } }
        : file,
    );
    expect(put(EMPTY, scanned).agreements?.[1]?.title).toBe(title);
  });

  it.each([
    ["JOINT LABORATORY AGREEMENT", "联合实验室协议（中文译文）", "联合实验室协议"],
    ["JOINT LABORATORY AGREEMENT", "译文：柔性装配 联合实验室协议", "柔性装配联合实验室协议"],
    ["JOINT LABORATORY AGREEMENT", "中文译文", "JOINT LABORATORY AGREEMENT"],
    ["固态电池联合研究协议", "联合研究协议（译文）", "固态电池联合研究协议"],
    ["COOPERATION AGREEMENT", "合作协议（中文译文）", "合作协议（南郊样例大学）"],
  ])("an agreement headed %s with a translation headed %s is called %s", (original, translated, title) => {
    const headed = files.map((file) => {
      const quote = file.key === "Kooperationsvertrag_Süderau.pdf" ? original : file.key === "协议译文.pdf" ? translated : undefined;
      return quote !== undefined && file.digest ? { ...file, name: "scan 0001.pdf", digest: { ...file.digest, why: "title" as const, quote } } : file;
    });
    expect(put(EMPTY, headed).agreements?.[0]?.title).toBe(title);
  });

  it("contacts, the field as the guide calls it, and an ethics approval come into their answers", () => {
    const source = { page: 1, quote: "" };
    const own = (
      [
        ["field", "6G"],
        ["applicant.contact.name", "陆敏"],
        ["applicant.contact.phone", "021-50001234"],
        ["lead.title", "教授"],
        ["ethics.inScope", "true"],
        ["ethics.approvalNumber", "SL-2026-017"],
      ] as const
    ).map(([field, value]) => ({ fact: { field }, value: { value, file: "x", source } }));
    const { field, applicant, lead, declarations } = putIntoCase(EMPTY, guide, { files: [], facts: own, partners: [] }, () => ({}));
    expect({ field, applicant, lead, declarations }).toEqual({
      field: "第六代移动通信",
      applicant: { contact: { name: "陆敏", phone: "021-50001234" } },
      lead: { title: "教授" },
      declarations: { ethics: { inScope: true, approvalNumber: "SL-2026-017" } },
    });
  });

  it("what nobody chose stays empty, and the case is one that can be saved", () => {
    expect(next).toMatchObject({
      title: "面向柔性装配的具身智能机器人关键技术联合研究",
      budget: { grant: 700_000, selfFunding: [{ unit: "applicant", amount: 675_000 }] },
    });
    expect(next.budget).not.toHaveProperty("total");
    expect(caseSchema.safeParse(next).success).toBe(true);
  });

  it("a slot that the topic has not puts its file among the other papers, and asks nobody for its place", () => {
    const one = put({ ...EMPTY, topic: "1" });
    expect(placesOf(one).filter(([, slot]) => slot === "other")).toEqual([
      ["Zuwendungsbescheid.pdf", "other", undefined, undefined],
      ["拨款通知 译.pdf", "other", undefined, undefined],
    ]);
  });

  it("a joint laboratory's topic has the agreement in the slot of its kind", () => {
    const kind = files.map((file) => (file.key.startsWith("Agreement") ? { ...file, place: { to: "slot" as const, role: "joint-platform" as const } } : file));
    expect(placesOf(put({ ...EMPTY, topic: "3-1" }, kind)).find(([file]) => String(file).startsWith("Agreement"))?.[1]).toBe("joint-platform-agreement");
  });

  it("a partner whose name was not taken is not entered, and no agreement names it", () => {
    const [refused] = proposal.partners;
    const rest = facts.filter(({ fact }) => fact.of !== refused?.id || !fact.field.startsWith("partner.name"));
    const taken = new Map(rest.map(({ fact, value }) => [fact.id, value]));
    const partners = chosenPartners(EMPTY, proposal.partners, offered, taken);
    const one = putIntoCase(EMPTY, guide, { files, facts: rest, partners }, () => ({}));
    expect(one.partners?.map(({ name }) => name)).toEqual(["Example Robotics Oy"]);
    expect(one.agreements?.map(({ partners: own }) => own)).toEqual([undefined, ["partner-1"]]);
    expect(chosenPartners(next, proposal.partners, offered, taken)).toEqual(proposal.partners);
  });

  it("the same folder once more changes nothing: partners, agreements and files are known", () => {
    expect(put(next)).toEqual(next);
  });

  it("an answer that differs is told beside the old one, an answer that is the same is not asked again", () => {
    const differs = offerFacts(FOLDER, proposal, { ...next, lead: { name: "陆某" } });
    expect(differs.find(({ field }) => field === "lead.name")).toMatchObject({ answer: "陆某", values: [{ value: "沈喆" }] });
    expect(differs.find(({ field }) => field === "title")).toBeUndefined();
    expect(differs.find(({ field }) => field === "partner.country")).toBeUndefined();
  });

  it("a file that was copied before it was read comes into its slot later", () => {
    const waiting = files.filter(({ key }) => key.startsWith("Zuwendung")).map(({ place: _place, digest: _digest, ...file }): FileToPut => file);
    const before = putIntoCase(EMPTY, guide, { files: waiting, facts: [], partners: [] }, () => ({}));
    expect(placesOf(before)).toEqual([["Zuwendungsbescheid.pdf", "other", undefined, true]]);
    expect(placesOf(put(before)).find(([file]) => file === "Zuwendungsbescheid.pdf")).toEqual([
      "Zuwendungsbescheid.pdf",
      "foreign-funding-proof",
      "partner-1",
      undefined,
    ]);
  });

  it("what was typed meanwhile stays: an answer is replaced only where it was shown beside the value that was taken", () => {
    const typed: Case = { ...EMPTY, title: "甲", lead: { name: "陆某" }, budget: { grant: 0 }, period: { start: "2027-01-01" } };
    expect(put(typed)).toMatchObject({ title: "甲", lead: { name: "陆某" }, budget: { grant: 0 }, period: { start: "2027-01-01" } });
    expect(put(typed).period).not.toHaveProperty("end");
    const lead = offerFacts(FOLDER, proposal, typed).flatMap((fact) => {
      const [value] = fact.values;
      return fact.field === "lead.name" && value ? [{ fact, value }] : [];
    });
    const chosen = putIntoCase(typed, guide, { files: [], facts: lead, partners: [] }, () => ({}));
    expect(chosen.lead?.name).toBe("沈喆");
    const again = putIntoCase({ ...typed, lead: { name: "叶某" } }, guide, { files: [], facts: lead, partners: [] }, () => ({}));
    expect(again.lead?.name).toBe("叶某");
  });

  it("“there is none” is an answer: it is shown and stays", () => {
    const none: Case = { ...EMPTY, budget: { grant: null }, period: null };
    const offers = offerFacts(FOLDER, proposal, none);
    expect(offers.filter(({ field }) => field === "budget.grant" || field === "period").map(({ answer }) => answer)).toEqual(["", ""]);
    expect(put(none)).toMatchObject({ budget: { grant: null }, period: null });
  });

  it("one day of the period is an answer", () => {
    const started = offerFacts(FOLDER, proposal, { ...EMPTY, period: { start: "2027-01-01" } });
    expect(started.find(({ field }) => field === "period")?.answer).toBe("2027-01-01/");
  });

  it("a term that was typed before its file came is shown, and stays unless the other was chosen against it", () => {
    const waiting: Case = {
      ...EMPTY,
      partners: [{ id: "partner-1", name: "Hochschule Süderau" }],
      agreements: [{ id: "agreement-1", kind: "cooperation", partners: ["partner-1"], term: { start: "2026-01-01" } }],
    };
    expect(put(waiting).agreements?.[0]?.term).toEqual({ start: "2026-01-01" });
    const term = offerFacts(FOLDER, proposal, waiting).find(({ field, of }) => field === "agreement.term" && of?.startsWith("Kooperation"));
    expect(term?.answer).toBe("2026-01-01/");
    const [value] = term?.values ?? [];
    const own = term && value ? [{ fact: term, value }] : [];
    const chosen = putIntoCase(waiting, guide, { files, facts: own, partners: proposal.partners }, () => ({}));
    expect(chosen.agreements?.[0]?.term).toMatchObject({ start: "2025-09-15", end: "2030-09-14" });
  });

  it("a participating unit's own money is not made the applicant's, and what the applicant's is from stays", () => {
    const selfOf = (entry: { [key: string]: string }): Case => ({ ...EMPTY, budget: { selfFunding: [entry] } });
    const unit = selfOf({ unit: "unit-1" });
    expect(offerFacts(FOLDER, proposal, unit).some(({ field }) => field === "budget.selfFunding")).toBe(false);
    expect(put(unit).budget?.selfFunding).toEqual([{ unit: "unit-1" }]);
    expect(put(selfOf({ unit: "applicant", source: "自有资金" })).budget?.selfFunding).toEqual([{ unit: "applicant", source: "自有资金", amount: 675_000 }]);
  });

  it("a value that was taken before the project said otherwise has to be taken again", () => {
    const taken = { value: "沈喆", against: undefined };
    const leadIn = (name?: string) => offerFacts(FOLDER, proposal, name ? { ...EMPTY, lead: { name } } : EMPTY).find(({ field }) => field === "lead.name");
    const valueIn = (fact: OfferedFact | undefined, chosen?: TakenValue) => fact && takenValue(fact, chosen)?.value;
    expect(valueIn(leadIn(), taken)).toBe("沈喆");
    expect(valueIn(leadIn("陆某"), taken)).toBeUndefined();
    expect(valueIn(leadIn("陆某"), { value: "沈喆", against: "陆某" })).toBe("沈喆");
    expect(valueIn(leadIn())).toBe("沈喆");
    expect(valueIn(leadIn(), { value: undefined, against: undefined })).toBeUndefined();
  });
});
