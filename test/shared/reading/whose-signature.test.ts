import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const EN =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。\n第二条 本协议有效期四年。\n";
const signers = (text: string, head = EN) =>
  readElements(pagesOf(...`${head}\n${text}`.split("\f")), CASE).signatories.map(({ name, unit, date }) => [name ?? "–", unit ?? "–", date ?? "–"].join(" · "));
const BOTH = ["Kari Nordmann · Harbour University · 2026-06-01", "Wang Jianguo · Eastlake Institute of Technology · 2026-06-03"];

describe("a second person in a column", () => {
  const head = "For HU: || For EIT:\nBergen, 1 June 2026 || Wuhan, 3 June 2026\nKari Nordmann || Wang Jianguo\nRector || President";
  it("signs for the unit and on the day of the first, not for what stands aside", () => {
    const aside = "Von der Projektleitung gelesen und zur Kenntnis genommen:\n(Institut für Optik) || (School of Photonics)";
    expect(signers(`${head}\n\nOla Berg\nDirector of Finance\n\n${aside}`)).toEqual([BOTH[0], "Ola Berg · Harbour University · 2026-06-01", BOTH[1]]);
  });
  it("signs with an office behind the name too, which may be in small letters", () => {
    const text =
      "For HU || For EIT\n1 June 2026 || 3 June 2026\nKari Nordmann, présidente du conseil || Wang Jianguo, President\n\nOla Berg, secrétaire général";
    expect(signers(text)).toContain("Ola Berg · Harbour University · 2026-06-01");
    // an address below the name is nobody
    expect(signers(text.replace("Ola Berg, secrétaire général", "Bergen Havn, Norge"))).toHaveLength(2);
  });
});

describe("a table in which all sign", () => {
  it("has the number of each in front, its unit and office in one cell", () => {
    const rows =
      "Nr. || Partij en functie || Naam || Plaats en datum || Handtekening\n1 || Harbour University, rector || Kari Nordmann || Bergen, 1-6-2026 || \n2 || Eastlake Institute of Technology, directeur || Wang Jianguo || Wuhan, 3-6-2026 || ";
    expect(signers(rows)).toEqual([BOTH[0], BOTH[1]]);
    // a table of tasks has a name, and nothing of signing
    expect(signers("Nr. || Partij || Naam || Taak\n1 || Harbour University || Kari Nordmann || modellen\n2 || EIT || Wang Jianguo || proeven")).toEqual([]);
  });
  it("leaves open a day that one alone has given", () => {
    const text =
      "|| For HU || For EIT\nNom || Kari Nordmann || Wang Jianguo\nQualité || Rector || President\nLieu et date || {} || Wuhan, le 3 juin 2026\nSignature";
    expect(signers(text.replace(" {} ", "  "))).toEqual(["Kari Nordmann · Harbour University · –", BOTH[1]]);
    expect(signers(text.replace("{}", "Bergen, le 1 juin 2026"))).toEqual(BOTH);
  });
  it("is headed by labels in other words: Signed for, Office held", () => {
    const text =
      "|| HU || EIT\nSigned for || Harbour University || Eastlake Institute of Technology\nSignature\nName (print) || Kari Nordmann || Wang Jianguo\nOffice held || Rector || President\nDate || 1 June 2026 || 3 June 2026\n";
    expect(signers(text)).toEqual(BOTH);
    expect(signers(`${text}The Chief Investigators acknowledge the further tasks:\nDr Ola Berg, 7 April 2026 || Dr Li Wei, 8 April 2026`)).toEqual(BOTH);
  });
});

it("reads a name below its label, of whatever family, and no office there", () => {
  const head = "战略合作协议\n海港大学（以下简称“海港”）\n东湖理工大学（以下简称“东湖”）\n一、合作内容\n双方共同研究潮流能。\n二、期限\n本协议有效期三年。\n";
  const text = (first: string) => `海港（盖章） || 东湖（盖章）\n代表： || 代表：\n${first} || 王建国\n2026年6月1日 || 2026年6月3日`;
  expect(signers(text("督志衡"), head)).toEqual(["督志衡 · 海港大学 · 2026-06-01", "王建国 · 东湖理工大学 · 2026-06-03"]);
  expect(signers(text("董事长"), head)[0]).not.toContain("董事长");
});

it("reads the sides of a page in two languages, a long office above the day, and no heading", () => {
  const text =
    "签署页 / SIGNATURE PAGE\n代表甲方 For and on behalf of Party A\n海港大学\nHarbour University\nKari Nordmann\n校长 Rector\n2026年6月1日 / 1 June 2026\n代表乙方 For and on behalf of Party B\n东湖理工大学\nEastlake University of Technology\n王建国 Wang Jianguo\n负责科研与企业事务以及国际合作交流工作的副校长 Deputy Vice-Chancellor (Research and Enterprise)\n2026年6月3日 / 3 June 2026";
  expect(signers(text, ZH)).toEqual(["Kari Nordmann · 海港大学 · 2026-06-01", "王建国 · 东湖理工大学 · 2026-06-03"]);
});

it("takes one day in two languages below both for that of both, and no two days", () => {
  const text = (day: string) =>
    `甲方：海港大学 || 乙方：东湖理工大学\n盧嘉榮　校長 || Sanne Terlouw\nLou Ka Weng, Rector || 研發總監 Director of Research\n\n${day}`;
  expect(signers(text("二零二六年六月三日簽於澳門　Signed in Macao on 3 June 2026"), ZH)).toEqual([
    "盧嘉榮 · 海港大学 · 2026-06-03",
    "Sanne Terlouw · 东湖理工大学 · 2026-06-03",
  ]);
  expect(signers(text("二零二六年六月三日收到草稿，並於二零二六年七月三日寄出"), ZH).join()).not.toContain("2026-07");
});

it("takes a letterhead above those who sign for none of them, but a unit for whom somebody signs", () => {
  const head = `Harbour University — Office of Research\n\n${EN}2. General\nThe parties are independent.\f`;
  const signed = "Kari Nordmann\nRector\nJune 1, 2026\n\nEASTLAKE INSTITUTE OF TECHNOLOGY\nWang Jianguo\nPresident\nJune 3, 2026";
  expect(signers(`Harbour University — Office of Research\n\nSIGNED by the parties:\n\nHARBOUR UNIVERSITY\n${signed}`, head)).toEqual(BOTH);
  expect(signers(`Harbour University\n${signed}`, head.replace(" — Office of Research", ""))).toEqual(BOTH);
  // what HU is called in an office names the party no second time
  const withOffice = signed.replace("Rector", "Rector of HU");
  expect(signers(`Harbour University\n${withOffice}`, head.replace(" — Office of Research", ""))).toEqual(BOTH);
});

it("passes over those in whose presence all sign", () => {
  const side = (words: string) =>
    `For HU || For EIT\nName: Kari Nordmann || Name: Wang Jianguo\nDate: 1 June 2026 || Date: 3 June 2026\n${words}\nName: Ola Berg || Name: Li Wei`;
  expect(signers(side("in the presence of this witness: || in the presence of this witness:"))).toEqual(BOTH);
});

describe("the day at the head", () => {
  const letter = (below: string) =>
    `HARBOUR UNIVERSITY\nBergen, 1 June 2026\n${below}\n\nMr Wang Jianguo\nEastlake Institute of Technology\n\nDear Mr Wang,\nHarbour University proposes to Eastlake Institute of Technology to study tidal turbines together.\nYours sincerely,\nKari Nordmann\nRector\n\nAccepted for Eastlake Institute of Technology\nWang Jianguo\n3 June 2026`;
  it("stands beside the number of a file, which is no day", () => {
    expect(signers(letter("Dnr HU 2026/0214"), "")[0]).toContain("2026-06-01");
    const dated = EN.replace("AGREEMENT\n", "AGREEMENT\nDated for reference the 3rd day of June, 2026\n");
    expect(signers("For HU || For EIT\nKari Nordmann || Wang Jianguo\nRector || President", dated)[0]).toContain("2026-06-03");
  });
  it("is that of a Polish agreement, whose parties sign by their plain names", () => {
    const head =
      "UMOWA O WSPÓŁPRACY\nzawarta w dniu 16 czerwca 2026 r. w Białowodach pomiędzy:\nPolitechniką Białowodzką z siedzibą w Białowodach, zwaną dalej „Politechniką”,\na\nSzanghajskim Instytutem Inżynierii Nanxiang z siedzibą w Szanghaju, zwanym dalej „Instytutem”.\n§ 1. Przedmiot umowy\n1. Strony prowadzą wspólne badania mostów.\n§ 2. Czas trwania\n1. Umowa trwa trzy lata.\n";
    const signed = "POLITECHNIKA BIAŁOWODZKA || SZANGHAJSKI INSTYTUT INŻYNIERII NANXIANG\nprof. Zbigniew Okrasa || dr Cui Haoran\nProrektor || Dyrektor";
    expect(signers(signed, head)).toEqual([
      "Zbigniew Okrasa · POLITECHNIKA BIAŁOWODZKA · 2026-06-16",
      "Cui Haoran · SZANGHAJSKI INSTYTUT INŻYNIERII NANXIANG · 2026-06-16",
    ]);
  });
});
