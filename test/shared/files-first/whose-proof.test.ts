import { describe, expect, it, test } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { type FilePlace, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found, paper } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

/** As a poor scan of it is read: nothing in it is the name of a partner that other papers name. */
const unread = (name: "proofDe" | "proofDeInChinese", units: readonly string[]) => {
  const digest = digestOf({ pages: pagesOf(...PAPERS[name]), unread: [] });
  const facts = digest.facts.filter(({ field }) => !field.startsWith("partner."));
  return { ...digest, facts, parties: units, chineseNames: [] };
};
const AGREEMENTS = [
  found("Kooperationsvertrag.pdf", paper("agreementDe")),
  found("协议译文.pdf", paper("agreementDeInChinese")),
  found("Agreement.pdf", paper("agreementEn")),
];
const PROOF = found("Bescheid.jpg", unread("proofDe", ["Hochschoie Siidcrau"]));
const translated = (name: string, units: readonly string[]) => found(name, unread("proofDeInChinese", units));
const of = (all: ReturnType<typeof proposeFiles>, name: string) => all.files.find(({ key }) => key === name);
const ownerOf = ({ partners }: ReturnType<typeof proposeFiles>, name: string) => partners.filter(({ files }) => files.includes(name)).map(({ names }) => names);

describe("a proof that names no partner, beside two", () => {
  it("is of the one that its translation names", () => {
    const all = proposeFiles([...AGREEMENTS, PROOF, translated("通知译件.jpg", ["南郊样例大学"])]);
    expect(of(all, "Bescheid.jpg")).toMatchObject({ group: "known", place: { to: "slot", role: "funding" } });
    expect(ownerOf(all, "Bescheid.jpg")).toEqual([["Hochschule Süderau", "南郊样例大学"]]);
    expect(all.partners).toHaveLength(2);
  });

  it("is looked at, with the one that the name of its translation holds", () => {
    const all = proposeFiles([...AGREEMENTS, PROOF, translated("拨款通知译件 南郊样例大学.jpg", [])]);
    expect(of(all, "Bescheid.jpg")).toMatchObject({ group: "look", remark: { code: "proof-by-name" }, place: { partner: "南郊样例大学" } });
    expect(of(all, "拨款通知译件 南郊样例大学.jpg")).toMatchObject({ group: "known", place: { of: "Bescheid.jpg" } });
    expect(ownerOf(all, "Bescheid.jpg")).toEqual([["Hochschule Süderau", "南郊样例大学"]]);
  });

  it("else waits for a person with its translation, makes no partner and offers nothing", () => {
    const files = [...AGREEMENTS, PROOF, translated("通知译件.jpg", [])];
    const all = proposeFiles(files);
    expect(of(all, "Bescheid.jpg")).toMatchObject({ group: "look", remark: { code: "whose-proof" } });
    expect([of(all, "Bescheid.jpg"), of(all, "通知译件.jpg")].map((one) => one?.place)).toEqual([undefined, undefined]);
    expect(all.partners).toHaveLength(2);
    expect(offerFacts(files, all).filter(({ field }) => field.startsWith("funding."))).toEqual([]);
  });

  it("is of whom a person says, or of one that nothing else is of, and stays where it was looked at", () => {
    const files = [...AGREEMENTS, PROOF, translated("通知译件.jpg", [])];
    const said = (partner: string) => proposeFiles(files, new Map([["Bescheid.jpg", { to: "slot", role: "funding", partner } satisfies FilePlace]]));
    expect(ownerOf(said("Example Robotics Oy"), "Bescheid.jpg")).toEqual([["Example Robotics Oy"]]);
    expect(of(said("Example Robotics Oy"), "Bescheid.jpg")).toMatchObject({ group: "look", remark: { code: "chosen" } });
    expect(of(said("Example Robotics Oy"), "通知译件.jpg")).toMatchObject({ group: "known", place: { of: "Bescheid.jpg" } });
    expect(ownerOf(said(""), "Bescheid.jpg")).toEqual([[]]);
  });
});

describe("a proof that names no partner, put into a project", () => {
  const put = (...inCase: readonly (readonly string[])[]) => proposeFiles([PROOF], new Map(), [], false, { partners: inCase, files: new Map() });

  it("is of the project's only partner", () => {
    expect(ownerOf(put(["Hochschule Süderau"]), "Bescheid.jpg")).toEqual([["Hochschule Süderau"]]);
  });

  it("waits for a person where the project has several", () => {
    expect(of(put(["Hochschule Süderau"], ["Example Robotics Oy"]), "Bescheid.jpg")).toMatchObject({ group: "look", remark: { code: "whose-proof" } });
  });
});

test("a file that the project has already stays out, and says as what it is there", () => {
  const all = proposeFiles([PROOF], new Map(), [], false, { partners: [], files: new Map([["Bescheid.jpg", "资助证明.pdf"]]) });
  expect(of(all, "Bescheid.jpg")).toMatchObject({ group: "left", place: { to: "none" }, remark: { code: "in-project", as: "资助证明.pdf" } });
});
