import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Shares of prices and returns, and what is left open of them. */

const HEADS = {
  en: "RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties jointly study turbines for slow tidal streams.",
  it: "ACCORDO DI COLLABORAZIONE\ntra l'Università di Riva Alta (“URA”) e l'Istituto Donghu di Tecnologia (“IDT”).\nArt. 1 – Oggetto\n1.1 Le Parti studiano insieme turbine per correnti lente.",
  es: "CONVENIO DE COLABORACIÓN\nentre la Universidad de Puerto Alto (“UPA”) y el Instituto Donghu de Tecnología (“IDT”).\nPRIMERO. Las partes estudian conjuntamente turbinas para corrientes lentas.",
};
const splitOf = (head: keyof typeof HEADS, clause: string) => readElements(pagesOf(`${HEADS[head]}\n${clause}`)).benefitSplit;

it.each([
  ["en", "2. Exploitation\nEIT pays HU 2 % of the selling price of each turbine that uses the results of HU."],
  ["it", "Art. 2 – Valorizzazione\n2.1 IDT riconosce a URA il 2,5% del prezzo netto di vendita di ogni turbina che impieghi i risultati."],
  ["es", "SEGUNDO (Regalías). IDT pagará a UPA el uno por ciento del precio de venta de las turbinas que comercialice."],
  ["es", "SEGUNDO. El IDT abonará a la UPA un dos por ciento del precio neto de venta de cada equipo basado en los resultados."],
] as const)("a share of a price is one of the benefit: %s %s", (head, clause) => {
  expect(splitOf(head, clause)).toMatchObject({ status: "present" });
});

it.each([
  "2. Commercialisation\nNeither party may license jointly held Project IP until the parties have agreed in writing on the terms, including how any returns are to be divided.",
  "2. Exploitation\nBefore any sale the parties negotiate how the proceeds shall be shared.",
  "2. Use of results\nA party that wishes to use the other party's results commercially shall be offered a licence; the compensation is decided in a separate agreement between the parties.",
])("how returns are divided may be left open: %s", (clause) => {
  expect(splitOf("en", clause)).toMatchObject({ status: "unclear", why: "left-to-later" });
});

it("a tax return is shared by nobody", () => {
  expect(splitOf("en", "2. Taxes\nCopies of tax returns are to be divided among the files of each party.")).toMatchObject({ status: "missing" });
});
