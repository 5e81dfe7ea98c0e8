import { expect, test } from "vitest";
import { lastNameIn } from "../../../shared/case/last-name.ts";

const confirmation = { rule: "credit-code", basis: "照原件无误" };

test("who confirmed something in a case is known there before any attachment was checked", () => {
  expect(lastNameIn({ confirmations: [{ ...confirmation, by: "林样例" }, confirmation] })).toBe("林样例");
});

test("who checked an attachment last comes before who confirmed something", () => {
  const attachments = [
    { id: "a", slot: "other", file: "a.pdf", checkedBy: "何样例" },
    { id: "b", slot: "other", file: "b.pdf", checkedBy: "陈样例" },
    { id: "c", slot: "other", file: "c.pdf" },
  ];
  expect(lastNameIn({ attachments, confirmations: [{ ...confirmation, by: "林样例" }] })).toBe("陈样例");
});

test("nobody is named where nobody wrote a name", () => {
  expect(lastNameIn({})).toBeUndefined();
  expect(lastNameIn({ attachments: [{ id: "a", slot: "other", file: "a.pdf" }], confirmations: [confirmation] })).toBeUndefined();
});
