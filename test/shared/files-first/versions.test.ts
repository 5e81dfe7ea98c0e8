import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import type { FileDigest } from "../../../shared/files-first/found-file.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found, paper } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const facts = ({ facts: all }: FileDigest) => Object.fromEntries(all.map(({ field, value }) => [field, value]));

describe("another agreement with the same term", () => {
  const main = paper("agreementDe");
  const other = (change: (page: string) => string) => digestOf({ pages: pagesOf(...PAPERS.agreementDe.map(change)), unread: [] });

  it("is no version of it where there are three parties", () => {
    const third = "and\nMusterwerk Robotik GmbH, Werkstraße 3, 80000 Nordau, Germany\n1. Scope";
    const three = digestOf({ pages: pagesOf(...PAPERS.agreementEn.map((page) => page.replace("1. Scope", third))), unread: [] });
    const both = proposeFiles([found("A.pdf", paper("agreementEn")), found("B.pdf", three)]);
    expect(three.parties).toHaveLength(3);
    expect(both.files.map(({ place }) => place?.to)).toEqual(["slot", "slot"]);
  });

  it("keeps its place beside the file that holds it and a second one", () => {
    const whole: FileDigest = {
      ...main,
      agreements: [
        { from: 1, to: 3 },
        { from: 4, to: 6 },
      ],
    };
    const both = proposeFiles([found("两份.pdf", whole), found("两份（第 1–3 页）.pdf", main)]);
    expect(both.files.map(({ remark, place }) => [remark.code, place?.to])).toEqual([
      ["several-agreements", undefined],
      ["agreement", "slot"],
    ]);
  });

  it.each([
    ["that says that it supplements", other((page) => page.replace("Kooperationsvertrag", "Zusatzvereinbarung zum Kooperationsvertrag"))],
    [
      "with other words and sums",
      digestOf({
        pages: pagesOf(`Kooperationsvertrag
zwischen
Hochschule Süderau, Beispielweg 1, 70000 Süderau, Deutschland
und
Shanghai Beispiel Intelligent Equipment Co., Ltd., Beispielstraße 8, Shanghai, China
§ 1 Vorhaben
Gegenstand sind Greifer nach Muster GREIF-27, Sensoren nach Muster SENS-31 und Prüfstände nach Muster PRUEF-8.
§ 2 Zahlungen
Die Hochschule Süderau zahlt 95.000 Euro, davon 45.000 Euro sofort und 50.000 Euro danach; Shanghai Beispiel zahlt 310.000 CNY.
§ 3 Laufzeit
Dieser Vertrag gilt vom 15. September 2025 bis zum 14. September 2030.`),
        unread: [],
      }),
    ],
  ])("is no version of it: %s", (_, digest) => {
    expect(facts(digest)["agreement.term"]).toBe(facts(main)["agreement.term"]);
    const both = proposeFiles([found("协议.pdf", main), found("另一份.pdf", digest)]);
    expect(both.files.map(({ place }) => place?.to)).toEqual(["slot", "slot"]);
  });
});

it.each([
  "合作协议（未签字）.pdf",
  "合作协议（待签章）.pdf",
  "合作协议 无签字.pdf",
  "合作协议 签字前.pdf",
])("the draft %s does not stand for the scan", (name) => {
  const files = [found(name, paper("agreementDe")), found("合作协议 扫描.pdf", paper("agreementDe"))];
  expect(proposeFiles(files).files.map(({ place }) => place?.to)).toEqual([undefined, "slot"]);
  // named like anything else, the first one stands
  expect(proposeFiles([found("合作协议.pdf", paper("agreementDe")), found(name, paper("agreementDe"))]).files.map(({ place }) => place?.to)).toEqual([
    "slot",
    undefined,
  ]);
});
