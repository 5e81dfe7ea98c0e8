import { expect, test } from "vitest";
import { sealingOf } from "../../../shared/documents/seal-list.ts";

test("papers that came back are not said to be sealed before each seal is registered", () => {
  const back = { back: true, sealed: false };
  const sealed = { back: true, sealed: true };
  expect(sealingOf([sealed, { back: false, sealed: false }])).toBe("open");
  expect(sealingOf([sealed, back])).toBe("back");
  expect(sealingOf([sealed, sealed])).toBe("sealed");
});
