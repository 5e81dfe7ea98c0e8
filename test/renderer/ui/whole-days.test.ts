import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WholeDays } from "../../../renderer/ui/whole-days.tsx";

const whole = (words: string) => [...renderToStaticMarkup(WholeDays({ children: words })).matchAll(/<span class="nowrap">([^<]*)</gu)].map(([, part]) => part);

test("a day stands whole in its line", () => {
  expect(whole("自2026-06-03起，至2026年6月3日16:30止")).toEqual(["2026-06-03", "2026年6月3日16:30"]);
  expect(whole("endet am 31. Dezember 2029.")).toEqual(["31. Dezember 2029"]);
  expect(whole("from 1 August 2026 on")).toEqual(["1 August 2026"]);
});

test("a sum stays with its unit, and what is no sum breaks as before", () => {
  expect(whole("投入自有资金145.000欧元、人民币100.000元和3 万元")).toEqual(["145.000欧元", "人民币100.000元", "3 万元"]);
  expect(whole("in Höhe von 145.000 EUR, 1.000.000 RMB und 30 %")).toEqual(["145.000 EUR", "1.000.000 RMB", "30 %"]);
  expect(whole("第3条 双方投入 §12")).toEqual([]);
});
