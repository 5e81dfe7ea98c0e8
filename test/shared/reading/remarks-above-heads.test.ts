import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, scan } from "./scan-of.ts";

const TEXT: readonly Row[] = [
  ["PROJECT COOPERATION AGREEMENT", 132, 60, 323],
  ["“Ridgecombe”: Ridgecombe Sample Materials (Shanghai) Co., Ltd.", 55, 100, 443],
  ["“University”: Haibin University of Science and Engineering, Shanghai.", 56, 120, 327],
  ["ARTICLE I. PURPOSE", 56, 150, 180],
  ["Section 1.01. The parties will jointly develop films and joints that keep actuators cool in operation.", 55, 170, 471],
  ["ARTICLE II. GENERAL", 56, 200, 180],
  ["Section 2.01. Nothing herein creates a partnership or agency among the parties to this Agreement.", 55, 220, 471],
];
const SIGNED: readonly Row[] = [
  ["RIDGECOMBE SAMPLE MATERIALS (SHANGHAI) CO., LTD.", 52, 84, 337],
  ["By:", 52, 110, 20],
  ["Name: Harlan T. Brockway", 53, 132, 131],
  ["Title: Managing Director", 54, 151, 174],
  ["HAIBIN UNIVERSITY OF SCIENCE AND ENGINEERING", 54, 179, 290],
  ["By:", 53, 203, 22],
  ["Name: Dongguo Wei", 54, 227, 103],
  ["Title: Dean, Office of Research", 55, 246, 147],
];

it.each(["[Signature page to Project Cooperation Agreement]", "[Signatures on this page]"])("the unit below a remark signs: %s", (remark) => {
  const pages = [scan(TEXT), { ...scan([[remark, 173, 58, 239], ...SIGNED]), page: 2 }];
  const read = readElements(pages).signatories.map(({ name, unit }) => [name, unit?.toLowerCase()]);
  expect(read).toEqual([
    ["Harlan T. Brockway", expect.stringContaining("ridgecombe")],
    ["Dongguo Wei", expect.stringContaining("haibin")],
  ]);
});
