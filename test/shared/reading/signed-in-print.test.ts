import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const HEAD =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const hands = (block: string) => readElements(pagesOf(`${HEAD}\n${block}`).map((page) => ({ ...page, inkMarks: [] }))).signatories.map(({ hand }) => hand);

describe("a copy that was written off", () => {
  it.each([
    "gez. Kari Nordmann",
    "gez. Nordmann",
    "Sgd. Kari Nordmann",
    "F.to Kari Nordmann",
    "/s/ Kari Nordmann",
    "By: /s/ Kari Nordmann",
    "(signed) Kari Nordmann",
    "(Signé) Prof. Kari Nordmann",
    "(signed) Kari Nordmann, Rector",
    "Digitally signed by Kari Nordmann",
    "DocuSigned by:\nKari Nordmann\n8F3A21C4D0B94E7...",
    "Firmado digitalmente por NORDMANN KARI\nKari Nordmann",
    "Assinado de forma digital por Kari Nordmann",
    "Podpisano elektronicznie przez Kari Nordmann",
  ])("is signed where it says so before a name: %s", (line) => {
    expect(hands(`For Harbour University\n${line}\nDate: 1 June 2026`)).toEqual(["signed"]);
  });
});

describe("a form without ink", () => {
  it.each([
    "Authorised representative (signed)",
    "(signed)",
    "(Signé)",
    "(signed)  Date: ____",
    "(signed) Name: Kari Nordmann",
    "(signed) Authorised Representative",
    "(Firmado) El Representante Legal",
    "(Assinado) Diretor Geral",
    "(signed) Harbour University",
    "For Party A (signed)  Name:",
    "Rector (signed) Kari Nordmann",
    "/s/ ____________",
    "Sgd. Name: Kari Nordmann",
    "Electronically signed by: ____________",
    "Docusign Envelope ID: 5A6B-77",
    "DocuSigned by:\n____________",
    "Firmado digitalmente por: ____________",
    "(firmato digitalmente)",
    "电子签名：",
  ])("is not signed by the words in its print: %s", (line) => {
    expect(hands(`For Harbour University\n${line}\nName: Kari Nordmann\nDate: ____________`)).not.toContain("signed");
  });
});

describe("a record of electronic signing", () => {
  const record = (event: string) => `For Harbour University\nKari Nordmann, Rector\n${event}`;
  it.each([
    "signed 19.5.2026 14:07 EEST",
    "Signed on 19 May 2026, 14:07 CEST",
    "Electronically signed at 2026-05-19 14:07 UTC",
    "Undertecknat den 19 maj 2026 14:07",
    "E-signed 19/05/2026 09:31",
  ])("tells by its day and time that it is signed: %s", (event) => {
    expect(hands(record(event))).toEqual(["signed"]);
  });
  it.each([
    "Signed: ____________",
    "Signed on 19 May 2026",
    "To be signed 19.5.2026 14:07",
    "Not yet signed, 19.5.2026 14:07",
    "Signed copy due 19.5.2026 14:00",
    "Sent 19.5.2026 14:07 EEST",
  ])("tells nothing by other words: %s", (event) => {
    expect(hands(record(event))).not.toContain("signed");
  });
});

describe("the words of an electronic signature that a form bears too", () => {
  const two = (first: string, second: string) => `For Harbour University\n${first}\n\nFor Eastlake Institute of Technology\n${second}`;
  const columns = (line: string) =>
    `For Harbour University || For Eastlake Institute of Technology\n${line} || ${line}\nKari Nordmann || Wang Jianguo\nDate: ________ || Date: ________`;
  it.each([
    two("Electronically signed by\nKari Nordmann\nRector", "Electronically signed by\nWang Jianguo\nPresident"),
    two("Digitally signed by:\nKari Nordmann\nDate:", "Digitally signed by:\nWang Jianguo\nDate:"),
    two("Digitally signed by Kari Nordmann\nName: Kari Nordmann\nDate:", "Digitally signed by Wang Jianguo\nName: Wang Jianguo\nDate:"),
    two("Digitally signed by Kari Nordmann\nDocusign Envelope ID: 8F3A21C4-D0B9-4E71", "Digitally signed by Wang Jianguo\nTel 8613912345678"),
    columns("Electronically signed by"),
    columns("Digitally signed by:"),
  ])("leave open whether it is signed: %s", (block) => {
    expect(hands(block)).toEqual(["unknown", "unknown"]);
  });
  it.each([
    ["a day", two("Electronically signed by\nKari Nordmann\nRector\n1 June 2026", "Electronically signed by\nWang Jianguo\nDate: 5 June 2026")],
    ["a time", two("Digitally signed by Kari Nordmann\n10:14:22 +01'00'", "Digitally signed by Wang Jianguo\nat 09:20 CST")],
    ["a number", two("DocuSigned by:\nKari Nordmann\n8F3A21C4D0B94E7...\nDate: ____", "DocuSigned by:\nWang Jianguo\n9B1E22AC77D04A1\nDate: ____")],
    ["the name again", two("Firmado digitalmente por NORDMANN KARI\nKari Nordmann\nRector", "Firmado digitalmente por WANG JIANGUO\nWang Jianguo")],
  ])("are a signature with %s", (_, block) => {
    expect(hands(block)).toEqual(["signed", "signed"]);
  });
});

describe("a hand between two sides", () => {
  const page = (block: string, below: string) => {
    const [one] = pagesOf(`${HEAD}\n${block}`);
    if (!one) throw new Error("no page");
    const line = one.lines.find(({ text }) => text === below);
    return { ...one, inkMarks: line ? [{ left: 70, top: line.box.top - 10, width: 70, height: 18 }] : [] };
  };
  const BLOCK = [
    "SIGNED by Ms Kari Nordmann for and on behalf of HARBOUR UNIVERSITY",
    "Position: Rector",
    "",
    "SIGNED by Mr Dong Wenli for and on behalf of EASTLAKE INSTITUTE OF TECHNOLOGY",
    "Position: Director",
    "in the presence of:",
    "Witness: Gu Min",
    "Occupation: secretary",
  ];
  it("is that of the witness above it, and of no side below him", () => {
    const third = "SIGNED by Mr Piers Lockyer for and on behalf of CORALLINE COATINGS LTD";
    const { signatories } = readElements([page([...BLOCK, "", third, "Position: Managing Director"].join("\n"), "Occupation: secretary")]);
    expect(signatories.map(({ name, hand }) => [name, hand])).toEqual([
      ["Kari Nordmann", "empty"],
      ["Dong Wenli", "empty"],
      ["Piers Lockyer", "empty"],
    ]);
  });
  it("is the side's own above a rule to sign on", () => {
    const rule = "_______________________________";
    const ruled = ["SIGNED at OSLO on this 21st day of AUGUST 2026.", "", rule, "For and on behalf of HARBOUR UNIVERSITY", "Kari Nordmann, Rector"];
    const { signatories } = readElements([page(ruled.join("\n"), rule)]);
    expect(signatories.map(({ name, hand }) => [name, hand])).toContainEqual(["Kari Nordmann", "signed"]);
  });
  it("is that of the side in whose lines it stands", () => {
    const { signatories } = readElements([page(BLOCK.slice(0, 5).join("\n"), "Position: Director")]);
    expect(signatories.map(({ hand }) => hand)).toEqual(["empty", "signed"]);
  });
});
