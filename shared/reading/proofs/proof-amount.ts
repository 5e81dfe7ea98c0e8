import { isNextCell } from "../labelled.ts";
import { type Paragraph, rowOf } from "../paragraphs.ts";
import type { ReadValue } from "../values/read-values.ts";
import { ASKED_WORDS, COST_WORDS, GRANT_WORDS, INSTALMENT_WORDS, TOTAL_WORDS } from "../vocabulary/proof-words.ts";
import { type Written, written } from "../written.ts";
import { ASKED_COLUMN, GRANTED_COLUMN, inTable, isInOthersColumn } from "./proof-columns.ts";
import { isNoGrant } from "./proof-other-sums.ts";
import { isInWords, sumsIn } from "./proof-sums.ts";
import { sumsUnderUnit } from "./proof-units.ts";

/** A pattern and words of further languages, at whose beginning no word goes on. */
const further = (form: RegExp, words: string, flags = "u") =>
  new RegExp(`${form.source}|(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])(?:${words})`, flags);

const TOTAL = further(
  /total|(?:amount|sum) offered|value of (?:the )?(?:grant|award)|(?:grant|award) value|(?:valor|montant|importe|bedrag|betrag) (?:concedido|accorde|alloue|toegekend)|(?<!\d)\d{2} ?% fec|gesamt|maximum|hochst|zuwendung in hohe|grant amount|amount of the grant|(?:un)?conditional grant|award amount|montant|osszege|importe total|importo|(?:contributo|finanziamento) complessivo|valor total|belopp|hogst|(?<![a-z])suma(?![a-z])|totaal|yhteensa|enintaan|[总総][额額]|总计|総计|合计|共计|总共|资助金额/u,
  TOTAL_WORDS,
);
/** What the project costs as a whole, of which the grant is a part; what others give or all partners get. */
const COSTS = further(
  /total[a-z]{0,2} ?bud[sg]j?et|gesamtbudget|budget total|presupuesto total|bilancio totale|orcamento total|(?<!基金|资助)总预算|(?<![a-z])own (?:contribution|share|funds|funding|resources)|(?:partner|private)[a-z ]{0,14} contribution|other (?:cash|income|funding)|match(?:ed|ing)? fund|eigen ?(?:anteil|mittel|leistung|beitrag|bijdrage)|egen(?:finans|insats|andel)|co-?finan[cz]|contrapartida|(?:fonds|moyens|apports?) propre|autofinancement|(?:aportacion|fondos) propi|(?<!(?:contributo|finanziamento|quota) )a carico d(?!el fondo)|vlastni (?:zdroj|podil)|sajat (?:hozzajarulas|forras|ero)|onresz|omarahoitus|wklad wlasny|自筹|配套|自有资金|собственн|(?:auf den )?verbund insgesamt|auf den (?:gesamt)?verbund|(?:ensemble des|tous(?: les)?) partenaires|all (?:the )?(?:partners|beneficiaries)|alle partner|(?:samle[dt]e?|totalt?e?) (?:prosjekt|projekt)?bud(?:sjett|get)|hyvaksyty[a-z]{1,6} kustannu|(?:计划|计画)(?:总)?经费|(?:kokonais|hankkeen )kustannu|(?:total(?:a|e|t)? ?|projekt|prosjekt)(?:kostnad|omkostning|utgift)|counterpart|(?:uznane?|zpusobile) naklady|budget (?:accepte|retenu)|accepted budget|anerkannte kosten|celkove (?:uznane )?naklady|(?:subsidiabele|totale) (?:project)?kosten|projectkosten|stodberattigande kostnad|costo (?:[a-z]+ ){0,2}congruo|(?:项目)?(?:总预算|预算总额)|orcamento (?:total|global)|(?:do )?orcamento do projecto|costi? ammissibil|(?:una|la) spesa (?:di|pari a)(?![a-z])|custo do projeto|(?:eligible|(?<!(?<![a-z])at an? )total|overall|whole|project|estimated) (?:total |project )?(?:costs?(?! shar)|expenditures?|budget)|(?<!(?<!1)\d\d ?% (?:of )?(?:the )?)full economic costs?|100 ?% fec|depenses? (?:eligible|totale|subventionnable)|cout (?:total|global|complet)|gesamt(?:kosten|ausgaben)|zuwendungsfahigen? (?:gesamt)?(?:ausgaben|kosten)|costo (?:complessivo|totale)|spesa (?:complessiva|totale|ammess)|coste total|presupuesto total|costo total|custo total|kosztow|总(?:成本|经费|投资)/u,
  COST_WORDS,
  "gu",
);

/** What was asked for, which may be more than what is granted. */
const ASKED = further(
  /(?:amounts?|sums?|budget|funding|grant) (?:requested|applied for|asked for|sought|proposed)|(?:requested|proposed) (?:amount|sum|budget|funding)|(?<![a-z])(?:asked|applied) (?:us )?for(?: an?(?: total)?(?: (?:grant|sum|amount|budget|contribution|subsidy))? of| (?:funding|support) of)?(?= ?(?:[a-z]{0,3}[$€£¥]|[a-z]{3} ?)?\d| ?$)|(?:application|request|bid) (?:to [^.;,]{3,60} )?for (?:an? )?(?:further|additional|second|other|another)(?![a-z])|beantragte?|solicitad[oa]|demande[e]? par|richiest[oa]|(?:montant|somme|subside|subvention) (?:requis|sollicite|demande)e?|(?:bedrag|subsidie) (?:aan)?gevraagd|gevraagde? (?:bedrag|subsidie)|(?<![a-z])(?:om)?(?:an)?sokt(?:a|e)? (?:belop|stotte|om(?![a-z]))|soknadsbelop|(?<![a-z])ansogt om|(?<![a-z])(?:(?:an)?sokt|applied|requested|beantragt|sollicite|demande|aangevraagd)(?= ?[(（])|haettu|importo richiesto|(?<![a-z])(?:chiedeva(?:te|no)?|chiest[oaie]|richiedeva(?:te|no)?|solicitaba[ns]?|pidio|pedia[ms]?|habia(?:is|n)? (?:pedido|solicitado)|solicitava[ms]?|solicitou|pediu|requereu)(?![a-z])|(?:avai(?:t|ent)|avi?ez|aviez) (?:nous )?(?:demande|sollicite)|vous (?:nous )?(?:demandiez|sollicitiez)|(?<![a-z])(?:u vroeg|(?:had|hebt|heeft) u (?:ons )?om(?= ?(?:€|eur|$))|had(?: u)? (?:aan)?gevraagd|aangevraagd(?:e)? (?:was|bedrag))|(?:原|拟|所)申请|申报(?:金额|经费|额)|(?:提案|建议|提议|要望|希望)(?:の|时の)?(?:研究费の?)?(?:金?[额額]|金额)|valor pedido|申请(?:金额|经费|款额|额)/u,
  ASKED_WORDS,
  "gu",
);
/** “We have approved the grant requested”: it is granted, unless it is told what is granted out of it. */
const GRANTS =
  /approv(?:e|al)|award(?:s|ed|ing)(?![a-z])|(?<![a-z])grant(?:s|ed|ing)(?![a-z])|bewillig(?!ung)|gewahr(?!ung)|conced[aei]|otorg[aou]|accord[eo]|attribu[ei]|assegna(?!z)|deliberat[oa]|zur verfugung gestellt|bereitgestellt|mise?s? a (?:la |sa |votre )?disposition|puest[oa]s? a disposicion|mess[oaie] a disposizione|ter beschikking gesteld|made available|bevilg|bevilj|myonn|toegeken|批准(?!号|文)|核准|同意|准予|获批/u;
const OUT_OF = /(?<![a-z])(?:of the (?=requested|amount)|(?:von|aus) den |instead of|statt|anstelle|en lugar de|au lieu d|rather than|invece d)|[(（]/u;
/** “Of the amount asked for, 5,312,000, the above is granted”. */
const OUT_OF_IT = /(?:^|[.;:]\s*)(?:of|out of|av|af|von|vom|aus|du|sur le|del?|de la|z|из)(?: (?:the|dem|der|den|le|la|el|het|total))?\s*$/u;
/** … instead of EUR 300,000 a grant of */
const ANOTHER_GRANT = /\d.*(?:grant|award|zuwend|forder|subvention|aide|ayuda|contribut|bidrag|subsid|资助|拨款)/u;

/** A part of the grant that is paid at one time. */
const INSTALMENT = further(
  /(?:instal?lment|(?:first|initial|advance|second|final|interim) payment|tranche|(?:erste[nr]?|zweite[nr]?|dritte[nr]?|letzte[nr]?|\d\.) rate|teilbetrage?n?|abschlag|vorschuss|anualidad|primer pago|anticipo|annuite|acompte|premier versement|(?<![a-z])rata|acconto|(?:primeira|segunda|ultima) parcela|(?:eerste|tweede|laatste) termijn|voorschot|delbetalning)(?![a-z])(?: (?:of the|der|des|de la|del|du|della|do|da)(?: [a-z]+){1,2})?|(?:instal?lments|tranches|raten|anualidades|annuites|parcelas|termijnen) (?:of|von|zu je|de|di|van)(?![a-z])|(?:importo|somma) accreditat[oa]|(?:amount|sum) (?:credited|received)|gutgeschriebener? betrag|(?:montant|somme) (?:credite|recu|verse)e?|importe (?:abonado|recibido)|(?:到账|到帐|入账)(?:金额|款)|首期|首批|首笔|首付|预付|每期|第[一二三四五六]期/u,
  INSTALMENT_WORDS,
  "gu",
);
/** R1 450 000 in total, of which R480 000 is released for 2026: a part of the sum before, unless it is what is granted out of that. */
const OF_WHICH =
  /^[^\d.;]{0,40}?(?:(?<![a-z])(?:of which|davon|dont|di cui|waarvan|varav|trong do|w tym|z toho|ebbol|hvorav|de los cuales|dos quais|current year)(?![a-z])|其中|в том числе|из них|うち)/u;
/** Rs. 19,80,000/- as the first instalment */
const PART_BEHIND = new RegExp(`^[^a-z]{0,6}(?:as|being|als|comme|como|come|a titre d)[^.]{0,14}?(?:${INSTALMENT.source})`, "u");
/** AUD 486,300 in total, being AUD 158,900 in the first year, AUD 171,400 in the second: a part for one year. */
const OF_A_YEAR =
  /^ ?(?:(?:in|for|during) (?:the )?(?:first|second|third|fourth|fifth|final|year (?:\d|one|two|three))|im (?:ersten|zweiten|dritten|vierten)|(?:pour|la) (?:la )?(?:premiere|deuxieme|troisieme|quatrieme)|en el (?:primer|segund|tercer|cuart)o?|(?:nel|per il) (?:primo|secondo|terzo|quarto))(?![a-z])/u;
/** @param lead what leads to a sum in its sentence and row, from the sum before it on */
function isInstalment(lead: string): boolean {
  const last = [...lead.matchAll(INSTALMENT)].at(-1);
  return last !== undefined && !TOTAL.test(lead.slice(last.index + last[0].length));
}

/** Transza | Termin | Kwota: the rows of a table whose first column is headed so. */
function isInInstalments(paragraphs: readonly Paragraph[], index: number): boolean {
  if (paragraphs[index]?.isCell !== true) return false;
  const head = paragraphs.slice(0, index).findLast(({ isCell, columnHead, folded, lines }) => isCell && lines[0]?.line.cell === 0 && columnHead === folded);
  return head !== undefined && isInstalment(head.folded);
}

/** Whether what was asked for is granted, by the words around those for it. */
function isGrantedAsAsked(lead: string, asked: RegExpExecArray): boolean {
  const at = lead.lastIndexOf(asked[0]);
  if (at < 0 || OUT_OF_IT.test(lead.slice(0, at))) return false;
  const before = lead.slice(0, at + asked[0].length);
  const granted = GRANTS.exec(before);
  const behind = lead.slice(before.length);
  return GRANTS.test(behind) || ANOTHER_GRANT.test(behind) || (granted !== null && !OUT_OF.test(before.slice(granted.index)));
}

/** 1 behind words for the whole grant, -1 where the costs and -2 where what was asked for are named after them, 0 otherwise. @param before what leads to a sum, and in its sentence alone */
function weightOf(before: string, lead = before): number {
  const grant = before.search(TOTAL) < 0 ? -1 : ([...before.matchAll(new RegExp(TOTAL, "gu"))].at(-1)?.index ?? -1);
  const costs = [...before.matchAll(COSTS), ...before.matchAll(/(?<![a-z])(?:in)?direct costs/gu)].toSorted((one, other) => one.index - other.index).at(-1);
  if (costs && costs.index + costs[0].length > grant) return -1;
  const asked = [...before.matchAll(ASKED)].at(-1);
  if (asked && asked.index + asked[0].length > grant && !isGrantedAsAsked(lead, asked)) return -2;
  return grant < 0 ? 0 : 1;
}

type Sum = {
  readonly value: ReadValue;
  readonly paragraph: Paragraph;
  readonly weight: number;
  readonly isGranted: boolean;
  readonly isToldAgain: boolean;
  readonly isInWords?: boolean;
  readonly isInTable?: boolean;
  readonly isOfOthers?: boolean;
  /** told as costs since the sum before it, whatever is granted in the same sentence */
  readonly isCosts?: boolean;
};
/** Total, below a row of what others give: the sum of a table of sources is the costs as a whole, and not what one of them grants. */
function sumsAllSources(paragraphs: readonly Paragraph[], index: number): boolean {
  const isSumRow = (one: Paragraph | undefined) =>
    one !== undefined &&
    /^(?:grand |sous-)?(?:total|gesamt|summe|insgesamt|totaal|totalt|summa|yhteensa|osszesen|razem|celkem|合计|[总総]计)/u.test(one.rowHead);
  if (!isSumRow(paragraphs[index])) return false;
  const above = paragraphs.slice(0, index).toReversed();
  const table = above.slice(
    0,
    Math.max(
      0,
      above.findIndex(({ isCell }) => !isCell),
    ),
  );
  return table.some(({ rowHead }) => [...rowHead.matchAll(COSTS)].length > 0 || OWN_SOURCE.test(rowHead));
}
/** NFR | Egne | Næring: the rows of a plan of sources, in a word. */
const OWN_SOURCE =
  /^(?:own(?: sources?| resources)?|eigene?|egne|egen|egna|private?|industr(?:y|ie|ia)|naering[a-z]*|naringsliv[a-z]*|erhverv|propios?|propres?|propri[oe]?|privat[aei]?|yritykset|wlasne|vlastni|sajat|自筹|企业)$/u;
/** Government contribution | Institution, cash | Sum: what all of them give together. */
function sumsSeveral(paragraphs: readonly Paragraph[], { lines }: Paragraph): boolean {
  const { row = 0, cell = 0, cells = 0 } = lines[0]?.line ?? {};
  const head = paragraphs.findLast(
    (one) => one.isCell && (rowOf(one) ?? row) < row && one.folded.trim() === one.columnHead.trim() && SUM_HEAD.test(one.columnHead.trim()),
  );
  const heads = paragraphs.filter((one) => head && one.isCell && rowOf(one) === rowOf(head));
  // the corner of the table may be empty
  if (!head || heads[cell - (cells - heads.length)] !== head) return false;
  return heads.some(({ folded }) => OTHERS_GIVE.test(folded)) && heads.some(({ folded }) => !OTHERS_GIVE.test(folded) && GRANTED.test(folded));
}
const SUM_HEAD = /^(?:sum|total|overall|gesamt|summe|totaal|totalt|summa|yhteensa|osszesen|razem|celkem|ogolem|合计|总计|小计|합계|计)(?:[^a-z].*)?$/u;
const ASKED_BEHIND = /^,? ?(?:that (?:was|were) )?(?:proposed|requested|applied|asked|sought|beantragt|demandes|sollicites|solicitados|richiesti)(?![a-z])/u;
/** Sie hatten 300.000 Euro beantragt, les 240 000 € que vous demandiez: the verb stands behind the sum. */
const IS_ASKED =
  /^(?: ?(?:eur|euros?|usd|chf|[€$£]))?[^.;,\d]{0,24}?(?<![a-z])(?:beantragt|erbeten|gebeten|angefragt|(?:that |which )?(?:you|they|we|i) (?:had |have )?(?:asked|applied) for|(?:das|den|die|welche[ns]?) wir (?:beantragt|erbeten)|que (?:nous (?:avons|avions) (?:demande|sollicite)e?s?|(?:hemos|habiamos) (?:pedido|solicitado))|che abbiamo (?:chiesto|richiesto)|que (?:pedimos|solicitamos)|(?:die|dat) (?:wij|we) (?:hebben )?(?:aan)?gevraagd|que vous (?:demandiez|sollicitiez|aviez (?:demande|sollicite)s?)|que (?:solicit|pid)[a-z]+|che (?:chiedeva|avevate? chiest|avevate? richiest)[a-z]+|que (?:solicitava|pedia|pediu)|(?:had )?(?:u )?(?:aan)?gevraagd)(?![a-z])/u;
/** 62.500,00 lei cofinanțare proprie, € 40.000 Eigenmittel: what others give, told behind it. */
const OTHERS_BEHIND =
  /^[ ,]{0,3}(?:(?:aus|from|de|din|z|als|as|en) )?(?:co-?finan[a-z]+|eigen(?:mittel|anteil|leistung)|own (?:funds|contribution|resources)|matching funds|fonds propres|fondos propios|contributie proprie|sajat forras|vlastni(?:ch)? zdroj|wklad wlasny|egenfinansiering|omarahoitu)/u;
const OTHERS_GIVE =
  /doi ung|match|co-?finan|contrapart|private|omarahoit|софинанс|внебюджет|自己|institution|(?<![a-z])own(?![a-z])|in[ -]kind|partner|applicant|beneficiary|eigen|propi|propre|egen|自筹|配套|기관|민간|wlasn|sajat|vlastn/u;
/** A word of granting before a sum. */
const GRANTED = further(
  /award|grant|approv|allot|invester|tildel|allocat|set aside|earmark|contribut|fund|support|bewillig|zuwend|forder|beihilfe|subvention|aide|financ|finanzi|conced|assegn|atribu|bevilg|bevilj|tilskud|avustus|rahoit|myonn|tamogat|podpor|dofinans|dotac|destek|outorg|auxilio|asignac|ayuda|toegeken|subsid|грант|资助|批准|拨款|补助|核准/u,
  GRANT_WORDS,
);

/** A sum told once more in another currency: （约合人民币41万元）, (equivalent to EUR 50,000). */
const CONVERTED =
  /[(（]\s*(?:(?:大?约|折)合|相当于|(?:approximately )?equivalent to|(?:umgerechnet|entspricht)(?: (?:ca\.|etwa|rund))?|soit(?: environ)?|equivalente a)[^()（）]{0,12}$/u;
/** A sum told once more with the tax on it: (AUD 495,000 including GST); the only sum counts even so. */
/** Total (inclusive of GST): the same before it. */
const WITH_TAX_BEFORE =
  /(?:(?<![a-z])(?:incl(?:uding|usive|\.)?|inkl(?:usive|\.)?)(?: of)? (?:gst|vat|tax|mwst|ust|moms|btw|iva|tva)|(?<![a-z])ttc|iva (?:incl[a-z]*|compresa)|税込み?|[含连]税)[^.;\d]{0,12}$/u;
const WITH_TAX = /^\s*(?:\(?(?:incl(?:uding|usive|\.)?|inkl(?:usive|\.)?|with)\s+(?:of )?(?:gst|vat|tax|mwst|ust|moms)|ttc(?![a-z])|iva incl)/u;
/** 2025-06-30 | 1 455 000, 2026 | 550 000: Efter godkänd slutrapport | 485 000: the row of a day, a year or a condition tells what is paid then. */
const OF_ONE_DAY =
  /^\s*(?:(?:令和|平成|民国)?(?:元|\d{1,3})年度?|(?:19|20)\d{2}(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|[/-]\d{2,4}|年度?)?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2})(?![\d.,])|^\s*(?:efter|etter|after|upon|nach|bei|mit|apres|tras|dopo|apos|na|po|kun|jalkeen)(?![a-z])/u;
/** What all partners get together, beside what one of them is granted. */
const OF_ALL =
  /(?<![a-z])(?:koko konsort|(?:whole|entire) (?:consortium|partnership)|(?:consortium|partnership) as a whole|gesamten? (?:konsortium|verbund)|(?:tout|ensemble d[ue]) (?:le )?(?:consortium|partenariat)|(?:todo el|conjunto del) consorcio|(?:intero|intera) (?:partenariato|consorzio|compagine)|(?:hela|hele) konsorti|celeho? konsorci|celemu konsorci|cal(?:ego|emu) konsorcjum|teljes konzorcium)|全体参与(?:方|单位)|各(?:参与|合作)(?:方|单位)(?:合计|共)/u;
/** What leads to a sum within its sentence, folded. */
function wordsBefore({ text, folded }: Paragraph, to: number, longest = LONGEST_LEAD_IN): string {
  const from = Math.max(0, to - longest);
  const stop = [...text.slice(from, to).matchAll(/[.。]\s*(?=\p{Lu}\p{L}|\p{Script=Han})|[;；]/gu)].at(-1);
  return folded.slice(from + (stop ? stop.index + stop[0].length : 0), to);
}
const [LONGEST_LEAD_IN, LONGEST_SENTENCE] = [110, 320];

/** The sum that a proof grants as a whole, rather than costs, instalments or what others give. */
export function amountOf(
  paragraphs: readonly Paragraph[],
  languages: readonly string[],
): (Written & { readonly value: number; readonly currency?: string }) | undefined {
  const all = paragraphs.flatMap((paragraph, index): readonly Sum[] => {
    const before = paragraphs[index - 1];
    const head = before && isNextCell(before, paragraph) ? before.folded : undefined;
    // a line above with a sum of its own says nothing of this one
    const isTold = before !== undefined && sumsIn(before.text, languages).length > 0;
    // “einen Zuschuss in Höhe von bis zu” above the sum in a line of its own: one sentence
    const goesOn =
      before !== undefined &&
      !isTold &&
      !before.isBeside &&
      !paragraph.isBeside &&
      !/[.。;；:：]\s*$/u.test(before.text) &&
      /^\W{0,4}\d|^\p{Sc}/u.test(paragraph.text);
    const sentence = head ?? (goesOn ? before.folded.slice(-LONGEST_LEAD_IN) : "");
    const ofTable = paragraph.isCell && paragraph.columnHead !== paragraph.folded ? ` ${paragraph.rowHead} ${paragraph.columnHead}` : "";
    const label = `${isTold ? "" : (head ?? (before?.folded ?? "").slice(-60))}${ofTable}`;
    const { column, plan } = inTable(paragraphs, paragraph);
    const isOthersColumn = isInOthersColumn(paragraphs, index);
    return sumsIn(paragraph.text, languages)
      .filter(({ from, to }) => !isNoGrant(`${sentence} ${wordsBefore(paragraph, from)}`, paragraph.folded.slice(to)))
      .map((value, at, values) => {
        const own = wordsBefore(paragraph, value.from);
        const isToldAgain = WITH_TAX.test(paragraph.folded.slice(value.to)) || WITH_TAX_BEFORE.test(`${ofTable} ${own}`) || CONVERTED.test(own);
        // costs as the column is headed, beside the column of the grant
        const isCosts =
          paragraph.isCell &&
          ((paragraph.columnHead !== paragraph.folded && weightOf(paragraph.columnHead) < 0) ||
            isOthersColumn ||
            plan === "others" ||
            sumsAllSources(paragraphs, index));
        const behind = /^[^.;,，。；]{0,50}/u.exec(paragraph.folded.slice(value.to).replace(/^[.,][–-]+/u, ""))?.[0] ?? "";
        const isGranted =
          plan === "ours" ||
          GRANTED_COLUMN.test(column) ||
          GRANTED.test(`${sentence} ${wordsBefore(paragraph, value.from, LONGEST_SENTENCE)}`) ||
          GRANTS.test(behind) ||
          (paragraph.isCell && GRANTED.test(paragraph.columnHead));
        const lead = `${sentence} ${own}`;
        const since = own.slice(Math.max(0, own.length - value.from + (values[at - 1]?.to ?? 0)));
        const isPart = isInstalment(`${sentence} ${since}`) || isInInstalments(paragraphs, index);
        const isOf = at > 0 && OF_WHICH.test(since);
        const isOurs = GRANTED.test(`${since} ${behind}`) || GRANTS.test(behind);
        const isSplit = (isOf && !isOurs) || (at > 0 && OF_A_YEAR.test(behind));
        const isOfAll = OF_ALL.test(`${sentence} ${since}`);
        const isLess = isCosts || isPart || isSplit || PART_BEHIND.test(behind) || OTHERS_BEHIND.test(behind);
        const costs = isLess ? -1 : ASKED_COLUMN.test(column) ? -2 : plan === "ours" ? 1 : weightOf(`${label} ${own}`, lead);
        // what all partners get stands back behind what one does, and before the costs
        // at a cost of 9.6 million, out of 13.2 million proposed
        const isOutOf = /(?<![a-z])(?:out of|von beantragten|sur les|de los|su(?:i)?) (?:the )?$/u.test(own) && ASKED_BEHIND.test(behind);
        const isAsked = IS_ASKED.test(paragraph.folded.slice(value.to)) && !GRANTS.test(`${lead} ${behind}`);
        const told = isOutOf || isAsked ? -2 : isOfAll ? (costs < 0 ? -1 : -0.5) : costs;
        // 计划经费48,000千元，其中补助款24,000千元: the grant out of the costs
        const isOutOfAsked = at > 0 && OUT_OF_IT.test(own.slice(0, Math.max(0, [...own.matchAll(ASKED)].at(-1)?.index ?? 0))) && GRANTS.test(behind);
        const isOwnClause = at > 0 && !isCosts && GRANTED.test(since) && since.search(COSTS) < 0;
        const weight = (isOf && isOurs && !isCosts && !isPart) || isOutOfAsked || (isOwnClause && told !== -2) ? Math.max(0, told) : told;
        // the grant applied for, GBP 250,000, is approved in full
        // 申请额为420,000元，核准310,000元: what is granted is told behind it
        const toNext = paragraph.folded.slice(value.to, values[at + 1]?.from ?? value.to);
        const isAsGranted =
          weight === -2 &&
          !(GRANTS.test(toNext) && !/[.;。；]/u.test(toNext)) &&
          !OUT_OF_IT.test(own.slice(0, Math.max(0, [...own.matchAll(ASKED)].at(-1)?.index ?? 0))) &&
          GRANTS.test(/^[^.;。；\d]{0,60}/u.exec(paragraph.folded.slice(value.to))?.[0] ?? "");
        return {
          value,
          paragraph,
          weight: isAsGranted ? 0 : weight,
          isGranted: isGranted || isAsGranted || (isOf && isOurs),
          isToldAgain,
          isInWords: isInWords(paragraph, value, paragraphs[index + 1]),
          isCosts: at > 0 && !isPart && weightOf(since) === -1,
          isOfOthers: OTHERS_GIVE.test(`${head ?? ""} ${since}`) || OTHERS_BEHIND.test(behind) || isOthersColumn,
        };
      });
  });
  all.push(
    ...sumsUnderUnit(paragraphs, languages)
      .filter(({ paragraph }) => !/^\s*(?:19|20)\d{2}\s*$/u.test(paragraph.text))
      .map(({ value, paragraph, heads }) => ({ value, paragraph, heads, ...inTable(paragraphs, paragraph) }))
      .map(({ value, paragraph, heads, column, plan }) => ({
        value,
        paragraph,
        weight: ASKED_COLUMN.test(column)
          ? -2
          : plan === "ours"
            ? 1
            : plan === "others" || OF_ONE_DAY.test(heads) || sumsSeveral(paragraphs, paragraph) || sumsAllSources(paragraphs, paragraphs.indexOf(paragraph))
              ? -1
              : weightOf(heads),
        isGranted: plan === "ours" || GRANTED_COLUMN.test(column) || GRANTED.test(heads),
        isInTable: true,
        isToldAgain: false,
      })),
  );
  // what is told as costs in one place is so in a table without words of granting
  const costs = new Set(all.filter(({ weight, isGranted, isCosts }) => weight === -1 && (!isGranted || isCosts === true)).map(({ value }) => value.numbers[0]));
  const told = all.map((one) =>
    !one.isGranted && costs.has(one.value.numbers[0]) ? { ...one, weight: -1 } : { ...one, isGranted: one.isGranted || one.isInTable === true },
  );
  const others = told.filter(({ isOfOthers, weight }) => isOfOthers === true && weight < 0).map(({ value }) => value.numbers[0] ?? 0);
  // what is granted and what others give make the costs, however they are called
  const isSumWithOthers = ({ value: { numbers } }: Sum) =>
    told.some((one) => one.weight >= 0 && others.some((other) => other > 0 && (one.value.numbers[0] ?? 0) + other === numbers[0]));
  const isBesideOthers = ({ value: { numbers }, weight }: Sum) =>
    weight >= 0 && others.some((other) => other > 0 && told.some((one) => one.value.numbers[0] === (numbers[0] ?? 0) + other));
  const weighed = told.map((one) =>
    one.weight >= 0 && one.isInWords !== true && isSumWithOthers(one) ? { ...one, weight: -1 } : isBesideOthers(one) ? { ...one, isGranted: true } : one,
  );
  const sums = weighed.some(({ isToldAgain }) => !isToldAgain) ? weighed.filter(({ isToldAgain }) => !isToldAgain) : weighed;
  // the costs as a whole stand back behind a grant, not behind their own parts
  const isGrantTold = sums.some(({ weight, isGranted }) => weight > 0 || (weight > -1 && isGranted));
  const weigh = ({ weight }: Sum) => (isGrantTold || weight < -1 ? weight : Math.max(0, weight));
  // what is granted is written out, and hardly anything else
  const tellsWords = ({ isInWords: is, weight }: Sum) => Number(is === true && weight > -1);
  const [best] = sums.toSorted(
    (one, other) => tellsWords(other) - tellsWords(one) || weigh(other) - weigh(one) || (other.value.numbers[0] ?? 0) - (one.value.numbers[0] ?? 0),
  );
  if (!best) return undefined;
  const { value, paragraph } = best;
  return { ...written(paragraph, value.from, value.to), value: value.numbers[0] ?? 0, ...(value.currency !== undefined && { currency: value.currency }) };
}
