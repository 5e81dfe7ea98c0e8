import { expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Days and numbers of proofs that the twenty-second set had read wrongly, and near misses. */

const read = (text: string) => readProof(laidText(text));
const HEAD = "Région Val-de-Brière\nARRÊTÉ ATTRIBUTIF DE SUBVENTION N° 25 017442 01\nVu la délibération n° AP-2022-03 de l'Assemblée plénière,\n";

it("a time from a day on is that of the project, a time behind its end none", () => {
  expect(read(`${HEAD}Le projet est réalisé dans un délai de 36 mois à compter du 1er juillet 2025.`).period).toMatchObject({
    start: "2025-07-01",
    end: "2028-06-30",
  });
  expect(read(`${HEAD}Le solde est demandé dans un délai de 12 mois après la fin du projet. Lyon, le 1er juillet 2025`).period).toBeUndefined();
});

it("the number of a grant is that of its title, not that of a deliberation", () => {
  expect(read(`${HEAD}Une subvention de 148 500 € est attribuée.`).reference?.text).toBe("25 017442 01");
});

it("the first and the last day stand behind Swedish labels", () => {
  expect(read("Vetenskapsrådet\nBidragsbeslut\nProjektets start: 2024-01-01\nProjektets slut: 2027-12-31").period).toMatchObject({
    start: "2024-01-01",
    end: "2027-12-31",
  });
});
