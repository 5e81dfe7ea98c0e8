import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { type Case, caseSchema } from "../../../shared/case/case.ts";
import { writePath } from "../../../shared/case/case-path.ts";
import { compareCases, countChanges } from "../../../shared/versions/compare-cases.ts";
import { mergedCase, mergeLines } from "../../../shared/versions/merge-cases.ts";
import { dice } from "../../bench/dice.ts";
import { guide } from "../../fixtures/check-value.ts";

const own = caseSchema.parse(JSON.parse(readFileSync(join(samplesFolder(), "topic-2", "case.json"), "utf8")));
const withAnswers = (changes: Readonly<Record<string, unknown>>): Case =>
  caseSchema.parse(Object.entries(changes).reduce<unknown>((next, [path, value]) => writePath(next, path, value), own));
const all = (received: Case) => new Set(mergeLines(own, received, guide).map(({ key }) => key));
const without = (theCase: Case, list: "partners" | "attachments"): Case => ({ ...theCase, [list]: theCase[list]?.slice(1) });

test("answers that differ are lines of their own, and each is taken alone", () => {
  const received = withAnswers({ title: "别的题目", "lead.phone": "021-60000026", "partners[0].name": "Anders GmbH" });
  const lines = mergeLines(own, received, guide);
  expect(lines.map(({ key }) => key).toSorted()).toEqual(["lead.phone", `partners[#${own.partners?.[0]?.id}].name`, "title"].toSorted());
  expect(lines.find(({ key }) => key === "title")).toMatchObject({ own: own.title, received: "别的题目" });
  const merged = mergedCase(own, received, guide, new Set(["title"]));
  expect(merged).toEqual({ ...own, title: "别的题目" });
  expect(mergedCase(own, received, guide, new Set())).toEqual(own);
  expect(mergedCase(own, received, guide, all(received))).toEqual(received);
});

test("where no line shows a difference nothing is taken that nobody saw", () => {
  const received: Case = { ...own, agreements: own.agreements?.map((agreement) => ({ ...agreement, reading: undefined })) };
  const unseen: Case = { ...received, agreements: received.agreements?.map((one, index) => (index === 0 ? { ...one, reading: { differences: [] } } : one)) };
  expect(mergeLines(received, unseen, guide)).toEqual([]);
  expect(mergedCase(received, unseen, guide, new Set())).toEqual(received);
});

test("a partner or an attachment that only one side has is one line, taken or dropped whole", () => {
  const shorter = without(own, "partners");
  const [line, ...others] = mergeLines(own, shorter, guide);
  expect(others).toEqual([]);
  expect(line?.received).toBeUndefined();
  expect(mergedCase(own, shorter, guide, new Set([line?.key ?? ""])).partners ?? []).toEqual(shorter.partners);
  // the other way round it comes as a whole
  const back = mergeLines(shorter, own, guide);
  expect(back.map(({ key }) => key)).toEqual([line?.key]);
  expect(mergedCase(shorter, own, guide, new Set([line?.key ?? ""])).partners).toContainEqual(own.partners?.[0]);
  const fewer = without(own, "attachments");
  expect(mergeLines(own, fewer, guide)).toHaveLength(1);
});

test("two partners that were each added under the same id stay two, and what is said of the received one stays with it", () => {
  const partners = own.partners ?? [];
  const proof = { id: "proof", slot: "foreign-funding", for: "partner-3", file: "attachments/资助证明.pdf" };
  const agreement = { id: "agreement-3", title: "Bell 合作协议", partners: ["partner-3"], signatories: [{ party: "partner-3", name: "B. Bell" }] };
  const anders = { id: "partner-3", name: "Anders GmbH", country: "DE" };
  const here: Case = { ...own, partners: [...partners, anders], agreements: [...(own.agreements ?? []), { id: "agreement-3", title: "Anders Vertrag" }] };
  const there: Case = {
    ...own,
    partners: [...partners, { id: "partner-3", name: "Bell Ltd", country: "GB" }],
    agreements: [...(own.agreements ?? []), agreement],
    attachments: [...(own.attachments ?? []), proof],
  };
  const keys = mergeLines(here, there, guide).map(({ key }) => key);
  expect(keys).not.toContain("partners[#partner-3].country");
  const both = mergedCase(here, there, guide, new Set(keys.filter((key) => !key.includes("#partner-3]") && !key.includes("#agreement-3]"))));
  const bell = both.partners?.find(({ name }) => name === "Bell Ltd");
  expect(both.partners).toHaveLength(partners.length + 2);
  expect(both.partners).toContainEqual(anders);
  expect(bell).toMatchObject({ country: "GB" });
  expect(bell?.id).not.toBe("partner-3");
  expect(both.attachments?.find(({ id }) => id === "proof")?.for).toBe(bell?.id);
  expect(both.agreements?.find(({ title }) => title === agreement.title)).toMatchObject({ partners: [bell?.id], signatories: [{ party: bell?.id }] });
  expect(both.agreements?.find(({ id }) => id === "agreement-3")?.title).toBe("Anders Vertrag");
  // without the partner its proof stands under nobody, never under the own partner
  const proofOnly = mergedCase(here, there, guide, new Set(["attachments[#proof]"]));
  expect(proofOnly.attachments?.find(({ id }) => id === "proof")?.for).not.toBe("partner-3");
});

test("a partner that was renamed is the same one: where something else still tells it, or a version that both come from has it", () => {
  const before: Case = { ...own, partners: [{ id: "partner-1", name: "Anders GmbH", lead: "A. Anders" }] };
  const key = "partners[#partner-1].name";
  const withName = (name: string, lead?: string): Case => ({ ...own, partners: [{ id: "partner-1", name, lead }] });
  expect(mergeLines(before, withName("Bell Ltd", "A. Anders"), guide).map((line) => line.key)).toEqual([key]);
  expect(mergeLines(before, withName("anders  GmbH & Co. KG"), guide).map((line) => line.key)).toContain(key);
  expect(mergeLines(before, withName("Bell Ltd"), guide, before).map((line) => line.key)).toContain(key);
});

test("a list whose rows cannot be told apart is one line where rows came or went, and a row of the same list else", () => {
  const items = own.budget?.items ?? [];
  const more = withAnswers({ "budget.items": [...items, { name: "新科目", amount: 10_000 }] });
  expect(mergeLines(own, more, guide).map(({ key }) => key)).toEqual(["budget.items"]);
  expect(mergeLines(own, more, guide)[0]?.received).toContain("新科目");
  expect(mergedCase(own, more, guide, new Set(["budget.items"])).budget?.items).toHaveLength(items.length + 1);
  const other = withAnswers({ "budget.items[0].amount": 12_340 });
  expect(mergeLines(own, other, guide).map(({ key }) => key)).toEqual(["budget.items[0].amount"]);
});

test("“there is none” on one side is a line, and an answer that is missing there is taken away when that is chosen", () => {
  const none = withAnswers({ title: undefined, units: null });
  const keys = mergeLines(own, none, guide).map(({ key }) => key);
  expect(keys).toContain("title");
  expect(mergedCase(own, none, guide, new Set(["title"])).title).toBeUndefined();
  expect(mergedCase(own, none, guide, all(none))).toEqual(none);
});

test("versions that were changed at random merge into one of the two at each line, and into the received one when all is taken", () => {
  const random = dice(12);
  const paths = ["title", "lead.name", "lead.experience", "budget.grant", "partners[0].nameZh", "agreements[0].term.end", "declarations.integrity", "field"];
  const values: readonly unknown[] = ["甲", "乙", undefined, 5, "2028-03-07", true, null];
  for (let round = 0; round < 60; round += 1) {
    let changed: unknown = own;
    for (let step = 0; step < 4; step += 1) {
      const path = paths[Math.floor(random() * paths.length)] ?? "title";
      const next = writePath(changed, path, values[Math.floor(random() * values.length)]);
      if (caseSchema.safeParse(next).success) changed = next;
    }
    const received = caseSchema.parse(changed);
    const lines = mergeLines(own, received, guide);
    const chosen = new Set(lines.filter(() => random() < 0.5).map(({ key }) => key));
    const merged = mergedCase(own, received, guide, chosen);
    expect(new Set(mergeLines(own, merged, guide).map(({ key }) => key))).toEqual(chosen);
    expect(countChanges(compareCases(received, mergedCase(own, received, guide, all(received)), guide))).toBe(0);
  }
});

describe("the hash of a file", () => {
  const bare = { formatVersion: 1 as const, id: "a", guide: "g", topic: "1" };
  const sha256 = "d950eee65d194f5b94797346ff49a240c4414699efcdaef363cbaed5db4888a8";
  const withFile = (hash: string) => ({
    ...bare,
    attachments: [{ id: "x", slot: "other", file: "attachments/甲䶮.pdf", sha256: hash, state: "received" as const }],
  });

  test("is not told where one chooses between two versions, but that their files differ is", () => {
    expect(mergeLines(bare, withFile(sha256), undefined)[0]?.received).not.toContain("d950eee65d19");
    const [line] = mergeLines(withFile(sha256), withFile(sha256.replace("d9", "00")), undefined);
    expect(line?.received).toBe(`${line?.own}\n文件内容不同`);
  });

  test("is told by its beginning where all answers are looked at, and marked as what it is", () => {
    const changed = compareCases(withFile(sha256.replace("d9", "00")), withFile(sha256), undefined).flatMap(({ changes }) => changes);
    expect(changed).toMatchObject([{ isHash: true, after: "d950eee65d19…" }]);
  });
});
