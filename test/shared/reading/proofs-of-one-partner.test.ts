import { describe, expect, it } from "vitest";
import { compareProofLead, readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";
import { proofFacts } from "./proof-facts.ts";

/** Proofs that tell more than what the one who brings them was granted: other partners, earlier versions, who writes for whom. */

describe("a paper issued for one partner", () => {
  it.each([
    [
      "Norges forskningsråd\n\nUtdrag for partner 2 (Institutt for Kyst)\nProsjektleder: Prof. Eirik Eksempel\nDelprosjektleder partner 2: Dr. Ingvild Strand\nPartner || Bevilget (NOK)\nPartner 1 || 6 400 000\nPartner 2 || 2 150 000\nTotalt || 8 550 000",
      2_150_000,
      "Ingvild Strand",
    ],
    [
      "Agence nationale de la recherche\n\nExtrait délivré à l'Université de Lorne (partenaire 2)\nPartenaire || Coût complet (€) || Aide allouée (€)\nPartenaire 1 || 610 000,00 || 305 000,00\nPartenaire 2 || 280 400,00 || 140 200,00\nTotal || 890 400,00 || 445 200,00\n\nCoordinateur : M. Jean Valette\nResponsable scientifique partenaire 2 : Mme Sophie Laurendeau",
      140_200,
      "Sophie Laurendeau",
    ],
    [
      "Technologická agentura\nPříloha č. 1 ke smlouvě, pro dalšího účastníka č. 2\n\nHlavní řešitelka: Ing. Jana Příkladná\n\nŘešitel za dalšího účastníka č. 2: doc. Petr Vzorný\n\nPodpora připadající na dalšího účastníka č. 2 činí nejvýše 927 500 Kč.\n\nPodpora celkem činí 4 100 000 Kč.",
      927_500,
      "Petr Vzorný",
    ],
    [
      "Suomen Akatemia\n\nKonsortion johtaja: professori Matti Esimerkki\n\nOsahankkeen johtaja: tutkijatohtori Liisa Kontio\n\nSuomen Akatemia myöntää osahankkeeseen enintään 310 000 euroa. Koko konsortiolle myönnetään yhteensä 900 000 euroa.",
      310_000,
      "Liisa Kontio",
    ],
    [
      "Academy of Sciences\n\nThis extract concerns grant MG2026-0114.\n\nGrant || Applicant || Applied (EUR) || Granted (EUR)\nMG2026-0113 || Dr Karl Berg || 90,000 || 95,000\nMG2026-0114 || Dr Eva Lind || 120,000 || 85,000\n\nProject leader: Dr Eva Lind",
      85_000,
      "Eva Lind",
    ],
  ])("tells its sum and its leader: %s", (text, amount, lead) => {
    const [, , value, , name] = proofFacts(text);
    expect([value, name]).toEqual([amount, lead]);
  });

  it.each([
    // no number of a partner, and none for whom it was issued
    "Example Research Council\n\nExtract from the register\n\nThe total grant is EUR 445,200, of which partner 2 receives EUR 140,200.\n\nPrincipal investigator: Dr Jean Valette",
    "Example Research Council\n\nPartner 2 is the University of Lorne and gets EUR 140,200. The total grant is EUR 445,200.\n\nPrincipal investigator: Dr Jean Valette",
  ])("is none where it is not told so: %s", (text) => {
    const [, , value, , name] = proofFacts(text);
    expect([value, name]).toEqual([445_200, "Jean Valette"]);
  });
});

describe("a paper that changes another", () => {
  it.each([
    [
      "Example Agency\n\nItem || Before this deed || As varied\nItem 4 Commencement Date || 1 October 2024 || no change\nItem 5 Completion Date || 30 June 2027 || 31 March 2028\nItem 6 Funding || $820,000 || $745,000\nItem 9 Project Leader || Dr Callum Old || Associate Professor Priya New",
      745_000,
      "2024-10-01 2028-03-31",
      "Priya New",
    ],
    [
      "Agencja Przykładowa\n\nPozycja || Umowa || Po zmianie\nTermin rozpoczęcia || 01.02.2025 || bez zmian\nTermin zakończenia || 31.01.2027 || 31.07.2027\nKwota dofinansowania || 900 000 zł || 850 000 zł\nKierownik projektu || dr Adam Lis || dr Ewa Mazur",
      850_000,
      "2025-02-01 2027-07-31",
      "Ewa Mazur",
    ],
  ])("tells what holds now: %s", (text, amount, period, lead) => {
    const [, , value, time, name] = proofFacts(text);
    expect([value, time, name]).toEqual([amount, period, lead]);
  });

  it("is no table of three columns on something else", () => {
    const text = "Example Agency\n\nYear || Salaries || Grant\nItem || EUR 10,000 || EUR 25,000\nTotal || EUR 40,000 || EUR 90,000\n\nThe grant is EUR 90,000.";
    expect(proofFacts(text)[2]).toBe(90_000);
  });
});

describe("who gives", () => {
  it.each([
    [
      "First Harbour Bank plc\n\nWe confirm that the National Innovation Agency, a statutory body, has awarded our client a total of EUR 940,000.",
      "National Innovation Agency",
    ],
    [
      "Ministry of Education\nResearch Council of Kenya\n\nI am pleased to inform you that the Research Council of Kenya has agreed to fund the project with KES 12,400,000.",
      "Research Council of Kenya",
    ],
    ["GOVERNMENT OF INDIA\n\nMINISTRY OF EARTH SCIENCES\n\nDEPARTMENT OF OCEAN DEVELOPMENT\n\nORDER", "DEPARTMENT OF OCEAN DEVELOPMENT"],
    ["SERVICE PUBLIC DE WALLONIE\n\nConvention\n\nLa Région wallonne, représentée par le Ministre de la Recherche, et les bénéficiaires.", "Région wallonne"],
    ["QUÍMICA DEL EJEMPLO, S.A. DE C.V.\n\nEXTRACTO DEL ACTA DE LA SESIÓN DEL CONSEJO DE ADMINISTRACIÓN", "QUÍMICA DEL EJEMPLO, S.A. DE C.V."],
  ])("is told in the text: %s", (text, funder) => {
    expect(proofFacts(text)[0]).toBe(funder);
  });

  it("is the body at the head where the text says that of no other", () => {
    const text =
      "UK Research and Innovation\nNatural Research Council\n\nThe panel of the Natural Research Council met in May. UK Research and Innovation has agreed to award the grant.";
    expect(proofFacts(text)[0]).toBe("UK Research and Innovation");
  });
});

describe("the time", () => {
  it.each([
    ["Start date: 1 February 2026 (no earlier; no later than 1 May 2026)\nEnd date: 31 July 2029", "2026-02-01 2029-07-31"],
    ["Das Vorhaben beginnt am 1. Jänner 2026 und ist bis längstens 31. Dezember 2027 abzuschließen.", "2026-01-01 2027-12-31"],
    ["The Project shall be carried out from 1 July 2025. The closing date, after which nothing is paid, shall be 30 June 2028.", "2025-07-01 2028-06-30"],
    ["Het project start op 1 maart 2026 en heeft een looptijd van 60 maanden.", "2026-03-01 2031-02-28"],
    ["La convention prend cours le 1er octobre 2025. La recherche dure 36 mois.", "2025-10-01 2028-09-30"],
    ["Projektbeginn: 01.02.2025\n\nProjektende gemäss bewilligter Verlängerung vom 04.12.2025: 31.07.2027", "2025-02-01 2027-07-31"],
  ])("is read in %s", (text, period) => {
    expect(proofFacts(`Example Agency\n\n${text}`)[3]).toBe(period);
  });
});

describe("who leads", () => {
  it.each([
    [
      "To: Dr. Rima Example, Department of Biology\nFrom: Prof. Naji Other, Dean of Sciences\n\nYou are the Principal Investigator of this award.",
      "Rima Example",
    ],
    ["Recipient || Name || Minh EXAMPLE\nAffiliation || Technical University\nRole of the recipient || Principal Investigator", "Minh EXAMPLE"],
    ["Projektleiter im Sinne dieses Bescheides ist Herr Dr.-Ing. Paul Wendt.", "Paul Wendt"],
    ["Projectleider is mw. dr. ir. Hanneke Voorbeeld.", "Hanneke Voorbeeld"],
    [
      "Le responsable scientifique du projet pour le Bénéficiaire est Mme Clémence Exemple. Le coordinateur du projet est M. Philippe Autre.",
      "Clémence Exemple",
    ],
    ["It is implemented under the responsibility of Dr. Wanjiru Kamau, Senior Lecturer, as Project Coordinator.", "Wanjiru Kamau"],
    ["BENEFICIÁRIO E COORDENADOR DO PROJETO: Prof. Dr. Vilmar Exemplo", "Vilmar Exemplo"],
  ])("is named in %s", (text, lead) => {
    expect(proofFacts(`Example Agency\n\n${text}`)[4]).toBe(lead);
  });

  it("is who was asked for in two scripts", () => {
    const proof = readProof(pagesOf("示例基金会\n项目负责人：林佩君博士"));
    expect(compareProofLead(proof, { id: "p", lead: "Lim Pei Chun（林佩君）" }).result).toBe("same");
    expect(compareProofLead(proof, { id: "p", lead: "Tan Wei Ming（陈伟明）" }).result).toBe("different");
  });
});

it.each([
  ["Référence du contrat : PARA-EAU/2024/37", "PARA-EAU/2024/37"],
  ["TERMO DE OUTORGA N.º 2025TR001884", "2025TR001884"],
  ["No. DST/TDT/AMT/2025/418(G)   Dated: 17.11.2025", "DST/TDT/AMT/2025/418(G)"],
  ["Projektnummer: 118.604 IP-ENG", "118.604 IP-ENG"],
  ["公函編號：2217/DAPF/2025\n\n事由：資助批給通知——資助編號0094/2025/RIA2", "0094/2025/RIA2"],
  ["Mã số tài trợ || VINIF.2025.DA117", "VINIF.2025.DA117"],
  ["Processo 2024/18837-2\n\nTotal concedido ao processo: R$ 230.000,00", "2024/18837-2"],
])("the number of what is funded is read in %s", (text, reference) => {
  expect(proofFacts(`Example Agency\n\n${text}`)[1]).toBe(reference);
});

it.each([
  ["The grant amounts to Rp1.275.000.000,00.", 1_275_000_000],
  ["The Committee approves a grant of kCHF 2,350.", 2_350_000],
  ["Gefördert wird mit 450 TEUR.", 450_000],
  ["Le montant total accordé est de 1 850 000,00 DH.", 1_850_000],
  ["Sanction is accorded to the project at a total cost of Rs. 48,62,400/- for 36 months. Rs. 22,40,000/- is released as first instalment.", 4_862_400],
  ["Beviljat bidrag: 4 850 000 kronor\n\nDatum || Belopp (kronor)\n2025-06-30 || 1 455 000\nEfter godkänd slutrapport || 485 000", 4_850_000],
  ["Säätiö myöntää rahoitusta 598 413 euroa. Haettu rahoitus oli 742 000 euroa.", 598_413],
])("the sum is read in %s", (text, amount) => {
  expect(proofFacts(`Example Agency\n\n${text}`)[2]).toBe(amount);
});
