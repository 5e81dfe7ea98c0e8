import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { termOf, termRows } from "./term-rows.ts";

const rounds = z.record(z.string(), termRows).parse(parse(readFileSync(fileURLToPath(new URL("terms-in-frames.yaml", import.meta.url)), "utf8")));

/** Title and parties, what stands behind the clause, and the signatures below. */
const EN = [
  "COLLABORATION AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties study together how harbours silt up.",
  "8. Confidentiality\nInformation received from the other Party shall be kept secret for five years after the end of this Agreement.\n9. Governing law\nAny dispute shall be settled amicably.",
] as const;
const ZH = [
  "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n一、合作内容\n双方共同研究港口泥沙淤积规律。",
  "八、保密\n双方对合作中获悉的对方信息保密，保密期限为协议终止后五年。\n九、争议解决\n因本协议发生的争议，双方协商解决。",
] as const;
const SIGNED = {
  en: "\n\nFor HU || For EIT\nName: Kari Nordmann || Name: Wang Jianguo\nDate: 2 June 2026 || Date: 9 June 2026",
  zh: "\n\n甲方代表：Kari Nordmann || 乙方代表：王建国\n日期：2026年6月2日 || 日期：2026年6月9日",
};

const all = Object.entries(rounds).flatMap(([round, own]) => own.map((row) => [round, ...row] as const));
it.each(all)("%s, %s: %s", (_, frame, clause, wanted, renews) => {
  const isChinese = frame.startsWith("zh");
  const [above, below] = isChinese ? ZH : EN;
  const signed = frame.endsWith("-signed") ? SIGNED[isChinese ? "zh" : "en"] : "";
  expect(termOf(`${above}\n${clause}\n${below}${signed}`)).toEqual([wanted, renews]);
});
