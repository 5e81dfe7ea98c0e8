import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";

const bare = { formatVersion: 1, id: "x", guide: "g", topic: "2" };

test("a case in which two attachments bear one id is refused, with the place of the second", () => {
  const attachment = { id: "a", slot: "other", file: "attachments/a.pdf" };
  expect(parseCase({ ...bare, attachments: [attachment, { ...attachment, file: "attachments/b.pdf" }] }, "case.json")).toEqual({
    ok: false,
    error: { kind: "case-invalid", file: "case.json", problems: [{ path: "attachments[1].id", problem: "编号“a”与 attachments[0].id 重复" }] },
  });
});

test("a partner and a unit share one space of ids, because signatories and agreements name both by them", () => {
  expect(parseCase({ ...bare, partners: [{ id: "a" }], units: [{ id: "a" }] }, "case.json")).toMatchObject({ ok: false });
  expect(parseCase({ ...bare, partners: [{ id: "a" }], agreements: [{ id: "a" }] }, "case.json")).toMatchObject({ ok: true });
});
