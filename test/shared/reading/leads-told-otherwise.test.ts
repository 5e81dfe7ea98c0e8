import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** Whom a proof of funding names as its lead, in a text below the name of who funds. */
const lead = (text: string) => readProof(pagesOf(`Example Research Council\n\n${text}`)).namedLead?.text;

describe("a role with what is led", () => {
  it.each([
    ["Scientific coordinator of the action || Prof. Carla Esempio, Politecnico di Prova", "Carla Esempio"],
    ["Coordinateur scientifique du projet || M. Luc Exemple, Institut de l'Exemple", "Luc Exemple"],
    ["Holder of the award || Anna Sample-Boon", "Anna Sample-Boon"],
    ["Titulaire de la subvention || Mme Odile Exemple", "Odile Exemple"],
    ["Verantwortlicher Gesuchsteller || Muster-Egger, Reto\nWeitere Gesuchstellende || Anders, Beat", "Muster-Egger, Reto"],
    ["No || Name || Role || Share\n1 || Assoc Prof Devi Example || Lead PI || 40%\n2 || Dr Ahmad Other || Co-PI || 20%", "Devi Example"],
    ["Outorgado || Prof. Dr. Caio Exemplo Prado\nFunção || Pesquisador responsável\nPesquisador principal || Dr. Outro Nome", "Caio Exemplo Prado"],
    ["研究代表者 || 山川　花子　理学部・教授\n研究分担者 || 川山　太郎　理学部・助教", "山川　花子"],
  ])("leads to a name: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });
});

describe("a sentence on who leads", () => {
  it.each([
    ["Die wissenschaftliche Leitung hat Hedwig Beispiel. Ein Wechsel ist anzuzeigen.", "Hedwig Beispiel"],
    ["Le travail est conduit par Odile Exemple, professeure des universités.", "Odile Exemple"],
    ["L'établissement désigne M. Luc EXEMPLE, maître de conférences, comme responsable scientifique.", "Luc EXEMPLE"],
    ["The institute appoints Dr Anna Sample, senior lecturer, as principal investigator.", "Anna Sample"],
    ["本研究の研究代表者は、例示大学の山川　花子　教授です。", "山川　花子"],
    ["山川花子教授を研究代表者として支援する。", "山川花子"],
  ])("names who does: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });

  it.each([
    "Die wissenschaftliche Leitung hat Berichte vorzulegen.",
    "Les travaux sont conduits par Exemple Industries.",
    "研究代表者は、毎年度の実績報告書を提出してください。",
  ])("may name nobody: %s", (text) => {
    expect(lead(text)).toBeUndefined();
  });
});

describe("who was named before", () => {
  it.each([
    ["We confirm that Dr Ngaio Example has been a lecturer since 2018. Dr Example leads our part of the joint project.", "Ngaio Example"],
    ["Frau Dr. Eva Muster ist seit 2018 angestellt. Sie leitet unseren Teil des Vorhabens.", "Eva Muster"],
    ["Mme Odile Exemple est employée ici. Elle dirige notre part du projet.", "Odile Exemple"],
    ["El Dr. Blas Ejemplo trabaja aquí desde 2018. El Dr. Ejemplo dirige nuestra parte del proyecto.", "Blas Ejemplo"],
    ["La dott.ssa Carla Esempio lavora qui. Lei coordina la nostra parte del progetto.", "Carla Esempio"],
    ["O Dr. Caio Exemplo trabalha aqui. Ele coordena o projeto.", "Caio Exemplo"],
    ["Dr. Joost van der Voorbeeld werkt hier. Hij leidt ons deel.", "Joost van der Voorbeeld"],
  ])("is told again as who leads: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });

  it("may be one of two", () => {
    expect(lead("Dr Anna Sample and Dr Bert Other work here. She leads our part of the project.")).toBeUndefined();
  });
});

describe("a letter to who leads", () => {
  it.each([
    [
      "Dr. ir. W.J. van 't Voorbeeld\nPostbus 1, Delft\n\nYour application was read by the jury. The board has decided to award a subsidy.",
      "W.J. van 't Voorbeeld",
    ],
    ["Herrn\nProfessor Dr. Rolf Muster\nLehrstuhl für Prüfung\n\nDer Ausschuss hat entschieden, Ihnen eine Sachbeihilfe zu bewilligen.", "Rolf Muster"],
    ["Madame Odile Exemple\nProfesseure\n\nÀ titre de chercheuse principale, vous répondez de l'emploi des sommes.", "Odile Exemple"],
    ["Dr Anna Sample\nUniversity of Examples\n\nAs Principal Investigator you will report to us.", "Anna Sample"],
    ["Dra. Pilar Ejemplo\nInstituto de Pruebas\n\nComo investigadora principal, usted responderá del proyecto.", "Pilar Ejemplo"],
    ["Anna Sample-Holt\nInstitute of Examples\n\nDear Anna Sample-Holt\n\nYou will lead the project yourself.", "Anna Sample-Holt"],
  ])("tells so in many ways: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });

  it("may be to an office", () => {
    expect(lead("Dr Anna Sample\nHead of Research Office\n\nYour application was read. The board has decided to award a grant.")).toBeUndefined();
  });
});
