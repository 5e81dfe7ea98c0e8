import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

describe("who gives", () => {
  it.each([
    [
      "Tamar University of Examples\nTo whom it may concern\nThe university has set aside EUR 20,000 from its Green Research Fund.",
      "Tamar University of Examples",
    ],
    [
      "Verfügung vom 3. März 2026\nDer Stiftungsrat des Musterhaften Nationalfonds hat über das unten stehende Gesuch entschieden: Gutheissung. Dies gilt ab sofort und ohne weitere Schreiben.",
      "Musterhafter Nationalfonds",
    ],
    [
      "CONVENTION DE FINANCEMENT\nN° EX-26-CE50-4417\nEntre\nl'Agence Exemple de la Recherche, établissement public à caractère administratif, 8 rue des Exemples, 75013 Paris, représentée par sa présidente, Mme Odile Exemple, ci-après « l'AER »,\nd'une part, et",
      "Agence Exemple de la Recherche",
    ],
    ["２０２６年５月１１日\n例示研究院　御中\n見本工業株式会社\n費用を負担することを証明します。", "見本工業株式会社"],
    [
      "GRANT AGREEMENT\nThis Agreement is between the following parties: on the one part, the European Example Council Executive Agency (EECEA) (“granting authority”), under the powers delegated by the European Commission, and on the other part, Musteregyetem (“the beneficiary”).",
      "European Example Council Executive Agency",
    ],
    ["Olaria Exemplo S.A.\nÀ Academia de Exemplos de Zibo\nDeclaramos que reservamos R$ 300.000,00 do nosso caixa.", "Olaria Exemplo S.A."],
  ])("has a fund, an organ or a contract: %s", (text, funder) => {
    expect(readProof(pagesOf(text)).funder?.text).toBe(funder);
  });
});
