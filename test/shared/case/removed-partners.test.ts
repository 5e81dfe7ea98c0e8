import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { withoutItem } from "../../../shared/case/edit-list.ts";
import { removedPartners, withoutForgottenPartners } from "../../../shared/case/removed-partners.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

const caseOf = (fields: object): Case => unwrap(parseCase({ formatVersion: 1, id: "case", guide: "g", topic: "t", ...fields }, "case.json"));

const base = {
  partners: [
    { id: "p1", nameZh: "海畔样例大学", name: "Universität Suederau" },
    { id: "p2", name: "Beispiel GmbH" },
  ],
  agreements: [{ id: "a1", partners: ["p1"] }],
  attachments: [{ id: "f1", slot: "agreement-copy", for: "a1", file: "attachments/a.pdf" }],
  cooperation: { basis: "自2017年起与海畔样例大学合作。" },
};

test("a removed partner is kept in the case by its names, with what it leaves, and is none once it is there again", () => {
  const after = caseOf(Object(withoutItem(caseOf(base), "partners", 0)));
  expect(after.removedPartners).toEqual([{ partner: "p1", names: ["海畔样例大学", "Universität Suederau"], left: ["a1", "f1"] }]);
  expect(removedPartners(after)).toHaveLength(1);
  expect(removedPartners({ ...after, ...caseOf({ partners: base.partners }) })).toEqual([]);
  // removed once more it is still one
  const twice = caseOf(Object(withoutItem({ ...after, partners: caseOf(base).partners }, "partners", 0)));
  expect(twice.removedPartners).toHaveLength(1);
  expect(caseOf(Object(withoutItem(caseOf({ partners: [{ id: "p1" }] }), "partners", 0)))).not.toHaveProperty("removedPartners");
});

test("it is forgotten once no text names it and nothing waits for another partner", () => {
  const after = caseOf(Object(withoutItem(caseOf(base), "partners", 0)));
  expect(withoutForgottenPartners(after)).toBe(after);
  const settled = { ...after, agreements: caseOf({ agreements: [{ id: "a1", partners: ["p2"] }] }).agreements };
  const named = withoutForgottenPartners({ ...settled, attachments: [] });
  expect(named.removedPartners).toHaveLength(1);
  expect(withoutForgottenPartners({ ...named, cooperation: { basis: "自2017年起合作。" } })).not.toHaveProperty("removedPartners");
  expect(withoutForgottenPartners({ ...after, partners: caseOf(base).partners })).not.toHaveProperty("removedPartners");
});

test("what is written there and is nothing of the kind takes nothing from the case", () => {
  expect(caseOf({ ...base, removedPartners: ["p9"] })).toMatchObject(base);
});
