import { expect, it } from "vitest";
import { partiesOf } from "../../../shared/reading/parties.ts";

const names = (text: string) => partiesOf([text]).map(({ name }) => name);

it.each([
  [
    "Entre Harbour University y el centro denominado Instituto Catalán de Nanotecnología se celebra este convenio.",
    ["Harbour University", "Instituto Catalán de Nanotecnología"],
  ],
  [
    "Entre Harbour University y la sociedad denominada Industrias Navales del Sur, S.A. se celebra este convenio.",
    ["Harbour University", "Industrias Navales del Sur, S.A."],
  ],
  ["Entre Harbour University et la fondation dénommée Institut Pasteur de Lille, il est convenu.", ["Harbour University", "Institut Pasteur de Lille"]],
  [
    "Entre Harbour University et le centre dénommé Institut National de Physique, ci-après INP, il est convenu.",
    ["Harbour University", "Institut National de Physique"],
  ],
  [
    "L'établissement public ci-après dénommé Institut National de Physique et Harbour University conviennent.",
    ["Institut National de Physique", "Harbour University"],
  ],
])("keeps the whole name behind a participle: %s", (text, wanted) => {
  expect(names(text)).toEqual(wanted);
});

it.each([
  ["This Agreement is made between Harbour University, a member of the Russell Group, and Eastlake Institute of Technology (“EIT”).", "Harbour University"],
  ["This Agreement is made between Harbour University, a member of the Russell Group and Eastlake Institute of Technology (“EIT”).", "Harbour University"],
  [
    "This Agreement is made between HK Quantum Limited, a subsidiary of the Hong Kong University of Science and Technology (“HKQ”), and Eastlake Institute of Technology (“EIT”).",
    "HK Quantum Limited",
  ],
])("leaves out what a party belongs to, and not the next party: %s", (text, first) => {
  expect(names(text)).toEqual([first, "Eastlake Institute of Technology"]);
});

it.each([
  ["Harbour University, hereinafter called Stanford University Team, and Eastlake Institute of Technology, agree.", ["stanford"]],
  ["Harbour University, hereinafter referred to as Xinzhuang Institute, and Eastlake Institute of Technology, agree.", ["xinzhuang"]],
  ["Harbour University, en adelante denominada Universidad Nacional, y Eastlake Institute of Technology, acuerdan.", ["universidad"]],
])("makes no party and no short name of the words of a longer one: %s", (text, not) => {
  const parties = partiesOf([text]);
  expect(parties.map(({ name }) => name)).toEqual(["Harbour University", "Eastlake Institute of Technology"]);
  expect(parties.flatMap(({ aliases }) => aliases).filter((alias) => not.includes(alias))).toEqual([]);
});

it.each([
  [
    "Harbour University, hereinafter called Harbour, and Eastlake Institute of Technology, hereinafter called the Institute, agree.",
    [["harbour"], ["institute"]],
  ],
  [
    "Harbour University, en adelante denominada la Universidad, y Eastlake Institute of Technology, en adelante denominado el Instituto, acuerdan.",
    [["universidad"], ["instituto"]],
  ],
  [
    "Hisingens tekniska högskola, Göteborg, nedan kallad Högskolan Xinzhuang-institutet för trafikforskning, Shanghai, nedan kallat Institutet",
    [["hogskolan"], ["institutet"]],
  ],
  [
    "Laboratório de Hidráulica do Tejo, com sede em Santarém, adiante designado por LHT, e Universidade de Engenharia de Shanghai, adiante designada por UES, acordam.",
    [["lht"], ["ues"]],
  ],
])("takes a single word for what a party is called: %s", (text, wanted) => {
  expect(partiesOf([text]).map(({ aliases }) => aliases)).toEqual(wanted);
});

const called = (...lines: readonly string[]) => partiesOf(lines).map(({ name, aliases }) => [name, ...aliases]);

it("takes the word behind “hierna:”", () => {
  expect(
    called(
      "1. Westerveld Warmtetechniek B.V., gevestigd te Zutphen, hierna: Westerveld;",
      "2. Technische Universiteit Shanghai Zhenru, gevestigd te Shanghai, hierna: de Universiteit;",
    ),
  ).toEqual([
    ["Westerveld Warmtetechniek B.V.", "westerveld"],
    ["Technische Universiteit Shanghai Zhenru", "universiteit"],
  ]);
});

it("reads the parties of a Russian preamble, the proper name in quotes and the seat behind it too", () => {
  expect(
    called(
      "Государственное учреждение «Институт морских льдов», г. Томск, именуемое в дальнейшем «Институт», в лице директора Петровой Анны Ивановны, с одной стороны, и Шанхайский центр судостроения, именуемый в дальнейшем «Центр», в лице директора Ли Вэя, с другой стороны, заключили настоящее Соглашение.",
    ),
  ).toEqual([
    ["Государственное учреждение «Институт морских льдов»", "институт", "институт морских льдов"],
    ["Шанхайский центр судостроения", "центр"],
  ]);
});

it("makes no party of a person in a Russian preamble, nor of a thing", () => {
  expect(called("в лице директора Петровой Анны Ивановны, именуемой в дальнейшем «Директор», и других.")).toEqual([]);
  expect(called("Установка опреснения, именуемая в дальнейшем «Оборудование», передаётся.")).toEqual([]);
});

it("reads the whole of a Vietnamese name, and no sentence behind it", () => {
  expect(called("giữa Trường Đại học Bách khoa Sông Trà", "và Viện Công nghệ thông tin Thượng Hải Tùng Giang").map(([name]) => name)).toEqual([
    "Trường Đại học Bách khoa Sông Trà",
    "Viện Công nghệ thông tin Thượng Hải Tùng Giang",
  ]);
  expect(called("giữa Trường Đại học Bách khoa Sông Trà và Viện Công nghệ Bán dẫn Tùng Giang, lập bản ghi nhớ này").map(([name]) => name)).toEqual([
    "Trường Đại học Bách khoa Sông Trà",
    "Viện Công nghệ Bán dẫn Tùng Giang",
  ]);
  expect(called("Trường Đại học Sông Trà có phòng thí nghiệm").map(([name]) => name)).toEqual(["Trường Đại học Sông Trà"]);
});

it("takes a label alone and the unit in the next cell for a party, and no person behind the same label for another", () => {
  const units = [
    ["海港大学", "甲方"],
    ["东湖理工大学", "乙方"],
  ];
  const both = (...lines: readonly string[]) => called(...lines).map(([name, alias]) => [name, alias]);
  expect(both("甲方", "海港大学，港湾路1号", "乙方", "东湖理工大学，东湖路2号", "经办人", "甲方：李文华；乙方：王建国")).toEqual(units);
  expect(both("甲方", "海港大学", "乙方", "东湖理工大学")).toEqual(units);
  // two labels side by side, and the units below them: no label is behind the wrong one
  expect(called("甲方", "乙方", "海港大学", "东湖理工大学").filter(([name, ...aliases]) => name === "海港大学" && aliases.includes("乙方"))).toEqual([]);
  // a party whose name has no word of a unit
  expect(both("甲方：西门子", "乙方：东湖理工大学")).toEqual([["西门子", "甲方"], units[1]]);
});

it("takes what is called at the end of an address for the party above it, and a line that tells the topic for none", () => {
  const head = [
    "Cooperation Agreement",
    "on Embodied Robotics for Flexible Assembly between",
    "Shanghai Shili Intelligent Equipment Co., Ltd. (上海示例智能装备有限公司)",
    "1 Shili Road, Pudong New Area, Shanghai, China (“SSIE”)",
    "and",
    "Musteruniversität Süderau",
    "Musterallee 7, 00000 Süderau, Baden-Württemberg, Germany (“MUS”) (each a “Party”, together the “Parties”)",
  ];
  expect(partiesOf(head).map(({ name, aliases }) => [name, aliases.includes("ssie"), aliases.includes("mus")])).toEqual([
    ["Shanghai Shili Intelligent Equipment Co., Ltd.", true, false],
    ["Musteruniversität Süderau", false, true],
  ]);
});
