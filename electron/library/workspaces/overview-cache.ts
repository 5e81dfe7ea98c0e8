import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CaseOverview } from "../../../shared/desk/case-overview.ts";
import type { Result } from "../../../shared/errors.ts";
import { SIGNERS } from "../../../shared/review/review.ts";
import { ACTORS } from "../../../shared/rules/who-acts.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { shanghaiDate } from "../../../shared/text/moment.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { productVersion } from "../../files/version.ts";
import { CASE_FILE } from "../cases/cases.ts";
import { reviewStamp } from "../cases/review-file.ts";
import { UNIT_TEMPLATES_FOLDER, userTemplatesFolder } from "../cases/unit-templates.ts";
import { guidesVersion } from "../guides/guides.ts";

/** A row as it was made last. `stamp`: of what it was made from; `files`: registered attachments, as the case writes them. */
export type CachedOverview = { readonly stamp: string; readonly files: readonly string[]; readonly overview: CaseOverview };

/**
 * The rows of a workspace by the paths of its cases, made at `madeAt`. `basis`: program, guides and templates that they were made with.
 */
export type OverviewCache = { readonly basis: string; readonly madeAt: Validity; readonly cases: Readonly<Record<string, CachedOverview>> };

/** From when up to when a check says the same: milliseconds since 1970 for a clock, a date where the time of day is not known. */
export type Validity =
  | { readonly kind: "instant"; readonly from: number; readonly until: number }
  /** the fixed date of `--at` */
  | { readonly kind: "date"; readonly date: string };

/** Other when the form of what is kept changes. */
const FORMAT = 8;

const text = z.string();
const count = z.int().nonnegative();
const overviewSchema: z.ZodType<CaseOverview> = z.strictObject({
  title: text,
  guide: text,
  topic: text,
  topicName: text,
  applicant: text.exactOptional(),
  lead: text.exactOptional(),
  ready: z.boolean(),
  readyForReview: z.boolean(),
  lines: z.strictObject({ must: count, toSeal: count, lack: count, open: count }),
  notMet: count,
  open: count,
  unanswered: count,
  deadline: text,
  closes: text,
  attachments: z.strictObject({ asked: count, filled: count, missing: count, toSeal: count, toConfirm: count, changed: count, unchecked: count, wrong: count }),
  items: z.array(
    z.strictObject({
      slot: text,
      title: text,
      for: text.exactOptional(),
      forName: text.exactOptional(),
      state: z.enum(["missing", "received", "generated", "sealed-scan", "checked", "outdated", "not-applicable"]),
      awaitsSeal: z.literal(true).exactOptional(),
      sealUnsaid: z.literal(true).exactOptional(),
      isToPrint: z.literal(true).exactOptional(),
      inPack: count.exactOptional(),
    }),
  ),
  problems: count,
  next: z.strictObject({ actor: z.enum(ACTORS), words: text, short: text, also: z.array(text) }).exactOptional(),
  review: z
    .strictObject({
      notes: count,
      open: count,
      signOffs: z.array(z.strictObject({ signer: z.enum(SIGNERS), by: text, on: text, stands: z.boolean() })),
    })
    .exactOptional(),
});
const cacheSchema: z.ZodType<OverviewCache> = z.strictObject({
  basis: text,
  madeAt: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("instant"), from: z.number(), until: z.number() }),
    z.strictObject({ kind: z.literal("date"), date: text }),
  ]),
  cases: z.record(text, z.strictObject({ stamp: text, files: z.array(text), overview: overviewSchema })),
});

const cacheFile = (key: string) => join(userDataFolder(), "workspaces", `${key}.json`);

/** What was kept of a workspace; `undefined` where nothing is kept or it is damaged, by the hash of its first line. */
export async function readOverviewCache(key: string): Promise<OverviewCache | undefined> {
  try {
    const [hash, body = ""] = (await readRegularText(cacheFile(key))).split("\n", 2);
    if (hash !== sha256(body)) return undefined;
    const parsed = cacheSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the rows of a workspace. Errors: those of `writeAtomically`. */
export function keepOverviewCache(key: string, cache: OverviewCache): Promise<Result<undefined>> {
  const body = JSON.stringify(cache);
  return writeAtomically(cacheFile(key), `${sha256(body)}\n${body}\n`);
}

/** Forgets what was kept of a workspace. */
export async function dropOverviewCache(key: string): Promise<void> {
  await rm(cacheFile(key), { force: true });
}

/** What every row rests on beside its case: the program itself, the guides, and the Word templates of this user. */
export async function overviewBasis(): Promise<string> {
  const program = await stat(import.meta.filename);
  const parts = [
    FORMAT,
    await productVersion(),
    program.size,
    program.mtimeMs,
    await guidesVersion(),
    await folderStamp(userTemplatesFolder()),
    await unitsStamp(),
  ];
  return sha256(parts.join("\n"));
}

/** Other for another `case.json`, as it lies on the disk now. */
export const caseFileStamp = (folder: string): Promise<string> => fileStamp(join(folder, CASE_FILE));

/**
 * What the row of a case rests on, as it lies on the disk now: other for another `case.json`, attachment, template or review of its own.
 * @param files registered attachments, as the case writes them
 * @param ofCase its `caseFileStamp` from before it was read: what changes meanwhile is read again next time
 */
export async function caseStamp(folder: string, files: readonly string[], ofCase?: string): Promise<string> {
  const attachments = files.map((file) => fileStamp(join(folder, file.replaceAll("\\", "/"))));
  const stamps = [ofCase ?? caseFileStamp(folder), ...attachments, folderStamp(join(folder, UNIT_TEMPLATES_FOLDER)), reviewStamp(folder)];
  return sha256((await Promise.all(stamps)).join("\n"));
}

async function fileStamp(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? "none" : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** Of the templates of each unit in the profiles. */
async function unitsStamp(): Promise<string> {
  const units = join(userTemplatesFolder(), "units");
  const names = await readdir(units).catch(() => []);
  return (await Promise.all(names.map(async (name) => `${name} ${await folderStamp(join(units, name))}`))).join("\n");
}

async function folderStamp(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  return (await Promise.all(names.map(async (name) => `${name} ${await fileStamp(join(folder, name))}`))).join("\n");
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long what was checked at a moment holds: to the end of its day in Shanghai, or until one of the moments at which a
 * guide begins or ends its filing.
 * @param turns these moments, milliseconds since 1970
 */
export function validityOf(moment: Moment, turns: readonly number[]): Validity {
  if (moment.kind === "date") return { kind: "date", date: moment.date };
  const { epochMs } = moment;
  const midnight = Date.parse(`${shanghaiDate(moment)}T00:00:00+08:00`);
  const before = turns.filter((turn) => turn <= epochMs && turn > midnight);
  const after = turns.filter((turn) => turn > epochMs);
  return { kind: "instant", from: Math.max(midnight, ...before), until: Math.min(midnight + DAY_MS, ...after) };
}

/** Whether what holds so long holds at this moment. */
export function isValidAt(validity: Validity, moment: Moment): boolean {
  if (validity.kind === "date") return moment.kind === "date" && moment.date === validity.date;
  return moment.kind === "instant" && validity.from <= moment.epochMs && moment.epochMs < validity.until;
}
