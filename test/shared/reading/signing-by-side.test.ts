import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** For whom each of several signs: below one head, in one column, on a counterpart's page, in a row that says as above. */

const EN =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties jointly study turbines for slow tidal streams.\n2. Term\nThis Agreement is valid for four years.\n";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。\n第二条 本协议有效期四年。\n";
const read = (text: string, head = EN) => readElements(pagesOf(...`${head}\n${text}`.split("\f")));
const signers = (text: string, head = EN) => read(text, head).signatories.map(({ name, unit, date }) => [name ?? "–", unit ?? "–", date ?? "–"].join(" · "));
const KARI = "Kari Nordmann · Harbour University · 2026-06-01";
const OLA = "Ola Berg · Harbour University · 2026-06-01";
const WANG = "Wang Jianguo · Eastlake Institute of Technology · 2026-06-03";

describe("two who sign beside each other below one head", () => {
  const two = (head: string) => `${head}\nKari Nordmann || Ola Berg\nRector || Director of Research`;
  it("sign for it where a witness stands beside who signs for the other", () => {
    const text = `${two("Executed by Harbour University in accordance with section 127(1) of the Act on 1 June 2026")}\n\nSigned for Eastlake Institute of Technology on 3 June 2026 in the presence of\n.............................. || ..............................\nSignature of witness || Signature of attorney\nLi Lin || Wang Jianguo`;
    expect(signers(text)).toEqual([KARI, OLA, WANG]);
  });
  it("subscribe before a witness, and who certifies the copy signs for nobody", () => {
    const text = `${two("SUBSCRIBED for and on behalf of HARBOUR UNIVERSITY\nat Bergen on the first day of June Two thousand and twenty-six by:")}\n\nbefore this witness:\nCatrin Holt, Legal Assistant, Bergen\n\nSUBSCRIBED for and on behalf of EASTLAKE INSTITUTE OF TECHNOLOGY\nat Wuhan on the third day of June Two thousand and twenty-six by:\nPresident\nWang Jianguo\n\nI certify this to be a true copy of the original. Bergen, 8 June 2026\nEuan Gilmour, Solicitor`;
    expect(signers(text)).toEqual([KARI, OLA, WANG]);
  });
  it("leave the other side open, told once though both languages have a head for it", () => {
    const text =
      "乙方（盖章）：东湖理工大学\n法定代表人或授权代表（签字）：\n日期：____年__月__日\fFür die Partei A, Hafenuniversität:\nBergen, den 1. Juni 2026 || Bergen, den 2. Juni 2026\nKari Nordmann || Ola Berg\nRektorin || Kanzler\n\nFür die Partei B, Technisches Institut Donghu:\n____________\n(Ort, Datum)\n____________\n(Name, Funktion)";
    expect(signers(text, ZH)).toEqual(["– · 东湖理工大学 · –", "Kari Nordmann · 海港大学 · 2026-06-01", "Ola Berg · 海港大学 · 2026-06-02"]);
  });
});

describe("two below each other in one of two columns", () => {
  it("each below the office that is held", () => {
    const text = "For HU || For EIT\n1 June 2026 || 3 June 2026\nRector || President\nKari Nordmann || Wang Jianguo\nDirector of Research\nOla Berg";
    expect(signers(text)).toEqual([KARI, OLA, WANG]);
  });
  it("each with what the party is called in the office", () => {
    const text =
      "Bergen, 1 June 2026 || Wuhan, 3 June 2026\nKari Nordmann || Wang Jianguo\nRector of HU || President of EIT\n\nOla Berg || Li Wei\nProject leader HU || Project leader EIT";
    expect(signers(text)).toEqual([KARI, OLA, WANG, "Li Wei · Eastlake Institute of Technology · 2026-06-03"]);
    // a heading of the annex below them is nobody
    expect(
      signers("For HU || For EIT\nKari Nordmann || Wang Jianguo\nRector || President\n1 June 2026 || 3 June 2026\fAnnex 2 to the Agreement\nCALENDAR PLAN"),
    ).toHaveLength(2);
  });
});

it("tells a party left without a name below another in its column", () => {
  const head = EN.replace(" and Eastlake", ", Lakehurst Hospital, Canada (“LH”) and Eastlake");
  const text =
    "HARBOUR UNIVERSITY || LAKEHURST HOSPITAL\nPer: Kari Nordmann, Rector || Per: Roch Beau, President\nHARBOUR UNIVERSITY || EASTLAKE INSTITUTE OF TECHNOLOGY\nPer: Ola Berg, Secretary || Per: President (c/s)";
  expect(signers(text, head).toSorted()).toEqual(
    ["Kari Nordmann", "Ola Berg"]
      .map((name) => `${name} · Harbour University · –`)
      .concat("Roch Beau · Lakehurst Hospital · –", "– · Eastlake Institute of Technology · –")
      .toSorted(),
  );
});

describe("the page of a counterpart", () => {
  const page = (head: string, rest: string) => `\f${head}\nPlace and date: ${rest}`;
  it("says in its head for whom all sign on it", () => {
    const text = `${page("Signature page of Harbour University to the Agreement", "Bergen, 1 June 2026\nKari Nordmann, Rector\n\nOla Berg, Head of Department")}${page("Signature page of Eastlake Institute of Technology to the Agreement", "Wuhan, 3 June 2026\nWang Jianguo, Director")}`;
    expect(signers(text)).toEqual([KARI, OLA, WANG]);
  });
  it("says nothing where it is that of an agreement with a party", () => {
    const text = page(
      "Signature page to the Agreement with Eastlake Institute of Technology",
      "1 June 2026\nFor HU: Kari Nordmann, Rector\nFor EIT: Wang Jianguo, President",
    );
    expect(signers(text)).toEqual([KARI, "Wang Jianguo · Eastlake Institute of Technology · 2026-06-01"]);
  });
});

describe("labels and cells", () => {
  it("stand behind what they are of", () => {
    const text = "Bergen, 1 June 2026.\n\nKari Nordmann : Name\nRector of HU : Office\n\nWang Jianguo : Name\nPresident of EIT : Office";
    expect(signers(text)).toEqual([KARI, "Wang Jianguo · Eastlake Institute of Technology · 2026-06-01"]);
    // a form that is not filled in names nobody
    expect(signers("For HU:\nSignatory: Name\nPlace: Date\n\nFor EIT:\nSignatory: Name\nPlace: Date").join()).not.toMatch(/Signatory|Place/u);
  });
  it("say 甲　方 spaced out, so that a side without a name ends where the next begins", () => {
    const text =
      "签订日期：2026年6月1日\n\n甲　方（公章）　海港大学\n法定代表人或委托代理人（签章）\n\n乙　方（公章）　东湖理工大学\n法定代表人或委托代理人（签章）\n王建国";
    expect(signers(text, ZH)).toEqual(["– · 海港大学 · 2026-06-01", "王建国 · 东湖理工大学 · 2026-06-01"]);
  });
  it("hold a name in a bracket that the gap for the pen parts", () => {
    const side = (head: string, cells: string) => `${head}\n法定代表人（签字）： || ${cells}）\n日期：`;
    const text = `${side("甲方（盖章）：海港大学", "（ || Kari Nordmann")}\n\n${side("乙方（盖章）：东湖理工大学", "（王建国 || 教授")}`;
    expect(signers(text, ZH)).toEqual(["Kari Nordmann · 海港大学 · –", "王建国 · 东湖理工大学 · –"]);
  });
  it("say 同上 for the unit of the row above", () => {
    const text =
      "单位（盖章） || 签字人姓名 || 身份 || 亲笔签字 || 签署日\n海港大学 || Kari Nordmann || 法定代表人 || || 2026-06-01\n同上 || Ola Berg || 研发负责人 || || 2026-06-01\n东湖理工大学 || 王建国 || 授权代表 || || 2026-06-03";
    expect(signers(text, ZH).map((one) => one.split(" · ").slice(0, 2).join(" · "))).toEqual([
      "Kari Nordmann · 海港大学",
      "Ola Berg · 海港大学",
      "王建国 · 东湖理工大学",
    ]);
  });
});
