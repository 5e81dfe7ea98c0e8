import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { HEAD, scan } from "./scan-of.ts";

const signers = (page: PageText) => readElements([page]).signatories.map(({ name, unit, date, hand }) => [name, unit, date, hand]);

it.each([
  // the signature above or below the name in print
  ["法定代表人/委托代理人：停一", "姓名：松田恒一", "松田恒一"],
  ["代表：校长颂蓬·拉达纳功", "签字：Sompong R", "颂蓬·拉达纳功"],
])("takes what an engine has read from a pen for no second person: %s, %s", (first, second, name) => {
  const page = scan(
    [
      ...HEAD,
      ["甲方：莱茵样例传感（上海）有限公司（盖章）", 60, 220, 250],
      [first, 60, 240, 150, 0.9],
      [second, 60, 262, 90, first.startsWith("代表") ? 0.93 : 0.99],
      ["2026年5月20日", 60, 282, 80],
      ["乙方：南郊样例大学（盖章）", 60, 330, 150],
      [first.startsWith("代表") ? "代表：校长陆景明" : "姓名：陆景明", 60, 360, 80],
      ["2026年5月27日", 60, 380, 80],
    ],
    { inkMarks: [{ left: 150, top: 242, width: 50, height: 14 }] },
  );
  expect(signers(page).map(([own, , date]) => [own, date])).toEqual([
    [name, "2026-05-20"],
    ["陆景明", "2026-05-27"],
  ]);
});
