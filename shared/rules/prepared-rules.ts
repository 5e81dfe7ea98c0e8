import { type Guide, type GuideRule, quote, speaksOf } from "../guide/guide.ts";
import type { ReadingSituation } from "../guide/reading-situations.ts";
import type { ClauseQuote, ReadingNote } from "../report.ts";
import type { Verdict } from "./verdict.ts";

/** A rule of one topic with all that its findings say of the guide looked up once: findings are made again at every key. */
export type PreparedRule = {
  readonly rule: GuideRule;
  readonly clause: ClauseQuote;
  readonly alsoClauses: readonly ClauseQuote[] | undefined;
  readonly readings: readonly PreparedReading[];
  readonly say: ReadonlyMap<string, Sentence>;
  readonly todo: ReadonlyMap<string, Sentence>;
};

/** A reading as findings carry it, the same with the hotline for an open reading, and when it matters. */
export type PreparedReading = {
  readonly note: ReadingNote;
  readonly open: ReadingNote;
  readonly when: readonly ReadingSituation[] | undefined;
};

/**
 * A sentence of the guide cut at its values: words, then a value's name and words in turn. `text`: as it is in the guide;
 * `namesSubject`: the partner or agreement that the finding is about is one of the values.
 */
export type Sentence = {
  readonly text: string;
  readonly namesSubject: boolean;
  readonly first: string;
  readonly rest: readonly { readonly value: string; readonly amount: boolean; readonly words: string }[];
};

const known = new WeakMap<Guide, Map<string, readonly PreparedRule[]>>();

/** The rules of a topic in the guide's order. A guide is parsed once and never changed, so they are prepared once. */
export function preparedRules(guide: Guide, topic: string): readonly PreparedRule[] {
  const topics = known.get(guide) ?? new Map<string, readonly PreparedRule[]>();
  known.set(guide, topics);
  const prepared = topics.get(topic) ?? guide.rules.filter((rule) => speaksOf(rule, topic)).map((rule) => prepare(guide, rule, topic));
  topics.set(topic, prepared);
  return prepared;
}

function prepare(guide: Guide, rule: GuideRule, topic: string): PreparedRule {
  const [clause, ...others] = rule.cites.map((citation): ClauseQuote => quote(guide, citation));
  if (!clause) throw new Error(`rule ${rule.id} cites nothing, which readGuideValue should have refused`);
  const hotline = guide.hotline.join(" / ");
  const readings = rule.readings.flatMap((wanted): PreparedReading[] => {
    const found = guide.readings.find((candidate) => candidate.id === wanted);
    if (!found || !speaksOf(found, topic)) return [];
    const { hotline: asked, topics: _topics, when, ...note } = found;
    const open = { ...note, hotline };
    return [{ note: asked ? open : note, open, when }];
  });
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
  return {
    rule,
    clause,
    alsoClauses: some(others),
    readings,
    say: cutAll(rule.say),
    todo: cutAll(rule.todo),
  };
}

const cutAll = (sentences: Readonly<Record<string, string>>): ReadonlyMap<string, Sentence> =>
  new Map(Object.entries(sentences).map(([outcome, text]) => [outcome, cut(text)]));

function cut(text: string): Sentence {
  const [first = "", ...parts] = text.split(/\(\(([A-Za-z]+)( 万元)?\)\)/);
  const rest: { value: string; amount: boolean; words: string }[] = [];
  for (let index = 0; index < parts.length; index += 3)
    rest.push({ value: parts[index] ?? "", amount: parts[index + 1] !== undefined, words: parts[index + 2] ?? "" });
  return { text, first, rest, namesSubject: rest.some(({ value }) => value === "partner" || value === "agreement") };
}

/** The sentence for a verdict: first the one for its variant, then the general one. */
export function sentenceFor(sentences: ReadonlyMap<string, Sentence>, { outcome, variant }: Verdict): Sentence | undefined {
  if (sentences.size === 0) return undefined;
  return (variant === undefined ? undefined : sentences.get(`${outcome}.${variant}`)) ?? sentences.get(outcome);
}
