import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { peopleOfParties } from "../../../shared/reading/elements/signing/people-of-parties.ts";
import { cutAtColumns } from "../../../shared/reading/elements/signing/sign-columns.ts";
import { isCertified } from "../../../shared/reading/elements/signing/sign-hands.ts";
import type { SignLine } from "../../../shared/reading/elements/signing/sign-line.ts";
import { isHead } from "../../../shared/reading/elements/signing/table-heads.ts";
import { pagesOf } from "./pages-of.ts";

/** Who signs by a sentence, or by a table whose columns stand close to each other; and what is neither. */

const EN = [
  "Agreement on scientific co-operation",
  "1 The Vuoksi River Institute, Imatra, and the Nanhui Centre of Limnology, Shanghai, co-operate in research on the recovery of rivers.",
  "2 The Vuoksi River Institute takes cores; the Nanhui Centre of Limnology models them.",
].join("\n");

it.each([
  "This Agreement shall be signed by Ms Tuulikki Harju, Director of the Vuoksi River Institute, and Mr Gongsun Yan, Director of the Nanhui Centre of Limnology.",
  "On 3 May 2024 Ms Tuulikki Harju, Director of the Vuoksi River Institute, and Mr Gongsun Yan, Director of the Nanhui Centre of Limnology, signed a memorandum of understanding.",
  "Ms Tuulikki Harju, Director of the Vuoksi River Institute, and Mr Gongsun Yan, Director of the Nanhui Centre of Limnology, lead the research.",
  "I, OTTOLINE MARSH, Notary Public of Exeter, certify that the signatures of Ms Tuulikki Harju, Director of the Vuoksi River Institute, and Mr Gongsun Yan, Director of the Nanhui Centre of Limnology, are genuine.",
])("takes nobody for a signatory of whom a sentence says something else: %s", (sentence) => {
  expect(readElements(pagesOf(`${EN}\n\n${sentence}`)).signatories).toEqual([]);
});

const party = (name: string, ...aliases: readonly string[]) => ({ name, aliases });
it.each([
  ["第二立约人：上海瀛洲海藻研究中心，由主任盖明远代表。", [party("上海瀛洲海藻研究中心")], ["盖明远"]],
  ["represented by its Rector, Prof. Jane Smith, and acting for Harbour University", [party("Harbour University")], ["Jane Smith"]],
  ["Harbour University, vertreten durch die Kanzlerin und den Dekan der Fakultät Maschinenbau", [party("Harbour University")], []],
  ["Harbour University, New South Wales, bears its own costs.", [party("Harbour University")], []],
  ["由甲方提供设备，由乙方负责试验，由中心主任确定进度。", [party("海港大学", "甲方"), party("东湖大学", "乙方")], []],
] as const)("names those who stand for a party in a sentence, and nobody else: %s", (sentence, parties, names) => {
  expect(peopleOfParties(sentence, parties).map(({ name }) => name)).toEqual(names);
});

it("keeps a day whole in the middle of which a column begins", () => {
  const [page] = pagesOf("日期：2026");
  const [line] = page?.lines ?? [];
  if (!page || !line) throw new Error("no line");
  const rest = { ...line, text: "年 4 月 27 日", box: { ...line.box, left: line.box.left + line.box.width + 12, width: 60 } };
  expect(bodyLines([{ ...page, lines: [line, rest] }]).map(({ text }) => text)).toEqual(["日期：2026 年 4 月 27 日"]);
  // two cells of a table stand further apart, and hold no day
  const cell = { ...rest, text: "年度" };
  expect(bodyLines([{ ...page, lines: [line, cell] }])).toHaveLength(2);
});

const lineAt = (row: number, cell: number, cells: number, left: number, text: string): SignLine => ({
  page: 1,
  index: 0,
  text,
  box: { left, top: row * 22, width: text.length * 5, height: 10 },
  confidence: 1,
  row,
  cell,
  cells,
});
const isOfSigning = ({ text }: SignLine) => /^(?:Naam|Datum)/u.test(text);
it("cuts a line where the next column begins, and no name that reaches over it", () => {
  const rows = [
    [lineAt(0, 0, 3, 64, "Naam"), lineAt(0, 1, 3, 112, "drs. Lieke Boogaert"), lineAt(0, 2, 3, 304, "Chu Runzhi")],
    [lineAt(1, 0, 2, 64, "Functie voorzitter"), lineAt(1, 1, 2, 304, "directeur")],
    [lineAt(2, 0, 2, 64, "Anneke van Ravestein"), lineAt(2, 1, 2, 304, "Le Anping")],
  ];
  const cut = cutAtColumns(rows, ({ text }) => isHead(text), isOfSigning);
  expect(cut.map((row) => row.map(({ text }) => text))).toEqual([
    ["Naam", "drs. Lieke Boogaert", "Chu Runzhi"],
    ["Functie", "voorzitter", "directeur"],
    ["Anneke van Ravestein", "Le Anping"],
  ]);
});

it.each([
  ["Digital signiert gemäß § 126a BGB", true],
  ["Digital signiert gemäss Art. 14 OR", true],
  ["Digital signiert", false],
])("knows a law by which somebody has signed in both spellings: %s", (words, isSigned) => {
  expect(isCertified([lineAt(0, 0, 1, 64, words), lineAt(1, 0, 1, 64, "3. Juni 2026")])).toBe(isSigned);
});
