import { fileURLToPath } from "node:url";
import { readGuide } from "../../electron/library/guides.ts";
import { readLetters } from "../../electron/library/letters.ts";
import { parseCase } from "../../shared/case/case.ts";
import { checkCase } from "../../shared/check/check-case.ts";
import type { CheckReport } from "../../shared/report.ts";
import { parseMoment } from "../../shared/text/moment.ts";

const installed = await readGuide(fileURLToPath(new URL("../../templates/guides/shanghai-intl-coop-2026.yaml", import.meta.url)));
const templates = await readLetters();
if (!installed.ok) throw new Error(JSON.stringify(installed.error));
if (!templates.ok) throw new Error(JSON.stringify(templates.error));

/** The guide of 2026 and the letters as they ship. */
export const guide = installed.value;
export const letters = templates.value;

/** Checks the JSON value of a case at a moment of Shanghai time; a case or moment that does not parse is a fault of the test. */
export function checkValue(value: unknown, at = "2026-05-25T10:00"): CheckReport {
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const moment = parseMoment(at);
  if (!moment) throw new Error(`${at} is no moment`);
  const report = checkCase({ case: parsed.value, guide, letters, moment });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
