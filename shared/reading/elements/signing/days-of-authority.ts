import type { BodyLine } from "../../body-lines.ts";
import { type ReadDate, readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";

/** … under power of attorney dated 3 February 2025, … gemäß Vollmacht vom 3. Mai 2024: the day on which somebody was given the right to sign. */
const OF_AUTHORITY =
  /(?<![a-z])(?:powers? of attorney|proxy|delegation(?: of authority)?|authori[sz]ation|(?:board |council |shareholders'? )?resolution|resoluc(?:ion|ao)|b\.?o\.?e|bocm|boja|dogc|d\.?o\.?u|letter of (?:authority|appointment)|mandate|by-?laws?|charter|statutes?|[a-z]*vollmacht|[a-z]*beschluss(?:es)?|ermachtigung|satzung|procuration|delegation de signature|arrete|decret|deliberation|pouvoir|poder(?: notarial)?|escritura(?: publica)?|nombramiento|procura|delega|delibera|decreto|statuto|procuracao|portaria|deliberacao|despacho|estatutos|volmacht|besluit|fullmakt|fuldmagt|pelnomocnictw[aou]|uchwal[ay]|plne moci|meghatalmazas|доверенност[ьи]|устава?)(?:,? (?:no|nr|n|num)?[.°º]?\s*[\w./-]{1,24})?,?(?:\s*\([^()]{1,30}\))?(?: (?:issued|given|granted|registered|erteilt|otorgad[oa]|passed|adopted|en date|de fecha|con fecha|in data|data|lavrada|executed))?,?(?: (?:dated|date|of|on|vom|du|de|del|della|di|do|da|d\.\s?d\.|van|av|af|z dnia|ze dne|от))?\s*(?:the |de |d[ei] |am |le )?\s*$/u;

/** （凭2026年3月2日授权书）, (na základě plné moci z 2. března 2026): a bracket that says by what somebody may sign. */
const IN_BRACKETS =
  /[(（][^()（）]*(?:授权|委托|授權|委託|决议|决定|attorney|authori[sz]ation|resolution|mandate|vollmacht|beschluss|procuration|pouvoir|poder|escritura|procura|delega|delibera|volmacht|fullmakt|fuldmakt|fuldmagt|pelnomocnictw|uchwal|plne moc|meghatalmaz|доверенност|valtakirja|imputernicir|punomoc)[^()（）]*[)）]/gu;
/** Folded text with blanks for such brackets. */
export const withoutBracketsOfAuthority = (own: string): string => own.replace(IN_BRACKETS, (words) => " ".repeat(words.length));

/** The days of a line, which may begin on the line above it, without those of an authority to sign. */
export function daysOfSigning(line: BodyLine, above: BodyLine | undefined): readonly ReadDate[] {
  const own = withoutBracketsOfAuthority(folded(line.text));
  const before = above === undefined ? "" : `${folded(above.text).trimEnd()} `;
  const whole = readDates(before + own);
  return readDates(own).filter(({ from, to }) => {
    const [first, last] = [before.length + from, before.length + to];
    const day = whole.find((one) => one.from <= first && one.to >= last);
    return !OF_AUTHORITY.test((before + own).slice(0, day?.from ?? first));
  });
}
