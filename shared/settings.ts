import { z } from "zod";
import { FILTERS, GROUPINGS, type MatrixView, SORTINGS } from "./desk/matrix-view.ts";
import type { Guide } from "./guide/guide.ts";

/** The most that a unit can set as its own limit of applications for one topic. */
export const LARGEST_QUOTA = 999;

/** The most that can be set as the limit of one file, in megabytes. */
export const LARGEST_FILE_LIMIT = 2000;

const quota = z.int().min(1).max(LARGEST_QUOTA);

export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];
export const TEXT_SIZES = ["standard", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const appearance = z.enum(APPEARANCES);
const textSize = z.enum(TEXT_SIZES);
const words = z.string().trim().min(1).max(60);
const submitter = z.strictObject({ name: words, office: words.optional(), phone: words.optional() });
const fileMegabytes = z.int().min(1).max(LARGEST_FILE_LIMIT);
const notKept = z.array(z.string().min(1).max(100)).max(500);
const chosenOption = z.int().min(0).max(100);
const deskView = z.strictObject({ filter: z.enum(FILTERS), grouping: z.enum(GROUPINGS), sorting: z.enum(SORTINGS) });
const topicAnswers = z.record(z.string().min(1).max(100), chosenOption);

/** What is set and cannot be read is not set: one wrong value takes none of the others away. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** As `lenient`, for each entry by itself. */
const lenientEntries = <T extends z.ZodType>(schema: T) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((entries) => {
      const read: Record<string, z.output<T>> = {};
      for (const [name, value] of Object.entries(entries)) {
        const parsed = schema.safeParse(value);
        if (parsed.success) read[name] = parsed.data;
      }
      return read;
    });

/**
 * What this user has set for the whole program, kept in `settings.json` of the user's data. `checker`: the name that is
 * offered where somebody signs off a check, never a sign-off itself; `submitter`: who submits for the unit, in all cases; `casesFolder`: where new cases are put;
 * `fileMegabytes`: the limit for one file that a new case begins with; `compress`: such a case compresses the pictures of files beyond their limit. `quotas`: how many
 * applications the unit itself lets file, by guide id and topic; the guide knows no such limit (reading F13), and it
 * blocks nothing. `topicAnswers`: the options chosen last of the questions that help to find a topic, by `guideKey` and question,
 * offered for the next new case. `separators`: whether print packs have separator sheets, as it was chosen last. `notKept`: keys of the cases whose
 * unit and persons were not to be kept as profiles when that was offered. `deskViews`: how
 * the overview of a folder with many cases was looked at last, by the key of the folder. `deadlines`: the unit's own last day (ISO) for all its cases of a guide. Fields of a newer program stay as they are.
 */
export const settingsSchema = z.looseObject({
  quotas: lenientEntries(lenientEntries(quota)).default({}),
  deadlines: lenientEntries(z.iso.date()).exactOptional(),
  appearance: lenient(appearance),
  textSize: lenient(textSize),
  checker: lenient(words),
  submitter: lenient(submitter),
  casesFolder: lenient(z.string().min(1).max(1000)),
  fileMegabytes: lenient(fileMegabytes),
  compress: lenient(z.boolean()),
  topicAnswers: lenient(z.record(z.string(), topicAnswers)),
  separators: lenient(z.boolean()),
  notKept: lenient(notKept),
  deskViews: lenientEntries(deskView).exactOptional(),
});

/** Choices to set; `null`: back to what the program does by itself. A folder is chosen by a call of its own. */
export const settingsChange = z.strictObject({
  appearance: appearance.optional(),
  textSize: textSize.optional(),
  checker: words.nullable().optional(),
  submitter: submitter.nullable().optional(),
  casesFolder: z.null().optional(),
  fileMegabytes: fileMegabytes.nullable().optional(),
  compress: z.boolean().nullable().optional(),
  topicAnswers: z.record(z.string().min(1).max(400), topicAnswers).optional(),
  separators: z.boolean().nullable().optional(),
  notKept: notKept.optional(),
  deskViews: z.record(z.string().min(1).max(100), deskView).optional(),
});
export type SettingsChange = z.infer<typeof settingsChange>;

export type Settings = z.infer<typeof settingsSchema>;

export const NO_SETTINGS: Settings = { quotas: {} };

/** One limit to set; `quota` absent: none any more. */
export const quotaChange = z.strictObject({ guide: z.string().min(1).max(200), topic: z.string().min(1).max(100), quota: quota.optional() });

/** The unit's own limit of applications for a topic; `undefined`: it has set none. */
export const quotaOf = ({ quotas }: Settings, guide: string, topic: string): number | undefined =>
  Object.hasOwn(quotas, guide) && Object.hasOwn(quotas[guide] ?? {}, topic) ? quotas[guide]?.[topic] : undefined;

/** A guide in its edition: another edition may ask otherwise. */
const guideKey = ({ id, edition }: Pick<Guide, "id" | "edition">): string => `${id} ${edition}`;

/** The options that were chosen last for the topic questions of this guide, by question; those that it does not have are left out. */
export function topicAnswersOf({ topicAnswers: all }: Settings, guide: Guide): Readonly<Record<string, number>> {
  const own = all?.[guideKey(guide)] ?? {};
  return Object.fromEntries(
    guide.choosing.flatMap(({ id, options }) => {
      const chosen = own[id];
      return chosen === undefined || options[chosen] === undefined ? [] : [[id, chosen]];
    }),
  );
}

/** The choice by which an answer to a topic question is kept. */
export function withTopicAnswer(settings: Settings, guide: Guide, question: string, option: number): Pick<SettingsChange, "topicAnswers"> {
  return { topicAnswers: { ...settings.topicAnswers, [guideKey(guide)]: { ...topicAnswersOf(settings, guide), [question]: option } } };
}

/** Folders whose view is kept: those looked at last. */
const VIEWS_KEPT = 50;

/** The choice by which the view of a folder with many cases is kept; what one searches for, or looks at alone, is not. */
export function withDeskView({ deskViews = {} }: Settings, folder: string, { filter, grouping, sorting }: MatrixView): Pick<SettingsChange, "deskViews"> {
  const others = Object.entries(deskViews).filter(([key]) => key !== folder);
  return { deskViews: Object.fromEntries([...others.slice(1 - VIEWS_KEPT), [folder, { filter, grouping, sorting }]]) };
}

/** The settings with some choices changed. */
export function withChoices(settings: Settings, change: Omit<SettingsChange, "casesFolder"> & { readonly casesFolder?: string | null | undefined }): Settings {
  const changed = Object.entries(change).filter(([, value]) => value !== undefined);
  const cleared = new Set(changed.flatMap(([name, value]) => (value === null ? [name] : [])));
  const kept = Object.fromEntries(Object.entries(settings).filter(([name]) => !cleared.has(name)));
  return settingsSchema.parse({ ...kept, ...Object.fromEntries(changed.filter(([, value]) => value !== null)) });
}

/** The settings with one limit changed. */
export function withQuota(settings: Settings, { guide, topic, quota: limit }: z.infer<typeof quotaChange>): Settings {
  const { [topic]: _former, ...others } = settings.quotas[guide] ?? {};
  return { ...settings, quotas: { ...settings.quotas, [guide]: limit === undefined ? others : { ...others, [topic]: limit } } };
}

/** One deadline of the unit's own to set; `date` absent: none any more. */
export const deadlineChange = z.strictObject({ guide: z.string().min(1).max(200), date: z.iso.date().optional() });

/** The settings with one deadline of the unit's own changed. */
export function withDeadline(settings: Settings, { guide, date }: z.infer<typeof deadlineChange>): Settings {
  const { [guide]: _former, ...others } = settings.deadlines ?? {};
  return { ...settings, deadlines: date === undefined ? others : { ...others, [guide]: date } };
}
