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
    "电子签名：",
  ])("is not signed by the words in its print: %s", (line) => {
    expect(hands(`For Harbour University\n${line}\nName: Kari Nordmann\nDate: ____________`)).not.toContain("signed");
  });
});
