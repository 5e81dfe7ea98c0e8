import { expect, it } from "vitest";
import { unitsIn } from "../../../shared/reading/parties.ts";

it.each([
  "Consiglio Nazionale per la Ricerca Marina",
  "Centro de Investigación en Óptica Aplicada",
  "Forschungszentrum Südheide",
  "Universität Bergen am See",
  "Stockholms tekniska högskola",
  "Turun ammattikorkeakoulu",
  "Suomen Metsäntutkimuslaitos",
  "Szegvári Tudományegyetem",
  "Magyar Talajtani Kutatóintézet",
  "Nordwind Robotics AS",
  "Laboratório Nacional de Marés",
  "Trường Đại học Sông Hồng",
  "华东理工设计院",
  "Institut océanologique de l'Estuaire",
  "École vétérinaire de la Drôme",
  "Instituto hidrográfico del Cantábrico",
  "Istituto zootecnico dell'Elba",
  "Observatoire volcanologique du Cantal",
])("%s is the whole name of a unit", (name) => {
  expect(unitsIn(name)).toEqual([name]);
});

it("AS names a company at the end of its name alone", () => {
  expect(unitsIn("ACTING AS RECTOR")).toEqual([]);
  expect(unitsIn("NORDWIND ROBOTICS AS")).toEqual(["NORDWIND ROBOTICS AS"]);
});

it.each([
  ["Westerveld Warmtetechniek B.V., gevestigd te Zutphen", ["Westerveld Warmtetechniek B.V."]],
  ["Compañía Naval del Sur S.A. y otra", ["Compañía Naval del Sur S.A."]],
  ["University of Saltmarsh Haven (China).", ["University of Saltmarsh Haven"]],
  ["Saltmarsh University of Petroleum (Beijing)", ["Saltmarsh University of Petroleum (Beijing)"]],
  ["Saltmarsh Instruments (China) Co., Ltd.", ["Saltmarsh Instruments (China) Co., Ltd."]],
  ["AALTO UNIVERSITY of Espoo, Finland", ["AALTO UNIVERSITY"]],
  ["ACME LABORATORIES in Munich and SHANGHAI QIANTAN UNIVERSITY", ["ACME LABORATORIES", "SHANGHAI QIANTAN UNIVERSITY"]],
  ["3.2 De Universiteit berekent de stroming", []],
  ["我院期待着与贵公司的合作。", []],
  ["6. Company's Funding", []],
  ["9. Institute's Investigator", []],
  ["King's College London", ["King's College London"]],
  ["De Universiteit ontvangt van Universiteit 35% en Lyon 65%", []],
  ["Université Paris 8 et Université Lyon 1", ["Université Paris 8", "Université Lyon 1"]],
])("ends where its name does: %s", (text, wanted) => {
  expect(unitsIn(text)).toEqual(wanted);
});

it.each(["B.V. Petrov", "Ivanov S.A.", "Director B.V. Petrov", "signed by Pyotr B.V. Petrov"])("initials are no legal form: %s", (text) => {
  expect(unitsIn(text)).toEqual([]);
});

it("an adjective alone, or before no place, makes no name", () => {
  for (const text of ["l'institut océanographique est chargé de", "Le Centre régional participe", "un instituto hidrográfico de la zona"])
    expect(unitsIn(text)).toEqual([]);
});
