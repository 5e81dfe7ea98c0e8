import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** What looks alike where people sign, and what letters one side signs alone. */

const HEAD =
  "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water and build a pilot unit.\n2. Law. This Agreement is governed by the laws of Ireland and disputes are settled amicably.";
const namesOf = (block: string, head = HEAD) => readElements(pagesOf(`${head}\n\n${block}`)).signatories.map(({ name }) => name);

describe("two people", () => {
  it.each([
    ["gez. Li Wei", "gez. Liu Wei", ["Li Wei", "Liu Wei"]],
    ["gez. Zhang Min", "gez. Zhao Min", ["Zhang Min", "Zhao Min"]],
  ])("of one family name or given name sign for two sides: %s, %s", (one, other, names) => {
    const { signatories, signed } = readElements(pagesOf(`${HEAD}\n\n${one}\n${other}`));
    expect(signatories.map(({ name }) => name)).toEqual(names);
    expect(signed).toBe("both");
  });
  it.each([
    ["gez. F. Gallagher", "Name: Fiona Gallagher"],
    ["gez. Fiona Gallagher", "Name: Dr. Fiona Gallagher"],
  ])("are one where the name is told again: %s, %s", (one, again) => {
    const block = `Harbour University\n${one}\n${again}\nFunction: Provost\n\nEastlake Institute of Technology\ngez. Luo Anming\nName: Luo Anming`;
    expect(namesOf(block)).toEqual(["Fiona Gallagher", "Luo Anming"]);
  });
});

describe("initials", () => {
  it.each(["I. V. Petrov", "P. A. Smith", "P. V. Smith", "I. A. Petrov", "D. A. Kowalski"])("belong to a name: %s", (name) => {
    expect(
      namesOf(`For Harbour University\nName: ${name}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nName: Luo Anming\nDate: 8 June 2026`),
    ).toEqual([name, "Luo Anming"]);
  });
  it.each([
    ["i. V. Dr. Bernd Oster", "Bernd Oster"],
    ["p.p. Jane Smith", "Jane Smith"],
    ["D.ª Felipa Galindo", "Felipa Galindo"],
    ["D. Felipe Galindo", "Felipe Galindo"],
  ])("of signing for somebody, or of an address, do not: %s", (line, name) => {
    expect(namesOf(`For Harbour University\n${line}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nLuo Anming\nDate: 8 June 2026`)).toEqual([
      name,
      "Luo Anming",
    ]);
  });
});

describe("a word of address", () => {
  it.each([
    ["Exmo. Sr. Prof. João Silva\nReitor", "João Silva"],
    ["Beste Van Dijk\nRector", "Beste Van Dijk"],
  ])("in a block of signatures belongs to who signs: %s", (lines, name) => {
    expect(
      namesOf(
        `Harbour University || Eastlake Institute of Technology\n____________ || ____________\n${lines.split("\n").join(" || Luo Anming\n")} || Director`,
      ),
    ).toEqual([name, "Luo Anming"]);
    expect(namesOf(`For Harbour University\n${lines}\nDate: 3 June 2026\n\nFor Eastlake Institute of Technology\nLuo Anming\nDate: 8 June 2026`)).toEqual([
      name,
      "Luo Anming",
    ]);
  });
  it.each(["Exmo. Senhor Reitor,", "Beste collega,", "Your Excellency,"])("at the head of a letter ends the address: %s", (words) => {
    const letter = `Harbour University\nFiona Gallagher, Provost\nDublin, 14 April 2026\n\n${words}\n\nHarbour University supports the joint study of membranes for brackish water and will provide a laboratory.\n\nTom Byrne\nVice-President`;
    expect(readElements(pagesOf(letter)).signatories.map(({ name }) => name)).toEqual(["Tom Byrne"]);
  });
});
