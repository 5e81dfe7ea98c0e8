import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

/** Ink between two sides of a scan that stand one below the other: print that was not read, or the pen of the first. */

const [COMPANY, UNIVERSITY] = ["莱茵样例传感（上海）有限公司", "南郊样例大学"];

it("takes low print that an engine has not read for no hand", () => {
  const rows: readonly Row[] = [
    ...HEAD,
    [`甲方：${COMPANY}`, 60, 300, 220],
    ["姓名：Sofia Lindqvist", 60, 340, 110],
    [`乙方：${UNIVERSITY}`, 60, 400, 120],
    ["姓名：梅以宁", 60, 440, 72],
  ];
  const hands = (height: number) => readElements([scan(rows, { inkMarks: [{ left: 60, top: 362, width: 90, height }] })]).signatories.map(({ hand }) => hand);
  expect(hands(9)).toEqual(["empty", "empty"]);
  expect(hands(16)).toEqual(["signed", "empty"]);
  // all print of a digital page is known
  const digital = scan(rows, { inkMarks: [{ left: 60, top: 362, width: 45, height: 9 }], source: "digital" });
  expect(readElements([digital]).signatories.map(({ hand }) => hand)).toEqual(["signed", "empty"]);
});
