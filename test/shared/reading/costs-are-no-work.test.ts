import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

it("what travel costs among the means is no work", () => {
  const text = `ACCORD-CADRE DE COOPÉRATION
Entre le Centre de recherche de la Dombes (CRD) et l'Institut Pujiang d'immunologie (IPI).
ARTICLE 1 – OBJET
Les Parties étudient en commun la production de cellules CAR-NK dirigées contre les tumeurs du pancréas.
ARTICLE 2 – MISE EN ŒUVRE
La répartition des travaux entre les Parties sera précisée, projet par projet, dans des conventions d'application.
#P
ANNEXE 1
Moyens affectés à la coopération
Nature || CRD || IPI
Personnel permanent || 3 chercheurs (30 %) || 4 chercheurs (50 %)
Crédits || 480 000 € || 5 200 000 yuans
Missions || 24 000 € || 300 000 yuans`;
  expect(readElements(laidText(`#P\n${text}`)).division.status).toBe("unclear");
});
