import { expect, it } from "vitest";
import { readDates } from "../../../shared/reading/dates.ts";
import { folded } from "../../../shared/reading/folded.ts";

it.each([
  ["aos 29 dias do mês de abril de 2026", "2026-04-29", "2026-04-29"],
  ["a los 12 días del mes de mayo de 2026", "2026-05-12", "2026-05-12"],
  ["aos 6 (seis) dias do mês de maio de 2026", "2026-05-06", "2026-05-06"],
  ["addì 3 del mese di maggio 2026", "2026-05-03", "2026-05-03"],
  ["on the fifth day of March in the year two thousand five hundred and seventy of the Buddhist Era, being 5 March 2027", "2027-03-05", "2027-03-05"],
  ["no prazo de 30 dias. Em maio de 2026", "2026-05-01", "2026-05-31"],
])("reads the day in %s", (text, date, last) => {
  expect(readDates(folded(text))).toMatchObject([{ date, last }]);
});
