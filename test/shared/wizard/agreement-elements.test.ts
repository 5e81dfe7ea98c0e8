import { expect, test } from "vitest";
import { isLocated } from "../../../shared/wizard/agreement-elements.ts";

test("a confirmed element is located by its page or by its passage, and by neither where both are blank", () => {
  expect(isLocated({ page: 3, quote: "" })).toBe(true);
  expect(isLocated({ page: undefined, quote: "双方共同投入" })).toBe(true);
  expect(isLocated({ page: null, quote: "  " })).toBe(false);
  expect(isLocated({})).toBe(false);
});
