import { expect, test } from "vitest";
import { sealingOf } from "../../../shared/documents/seal-list.ts";
import { isNamedSealed } from "../../../shared/facts/seal-answer.ts";

test("papers that came back are not said to be sealed before each seal is registered", () => {
  const back = { back: true, sealed: false };
  const sealed = { back: true, sealed: true };
  expect(sealingOf([sealed, { back: false, sealed: false }])).toBe("open");
  expect(sealingOf([sealed, back])).toBe("back");
  expect(sealingOf([sealed, sealed])).toBe("sealed");
});

test("of a file whose name calls it sealed somebody is asked before it goes to the seal once more", () => {
  for (const name of [
    "Cooperation Agreement (sealed copy).pdf",
    "合作协议 中文译件 用印扫描.pdf",
    "协议_已盖章.pdf",
    "agreement_stamped.pdf",
    "协议（公章）.pdf",
  ])
    expect([name, isNamedSealed(name)]).toEqual([name, true]);
  for (const name of [
    "合作协议.pdf",
    "协议 待盖章.pdf",
    "未用印.pdf",
    "用印清单.pdf",
    "协议 盖章前.pdf",
    "unsealed.pdf",
    "to be stamped.pdf",
    "Concealed effects.pdf",
  ])
    expect([name, isNamedSealed(name)]).toEqual([name, false]);
});
