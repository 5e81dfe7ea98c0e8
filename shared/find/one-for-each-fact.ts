import type { Place } from "./find-places.ts";

/** A question with its answer as a place. `label`: as the form calls it; `answer`: absent where there is none. */
export type AskedPlace<Goes> = { readonly path: string; readonly label: string; readonly answer?: string | undefined; readonly place: Place<Goes> };

/** A result as a place. `path`: where it stands; `plain`: its words, where it says nothing but that all is well with what it is about. */
export type ResultPlace<Goes> = { readonly path: string | undefined; readonly about: string; readonly plain?: string | undefined; readonly place: Place<Goes> };

const PAGE_OF = /^(.+?)(?:的译文)?所在页$/u;
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));

/**
 * One place for each fact: the page on which it stands, and that it meets the rules, are told with the question itself and found by their own
 * words there. What says more stays a place of its own.
 */
export function oneForEachFact<Goes>(questions: readonly AskedPlace<Goes>[], results: readonly ResultPlace<Goes>[]): readonly Place<Goes>[] {
  const told = new Map<AskedPlace<Goes>, { readonly detail: string[]; readonly also: string[] }>();
  const tell = (question: AskedPlace<Goes>, detail: string | undefined, also: string) => {
    const own = told.get(question) ?? { detail: [], also: [] };
    told.set(question, own);
    if (detail !== undefined) own.detail.push(detail);
    own.also.push(also);
  };
  const ofLabel = new Map(questions.map((question) => [`${parentOf(question.path)} ${question.label}`, question]));
  const stay = questions.filter(({ path, label, answer }) => {
    const fact = ofLabel.get(`${parentOf(path)} ${PAGE_OF.exec(label)?.[1] ?? ""}`);
    if (fact) tell(fact, answer, label);
    return fact === undefined;
  });
  const others = results.filter(({ path, about, plain, place }) => {
    if (path === undefined || plain === undefined) return true;
    const fact = stay.find((question) => (question.path === path || parentOf(question.path) === path) && about.includes(question.label));
    if (fact) tell(fact, plain, [place.title, place.detail, place.also ?? ""].join("\n"));
    return fact === undefined;
  });
  const places = stay.map((question) => {
    const own = told.get(question);
    if (own === undefined) return question.place;
    const { detail, also = "" } = question.place;
    return { ...question.place, detail: [detail, ...new Set(own.detail)].join("　"), also: [also, ...own.also].join("\n") };
  });
  return [...places, ...others.map(({ place }) => place)];
}
