import { budgetRowsOf } from "../../shared/files-first/budget-rows.ts";
import type { FactField } from "../../shared/files-first/found-file.ts";
import type { OfferedFact } from "../../shared/files-first/offer-facts.ts";
import { countryName } from "../../shared/text/countries.ts";
import { inSentence } from "../../shared/text/money.ts";
import { words } from "./words.ts";

const YES_OR_NO: ReadonlySet<FactField> = new Set([
  "funding.obtained",
  "ethics.inScope",
  "unit.inShanghai",
  "applicant.registeredInShanghai",
  "applicant.foreignInvested",
  "applicant.researchFunction",
  "agreement.autoRenewal",
]);

/** An offered value as the form would show it: amounts in 万元, days, countries and kinds in words. */
export function shownValue({ field, values }: OfferedFact, value: string): string {
  if (value === "") return words.none;
  if (field === "budget.items") {
    const rows = budgetRowsOf(value);
    return words.items(rows.length, inSentence(rows.reduce((sum, { amount }) => sum + amount, 0)));
  }
  if (field.startsWith("budget.")) return inSentence(Number(value));
  if (field === "platform.team") return words.people(value);
  if (field === "partner.country" || field === "applicant.headquartersCountry") return countryName(value) ?? value;
  if (field === "funding.obtained" && value === "true") return words.obtained;
  if (field === "unit.kind" || field === "applicant.kind" || field === "partner.kind") return words.unitKind(value);
  if (field === "agreement.form") return words.agreementForm(value);
  if (field === "unit.laboratoryLevel") return words.laboratoryLevels[value] ?? value;
  if (field === "unit.role") return words.unitRoles[value] ?? value;
  if (field === "applicant.registeredInShanghai" && value === "branch") return words.branch;
  if (YES_OR_NO.has(field)) return value === "true" ? words.yes : words.no;
  if (field === "ethics.approvedOn" || field === "letterDate") return words.day(value);
  // 5/6/2026: the months are told apart by their sign
  if (field === "agreement.term" && values.length > 1) return words.days(...daysOf(value, words.day));
  if (field === "period" || field === "agreement.term") return words.days(...daysOf(value, (day) => day));
  return value;
}

function daysOf(value: string, shown: (day: string) => string): readonly [string, string] {
  const [start, end] = value.split("/").map((day) => (day === "" ? "" : shown(day)));
  return [start ?? "", end ?? ""];
}
