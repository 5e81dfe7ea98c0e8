import type { BodyLine } from "../../body-lines.ts";
import { type ReadDate, readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { RECEIVED } from "../../vocabulary/bystander-words.ts";
import { DATE_LABEL } from "../../vocabulary/signing-words.ts";

/**
 * Days that stand where a day of signing may, and are none: of an authority to sign (“under power of attorney dated 3 February 2025”), of another document (“to the
 * Framework Agreement dated 3 May 2024”, 双方于2023年5月10日签署了谅解备忘录), of the work (“the project begins on 1 August 2026”), and by which something is to be
 * done (2026年6月15日前), or has come (Received on 4 May 2026).
 */

/** … under power of attorney dated 3 February 2025, … gemäß Vollmacht vom 3. Mai 2024: the day on which somebody was given the right to sign. */
const OF_AUTHORITY =
  /(?<![a-z])(?:powers? of attorney|proxy|delegation(?: of authority)?|authori[sz]ation|(?:board |council |shareholders'? )?resolution|resoluc(?:ion|ao)|b\.?o\.?e|bocm|boja|dogc|d\.?o\.?u|letter of (?:authority|appointment)|mandate|by-?laws?|charter|statutes?|[a-z]*vollmacht|[a-z]*beschluss(?:es)?|ermachtigung|satzung|procuration|delegation de signature|arrete|decret|deliberation|pouvoir|poder(?: notarial)?|escritura(?: publica)?|nombramiento|procura|delega|delibera|decreto|statuto|procuracao|portaria|deliberacao|despacho|estatutos|volmacht|besluit|fullmakt|fuldmagt|pelnomocnictw[aou]|uchwal[ay]|plne moci|meghatalmazas|доверенност[ьи]|устава?)(?:,? (?:no|nr|n|num)?[.°º]?\s*[\w./-]{1,24})?,?(?:\s*\([^()]{1,30}\))?(?: (?:issued|given|granted|registered|erteilt|otorgad[oa]|passed|adopted|en date|de fecha|con fecha|in data|data|lavrada|executed))?,?(?: (?:dated|date|of|on|vom|du|de|del|della|di|do|da|d\.\s?d\.|van|av|af|z dnia|ze dne|от))?\s*(?:the |de |d[ei] |am |le )?\s*$/u;

/** （凭2026年3月2日授权书）, (na základě plné moci z 2. března 2026): a bracket that says by what somebody may sign. */
const IN_BRACKETS =
  /[(（][^()（）]*(?:授权|委托|授權|委託|决议|决定|attorney|authori[sz]ation|resolution|mandate|vollmacht|beschluss|procuration|pouvoir|poder|escritura|procura|delega|delibera|volmacht|fullmakt|fuldmakt|fuldmagt|pelnomocnictw|uchwal|plne moc|meghatalmaz|доверенност|valtakirja|imputernicir|punomoc)[^()（）]*[)）]/gu;
/** …, directeur Onderzoek, volmacht d.d. 3 februari 2026: the same behind a comma or alone on a line. */
const BEHIND_COMMA =
  /(?<=^|,\s)(?:(?:krachtens|lt\.?|laut|per|par|por|by|under|med|ifolge) )?(?:power of attorney|[a-z]*vollmacht|procuration|poder|procura|volmacht|fullmakt|fuldmagt|pelnomocnictwo|plna moc)(?: (?:notarial|nr\.?|no\.?) ?[\w/-]{0,16})? (?:d\.\s?d\.|dated|of|vom|van|du|de|del|de fecha|av den|af|z dnia|ze dne) (?:\d{1,2}\.? (?:de )?[a-z]{3,10} (?:de )?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})/u;
/** Folded text with blanks for such words. */
export const withoutBracketsOfAuthority = (own: string): string =>
  [IN_BRACKETS, BEHIND_COMMA].reduce((text, words) => text.replace(words, (found) => " ".repeat(found.length)), own);

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

/** Whether the day that begins there is one on which somebody was given the right to sign. */
export const isOfAuthority = (own: string, from: number): boolean => OF_AUTHORITY.test(own.slice(0, from));

/** Words of signing within a sentence. */
export const SIGNS_WITHIN =
  /签|(?<![a-z])(?:(?:under|counter-?)?sign|unterzeich|firm|fait (?:a|en|le)|hech[oa] (?:en|a|por)|lavrad|incheiat|done (?:at|in)|fatto|feito|celebr|undertecknat|allekirjoit|alair|witness|executed|datum|dated|opgemaakt|getekend|underteg[a-z]+|assinad|sporzadzono|udfardiget|imzalan|podpisan|podepsan|semnat|ditandatangani|подписан|ky ket)/u;

/** That a document was signed, which is another than this one: 双方于2023年5月10日签署了谅解备忘录, the memorandum was signed in Oslo. */
const OF_SIGNING =
  /于.{2,30}签[订署](?:了|过|《)|(?:曾|此前|已)于.{2,30}签[订署]|(?:该|原|上述).{0,12}(?:协议|合同|备忘录|意向书).{0,10}于.{2,30}签[订署]|(?<![a-z])(?:agreement|contract|memorandum|understanding|mou|protocol|letter|intent|convention)(?![a-z])[^.]{0,40} (?:was|were|been) signed(?![a-z])|(?<![a-z])signed an? |(?<![a-z])con fecha \d[^.;]{4,80} (?:suscribieron|firmaron|celebraron)|(?<![a-z])(?:suscribieron|suscribio|firmaron|firmo|celebraron|assinaram|celebraram|firmarono|hanno (?:firmato|stipulato)|ont (?:signe|conclu))(?![a-z])[^.;]{0,60} (?:un|una|um|uma|une)(?: [a-z]+){0,2} (?:convenio|acuerdo|contrato|memorando|protocolo|acordo|convencao|termo|convention|accord|contrat|protocole|accordo|convenzione|protocollo|marco|cadre|quadro)(?![a-z])/u;
/** That this one is spoken of: 本协议, this Agreement. */
export const OF_THIS =
  /(?<![基文日])本(?![校院所市国人]).{0,8}(?:协议|合同|备忘录|书|约)|(?<![a-z])(?:this|present|hereof|hereby|herewith|diese[rs]?|vorliegende[rs]?|isbu|bu|ini)(?![a-z])/u;
/** Whether a paragraph tells of the signing of another document than this one. */
export const isOfAnother = ({ folded: own }: Paragraph) => OF_SIGNING.test(own) && !OF_THIS.test(own);

/** “… consta en acta de 29 de julio de 2022. Se firman cuatro ejemplares.”: between a day and the word of signing another sentence begins. */
export const isOfSentenceBefore = (between: string) => /\p{L}{2}[)\]”"»]?\.\s+\p{Lu}|\d{4}[)\]”"»]?\.\s+\p{Lu}\p{Ll}|\d[A-Z]\.\s+\p{Lu}\p{Ll}/u.test(between);

/** “… on the date of your countersignature below. The project begins on 1 August 2026”: in a sentence of its own, a day on which the work begins. */
export const isDayOfWork = (own: string, from: number) => {
  const sentence =
    own
      .slice(0, from)
      .split(/(?<=[\p{L})]{2})[.;。；]\s/u)
      .at(-1) ?? "";
  return IS_OF_BEGINNING.test(sentence) && !SIGNS_WITHIN.test(sentence);
};
const IS_OF_BEGINNING =
  /(?<![a-z])(?:begins?|starts?|commences?|runs? from|beginnt|startet|lauft ab|debutent?|commencent?|demarrent?|empiezan?|comienzan?|inician?|iniciam?|comecam?|inizian?o?|decorron?o?|begint|start op|borjar|startar|starter|begynder|begynner|alkaa|zaczyna|zacina|начинает)(?![a-z])|开始|启动|起算/u;

/** In front of a day by which something is to be done. */
const UNTIL =
  /(?<![a-z])(?:until|(?:not|no) later than|by|before|bis(?: zum)?|vor dem|spatestens(?: (?:am|bis zum))?|au plus tard le|avant le|jusqu'au|a mas tardar el|antes del|hasta el|entro (?:e non oltre )?il|prima del|ate(?: ao dia)?|antes de|uiterlijk(?: op)?|voor|senast(?: den)?|senest(?: den)?|viimeistaan|najpozniej(?: do)?|nejpozdeji(?: do)?|do(?: dnia)?|legkesobb)\s+$/u;
/** Behind such a day: 2026年6月15日前. */
const BY_THEN = /^\s*(?:[之以]?前(?![述款条文言期])|为止|止)/u;
/** Whether a day is one by which something is to be done. */
export const isLatestDay = (own: string, from: number, to: number) => UNTIL.test(own.slice(0, from)) || BY_THEN.test(own.slice(to));

/** “to the Collaboration Framework dated”, 2025年1月8日签订的《框架协议》: around the day of the document to which this one belongs. */
const OF_OTHER_BEFORE =
  /(?:^|[\s(])(?<!signature page )(?:to|under|pursuant to|supplement(?:ing|al)?(?: to)?|amend(?:s|ing|ment)?(?: to| of)?|zu[mr]?|gemass?|a l'|au|a la|al|alla|all'|bij|til|till)(?!\s*(?:enter into )?(?:this|the present|diese[rmns]?|le present|el presente|il presente|o presente)(?![a-z]))\s*[^,.;:]{0,80}(?:agreement|framework|contract|memorandum|mou|convention|vertrag|vereinbarung|accord|contrat|convenio|acuerdo|contrato|accordo|convenzione|contratto|acordo|overeenkomst|avtal|aftale)[^,.;:]{0,40}\s(?:dated|of|made on|signed on|vom|du|de fecha|del|de|van)\s*$/u;
const OF_OTHER_BEHIND = /^\s*签[订署](?:之|的)?《/u;
/** “your letter of 3 March 2026”, 贵方3月5日的来函: in front of the day of the letter that this one answers, and behind it. */
const OF_LETTER_BEFORE =
  /(?<![a-z])(?:(?:your|our|the) (?:letter|note|proposal|offer|e-?mail)(?: of| dated)?|ihr(?:em|es)? (?:schreiben|brief|angebot) vom|votre (?:lettre|proposition|courrier) (?:du|datee du)|su (?:carta|nota|propuesta) (?:de|del|fechada el)|(?:vostra|sua|tua|vossa) (?:lettera|nota|proposta|carta) (?:del|di|de|in data))\s*$/u;
const OF_LETTER_BEHIND = /^\s*(?:的|之)?(?:来函|来信|函件?)/u;
/** Whether a day is that of a document to which this one belongs, or of a letter that this one answers. */
export const isOfOtherDocument = (own: string, from: number, to: number) =>
  [OF_OTHER_BEFORE, OF_LETTER_BEFORE].some((words) => words.test(own.slice(0, from))) ||
  [OF_OTHER_BEHIND, OF_LETTER_BEHIND].some((words) => words.test(own.slice(to)));

/** Whether a line is a stamp of receipt, with its day. */
export const isReceipt = (own: string): boolean => own.length < LONGEST_STAMP && RECEIVED.test(own.trim()) && readDates(own).length > 0;
const LONGEST_STAMP = 120;

/** 日期：202605-18, and 2026.0. of a stamp: a day of one's own, which is none that can be read. */
export const isDayUnread = (text: string): boolean => {
  if (/^\s*20\d{2}[\s.\-/年]+[\d\s.\-/月]{0,5}$/u.test(text)) return readDates(folded(text)).length === 0;
  const [label] = DATE_LABEL.exec(folded(text)) ?? [];
  return label !== undefined && /\d{4}|年/u.test(text.slice(label.length)) && readDates(folded(text)).length === 0;
};
