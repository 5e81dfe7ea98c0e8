import { describe, expect, it } from "vitest";
import { translationNeed, translationState } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

const EN = [
  "1. The Parties jointly develop a sensor for the monitoring of bridges and test it in both countries.",
  "2. Results belong to the Party whose staff made them; joint results belong to both Parties in equal parts.",
];
const ZH = ["1．双方联合开发用于桥梁监测的传感器，并在两国开展试验。", "2．成果归完成人员所在一方所有；共同完成的成果由双方平均共有。"];
const need = (...texts: readonly string[]) => translationNeed(pagesOf(...texts));

it("Chinese needs none, another language does", () => {
  expect(need(ZH.join("\n"))).toMatchObject({ isNeeded: false, why: "chinese" });
  expect(need(EN.join("\n"))).toMatchObject({ isNeeded: true, why: "foreign" });
});

it("a Chinese header makes an English page no Chinese one", () => {
  expect(need(`^ 东湖理工大学国际合作处 合同编号\n${EN.join("\n")}`)).toMatchObject({ isNeeded: true, why: "foreign" });
});

it("two complete texts need none: in turns, side by side, one behind the other", () => {
  const turns = EN.flatMap((text, index) => [text, ZH[index] ?? ""]).join("\n");
  expect(need(turns)).toMatchObject({ isNeeded: false, why: "bilingual" });
  expect(need(EN.map((text, index) => `${ZH[index]} || ${text}`).join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
  expect(need(ZH.join("\n"), EN.join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
});

describe("headings in both languages", () => {
  const clauses = [
    [
      "目的",
      "Purpose",
      "双方愿意合作研究海藻多糖的提取及其作用。",
      "The two sides wish to cooperate in research on the extraction of polysaccharides from algae and their effect.",
    ],
    ["资源", "Resources", "双方各自负担其工作的费用，预算各一百万元。", "Each side bears the cost of its own work and has a budget of RMB 1,000,000."],
    [
      "知识产权",
      "Intellectual Property",
      "知识产权的归属由双方在项目开始之前另行商定。",
      "The ownership of intellectual property will be agreed separately before the project begins.",
    ],
    ["保密", "Secrecy", "双方对彼此未发表的数据保密两年。", "Each side keeps the other's unpublished data confidential for two years."],
  ] as const;
  const NUMBERS = ["一", "二", "三", "四"];
  const text = (head: (at: number, chinese: string, english: string) => string, without?: number) =>
    clauses.map(([zh, en, chinese, english], at) => [head(at + 1, zh, en), ...(at === without ? [] : [chinese]), english].join("\n")).join("\n\n");

  it.each([
    ["一、目的 Purpose", (at: number, zh: string, en: string) => `${NUMBERS[at - 1]}、${zh} ${en}`],
    ["第一条 目的（Purpose）", (at: number, zh: string, en: string) => `第${NUMBERS[at - 1]}条 ${zh}（${en}）`],
    ["第一条 Purpose 目的", (at: number, zh: string, en: string) => `第${NUMBERS[at - 1]}条 ${en} ${zh}`],
    ["1.目的Purpose", (at: number, zh: string, en: string) => `${at}.${zh}${en}`],
    ["1. Purpose / 目的", (at: number, zh: string, en: string) => `${at}. ${en} / ${zh}`],
    ["Article 1 目的 Purpose", (at: number, zh: string, en: string) => `Article ${at} ${zh} ${en}`],
    ["§1 目的 Purpose", (at: number, zh: string, en: string) => `§${at} ${zh} ${en}`],
  ])("%s: belong to the text of both below them", (_, head) => {
    expect(need(text(head))).toMatchObject({ isNeeded: false, why: "bilingual" });
    expect(need(text(head, 2))).toMatchObject({ isNeeded: true, why: "incomplete", gaps: [{ label: "3" }] });
  });
});

it("a clause or an annex that stands in English alone does", () => {
  expect(need([ZH[0], EN[0], EN[1]].join("\n"))).toMatchObject({ isNeeded: true, why: "incomplete", gaps: [{ label: "2" }] });
  const annex = "Annex 1 Work packages\nThe work packages and the means of each Party are listed in this annex and form part of the Agreement.";
  expect(need(EN.flatMap((text, index) => [text, ZH[index] ?? ""]).join("\n"), annex)).toMatchObject({ isNeeded: true, why: "incomplete" });
});

it("the state follows from need, translation and check", () => {
  const foreign = need(EN.join("\n"));
  expect([
    translationState(need(ZH.join("\n")), undefined),
    translationState(foreign, undefined),
    translationState(foreign, { checked: false }),
    translationState(foreign, { checked: true }),
  ]).toEqual(["not-needed", "not-attached", "attached", "checked"]);
});

it("what is printed for signing needs no Chinese of its own", () => {
  const turns = EN.flatMap((text, index) => [text, ZH[index] ?? ""]).join("\n");
  const short = ["3. This document is made in two languages, both equally authentic.", "3．本文件以中英文写成，同等作准。"].join("\n");
  const names = [
    "望江师范大学 Wangjiang Normal University || 阿德里亚蒂克大学 Adriatik University of Rimina",
    "签字 Signature: || 签字 Signature:",
    "姓名 Name: 季云峰 Ji Yunfeng || 姓名 Name: Prof. Elena Marchetti",
    "职务 Title: Vice President for Research || 职务 Title: Vice Rector for International Relations",
    "日期 Date: || 日期 Date:",
  ].join("\n");
  expect(need(`${turns}\n${short}\n\n${names}`)).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("both languages' lines for signing are left out where the one is set behind the other", () => {
  const rows = [
    ...EN.map((text, index) => `${ZH[index]} || ${text}`),
    "3．中英文文本同等作准。 || 3. Both texts are equally authentic.",
    "",
    "甲方授权代表 || For Party A",
    "黎思齐 院长 || Li Siqi, President",
    "2026年9月22日 || 22 September 2026",
    "乙方授权代表 || For Party B",
    "Élodie Vasseur 主任 || Élodie Vasseur, Director",
    "2026年9月30日 || 30 September 2026",
  ];
  expect(need(rows.join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("clauses in Romance ordinals are those of the Chinese text behind them", () => {
  const spanish = [
    "CONVENIO ESPECÍFICO DE COLABORACIÓN",
    "Primera. Objeto. Es objeto del convenio el desarrollo conjunto de un robot móvil para la recolección de fruta en espaldera.",
    "Segunda. Reparto de tareas. La Fundación se ocupará de la visión y de la navegación entre hileras; el Instituto, de las pinzas.",
    "Tercera. Aportaciones. La Fundación destinará al proyecto 132.000 euros y una finca; el Instituto aportará 900.000 yuanes.",
    "Undécima. Jurisdicción. Las partes se someten a los juzgados y tribunales de la ciudad en la que se firma el convenio.",
  ];
  const chinese = [
    "专项合作协议",
    "第一条 标的。双方共同研制用于篱架果园采收的移动机器人。",
    "第二条 任务划分。基金会负责视觉与行间导航，研究所负责夹爪。",
    "第三条 投入。基金会投入13.2万欧元及果园一处，研究所投入90万元。",
    "第十一条 管辖。由签订地法院管辖。双方均无异议。",
  ];
  expect(need(spanish.join("\n"), chinese.join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
  expect(need(spanish.join("\n"), chinese.toSpliced(2, 1).join("\n"))).toMatchObject({ isNeeded: true, gaps: [{ label: "2" }] });
});

it("items within clauses, which begin with 1 again and again, are no clauses of their own", () => {
  const rows = ["一、二、三、四、"]
    .flatMap((all) => all.match(/.、/gu) ?? [])
    .flatMap((number, index) => {
      const roman = ["I", "II", "III", "IV"][index];
      return [
        `${roman}. Beiträge und Leistungen der Partner || ${number}各方投入与分工`,
        "1. Partner A zahlt jährlich drei Millionen Yuan und beschafft ein Gerät. || 1．甲方每年出资三百万元并购置设备一套。",
        "2. Partner B stellt die Räume und jährlich achthunderttausend Yuan. || 2．乙方提供用房并每年安排八十万元。",
      ];
    });
  expect(need(rows.join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
});

it("addresses of mail are of no language: a line of them is Chinese by its other words", () => {
  const rows = EN.map((text, index) => `${ZH[index]} || ${text}`).join("\n");
  const annex = [
    "附表一　联系方式 || Schedule 1 — Contacts",
    "医院：科研部 糜晓，research@lhwyy.example；学院：研究事务处 Priya Nadarajan，ro@tgit.example。 || Hospital: Mi Xiao, Research Department, research@lhwyy.example; Institute: Priya Nadarajan, Research Office, ro@tgit.example.",
  ].join("\n");
  expect(need(rows, annex)).toMatchObject({ isNeeded: false, why: "bilingual" });
  const alone = "Schedule 1 — Contacts\nHospital: Mi Xiao, Research Department, research@lhwyy.example; Institute: Priya Nadarajan, Research Office.";
  expect(need(rows, alone)).toMatchObject({ isNeeded: true, why: "incomplete" });
});

it("an annex whose lines bear the Chinese behind the other language is complete, one with a Chinese title alone is not", () => {
  const rows = ["Article 1 – Objet", EN[0], "Article 2 – Résultats", EN[1]].join("\n");
  const own = ["第一条　目的", ZH[0]?.slice(2), "第二条　成果", ZH[1]?.slice(2)].join("\n");
  const lines = ["Démontage et tri　拆解和分选", "Procédé hydrothermal　水热工艺", "Vieillissement　老化测量", "Rapport final　总结报告"].join("\n");
  expect(need(rows, own, `Annexe – Calendrier　附件　进度安排\n${lines}`)).toMatchObject({ isNeeded: false, why: "bilingual" });
  const french = "Les travaux commencent par le démontage et le tri des accumulateurs et finissent par la mesure du vieillissement des cellules.";
  expect(need(rows, own, `Annexe – Calendrier　附件　进度安排\n${french}`)).toMatchObject({ isNeeded: true, why: "incomplete" });
});

it("a heading in both languages numbers the text of both, also behind a stroke, and so does an annex without a number", () => {
  const clauses = [
    ["第一条　伦理 / Article 1 – Éthique", "受试者入组应当分别取得双方伦理委员会的同意；样本和个人信息不出境。"],
    ["Aucun volontaire n'est inclus sans l'avis favorable du comité d'éthique de chaque partie ; les échantillons et les données restent dans leur pays."],
    ["第二条　合作期限 / Article 2 – Durée", "本协议自双方中最后签字一方签字之日起生效，有效期四年。期满后经书面协议可以延长。"],
    [
      "La présente convention entre en vigueur à la date de la dernière des deux signatures et est conclue pour quatre ans. Elle peut être prolongée par avenant.",
    ],
    ["第三条　争议与文本 / Article 3 – Litiges et langues", "争议由双方协商解决；协商不成的，向被告所在地法院起诉。中文本和法文本同等作准。"],
    ["Les litiges sont réglés à l'amiable ; à défaut, ils sont portés devant les tribunaux. Les textes chinois et français font également foi."],
  ];
  expect(need(clauses.flat().join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
  const rows = [
    "| 1 期限 Term | 合作期限为四年，自签署之日起算。 | The term is four years from the day of signature. |",
    "| 2 文本 Texts | 本协议一式两份，两种文字同等有效。 | This Agreement is made in two copies of equal force. |",
    "",
    "附：研究团队骨干　Annex: Core of the Research Team",
    "| 姓名 Name | 派出方 Party | 岗位 Post |",
    "| 金喆 Jin Zhe | 甲方 A | 主任 Director |",
    "| 支蘅 Zhi Heng | 甲方 A | 润滑剂合成 Lubricants |",
    "| Björn Sjögren | 乙方 B | 传感轴承 Sensor bearings |",
  ];
  expect(need(rows.join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
});
