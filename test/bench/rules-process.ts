import { join } from "node:path";
import { samplesFolder } from "../../electron/files/paths.ts";
import { checkCaseFolder } from "../../electron/jobs/check/check-case.ts";
import { checkCase } from "../../shared/check/check-case.ts";
import { findTopic } from "../../shared/guide/guide.ts";
import { runRules } from "../../shared/rules/run-rules.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { heavyCase, typeThrough } from "./heavy-case.ts";
import { measure, median } from "./measure.ts";

/** What a check costs, for the example of 专题二 and for a case as large as they come. Prints its lines as JSON. */
const ROUNDS = 1000;

const moment = parseMoment("2026-05-25T10:00");
if (moment === undefined) throw new Error("no moment");
const checked = await checkCaseFolder(join(samplesFolder(), "topic-2"), { moment });
if (!checked.ok) throw new Error(JSON.stringify(checked.error));
const { guide, letters, case: sample } = checked.value;

const lines: string[] = [];
const tell = (what: string, times: readonly number[], about: string) =>
  lines.push(`rules      ${(median(times) * 1000).toFixed(0)} µs ${what} (median of ${times.length}; ${about})`);

tell("for one case", await measure(ROUNDS, () => checkCase({ case: sample, guide, letters, moment })), `${checked.value.report.findings.length} findings`);

const heavy = heavyCase(sample, guide, letters);
const whole = checkCase({ case: heavy, guide, letters, moment });
const topic = findTopic(guide, heavy.topic);
if (!whole.ok || !topic.ok) throw new Error("the large case cannot be checked");
const { findings, slots } = whole.value;
const about = `${findings.length} findings, ${heavy.partners?.length} partners, ${heavy.attachments?.length} attachments`;
tell(
  "for all rules of a large case, from nothing",
  await measure(ROUNDS, () => runRules({ case: heavy, guide, topic: topic.value, moment, slots })),
  `${about}; target: 3000 µs`,
);

const typed = typeThrough(heavy, (theCase) => checkCase({ case: theCase, guide, letters, moment }), ROUNDS);
for (const [place, times] of Object.entries(typed)) tell(`with slots and sealed letters, from nothing, after a letter of the ${place}`, times, about);

process.stdout.write(JSON.stringify(lines));
