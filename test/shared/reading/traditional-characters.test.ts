import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { folded, simplified } from "../../../shared/reading/folded.ts";
import { unitsIn } from "../../../shared/reading/parties.ts";
import { pagesOf } from "./pages-of.ts";

it("a memorandum from Taiwan is read as one in simplified characters, and quoted as it is printed", () => {
  const read = readElements(
    pagesOf(
      [
        "合作備忘錄",
        "立書人：財團法人鹿鳴能源研究基金會（下稱「甲方」）",
        "立書人：上海蘇河海洋工程研究中心（下稱「乙方」）",
        "壹、合作事項",
        "雙方共同研究離岸風機打樁期間之減噪效能，並建立監測方法。",
        "貳、資源",
        "甲方提供新臺幣六百萬元；乙方提供人民幣一百二十萬元及試驗船舶十五個航次日。",
        "參、研究成果",
        "因本合作所生之專利權由甲乙雙方依出資比例共有之。",
        "肆、合作期間",
        "自西元2026年7月1日起至2028年12月31日止。",
        "甲　方：財團法人鹿鳴能源研究基金會",
        "代表人：董事長　施瑞麟",
        "",
        "乙　方：上海蘇河海洋工程研究中心",
        "代表人：主任　童雅文",
        "西元2026年6月8日",
      ].join("\n"),
    ),
  );
  expect([read.content.status, read.inputs.status, read.ip.status]).toEqual(["present", "present", "present"]);
  expect(read.inputs.quote).toContain("新臺幣六百萬元");
  expect(read.term).toMatchObject({ status: "present", start: "2026-07-01", end: "2028-12-31" });
  expect(read.signatories.map(({ name }) => name)).toEqual(["施瑞麟", "童雅文"]);
});

it("units are named as they are printed", () => {
  expect(unitsIn("由國立鹿鳴大學與臺北樣例醫院簽訂")).toEqual(["國立鹿鳴大學", "臺北樣例醫院"]);
});

it("each character stays in its place, and one that is another name stays itself", () => {
  for (const text of ["甲乙雙方於廈門舉辦論壇", "後乾著𠮷龑䶮"]) expect([folded(text).length, simplified(text).length]).toEqual([text.length, text.length]);
  expect(folded("專利權歸雙方所有")).toBe("专利权归双方所有");
  expect(folded("著作权，龑")).toBe("著作权,龑");
});
