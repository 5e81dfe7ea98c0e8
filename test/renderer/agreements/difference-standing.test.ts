import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DifferenceStanding } from "../../../renderer/agreements/difference-standing.tsx";
import type { DifferenceDecision } from "../../../shared/reading/translation/decide-difference.ts";

const said = (isDoubtful: boolean, decision: DifferenceDecision | undefined) => {
  const place = { page: 1, written: "3", quote: "3 sensors", lines: [], confidence: 1 };
  const row = {
    difference: { kind: "number", original: place, translation: place, isUnsure: isDoubtful },
    decision,

    isDoubtful,
  } as const;
  return renderToStaticMarkup(createElement(DifferenceStanding, { row }))
    .replace(/<[^>]+>/g, " ")
    .replace(/ +/g, " ")
    .trim();
};

it("says that a difference is perhaps read wrongly only as long as it waits", () => {
  expect(said(true, undefined)).toBe("没读清，请看 待定");
  expect(said(false, undefined)).toBe("待定");
  expect([said(true, "misread"), said(true, "change"), said(true, "same")]).toEqual(["读错", "须改", "意思相同"]);
});
