import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { folded } from "../../shared/reading/folded.ts";
import { sameName } from "../../shared/reading/same-name.ts";
import { translationNeed } from "../../shared/reading/translation-need.ts";
import { laidText } from "./laid-text.ts";

/** Batches of short agreements, each written and labelled before it was read: `fresh/first.yaml` to `fresh/ninth.yaml`. */

const ELEMENTS = ["content", "inputs", "division", "ip", "benefitSplit", "laboratory", "team"] as const;
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const status = z.enum(["present", "unclear", "missing"]).default("missing");
const term = z
  .strictObject({
    status: z.enum(["present", "unclear"]).default("present"),
    start: day.default(null),
    end: day.default(null),
    months: z.number().nullable().default(null),
    renews: z.boolean().default(false),
    report: z.enum(["ends-before-start", "ends-before-end"]).optional(),
  })
  .optional();
const agreement = z.strictObject({
  id: z.string(),
  text: z.string(),
  is: z.strictObject({
    flag: z.boolean().default(true),
    content: status,
    inputs: status,
    division: status,
    ip: status,
    benefitSplit: status,
    laboratory: status,
    team: status,
    term,
  }),
  signed: z.array(z.tuple([z.string(), z.string(), day])),
});
export type FreshAgreement = z.infer<typeof agreement>;

export const freshAgreements = (
  batch: "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth",
): readonly FreshAgreement[] =>
  z.array(agreement).parse(parse(readFileSync(fileURLToPath(new URL(`fresh/${batch}.yaml`, import.meta.url)), "utf8"), { schema: "core" }));

/** What the labels say and what was read, answer by answer, in the same words. */
export function freshAnswers({ text, is, signed }: FreshAgreement): { readonly wanted: readonly string[]; readonly read: readonly string[] } {
  const pages = laidText(text);
  const read = readElements(pages, { caseStart: "2026-08-01", caseEnd: "2029-07-31" });
  const termOf = ({ status, start, end, months, renews, report }: { readonly [key: string]: unknown }) =>
    `term ${[status, start ?? "–", end ?? "–", months ?? "–", renews === true ? "renews" : "ends", report ?? "–"].join(" ")}`;
  const person = (name: string | undefined, date: string | null | undefined, unit: string) => `signed ${folded(name ?? "–")}, ${date ?? "–"}, ${unit}`;
  return {
    wanted: [
      `translation ${is.flag}`,
      ...ELEMENTS.map((name) => `${name} ${is[name]}`),
      termOf(is.term ?? { status: "missing" }),
      ...signed.map(([name, unit, date]) => person(name, date, unit)),
    ],
    read: [
      `translation ${translationNeed(pages).isNeeded}`,
      ...ELEMENTS.map((name) => `${name} ${read[name].status}`),
      termOf({ ...read.term, renews: read.term.autoRenewal, ...(read.term.status === "missing" && { start: null, end: null, months: null, renews: false }) }),
      ...read.signatories.map(({ name, date, unit = "" }, index) => {
        const label = signed[index]?.[1] ?? "";
        return person(name, date, sameName(unit, label) ? label : unit);
      }),
    ],
  };
}
