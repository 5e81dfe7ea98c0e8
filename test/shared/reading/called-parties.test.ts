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
