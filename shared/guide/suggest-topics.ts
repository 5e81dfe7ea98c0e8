import { type ChoosingQuestion, type Guide, type GuideTopic, quote } from "./guide.ts";

/** What the guide says of a topic on one question, and whether the answer fits it; `needed`: the answers that would, where it does not. */
export type TopicReason = {
  readonly question: string;
  readonly answer: string;
  readonly place: string;
  readonly quote: string;
  readonly fits: boolean;
  readonly needed: readonly string[];
};
export type TopicSuggestion = { readonly topic: GuideTopic; readonly fits: boolean; readonly reasons: readonly TopicReason[] };

/**
 * The topics of the guide by how well they fit the answers, best first: those that no answer rules out, the more of their
 * requirements were asked for the better; then the others with what rules them out. `answers`: index of the chosen option
 * by question id.
 */
export function suggestTopics(guide: Guide, answers: Readonly<Record<string, number>>): readonly TopicSuggestion[] {
  const suggestions = guide.topics.map((topic) => {
    const reasons = guide.choosing.flatMap((question) => reasonOf(guide, question, topic, answers[question.id]));
    const ruledOut = guide.choosing.some((question) => !leaves(question, topic, answers[question.id]));
    return { topic, fits: !ruledOut, reasons };
  });
  const weight = (suggestion: TopicSuggestion) => specificity(guide, suggestion.topic, answers);
  return suggestions.sort((one, other) => Number(other.fits) - Number(one.fits) || weight(other) - weight(one));
}

function leaves(question: ChoosingQuestion, topic: GuideTopic, answer: number | undefined): boolean {
  const option = answer === undefined ? undefined : question.options[answer];
  return option === undefined || option.topics.includes(topic.id);
}

/** An answer that leaves few topics speaks more for each of them than one that leaves all. */
function specificity(guide: Guide, topic: GuideTopic, answers: Readonly<Record<string, number>>): number {
  return guide.choosing.reduce((sum, question) => {
    const option = question.options[answers[question.id] ?? -1];
    return option?.topics.includes(topic.id) ? sum + 1 / (option.topics.indexOf(topic.id) + 1) / option.topics.length : sum;
  }, 0);
}

function reasonOf(guide: Guide, question: ChoosingQuestion, topic: GuideTopic, answer: number | undefined): readonly TopicReason[] {
  const option = answer === undefined ? undefined : question.options[answer];
  const says = question.says.find((candidate) => candidate.topic === topic.id);
  if (option === undefined || says === undefined) return [];
  const cited = quote(guide, { clause: says.clause, ...(says.words !== undefined && { words: says.words }) });
  const fits = option.topics.includes(topic.id);
  const needed = fits ? [] : question.options.flatMap(({ label, topics }) => (topics.includes(topic.id) ? [label] : []));
  return [{ question: question.ask, answer: option.label, ...cited, fits, needed }];
}
