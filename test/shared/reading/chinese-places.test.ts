import { expect, test } from "vitest";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";

test.each(["Shenzhen", "Wuhan", "Xi'an", "Shanghai"])("a bracket with %s belongs to the name of a unit", (city) => {
  expect(unitsIn(`signed by Thermolan (${city}) Instruments Co., Ltd. on behalf of the group`)).toEqual([`Thermolan (${city}) Instruments Co., Ltd.`]);
});

test("a Chinese city in brackets ends no name behind a label, and what is said in brackets does", () => {
  expect(partiesOf(["甲方：赛默兰（深圳）仪器有限公司", "乙方：Suvela University"]).map(({ name }) => name)).toEqual([
    "赛默兰（深圳）仪器有限公司",
    "Suvela University",
  ]);
});
