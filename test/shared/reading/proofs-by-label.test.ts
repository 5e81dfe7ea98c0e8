import { expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** Facts of proofs in words of their own, written with their labels before they were read; 4 of 16 were read so before the mends. */

const read = (text: string) => readProof(pagesOf(text));

it.each([
  [
    "Example Research Council\nGrant letter\nApproved funding: AUD 480,000 in total, being AUD 150,000 in the first year, AUD 180,000 in the second and AUD 150,000 in the third",
    480000,
  ],
  [
    "Beispielfonds\nBewilligung\nBewilligt werden EUR 300.000 insgesamt, und zwar EUR 90.000 im ersten, EUR 120.000 im zweiten und EUR 90.000 im dritten Jahr.",
    300000,
  ],
  ["Fonds exemple\nAide accordée : 210 000 EUR au total, soit 60 000 EUR la première année, 80 000 EUR la deuxième et 70 000 EUR la troisième", 210000],
  ["Agencia Ejemplo\nAyuda concedida: 150.000 EUR en total, 40.000 EUR en el primer año, 60.000 EUR en el segundo y 50.000 EUR en el tercero", 150000],
  ["Example Foundation\nThe Foundation awards GBP 90,000 for three years, of which GBP 30,000 in each year.", 90000],
])("takes no part for one year for the whole: %s", (text, amount) => {
  expect(read(text).amount?.value).toBe(amount);
});

it.each([
  ["Agencia Ejemplo\nInicio: 1 de abril de 2026\nTérmino: 31 de marzo de 2030", "2026-04-01", "2030-03-31"],
  ["Agencia Ejemplo\nFecha de inicio: 1 de mayo de 2026\nTérmino: 30 de abril de 2029", "2026-05-01", "2029-04-30"],
  ["Example Council\nContract start date: 1 February 2026\nDuration: 36 months", "2026-02-01", "2029-01-31"],
  ["Example Council\nAgreement commencement date: 1 March 2026\nAgreement end date: 28 February 2029", "2026-03-01", "2029-02-28"],
])("knows the labels of days: %s", (text, start, end) => {
  expect([read(text).period?.start, read(text).period?.end]).toEqual([start, end]);
});

it.each([
  ["Example Council\nFunding decision\nRecipient: Aino Esimerkki, Professor\nFunding granted: EUR 90,000", "Aino Esimerkki"],
  ["Example Council\nFunding decision\nGrant recipient: Dr Aino Esimerkki\nFunding granted: EUR 90,000", "Aino Esimerkki"],
  ["Example Council\nFunding decision\nRecipient: Aino Esimerkki, docent\nFunding granted: EUR 90,000", "Aino Esimerkki"],
  ["Example Council\nFunding decision\nRecipient: Example Institute of Materials\nFunding granted: EUR 90,000", undefined],
])("takes a recipient with a title for the lead: %s", (text, lead) => {
  expect(read(text).namedLead?.text.replace(/^Dr /u, "")).toBe(lead);
});

it.each([
  [
    "This Agreement is between the European Example Executive Agency (EEEA) (“EU executive agency” or “granting authority”), under the powers delegated by the European Commission, and the coordinator.",
    "European Example Executive Agency",
  ],
  [
    "on the one part, the European Climate, Example and Environment Executive Agency (‘granting authority’), under the powers delegated by the European Commission, and on the other part",
    "European Climate, Example and Environment Executive Agency",
  ],
  [
    "National Institute for Health and Example Research\nResearch contract – summary sheet\nThis sheet sums up the contract between the Secretary of State and the contractor.\nContractor: Example Hospitals Trust",
    "National Institute for Health and Example Research",
  ],
])("names the agency that grants: %s", (text, funder) => {
  expect(read(text).funder?.text).toBe(funder);
});
