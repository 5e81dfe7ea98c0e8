import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { agreementOffers, surelyTaken, withAgreementOffers } from "../../../shared/files-first/agreement-offers.ts";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import type { ReadDocument } from "../../../shared/reading/read-document.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { guide } from "../../fixtures/check-value.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const documentOf = (...texts: readonly string[]): ReadDocument => {
  const pages = pagesOf(...texts);
  return { pages, unread: [], languages: [], need: translationNeed(pages), agreements: readAgreements(pages) };
};
const [TEXT] = PAPERS.agreementEn;
const READ = documentOf(TEXT.replace("Espoo, Finland", "Espoo, Finland\nProject leader: Matti Malli\nContact: Aino Esimerkki\nEmail: aino@example.fi"));
const AGREEMENT = { id: "agreement-1", kind: "cooperation", title: "扫描件" } as const;
const caseWith = (facts: Partial<Case>, agreement: object = {}): Case => ({
  formatVersion: 1,
  id: "case-1",
  guide: guide.id,
  topic: "2",
  agreements: [{ ...AGREEMENT, ...agreement }],
  ...facts,
});
const offersIn = (theCase: Case, read = READ) => {
  const [agreement] = theCase.agreements ?? [];
  if (!agreement) throw new Error("no agreement");
  return agreementOffers(theCase, guide, agreement, read, 0);
};
/** All that is sure taken, as one click does. */
const taken = (theCase: Case, read = READ) => {
  const offers = offersIn(theCase, read);
  const all = surelyTaken([...offers.parties.flatMap(({ facts }) => facts), ...offers.facts]);
  const joined = offers.parties.flatMap(({ joins, proposed }) => (joins ? [proposed.id] : []));
  return withAgreementOffers(theCase, guide, "agreement-1", offers, all, joined);
};

describe("an agreement that was added to a project", () => {
  it("offers its partner and the form of its text, each with its place", () => {
    const { parties, facts } = offersIn(caseWith({}));
    expect(parties.map((party) => [party.partner, party.joins, party.facts.map(({ field, values }) => [field, values.map(({ value }) => value)])])).toEqual([
      [
        undefined,
        false,
        [
          ["partner.name", ["Example Robotics Oy"]],
          ["partner.country", ["FI"]],
          ["partner.kind", ["enterprise"]],
          ["partner.lead", ["Matti Malli"]],
          ["partner.contact.name", ["Aino Esimerkki"]],
          ["partner.contact.email", ["aino@example.fi"]],
        ],
      ],
    ]);
    expect(facts.map(({ field, values }) => [field, values[0]?.value, values[0]?.source.page])).toEqual([["agreement.form", "agreement", 1]]);
    expect(parties[0]?.facts[0]?.values[0]?.source).toMatchObject({ page: 1, quote: expect.stringContaining("Example Robotics Oy") });
  });

  describe("that is called by its file", () => {
    const attachments = [{ id: "a", file: "attachments/扫描件.pdf", slot: "agreement-copy", for: "agreement-1" }];
    const chinese = documentOf(PAPERS.agreementEn[0].replace("COOPERATION AGREEMENT", "柔性夹具联合研究合作协议"));
    const titles = (theCase: Case, read: ReadDocument) =>
      offersIn(theCase, read).facts.flatMap(({ field, values }) =>
        field === "agreement.title" ? values.map(({ value, source }) => [value, source.page]) : [],
      );

    it("offers the title on its first page, and takes it with all that is sure", () => {
      const title = "柔性夹具联合研究合作协议";
      expect(titles(caseWith({ attachments }), chinese)).toEqual([[title, 1]]);
      const next = taken(caseWith({ attachments }), chinese);
      expect(next.agreements?.[0]).toMatchObject({ title, form: "agreement" });
      expect(titles(next, chinese)).toEqual([]);
    });

    it("is offered the kind with the partner where a foreign heading says no more than that it is an agreement", () => {
      expect(titles(caseWith({ attachments }), READ)).toEqual([["合作协议（Example Robotics Oy）", 1]]);
    });

    it("offers none in the place of a title that somebody typed", () => {
      expect(titles(caseWith({ attachments }, { title: "与样例大学的协议" }), chinese)).toEqual([]);
      const offers = offersIn(caseWith({ attachments }), chinese);
      const typed = caseWith({ attachments }, { title: "后来写的" });
      expect(withAgreementOffers(typed, guide, "agreement-1", offers, surelyTaken(offers.facts)).agreements?.[0]?.title).toBe("后来写的");
    });
  });

  it("takes nobody where the answer is that there is no partner, unless a person takes the name itself", () => {
    const said = caseWith({ partners: [] });
    const { parties, facts } = offersIn(said);
    expect(parties.flatMap((party) => party.facts.map(({ answer }) => answer)).every((answer) => answer === "")).toBe(true);
    expect(surelyTaken([...parties.flatMap((party) => party.facts), ...facts]).map(({ fact }) => fact.field)).toEqual(["agreement.form"]);
    expect(taken(said).partners).toEqual([]);
    const [fact] = parties[0]?.facts ?? [];
    const [value] = fact?.values ?? [];
    if (!fact || !value) throw new Error("no name");
    const named = withAgreementOffers(said, guide, "agreement-1", { parties, facts }, [{ fact, value }]);
    expect(named.partners).toMatchObject([{ name: "Example Robotics Oy" }]);
  });

  it("enters the partner, and the agreement names it", () => {
    const next = taken(caseWith({}));
    expect(next.partners).toEqual([
      {
        id: "partner-1",
        name: "Example Robotics Oy",
        country: "FI",
        kind: "enterprise",
        lead: "Matti Malli",
        contact: { name: "Aino Esimerkki", email: "aino@example.fi" },
      },
    ]);
    expect(next.agreements).toEqual([{ ...AGREEMENT, form: "agreement", partners: ["partner-1"] }]);
    expect(offersIn(next)).toEqual({ parties: [], facts: [] });
  });

  it("one that the project has takes what it lacks; what was typed stays", () => {
    const typed = caseWith({ partners: [{ id: "partner-7", name: "Example Robotics Oy", country: "SE", lead: "Olli Office" }] }, { form: "memorandum" });
    const { parties, facts } = offersIn(typed);
    expect(parties[0]?.partner?.id).toBe("partner-7");
    expect(parties[0]?.joins).toBe(true);
    expect(parties[0]?.facts.flatMap(({ field, answer }) => (answer === undefined ? [] : [[field, answer]]))).toEqual([
      ["partner.country", "SE"],
      ["partner.lead", "Olli Office"],
    ]);
    expect(facts.map(({ answer }) => answer)).toEqual(["memorandum"]);
    const next = taken(typed);
    expect(next.partners).toEqual([
      {
        id: "partner-7",
        name: "Example Robotics Oy",
        country: "SE",
        kind: "enterprise",
        lead: "Olli Office",
        contact: { name: "Aino Esimerkki", email: "aino@example.fi" },
      },
    ]);
    expect(next.agreements).toEqual([{ ...AGREEMENT, form: "memorandum", partners: ["partner-7"] }]);
  });

  it("an answer is replaced by the value that was shown beside it alone", () => {
    const typed = caseWith({ partners: [{ id: "partner-7", name: "Example Robotics Oy", country: "SE" }] }, { partners: ["partner-7"] });
    const offers = offersIn(typed);
    const country = offers.parties[0]?.facts.find(({ field }) => field === "partner.country");
    const [value] = country?.values ?? [];
    if (!country || !value) throw new Error("no country");
    const take = (theCase: Case) => withAgreementOffers(theCase, guide, "agreement-1", offers, [{ fact: country, value }]).partners?.[0]?.country;
    expect(take(typed)).toBe("FI");
    expect(take({ ...typed, partners: [{ id: "partner-7", name: "Example Robotics Oy", country: "NO" }] })).toBe("NO");
  });

  it("the only partner of the agreement is meant, whatever it is called, and so is one that has no name yet", () => {
    const named = offersIn(caseWith({ partners: [{ id: "p", nameZh: "样例机器人公司" }] }, { partners: ["p"] }));
    expect(named.parties.map(({ partner, joins }) => [partner?.id, joins])).toEqual([["p", false]]);
    const nameless = taken(caseWith({ partners: [{ id: "q", country: "FI" }] }));
    expect(nameless.partners).toMatchObject([{ id: "q", name: "Example Robotics Oy", country: "FI" }]);
  });

  it("of the only partner, where the text names another one, its name alone is offered, and nothing is entered unless a person chooses that", () => {
    const other = caseWith({ partners: [{ id: "p", name: "Fraunhofer IPA", country: "DE" }] }, { partners: ["p"], form: "memorandum" });
    const { parties } = offersIn(other);
    expect(parties.map(({ partner, facts }) => [partner?.id, surelyTaken(facts)])).toEqual([["p", []]]);
    expect(parties[0]?.facts.map(({ field, answer }) => [field, answer])).toEqual([["partner.name", "Fraunhofer IPA"]]);
    expect(parties[0]?.waitsForName).toBe(true);
    expect(taken(other).partners).toEqual(other.partners);
    // whoever says that it is the same one is offered the rest
    const [fact] = parties[0]?.facts ?? [];
    const [value] = fact?.values ?? [];
    if (!fact || !value) throw new Error("no name");
    const named = withAgreementOffers(other, guide, "agreement-1", offersIn(other), [{ fact, value }]);
    expect(named.partners).toEqual([{ id: "p", name: "Example Robotics Oy", country: "DE" }]);
    expect(offersIn(named).parties[0]?.waitsForName).toBe(false);
    expect(offersIn(named).parties[0]?.facts.map(({ field }) => field)).toEqual(expect.arrayContaining(["partner.country", "partner.lead"]));
    const chinese = caseWith({ partners: [{ id: "p", nameZh: "样例机器人公司" }] }, { partners: ["p"] });
    expect(taken(chinese).partners).toMatchObject([{ id: "p", name: "Example Robotics Oy", lead: "Matti Malli" }]);
  });

  it("a line that was shown for one partner is not entered for another one that its name was changed to meanwhile", () => {
    const before = caseWith({ partners: [{ id: "p", name: "Example Robotics Oy" }] }, { partners: ["p"] });
    const offers = offersIn(before);
    const lead = offers.parties[0]?.facts.find(({ field }) => field === "partner.lead");
    const [value] = lead?.values ?? [];
    if (!lead || !value) throw new Error("no lead");
    const take = (name: string | undefined) =>
      withAgreementOffers({ ...before, partners: [{ id: "p", ...(name && { name }) }] }, guide, "agreement-1", offers, [{ fact: lead, value }]).partners;
    expect(take("Fraunhofer IPA")).toEqual([{ id: "p", name: "Fraunhofer IPA" }]);
    expect(take("Example Robotics Oy")).toEqual([{ id: "p", name: "Example Robotics Oy", lead: "Matti Malli" }]);
    expect(take(undefined)).toEqual([{ id: "p", lead: "Matti Malli" }]);
  });

  it("a partner that is entered by one of its lines alone has its name too, so that the next line finds it", () => {
    const three = documentOf(TEXT.replace("Espoo, Finland\nand", "Espoo, Finland\nHochschule Süderau, Beispielweg 1, 12345 Süderau, Germany\nand"));
    let next = caseWith({});
    for (const field of ["partner.country", "partner.name"]) {
      const offers = offersIn(next, three);
      const fact = offers.parties.flatMap(({ facts }) => facts).find((one) => one.field === field);
      const [value] = fact?.values ?? [];
      if (fact && value) next = withAgreementOffers(next, guide, "agreement-1", offers, [{ fact, value }]);
    }
    expect(next.partners).toEqual([
      { id: "partner-1", name: "Hochschule Süderau", country: "DE" },
      { id: "partner-2", name: "Example Robotics Oy" },
    ]);
    expect(next.agreements?.[0]?.partners).toEqual(["partner-1", "partner-2"]);
  });

  it("its text is gone through once, however often the project changes", () => {
    let asked = 0;
    const { pages, ...rest } = documentOf(TEXT);
    const read: ReadDocument = {
      ...rest,
      get pages() {
        asked += 1;
        return pages;
      },
    };
    const first = offersIn(caseWith({}), read);
    const once = asked;
    expect(offersIn(caseWith({ title: "柔" }), read)).toEqual(first);
    expect(offersIn(caseWith({ title: "柔性" }, { title: "协议" }), read)).toEqual(first);
    expect([once > 0, asked]).toEqual([true, once]);
  });

  it("of two agreements in one file each offers its own partner", () => {
    const both = documentOf(...PAPERS.agreementDe, TEXT);
    expect(both.agreements).toHaveLength(2);
    const names = [0, 1].map((place) => agreementOffers(caseWith({}), guide, AGREEMENT, both, place).parties.map(({ proposed }) => proposed.names[0]));
    expect(names).toEqual([["Hochschule Süderau"], ["Example Robotics Oy"]]);
  });

  it("a paper that is no agreement offers nothing", () => {
    expect(offersIn(caseWith({}), documentOf("会议纪要\n参会人员：沈喆、Matti Malli\n讨论了下一步工作。"))).toEqual({ parties: [], facts: [] });
  });
});
