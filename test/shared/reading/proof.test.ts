import { describe, expect, it } from "vitest";
import { compareProofLead, readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

const read = (text: string) => readProof(pagesOf(text));

const BESCHEID = `Landesamt für Forschungsförderung Nordmark, Ministerium
Aktenzeichen: 12-3456.70/8
wir bewilligen eine Zuwendung in Höhe von bis zu 284.500,00 EUR für das Vorhaben.
Davon entfallen 500.000,00 EUR auf frühere Jahre.
Bewilligungszeitraum: 01.01.2025 bis 31.12.2027
Projektleitung: Prof. Dr.-Ing. Jürgen Weißenböck`;

describe("a proof of funding", () => {
  it("is read by its labels: reference, amount, period and the lead named", () => {
    const { reference, amount, period, namedLead, funder } = read(BESCHEID);
    expect([reference?.text, amount?.value, amount?.currency, namedLead?.text]).toEqual(["12-3456.70/8", 284500, "EUR", "Jürgen Weißenböck"]);
    expect(period).toMatchObject({ start: "2025-01-01", end: "2027-12-31", place: { page: 1 } });
    expect(funder?.text).toContain("Ministerium");
  });

  it("names its lead in a sentence, with whom the project lies", () => {
    const lead = (sentence: string) => read(BESCHEID.replace(/Projektleitung:.*/u, sentence)).namedLead?.text;
    expect(lead("Die Projektleitung liegt bei Frau Prof. Dr. Jutta Weißenböck. Der Bewilligungszeitraum beginnt.")).toBe("Jutta Weißenböck");
    expect(lead("Die Projektleitung obliegt Herrn Dr. Jürgen Weißenböck.")).toBe("Jürgen Weißenböck");
    expect(lead("Die Projektleitung liegt bei der Hochschule.")).toBeUndefined();
    expect(lead("Die Projektleitung hat Frau Prof. Dr. Jutta Weißenböck.")).toBe("Jutta Weißenböck");
    expect(lead("Der Antragsteller hat Publikationen Open Access zu veröffentlichen.")).toBeUndefined();
  });

  it.each([
    "Ministerium für Wissenschaft, Forschung und Kunst Baden-Württemberg",
    "Ministerium für Wissenschaft, Forschung und Kunst (Baden-Württemberg)",
    "Ministerium für Wissenschaft, Forschung und Kunst || Baden-Württemberg",
    "Ministerium für Wissenschaft, Forschung und Kunst\nBaden-Württemberg",
    "Baden-Württemberg\n\nMinisterium für Wissenschaft, Forschung und Kunst",
    "Ministerium für Wissenschaft, Forschung und Kunst Baden-Württemberg\nKönigstraße 46, 70173 Stuttgart",
  ])("names the state of the ministry: %s", (head) => {
    expect(read(`${head}\n\nZuwendungsbescheid\nAktenzeichen: 12-3456.70/8`).funder?.text).toBe(
      "Ministerium für Wissenschaft, Forschung und Kunst Baden-Württemberg",
    );
  });

  it("is read from the rows of a table, and from running text", () => {
    const table = read(
      "Example Research Council\nItem || Detail || Note\nProject ID || EX260001 || –\nChief Investigator || Dr Imogen Barrow || –\nTotal || $440,000 || AUD\nProject period || 1 January 2026 – 31 December 2028 || –",
    );
    expect([table.reference?.text, table.namedLead?.text, table.amount?.value, table.period?.end]).toEqual(["EX260001", "Imogen Barrow", 440000, "2028-12-31"]);
    const letter = read(
      "Fundación Ejemplo para la Ciencia\nEl proyecto, dirigido por D. Vicente Ñíguez Ferrándiz, tiene una duración de 36 meses a partir del 1 de marzo de 2025.",
    );
    expect([letter.namedLead?.text, letter.period?.start, letter.period?.end]).toEqual(["Vicente Ñíguez Ferrándiz", "2025-03-01", "2028-02-29"]);
    expect(read("Agency for Science\nThe grant is held by Anna Example (Principal Investigator).").namedLead?.text).toBe("Anna Example");
  });

  it.each([
    ["Jürgen Weißenböck", "Juergen Weissenboeck", "same"],
    ["BARROW Imogen", "Dr Imogen Barrow", "same"],
    ["J. Weißenböck", "Jürgen Weißenböck", "perhaps"],
    ["Anna Weißenböck", "Jürgen Weißenböck", "different"],
  ])("names %s where the application has %s: %s", (named, lead, result) => {
    const proof = read(`Agency for Science\nPrincipal Investigator: ${named}`);
    expect(compareProofLead(proof, { id: "p", lead }).result).toBe(result);
  });

  it("that names nobody, and a partner without a lead, are told apart", () => {
    expect(compareProofLead(read("Agency for Science\nRecipient: Example University"), { id: "p", lead: "A B" })).toEqual({ result: "not-named" });
    expect(compareProofLead(read("Agency for Science\nPrincipal Investigator: Anna Example"), { id: "p" }).result).toBe("not-answered");
  });
});
