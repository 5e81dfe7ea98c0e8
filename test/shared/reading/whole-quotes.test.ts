import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { wholePlace } from "../../../shared/reading/whole-quotes.ts";
import { pagesOf } from "./pages-of.ts";
import { HEAD, type Row, scan } from "./scan-of.ts";

const HEADS = ["合作协议", "甲方：东湖理工大学", "乙方：海港大学（挪威）"];
const SIGNED = ["", "甲方（盖章）： || 乙方（盖章）：", "姓名：李文华 || 姓名：Kari Nordmann", "日期：2026年3月3日 || 日期：2026年3月9日"];
const chinese = (...clauses: readonly string[]) => readAgreements(pagesOf([...HEADS, ...clauses, ...SIGNED].join("\n")))[0]?.elements;
const german = (...clauses: readonly string[]) =>
  readAgreements(
    pagesOf(
      [
        "Kooperationsvertrag",
        "zwischen der Donghu-Universität, China (“DHU”)",
        "und der Hochschule Süderau, Deutschland (“HSS”)",
        ...clauses,
        "",
        "Für die DHU || Für die HSS",
        "Name: Li Wenhua || Name: Dr. Jörg Müller",
        "Datum: 3. März 2026 || Datum: 9. März 2026",
      ].join("\n"),
    ),
  )[0]?.elements;

it("a passage behind a semicolon is quoted with its whole sentence", () => {
  const read = german("§ 4 Schutzrechte", "Altrechte bleiben beim jeweiligen Inhaber; an gemeinsamen Erfindungen besteht Miteigentum nach Erfinderanteilen.");
  expect(read?.ip.quote).toBe("Altrechte bleiben beim jeweiligen Inhaber; an gemeinsamen Erfindungen besteht Miteigentum nach Erfinderanteilen.");
});

it("a sentence alone, an item of a list and a provision below its heading stay as they are", () => {
  const read = german(
    "§ 3 Beiträge",
    "Die DHU trägt 800.000 Yuan. Die HSS trägt 100.000 Euro und stellt Geräte bereit.",
    "§ 4 Schutzrechte",
    "Gemeinsame Ergebnisse stehen beiden Parteien zu gleichen Teilen zu. Altrechte bleiben unberührt.",
  );
  expect(read?.ip.quote).toBe("Gemeinsame Ergebnisse stehen beiden Parteien zu gleichen Teilen zu.");
  const listed = chinese("第三条 双方分工", "双方分工如下：", "（一）甲方负责材料合成；", "（二）乙方负责界面表征。");
  expect(listed?.division.places.map(({ quote }) => quote).join("|")).not.toContain("双方分工如下");
});

it("a value of a form is quoted with its label, one of a table with its row", () => {
  expect(chinese("合作期限：2026年8月1日至2029年7月31日", "第一条 合作内容", "双方共同开展固态电解质的研究。")?.term.quote).toBe(
    "合作期限：2026年8月1日至2029年7月31日",
  );
  const row = german(
    "Laufzeit || 36 Monate ab dem 1. August 2026",
    "Gegenstand || Forschung an Greifern für die Montage",
    "Beiträge || 100.000 Euro",
    "Ort || Süderau",
  );
  expect(row?.term.quote).toContain("Laufzeit 36 Monate");
});

/** A passage of a scan as it was cut: the lines that begin with these words, whole. */
function cutAt(rows: readonly Row[], ...begins: readonly string[]) {
  const lines = bodyLines([scan(rows)]);
  const own = begins.map((words) => lines.find(({ text }) => text.startsWith(words))).filter((line) => line !== undefined);
  const place = { page: 1, quote: own.map(({ text }) => text).join(""), lines: own.map(({ page, box }) => ({ page, box })) };
  return wholePlace(place, lines);
}

const FULL = "双方共同开展传感器与柔性抓取技术的研究，并在两地的实验室对样机进行为期一年的联合";
const NEXT: Row = ["第二条 本协议一式四份，双方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 224, 420];
const cut = (...rows: readonly Row[]): readonly Row[] => [...HEAD.slice(0, 3), ["第一条 合作内容", 60, 150, 90], ...rows, NEXT];

it("what a scan cuts in the middle of a sentence is quoted to its end, and from its beginning, with all its lines", () => {
  const rows = cut([FULL, 60, 180, 470], ["试验和标定，成果用于装配线。其余另议。", 60, 200, 240]);
  const whole = `${FULL}试验和标定，成果用于装配线。`;
  expect(cutAt(rows, FULL)).toMatchObject({ page: 1, quote: whole, lines: [{ page: 1 }, { page: 1 }] });
  expect(cutAt(rows, "试验和标定").quote).toBe(`${whole}其余另议。`);
  const english = cut(
    ["The Parties shall jointly develop a sensor for the", 60, 180, 300],
    ["gripping of soft parts. Costs are borne by each Party.", 60, 200, 320],
  );
  expect(cutAt(english, "The Parties").quote).toBe("The Parties shall jointly develop a sensor for the gripping of soft parts.");
});

it("neither a clause, an item of a list, a label nor a line far below is the rest of a sentence", () => {
  for (const next of ["第二款 成果用于装配线。", "（二）成果用于装配线。", "2. 成果用于装配线。", "联系人：李文华"])
    expect(cutAt(cut([FULL, 60, 180, 470], [next, 60, 200, 240]), FULL).quote, next).toBe(FULL);
  expect(cutAt(cut([FULL, 60, 180, 330], ["成果用于装配线。", 60, 200, 470]), FULL).quote, "a line that was ended on purpose").toBe(FULL);
  const far: readonly Row[] = [...HEAD.slice(0, 3), [FULL, 60, 180, 470], ["试验和标定，成果用于装配线。", 60, 300, 240]];
  expect(cutAt(far, FULL).quote).toBe(FULL);
});

it("the other language in the column beside it is no part of a sentence", () => {
  const columns: readonly Row[] = [
    ["合作形式包括联合指导博士生、互派访问学", 60, 150, 220],
    ["Cooperation includes joint supervision of doctoral", 310, 150, 220],
    ["者，以及联合申请双方政府的项目资助。", 60, 170, 200],
    ["students and joint applications for funding.", 310, 170, 200],
  ];
  expect(cutAt(columns, "合作形式").quote).toBe("合作形式包括联合指导博士生、互派访问学者，以及联合申请双方政府的项目资助。");
});
