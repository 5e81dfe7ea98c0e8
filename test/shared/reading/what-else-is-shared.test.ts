import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, readBelow as read } from "./below-heads.ts";
import { pagesOf } from "./pages-of.ts";

/** Words that set a sentence aside, in sentences that share out or give for all that, beside those that they do set aside. */

describe("words that no money is shared", () => {
  it.each<Row>([
    ["en", "1. Use of results\nNet income shall not include taxes and shall be divided equally between the Parties."],
    [
      "en",
      "1. Use of results\nThere shall be no distribution of profits until all costs are recovered and thereafter profits are divided equally between the Parties.",
    ],
    ["en", "1. Use of results\nRoyalties that do not concern background patents shall be shared equally between the Parties."],
    ["en", "1. Use of results\nIncome that has grown in the meantime is shared equally between the Parties."],
    ["zh", "一、成果应用\n成果转让收益由双方按出资同比例分享。"],
    ["zh", "一、成果应用\n成果转让收入按投入同比例分配给甲乙双方。"],
    ["zh", "一、成果应用\n对逾期支付的许可收入，双方仍按五五比例分享。"],
    ["zh", "一、成果应用\n许可使用费中不包括税费的净收益由双方各得50%。"],
  ])("leave what the sentence shares (%s): %s", (language, text) =>
    expect(read(language, text).benefitSplit).toMatchObject({ status: "present", why: "stated" }));
  it.each<Row>([
    ["en", "1. Benefits\nThis Agreement does not provide for any division and sharing of profits between the Parties."],
    ["en", "1. Benefits\nThere is no sharing of profits unless the Parties agree on it."],
    ["en", "1. Market\nSales of heat pumps rose by 11 per cent last year."],
    ["zh", "一、收益分配\n本协议不涉及任何形式的收益分配。"],
    ["zh", "一、经营情况\n上一会计年度乙方净利润同比下降12%。"],
    ["zh", "一、违约\n对逾期支付的收入，每日按0.05%计收利息。"],
  ])("share out nothing (%s): %s", (language, text) => expect(read(language, text).benefitSplit.status).toBe("missing"));
});

describe("shares by what was brought along", () => {
  it.each<Row>([
    ["en", "1. Intellectual property\nPatents belong to the Parties in proportion to the funds that each Party has brought."],
    ["en", "1. Intellectual property\nPatents belong to the Parties according to the value of what each Party has brought."],
    ["de", "1. Rechte\nAn Erfindungen erwerben die Parteien Miteigentum nach dem Wert der von ihnen eingebrachten Leistungen."],
    ["fr", "1. Propriété intellectuelle\nLes brevets appartiennent aux Parties en fonction de ce que chaque Partie a apporté."],
    ["es", "1. Propiedad intelectual\nLas patentes pertenecen a las partes en función de lo que cada parte haya aportado."],
  ])("allocate the rights (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("present"));
  it.each<Row>([
    ["en", "1. Intellectual property\nAccording to this Agreement what each Party brings to the Project remains its own."],
    ["de", "1. Rechte\nEingebrachte Patente im Wert von 5000 Euro bleiben Eigentum der Partei, die sie einbringt."],
    ["es", "1. Propiedad intelectual\nSegún este convenio lo que cada parte aporte seguirá siendo de su propiedad."],
  ])("are none where it stays whose it was (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("missing"));
});

describe("inputs beside how funds are booked", () => {
  it.each<Row>([
    ["zh", "一、双方投入\n甲方提供实验室和设备，乙方提供人员2名，经费单独核算。"],
    ["en", "1. Funding\nHU provides the laboratory and two researchers and keeps the project funds in a separate account."],
  ])("are given (%s): %s", (language, text) => expect(read(language, text).inputs.status).toBe("present"));
  it.each<Row>([
    ["en", "1. Accounts\nHU and EIT agree that the funds which each Party contributes are kept in a separate account."],
    ["zh", "一、财务\n甲方、乙方投入的经费单独核算。"],
    ["zh", "一、财务\n甲方、乙方提供的资金专账管理。"],
  ])("are not given by it alone (%s): %s", (language, text) => expect(read(language, text).inputs.status).not.toBe("present"));
});

describe("owners beside costs and co-owners", () => {
  it.each<Row>([
    ["en", "1. Patents\nPatent costs and ownership are shared equally by the Parties."],
    ["en", "1. Patents\nOwnership and patent costs are shared equally by the Parties."],
    ["en", "1. Results\nEach Party shall be a joint owner of the results."],
    ["zh", "一、专利\n双方均为专利权共有人。"],
  ])("are told (%s): %s", (language, text) => expect(read(language, text).ip).toMatchObject({ status: "present", why: "stated" }));
  it.each<Row>([
    ["en", "1. Patent costs\nThe costs of patents owned jointly are shared equally by the Parties."],
    ["en", "1. Patents\nA Party that is a joint owner of a patent shall tell the other of any attack on it."],
    ["zh", "一、份额转让\n一方转让其专利份额的，应提前三十日书面通知其他共有人。"],
    ["zh", "一、份额转让\n一方作为共有人转让份额的，应提前通知另一方。"],
  ])("are not told (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("missing"));
});

describe("a research period", () => {
  it("of each person is none of the agreement", () => {
    for (const who of ["of each visiting scholar", "for every doctoral student", "of a guest"])
      expect(read("en", `1. Exchange\nThe research period ${who} lasts 12 months.`).term.status).toBe("missing");
  });
  it("is that of the agreement where it is said of nobody", () => {
    expect(read("en", "1. Period\nThe research period lasts from 1 May 2026 to 30 April 2029.").term.end).toBe("2029-04-30");
    expect(read("en", "1. Period\nThe research period of the Project lasts from 1 May 2026 to 30 April 2029.").term.end).toBe("2029-04-30");
  });
});

it("takes what comes in by licences in Swedish for income, and no income of one's own", () => {
  const swedish = (clause: string) =>
    readElements(
      pagesOf(`Samarbetsavtal\nmellan Havsviks universitet och Nanhui Institute of Ships, Shanghai.\n1. Vi undersöker tillsammans färjor.\n${clause}`),
    ).benefitSplit.status;
  expect(swedish("Inkomster av licenser på sådana patent delas lika sedan kostnaderna har dragits av.")).toBe("present");
  expect(swedish("Licensinkomsterna fördelas lika mellan parterna.")).toBe("present");
  expect(swedish("Var och en betalar skatt på sina egna inkomster.")).toBe("missing");
});
