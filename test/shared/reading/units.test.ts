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
])("%s is the whole name of a unit", (name) => {
  expect(unitsIn(name)).toEqual([name]);
});

it("AS names a company at the end of its name alone", () => {
  expect(unitsIn("ACTING AS RECTOR")).toEqual([]);
  expect(unitsIn("NORDWIND ROBOTICS AS")).toEqual(["NORDWIND ROBOTICS AS"]);
});
