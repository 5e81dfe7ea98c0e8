import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

it("finds the annex that is called after its article", () => {
  const text = `COLLABORATION AGREEMENT
between Juniper Institute of Food Research, Finland ("JIFR") and Shanghai Yandang Ocean University, China ("SYOU").
3. Content
JIFR and SYOU jointly study proteins of press cake.
4. Contributions
What each party contributes in money and in kind is stated in the Schedule.
5. Law
The law of the country of the party that is sued applies.
Schedule to Article 4
JIFR: 95,000 euro in money, 2,000 kg of dried press cake, one food technologist.
SYOU: 600,000 yuan in money, a noodle line for 30 days, one senior researcher.`;
  expect(readElements(pagesOf(text)).inputs.status).toBe("present");
});
