import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** Whom a proof of funding names as its lead, in a text below the name of who funds. */
const lead = (text: string) => readProof(pagesOf(`Example Research Council\n\n${text}`)).namedLead?.text;

describe("titles and offices before a name", () => {
  it.each([
    ["Prosjektleder: Seniorforsker Ragnhild Eksempel Moe", "Ragnhild Eksempel Moe"],
    ["Prosjektleder: overlege, dr.med. Torhild Eksempel", "Torhild Eksempel"],
    ["Projektin vastuullinen johtaja: TkT Eero Esimerkki", "Eero Esimerkki"],
    ["INVESTIGADORA PRINCIPAL: Q.F. MSc. PhD. María del Pilar Ejemplo Londoño, C.C. 40.000.113", "María del Pilar Ejemplo Londoño"],
    ["Principal Investigator: Prof. (Dr.) Anjali Example", "Anjali Example"],
    ["Projekta vadītājs: Dr. phys. Jānis Paraugs", "Jānis Paraugs"],
    ["Projektleiterin: Assoz. Prof. Dr. Leonore Beispiel", "Leonore Beispiel"],
    ["Ketua Projek : Ts. Dr. Mohd Contoh bin Abdul Ghani\nAhli : Dr. Jacqueline Anak Ludan", "Mohd Contoh bin Abdul Ghani"],
    ["Principal Investigator: Engr. Prof. Dr. Saima Example Bukhari", "Saima Example Bukhari"],
    ["3. Proje yürütücüsü olarak AR-GE Müdürü Dr. Müh. Volkan Örnek'ün görevlendirilmesine,", "Volkan Örnek"],
    [
      "I confirm that Dr. (Mrs.) Abena Serwaa Example, Senior Lecturer in the Department of Parasitology, is the lead researcher of the project.",
      "Abena Serwaa Example",
    ],
  ])("are no part of it: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });
});

describe("the role of who leads", () => {
  it.each([
    [
      "2. Projektleitung\nVerantwortliche Projektleiterin ist Frau Prof. Dr.-Ing. Veronika Beispiel, Fakultät für Ingenieurwissenschaften.",
      "Veronika Beispiel",
    ],
    [
      "Principal investigator on the Israeli side: Dr. Tamar Example-Elad, Department of Physics.\nCo-investigator on the Israeli side: Prof. Eyal Other",
      "Tamar Example-Elad",
    ],
    ["7. Project Director or Principal Investigator || Ingrid M. Example, PHD (Contact), Professor", "Ingrid M. Example"],
    ["Исполнитель обязуется выполнить проект «Структуры» под руководством Примеровой Ирины Степановны, доктора наук.", "Примеровой Ирины Степановны"],
    ["Composition de l'équipe :\n– Exemple-Roy, Geneviève – chercheuse principale\n– Gagnon, Luc – cochercheur", "Exemple-Roy, Geneviève"],
    ["Lead Principal Investigator: Assoc Prof Lim Wei Jie, Adrian", "Lim Wei Jie, Adrian"],
  ])("leads to a name in many forms: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });

  it.each([
    [
      "Strane utvrđuju da je dosadašnji voditelj projekta, prof. dr. sc. Davor Primjer, umirovljen te da od 1. listopada 2025. voditeljicom projekta postaje doc. dr. sc. Ivana Druga, dosadašnja suradnica.",
      "Ivana Druga",
    ],
    ["The former project leader is Dr Anna Example. The project leader is Dr Bertha Sample.", "Bertha Sample"],
    ["Der bisherige Projektleiter ist Dr. Karl Beispiel. Projektleiterin ist Dr. Eva Muster.", "Eva Muster"],
  ])("is not that of who led before: %s", (text, name) => {
    expect(lead(text)).toBe(name);
  });

  it.each([
    "Principal investigator: Anna Marie Example, Chemistry",
    "Project leader: Anna Marie Example, Director",
  ])("is told before an office or a subject: %s", (text) => {
    expect(lead(text)).toBe("Anna Marie Example");
  });
});

describe("a letter to who leads", () => {
  it("names with whom the grant was asked for", () => {
    const text =
      "Frau\nProfessorin Dr.-Ing. Wiebke Beispiel\nTechnische Universität Wesermarsch\n\nSehr geehrte Frau Professorin Beispiel,\nauf Ihren gemeinsam mit Herrn Professor Gu Hanzhou gestellten Antrag bewilligt Ihnen der Rat die folgenden Mittel:";
    expect(lead(text)).toBe("Wiebke Beispiel");
  });

  it("names who helps", () => {
    const text = "Prof. Dr. Saima Example\nDepartment of Physics\n\nWe convey the approval with you as Principal Investigator and Dr. Tariq Other (co-PI).";
    expect(lead(text)).toBe("Saima Example");
  });
});
