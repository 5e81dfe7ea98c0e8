import { expect, it } from "vitest";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";

const names = (paragraphs: readonly string[]) => partiesOf(paragraphs).map(({ name }) => name);

it("takes the whole name where paragraphs introduce each party, and nobody whom they act for", () => {
  expect(
    names([
      "L'Institut national de recherche sur les vergers et les semences, établissement public, 4 rue des Merles, 38000 Cordon, ci-après « l'INRVS »,",
      "L'École centrale de Cordon, établissement public à caractère scientifique, culturel et professionnel, 9 quai des Pruniers, 38000 Cordon, ci-après « l'ÉCOLE »,",
      "l'INRVS et l'ÉCOLE agissant au nom de l'unité mixte « Fruits et froid », ci-après « le LABORATOIRE »,",
      "et l'Université agronomique de Nanhui, 1200 avenue Zhangheng, Shanghai, ci-après « UAN ».",
    ]),
  ).toEqual(["Institut national de recherche sur les vergers et les semences", "École centrale de Cordon", "Université agronomique de Nanhui"]);
});

it("takes no person who is introduced for a unit", () => {
  expect(
    names([
      "De una parte, D.ª Maude Oster Hale, Vicerrectora de la Universidad de Cordones, con domicilio en calle del Huerto, 3 (en adelante, UCO).",
      "Y de otra, D. Qiu Lanzhi, Director del Instituto de Frutas de Nanhui, con domicilio en Shanghai (en adelante, IFN).",
    ]),
  ).toEqual(["Universidad de Cordones", "Instituto de Frutas de Nanhui"]);
});

it("takes the place of a party in words for its label, and no clause that begins so", () => {
  const parties = partiesOf([
    "PRIMEIRA: CORDON-NORTE – ASSOCIAÇÃO PARA A INVESTIGAÇÃO DA FRUTA, com sede em Vila Cordon;",
    "SEGUNDA: UNIVERSIDADE AGRÁRIA DE NANHUI, com sede em Shanghai.",
  ]);
  expect(parties).toMatchObject([
    { name: "CORDON-NORTE – ASSOCIAÇÃO PARA A INVESTIGAÇÃO DA FRUTA", aliases: ["primeira"] },
    { name: "UNIVERSIDADE AGRÁRIA DE NANHUI", aliases: ["segunda"] },
  ]);
  expect(
    partiesOf(["Entre la Universidad de Cordones y el Instituto de Frutas de Nanhui.", "PRIMERA: La Universidad de Cordones sintetiza los polímeros."]).map(
      ({ aliases }) => aliases.includes("primera"),
    ),
  ).toEqual([false, false]);
});

it("leaves out where a party has its seat, and knows the company of a Slavic country", () => {
  expect(
    names([
      "Sady Wiślane Spółka z o.o. with its registered office in Płock, Poland, represented by its Management Board, hereinafter “the Company”,",
      "Nanhui Institute of Fruit with its seat in Pudong, Shanghai, China, represented by its Director, hereinafter “the Institute”,",
    ]),
  ).toEqual(["Sady Wiślane Spółka z o.o.", "Nanhui Institute of Fruit"]);
});

it.each([
  ["Sady Wiślane Sp. z o.o.", ["Sady Wiślane Sp. z o.o."]],
  ["Ovocné Sady s.r.o., with its seat in Brno", ["Ovocné Sady s.r.o."]],
  ["CORDON FROID (CHINE) R&D CO., LTD.", ["CORDON FROID (CHINE) R&D CO., LTD."]],
  ["ORCHARD ACTIVES (PTY) LTD", ["ORCHARD ACTIVES (PTY) LTD"]],
  ["Orchard Actives (Pvt) Ltd", ["Orchard Actives (Pvt) Ltd"]],
  ["2 – Pretende-se chegar a dois ingredientes", []],
  ["ФГАОУ ВО «Кордонский Невский технологический университет»", ["Кордонский Невский технологический университет"]],
  ["проект «Хранение вишни в двух холодильных камерах»", []],
])("finds units in %s", (text, wanted) => {
  expect(unitsIn(text)).toEqual(wanted);
});

it("takes no agreement that is called so for a party", () => {
  expect(
    names([
      "This Cooperation Agreement (the “Agreement”) is made between",
      "1 Moorabinda Renewable Fuels Pty Ltd, a company registered in Queensland, 17 Jacana Wharf Road, Gladbrook QLD 4699 (“Moorabinda”), and",
      "(2) Shanghai Linhenggang Green Fuel Technology Co., Ltd., 268 Canghai Fourth Road, Shanghai (“Linhenggang”),",
    ]),
  ).toEqual(["Moorabinda Renewable Fuels Pty Ltd", "Shanghai Linhenggang Green Fuel Technology Co., Ltd."]);
});
