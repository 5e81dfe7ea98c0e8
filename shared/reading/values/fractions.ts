import { MILLION } from "./large-numbers.ts";

/** Shares in words, as folded text has them: each with its percentage. Longer ones stand before those that they begin with. */
const FRACTIONS: readonly (readonly [percent: number, form: string])[] = [
  [75, "three[- ]quarters|drei ?viertel|trois quarts|tres cuartos?|tre quarti|tres quartos|四分之三"],
  [66.7, "two[- ]thirds|zwei ?drittel|deux[- ]tiers|dos tercios|due terzi|dois tercos|三分之二"],
  [80, "four[- ]fifths|vier ?funftel|quatre cinquiemes|五分之四"],
  [60, "three[- ]fifths|drei ?funftel|trois cinquiemes|五分之三"],
  [40, "two[- ]fifths|zwei ?funftel|deux cinquiemes|五分之二"],
  [33.3, "(?:one|a)[- ]third|ein(?:em|es)? ?drittel|un tiers|un tercio|un terzo|um terco|三分之一"],
  [25, "(?:one|a)[- ]quarter(?! of (?:a|the) (?:year|day))|ein(?:em|es)? ?viertel(?!jahr)|un quart|un cuarto|un quarto|四分之一"],
  [20, "(?:one|a)[- ]fifth|ein(?:em|es)? ?funftel|un cinquieme|una quinta parte|un quinto|五分之一"],
  [
    50,
    "(?:one[- ]|a )?half(?![- ]?(?:year|day|time|hour|life|of (?:the |\\d{4})))|halves|(?:die |der |zur |je zur )?halfte|halftig|la moitie|moitie|por mitad(?:es)?|la mitad|la meta|a meta|metade|一半|各半|对半|半数",
  ],
];
const FORMS = FRACTIONS.map(([percent, form]) => ({ percent, form: new RegExp(`(?<![a-z])(?:${form})(?![a-z])`, "gu") }));

const OF_MILLION = new RegExp(`^(?:[ -](?:of|de|di))?(?:[ -](?:an?|one|une?|einer?))?[ -](?:${MILLION})(?![a-z])`, "u");

/** Eine halbe Million, un demi-million, medio millón: half is no share of these in words of its own. */
const HALF_MILLION = new RegExp(`(?<![a-z])(?:(?:eine[rn]? )?halben? |(?:un )?demi[ -]|medio |mezzo |meio )(?:${MILLION})(?![a-z])`, "gu");

type Found = { readonly from: number; readonly to: number };

/** The shares in words of folded text, those of a million left out. `percent`: of a third 33.3. */
export function fractionsIn(text: string): readonly (Found & { readonly percent: number })[] {
  return wordsIn(text).filter((one) => millionBehind(text, one) === undefined);
}

/** Half a million, a quarter of a million: `value` is 500,000 and 250,000. */
export function sharesOfMillions(text: string): readonly (Found & { readonly value: number })[] {
  const halves = [...text.matchAll(HALF_MILLION)].map(({ 0: words, index }) => ({ value: 500_000, from: index, to: index + words.length }));
  const shares = wordsIn(text).flatMap((one) => {
    const million = millionBehind(text, one);
    return million === undefined ? [] : [{ value: one.percent * 10_000, from: one.from, to: one.to + million.length }];
  });
  return [...halves, ...shares];
}

/** The million that a share is of; “two and a half million” is no share of one, “and half a million” is. */
function millionBehind(text: string, { from, to }: Found): string | undefined {
  const million = OF_MILLION.exec(text.slice(to))?.[0];
  return million !== undefined && / and $/u.test(text.slice(0, from)) && /^[ -]m/u.test(million) ? undefined : million;
}

function wordsIn(text: string): readonly (Found & { readonly percent: number })[] {
  const found: { percent: number; from: number; to: number }[] = [];
  for (const { percent, form } of FORMS)
    for (const { 0: words, index } of text.matchAll(form)) {
      const [from, to] = [index, index + words.length];
      if (!found.some((one) => from < one.to && to > one.from)) found.push({ percent, from, to });
    }
  return found;
}
