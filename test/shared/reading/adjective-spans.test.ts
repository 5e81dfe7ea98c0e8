import { expect, it } from "vitest";
import { readDurations } from "../../../shared/reading/durations.ts";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** A first period said by an adjective, and behind it a span of renewal or notice in figures or words. */
it.each([
  ["ACCORDO\nArt. 1 – Durata", "Il presente accordo ha durata triennale a decorrere dal 1° maggio 2026 e si rinnova tacitamente di tre anni.", "2029-04-30"],
  ["ACCORDO\nArt. 1 – Durata", "L'accordo ha durata biennale a decorrere dal 1° maggio 2026; il recesso è comunicato con preavviso di sei mesi.", "2028-04-30"],
  ["CONVENIO\n1. Vigencia", "El convenio tendrá una vigencia trienal desde el 1 de mayo de 2026, prorrogable por dos años.", "2029-04-30"],
])("%s: %s", (head, text, end) => {
  const [read] = readAgreements(pagesOf(`${head}\n${text}`), { caseStart: "2026-08-01", caseEnd: "2029-07-31" });
  expect(read?.elements.term).toMatchObject({ status: "present", start: "2026-05-01", end });
});

it.each([
  ["durata triennale (3 anni) dal 1 maggio", [36, 36]],
  ["piano triennale e una durata di due anni", [24]],
  ["programma biennale; sei mesi di preavviso", [6]],
])("%s", (text, months) => expect(readDurations(text).map((one) => one.months)).toEqual(months));
