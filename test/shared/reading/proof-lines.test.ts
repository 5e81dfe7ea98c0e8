import { expect, test } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { paragraphsOf } from "../../../shared/reading/paragraphs.ts";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { leadOfProof, proofLines } from "../../../shared/reading/proofs/proof-lines.ts";
import { placeIn } from "../../../shared/reading/translation/place.ts";
import { pagesOf } from "./pages-of.ts";

const proof = readProof(
  pagesOf(`Landesamt für Forschungsförderung Nordmark, Ministerium
Aktenzeichen: 12-3456.70/8
wir bewilligen eine Zuwendung in Höhe von bis zu 284.500,00 EUR für das Vorhaben.
Bewilligungszeitraum: 01.01.2025 bis 31.12.2027
Projektleitung: Prof. Dr.-Ing. Jürgen Weißenböck`),
);
const statesOf = (localFunding: Record<string, string>) => proofLines(proof, { id: "p", localFunding }).map(({ name, state }) => `${name} ${state}`);

test("each fact of a proof stands beside the form: the same, something else, nothing yet, or not asked for", () => {
  expect(statesOf({ reference: "12-3456.70 / 8", namedLead: "Juergen Weissenboeck" })).toEqual([
    "funder open",
    "reference same",
    "amount shown",
    "period shown",
    "namedLead same",
  ]);
  expect(statesOf({ funder: "Bundesministerium", namedLead: "Anna Beispiel", reference: "" })).toEqual([
    "funder differs",
    "reference open",
    "amount shown",
    "period shown",
    "namedLead differs",
  ]);
});

test("values are said as a person reads them, each with its page and sentence", () => {
  const lines = proofLines(proof, { id: "p" });
  expect(lines.map(({ value }) => value)).toEqual([
    expect.stringContaining("Ministerium"),
    "12-3456.70/8",
    "284,500 EUR",
    "2025-01-01 至 2027-12-31",
    "Jürgen Weißenböck",
  ]);
  expect(lines.map(({ place }) => place?.page)).toEqual([1, 1, 1, 1, 1]);
  expect(lines[2]?.place?.quote).toContain("bis zu 284.500,00 EUR");
});

test("what a proof does not say is told as not found, and its lead is compared with the partner's", () => {
  const silent = readProof(pagesOf("Agency for Science\nRecipient: Example University"));
  expect(proofLines(silent, { id: "p", localFunding: { namedLead: "A B" } }).at(-1)).toEqual({ name: "namedLead", answer: "A B", state: "not-found" });
  expect([leadOfProof(silent, { id: "p", lead: "A B" }), leadOfProof(proof, { id: "p", lead: "J. Weißenböck" })]).toEqual(["not-named", "perhaps"]);
});

test("a funder by its foreign name with the Chinese of it in brackets is the same, another one is not", () => {
  const funder = proofLines(proof, { id: "p" })[0]?.value ?? "";
  expect(statesOf({ funder: `${funder}（北境研究资助署）` })[0]).toBe("funder same");
  expect(statesOf({ funder: `${funder} (北境研究资助署)` })[0]).toBe("funder same");
  expect(statesOf({ funder: "Bundesministerium（北境研究资助署）" })[0]).toBe("funder differs");
  expect(statesOf({ funder: `${funder} (Abteilung 3)` })[0]).toBe("funder differs");
});

test("a ministry that acts for a land is told with it, its quote not cut within a name, and is no other funder", () => {
  const office = "Beispielministerium für Wirtschaft Baden-Württemberg";
  const pages = pagesOf(
    `${office}\nReferat 00 · Musterplatz 3\n\nZuwendungsvertrag\nZuwendungsgeber: Land Baden-Württemberg, vertreten durch das ${office}\nZuwendungsempfänger: Musterwerk Robotik GmbH, Süderau`,
  );
  const read = readProof(pages);
  expect(read.funder?.text).toBe(`Land Baden-Württemberg, vertreten durch das ${office}`);
  const funder = (name: string) => proofLines(read, { id: "p", localFunding: { funder: name } }, pages)[0];
  expect(funder("")?.place?.quote).toMatch(/Wirtschaft Baden-Württemberg$/u);
  const states = [office, `${office}（样例经济部）`, "Ministerium", "Beispielministerium für Bildung", "Musterwerk Robotik GmbH"].map(
    (name) => funder(name)?.state,
  );
  expect(states).toEqual(["same", "same", "differs", "differs", "differs"]);
});

test("what is quoted around a fact begins and ends with a whole double name", () => {
  const sentence = `Baden-Württemberg ${"x ".repeat(40)}Baden-Württemberg`;
  const [paragraph] = paragraphsOf(bodyLines(pagesOf(sentence)));
  const quotes = Array.from({ length: 90 }, (_, at) => (paragraph ? placeIn(paragraph, at, at + 1).quote : ""));
  expect(quotes.filter((quote) => /(?:Baden|Baden-)$|^(?:-|Württ)/u.test(quote))).toEqual([]);
});
