import { describe, expect, it } from "vitest";
import { clauseNumber } from "../../../shared/reading/numbering.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

/** Clauses are told to be the same by their numbers, in whichever words and script these are written. */

const need = (...texts: readonly string[]) => translationNeed(pagesOf(...texts));
const CHINESE = ["第十条　解除", "任何一方可以提前六十日书面通知解除本协议。", "第十一条　争议", "争议先行调解；不成的，由被告所在地有管辖权的法院管辖。"];
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  [
    "pt",
    [
      "CLÁUSULA DÉCIMA – DA RESCISÃO",
      "Qualquer partícipe pode denunciar este Acordo por escrito com aviso de sessenta dias.",
      "CLÁUSULA DÉCIMA PRIMEIRA – DO FORO",
      "As controvérsias são submetidas a mediação e, sem êxito, ao foro competente do réu.",
    ],
  ],
  [
    "es",
    [
      "DÉCIMA. RESCISIÓN",
      "Cualquiera de las partes podrá resolver este convenio por escrito con un aviso de sesenta días.",
      "DECIMOPRIMERA. CONTROVERSIAS",
      "Las controversias se someten a mediación y, sin éxito, al juez competente del demandado.",
    ],
  ],
  [
    "ru",
    [
      "Статья 10. Расторжение",
      "Любая Сторона вправе расторгнуть настоящее Соглашение, уведомив другую Сторону за шестьдесят дней.",
      "Статья 11. Споры",
      "Споры разрешаются путём переговоров, а при недостижении согласия – судом по месту нахождения ответчика.",
    ],
  ],
  [
    "uk",
    [
      "Стаття 10. Розірвання",
      "Будь-яка Сторона може розірвати цю Угоду, повідомивши другу Сторону письмово за шістдесят днів.",
      "Стаття 11. Спори",
      "Спори вирішуються шляхом медіації, а без успіху – судом за місцем знаходження відповідача.",
    ],
  ],
  [
    "el",
    [
      "Άρθρο 10. Καταγγελία",
      "Κάθε μέρος μπορεί να καταγγείλει την παρούσα συμφωνία εγγράφως με προθεσμία εξήντα ημερών.",
      "Άρθρο 11. Διαφορές",
      "Οι διαφορές υποβάλλονται σε διαμεσολάβηση και, εάν αποτύχει, στο αρμόδιο δικαστήριο του εναγομένου.",
    ],
  ],
];

describe.each(TEXTS)("in %s", (_language, foreign) => {
  // clauses before these, so that their numbers go on
  const before = ["一", "二", "三", "四", "五", "六", "七", "八", "九"].flatMap((number, at) => [
    `${at + 1}. Both texts are kept by each of the two Parties in one copy.`,
    `第${number}条　两种文本由双方各执一份，具有同等效力，保存期限相同。`,
  ]);
  it("two complete texts need no translation, in turns or one behind the other", () => {
    const turns = [0, 2].flatMap((at) => [CHINESE[at], foreign[at], CHINESE[at + 1], foreign[at + 1]]);
    expect(need([...before, ...turns].join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
    const [own, other] = [before.filter((_, at) => at % 2 === 1), before.filter((_, at) => at % 2 === 0)];
    expect(need([...own, ...CHINESE].join("\n"), [...other, ...foreign].join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
  });
  it("the eleventh clause is missed where it has no Chinese", () => {
    const [own, other] = [before.filter((_, at) => at % 2 === 1), before.filter((_, at) => at % 2 === 0)];
    expect(need([...own, ...CHINESE.slice(0, 2)].join("\n"), [...other, ...foreign].join("\n"))).toMatchObject({ isNeeded: true, gaps: [{ label: "11" }] });
  });
});

it.each([
  ["decima primeira - do foro", "decima primeira"],
  ["clausula decima segunda", "decima segunda"],
  ["vigesima - do foro", "vigesima"],
  ["статья 4. срок", "4"],
  ["αρθρο 7 διαρκεια", "7"],
])("%s is numbered %s", (text, label) => expect(clauseNumber(text)?.label).toBe(label));

it.each([
  "decimal places are kept. две стороны",
  "статьи расходов указаны ниже",
  "членам группы выдаются пропуска",
  "primera fase del proyecto",
])("%s has no number", (text) => expect(clauseNumber(text)).toBeUndefined());

describe("an annex whose title is in both languages", () => {
  const rows = [
    "第一条　目的 || Article 1　Purpose",
    "双方联合研制用于桥梁监测的传感器，并在两国开展试验。 || The Parties jointly develop a sensor for the monitoring of bridges and test it in both countries.",
    "第二条　投入 || Article 2　Contributions",
    "双方的经费、人员和设备投入列于附件。 || The funds, personnel and equipment contributed by the Parties are listed in the Annex.",
  ].join("\n");
  const table = [
    "项目 Item || 燃料所 AFRI || 研究院 The Institute",
    "经费 Funds || 1,150 万泰铢 THB 11,500,000 || 260 万元 RMB 2,600,000",
    "研究人员 Researchers || 七名 seven || 六名 six",
    "设备 Equipment || 罗勇中试装置 pilot unit, Rayong || 固定床评价装置四套 four fixed-bed units",
    "材料 Material || 木薯渣 30 吨 cassava pulp, 30 t || 催化剂 40 公斤 catalyst, 40 kg",
  ].join("\n");
  it.each([
    "附件　各方投入　Annex　Contributions",
    "附件 — 各方投入 Annex — Contributions of the Parties",
    "附件一　投入表　Annex 1: Table of contributions",
  ])("%s: complete with rows in both", (title) => expect(need(rows, `${title}\n\n${table}`)).toMatchObject({ isNeeded: false, why: "bilingual" }));
  it("needs a translation with rows in English alone", () => {
    const alone = [
      "The funds of the first Party come from an allocation of the national council for science and research.",
      "The fixed-bed units are set up in the pilot hall within six months and stay the property of the Institute.",
    ].join("\n");
    expect(need(rows, `附件　各方投入　Annex　Contributions\n\n${alone}`)).toMatchObject({ isNeeded: true, why: "incomplete" });
  });
});
