import { labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { LETTER_WORDS, REFERENCE_WORDS } from "../vocabulary/proof-words.ts";
import { type Written, written } from "../written.ts";
import { belowBox } from "./proof-columns.ts";

const REFERENCE = `${REFERENCE_WORDS}|nr (?:rejestracyjny|ewidencyjny)(?: (?:projektu|wniosku))?|(?!电话|邮便|銀行)(?:助成|交付|採択|采択|采择|决定|研究|事业|契约)(?:决定)?番号|(?:our |your )?file(?: (?:ref(?:erence)?\\.?|id))?|dossier|akte|vorgang|fascicolo|(?:rif\\. )?pratica|zaak(?:nummer)?|sak|arende|(?:n\\.?[o°]? )?(?:de )?expte\\.?|[卷案]号|grant uid|temaszam|kod (?:rujukan|projek)|(?:contrato|convenio|proyecto|projeto|progetto) n\\.?[o°]\\.?|codice del (?:contributo|finanziamento)|(?:unique )?grant (?:reference )?no\\.?|research (?:no\\.?|number)|(?:grant )?application (?:id|number|no\\.?)|project code|(?:n[°o]\\.?|numero|code|codigo) (?:de la |de l'|du |de |della |dell'|del |do |da )(?:projet|proyecto|progetto|projeto|dossier|convention|convenzione|convenio|contrato?|contratto|decision|subvention|subvencion|aide|ayuda|financement|notification|resolucion|concesion|expediente|referencia|proces+o|pratica|outorga|auxilio|accord|acuerdo|acordo|demande|requete|solicitud|domanda|propuesta|proposition|proposta|candidatura|postulacion|subside|subsidio|bourse|beca|borsa|soutien|credit|allocation)|n\\/ref\\.?|referenc(?:e|ia) (?:du |de la |de l'|de l[ao]s? |del |do |da |of (?:the )?)[a-z]{4,14}|referencia do projeto|rif\\.?|cislo (?:projektu|smlouvy)|evidencni cislo|proje no|(?:paatos|hanke|hakemus) ?n(?:ro|umero)\\.?|\\p{Script=Han}{0,6}编号|\\p{Script=Han}{0,4}(?:批准|批|项目|课题|计划|合同|协议|资助|立项|基金|决定书|通知书|任务书|申请|受理)号|档号|(?:sags|journal|arende|diarie|fordring|vorgangs|projekt|antrags|bewilligungs|vertrags|dossier|project|aanvraag|beslut[a-z]*|kontrakts?|avtals?)(?:nummer|nr|id)\\.?|aktenzeichen|fkz|n[°o]\\.? (?:de|du|della|del) (?:convention|contrat|decision|pratica|progetto|projet)|prot(?:ocollo)?\\. ?n[.°o]*|(?:unser|mein) (?:akten|geschafts)?zeichen|(?:unsere|meine) (?:referenz|nachricht)|(?:gesch|gz|akt)\\.?-?z(?:eichen|\\.)|mijn kenmerk|ons kenmerk|min(?:e)? referanse|var (?:referens|ref|beteckning)\\.?|vores (?:ref|j\\.? ?nr|sagsnr)\\.?|(?:proposal|submission) (?:id|code|number|no\\.?|reference)|investment code|folio(?: n[°o.]*)?|our file|notre reference|nos references|nuestra referencia|n[o°] (?:de )?expediente|geschaftszeichen|forderkennzeichen|zuwendungsnummer|projektnummer|(?:research )?project (?:id|number|no\\.?|reference)|grant (?:agreement )?(?:id|number|no\\.?|reference|ref\\.?)|award (?:id|number|no\\.?|reference)|agreement (?:number|no\\.?)|reference(?: number)?|our reference|our ref|ref\\.?|decision (?:number|no\\.?)|contract (?:id|number|no\\.?)|(?:reg|registration)\\. ?no\\.?|reference du projet|convention n[°o]|numero de (?:expediente|referencia|proyecto|processo|projeto)|referencia|expediente|processo(?: n[.°o]*)?|codice(?: progetto)?|cup|protocollo|diarienummer|dnr|prosjektnummer|journalnummer|sagsnummer|paatosnumero|diaarinumero|rahoituspaatos|hankenumero|nyilvantartasi szam|azonosito|szerzodesszam|numer(?: projektu)?|批准号|项目编号|合同编号|编号|课题番号|dossiernummer|aanvraagnummer|projectnummer|gesuchsnummer|antragsnummer|vorgangsnummer|arendenummer|file (?:number|no\\.?)|numero (?:de|du) dossier|codigo(?: del proyecto)?|identificador`;
const REFERENCE_IN_TITLE =
  /(?<!\p{L})(?:n[°ºo](?!\p{L})\.?|(?<=(?:termo|contrato|conv[eê]nio|acordo|outorga|concess[ãa]o|financiamento|aux[ií]lio)\s)n\.[°ºo]|n\.|nr\.?|nro|№|(?:\p{L}+)?(?:number|nummer|numero)|(?:d|projekt|prosjekt|sags|saks|journal|[äa]rende|dossier|project|aanvraag)nr\.?|proposal|project|projekt|proyecto|progetto|processo)(?!\p{L})\s*[:：]?\s*((?:\p{L}{1,8}[/-]){1,4}\d[\p{L}\d_./-]{3,30}(?:\(\p{L}\))?|\p{L}{0,8}[-_/ ]?\d[\p{L}\d_./-]{3,30}(?: [a-z]{2,4}-[a-z]{2,4}(?![\w-]))?|\d{2}(?: \d{2,8}){2}(?!\d))/iu;
/** The first word, and the numbers behind it that are no year: 13N 12345. */
function referenceAt(text: string): string | undefined {
  const whole = IN_PARTS.exec(text)?.[0];
  if (whole !== undefined && /\d{3}/u.test(whole)) return whole;
  const first = /^[^\s,;]+/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  let to = first.length;
  for (let more = FURTHER_NUMBER.exec(text.slice(to)); more && !/^\s*年/u.test(text.slice(to + more[0].length)); more = FURTHER_NUMBER.exec(text.slice(to)))
    to += more[0].length;
  // ALLRP 598862 – 26, and nothing behind it: a year of the scheme
  to += /^\s[–—-]\s\d{2}(?=\s*$)/u.exec(text.slice(to))?.[0].length ?? 0;
  // 118.604 IP-ENG: a branch behind the number
  return text.slice(0, to) + (/^\d[\d.]*$/u.test(text.slice(0, to)) ? (/^\s[A-Z]{2,4}-[A-Z]{2,4}(?![\w-])/u.exec(text.slice(to))?.[0] ?? "") : "");
}
/** 14 – 76251-31-6/26, III 4 - 0441/26: parts of a file number with blanks about their dashes, and nothing behind them. */
const IN_PARTS = /^(?:[A-Z\d]{1,5}(?: \d{1,3})?|[IVX]{1,4} [A-Z]?\d{1,3}(?:\.\d)?)\s[–—-]\s(?=\S*\d)[A-Z\d][\w./-]{3,24}$/u;
const FURTHER_NUMBER = /^\s\d[\w./-]*/u;

/** 1 (2): which page it is. */
const SHORTEST = 2;

/** “Total granted to the case: R$ 230.000” */
const IS_MONEY = /^(?:\p{Lu}{0,3}\p{Sc}|[A-Z]{3}\s\d{1,3}(?:[.,\s]\d{3})+(?!\w))/u;

/** Vu la délibération n° AP-2022-03 de l'Assemblée: of the rules on which the grant rests. */
const OF_ASSEMBLY = /^vue? la deliberation |^vista la (?:deliberazione|delibera) /u;

/** The number of the grant or its project, before those of the letter on it. */
export function referenceOf(all: readonly Paragraph[]): Written | undefined {
  const paragraphs = all.filter(({ folded }) => !OF_ASSEMBLY.test(folded));
  // a confirmation tells the number of the paper that it confirms
  const confirmed = paragraphs.slice(0, LINES_OF_HEAD).some(({ folded }) => CONFIRMS.test(folded)) ? referenceBy(paragraphs, DECISION_NUMBER) : undefined;
  if (confirmed) return confirmed;
  const coded = referenceBy(paragraphs, CODED) ?? referenceBy(paragraphs.slice(0, OF_HEAD), OF_AGREEMENT);
  if (coded) return coded;
  // the number of the letter itself stands back
  const labelled = labelledIn(paragraphs, REFERENCE, true).toSorted((one, other) => rankOf(one.label) - rankOf(other.label));
  const rank = rankOf(labelled[0]?.label ?? "");
  const named =
    rank === 1
      ? referenceBy(paragraphs, REFERENCE_NAMED)
      : rank === 3
        ? (referenceBy(paragraphs, PROJECT_NUMBER) ?? referenceBy(paragraphs, NUMBER_IN_CHINESE))
        : undefined;
  if (named) return named;
  for (const { text, paragraph, from } of labelled) {
    // “Diaarinumero 4417/31/2025” below a heading
    const token = referenceAt(
      text
        .trim()
        .replace(/\.$/u, "")
        .replace(/^\p{L}*(?:num(?:m?er|ero|éro|ber)|nro|nr)\.?\s*:?\s+(?=\S*\d)/iu, ""),
    );
    // 2. Modification: the box beside the label of another
    if (token === undefined || /^\d{1,2}[.)]?$/u.test(token) || token.length < SHORTEST || !/\p{Nd}/u.test(text.slice(0, 24)) || IS_MONEY.test(text.trim()))
      continue;
    const start = paragraph.text.indexOf(token, from);
    return written(paragraph, start, start + (/\p{Nd}/u.test(token) ? token.length : text.length));
  }
  const [ofBox] = belowBox(paragraphs, REFERENCE);
  if (ofBox && /^(?=\S*\d{3})\S{5,40}$/u.test(ofBox.text.trim())) return written(ofBox, 0, ofBox.text.trim().length);
  const bare = bareLabelled(paragraphs);
  if (bare) return bare;
  const ofFile = referenceBy(paragraphs, FILE_NUMBER);
  if (ofFile) return ofFile;
  const own = numberAlone(paragraphs.slice(0, OF_HEAD), NUMBER_ALONE);
  if (own) return own;
  const [ofProject, ofName, ofTitle, behindWord] = [
    referenceBy(paragraphs, PROJECT_NUMBER),
    referenceBy(paragraphs, REFERENCE_NAMED),
    referenceBy(
      paragraphs.filter(({ text, folded }) => text.length < LONGEST_TITLE && !STREET.test(folded)),
      REFERENCE_IN_TITLE,
    ),
    referenceBy(paragraphs, REFERENCE_BEHIND_WORD),
  ];
  return (
    ofProject ??
    ofName ??
    ofTitle ??
    behindWord ??
    referenceBy(paragraphs, NUMBER_IN_CHINESE) ??
    numberOnNextLine(paragraphs) ??
    codeOfPage(paragraphs) ??
    referenceBy(paragraphs, BEARS_NUMBER) ??
    referenceBy(paragraphs, NUMBER_IN_TEXT) ??
    referenceBy(paragraphs.slice(0, OF_HEAD), REFERENCE_LINE) ??
    referenceBy(paragraphs.slice(0, OF_HEAD), CODE_AT_END) ??
    numberAlone(paragraphs.slice(0, OF_HEAD), NUMBER_IN_SIGNS) ??
    referenceBy(paragraphs.slice(LINES_OF_TITLE), RESOLVED)
  );
}

/** How near a label is to the grant: a number of it or of its project, that of its application or any number, that of the letter. */
const rankOf = (label: string) =>
  OF_LETTER.test(label) || IS_LETTER.test(label)
    ? 3
    : OF_APPLICATION.test(label) || OF_ANYTHING.test(label)
      ? 2
      : OF_PROGRAMME.test(label)
        ? 1
        : OF_GRANT.test(label)
          ? -1
          : OF_FILE.test(label)
            ? 0.5
            : 0;
/** The file of the office, beside which the project may have a number of its own. */
const OF_FILE = /^(?:(?:diarie|arende|journal|sags)(?:nummer|nr|id)\.?|dnr|(?:our |your )?file(?: .*)?|akte|vorgang|fascicolo|zaak|sak|arende)$/u;
/** The number of a project in the accounts of a programme, beside that of its contract. */
const OF_PROGRAMME = /^project code$|^cup$|^(?:award |funder )?legacy/u;
/** The number that the budget knows a grant by, beside the file of the office. */
const OF_GRANT = /^(?:fkz|forderkennzeichen|zuwendungsnummer)$/u;
const OF_APPLICATION =
  /application|proposal|submission|propuesta|proposition|proposta|candidatura|postulacion|antrag|gesuch|aanvraag|hakemus|demande|requete|solicitud|domanda|申请|受理/u;
/** 人员编号, rather than 项目编号 */
const OF_ANYTHING = /^(?!.*(?:批|项目|课题|计划|合同|协议|资助|立项|基金|任务书)).*.编号$/u;
const IS_LETTER = new RegExp(`^(?:${LETTER_WORDS})$`, "u");
const OF_LETTER =
  /^编号$|^档号$|决定书|通知书|公函|^文号|证书|^(?:our|notre|nos|nuestra|unsere?|meine?|ons|mijn|var|vores|min) |^ref\.?$|^reference$|^reg(?:istration)?\. ?no|^prot(?:ocollo)?(?:\. ?n[.°o]*)?$/u;

/** สัญญาเลขที่ N42A680417, Contract ID UOTG2407: a label without a colon, and the number alone behind it in its line. */
function bareLabelled(paragraphs: readonly Paragraph[]): Written | undefined {
  const form = new RegExp(`^(?:${REFERENCE})\\s+(?=\\S*\\d{3})(\\S{5,32})$`, "u");
  const found = paragraphs.flatMap((paragraph) =>
    paragraph.lines.flatMap(({ from }, index) => {
      const line = paragraph.folded.slice(from, paragraph.lines[index + 1]?.from).trimEnd();
      const token = form.exec(line)?.[1];
      const start = token === undefined ? 0 : from + line.lastIndexOf(token);
      return token === undefined ? [] : [{ label: line.slice(0, -token.length).trim(), reference: written(paragraph, start, start + token.length) }];
    }),
  );
  return found.toSorted((one, other) => rankOf(one.label) - rankOf(other.label)).find(({ label }) => rankOf(label) < 3)?.reference;
}
const LINES_OF_HEAD = 24;
const CONFIRMS =
  /^[^.]{0,60}(?:bestatigung|confirmation|confirm(?:s|ed)?(?![a-z])|certif|attest|statement|constancia|conferma|dichiarazione|declara|bekraft|intyg|vahvistus|igazolas|zaswiadcz|potvrzeni|potwierdz|справка|证明|确认函)/u;
/** Bewilligungsbescheid vom 17. Juni 2025, Az. MWK31-6213-417/1/6; decision FN 2025-88 */
const DECISION_NUMBER =
  /(?:[Bb]escheid(?:e?s)?|[Zz]uwendungsvertrag|[Dd]ecision|[Aa]ward|[Rr]esolution|[Gg]rant [Aa]greement|(?:[Ll]oan|[Cc]redit|[Gg]rant|[Ff]unding) [Cc]ontract|[Ff]acility|[Cc]ontract|[Dd][ée]cision|[Cc]onvention|[Aa]rr[êe]t[ée]|[Rr]esoluci[óo]n|[Dd]ecreto|[Bb]eslut|[Bb]eschikking|[Vv]edtak|[Dd]ecyzj[aię]|[Uu]mow[ayę])(?: (?:vom|of|dated|du|de|del|av|van|z dnia) [^,;()]{6,24})?,? ?\(?(?:(?:Az|Aktenzeichen|[Nn]o|[Nn]r|[Nn]°|[Nn]º|[Dd]nr|[Rr]ef)\.? ?:? ?)?([A-Z]{1,8}\d*[ -]?(?=[\w./-]*\d{2})[\w./-]{4,30}\w)|(?:[Aa]greement|[Cc]ontract|[Gg]rant) (?:[Nn]o\.|[Nn]umber) ?(\d{5,10})(?![\d/.-]\d)/u;

/** EX-ARGE-25-06 kodlu projesine, 124F417 numaralı proje: the number stands before the word for it. */
const CODED =
  /(?<![\p{L}\d_./-])((?=[\p{L}\d_./-]*\d{2})[\p{L}\d][\p{L}\d_./-]{4,30}[\p{L}\d])\s+(?:kodlu|numaralı|no[’']?lu|(?:szám|azonosítósz[áa]m)ú)\s+(?=[^.;]{0,120}proje)/iu;
/** N° 25 019847 01, alone in a line of the head: the number of the paper, before those that it refers to. */
const NUMBER_ALONE =
  /^\s*(?:(?:dossier|convention|projet|d[ée]cision|aide|subvention|affaire|contrat|arr[êe]t[ée]|expediente|pratica|processo)\s+)?(?:n[°º]|(?:f\. ?)?no\.(?=\s*[A-Z]{1,8}[./-])|№|nr\.?(?=\s*[A-Z]{1,8}[./-]))\s*(\d[\d ./-]{3,24}\d|(?=\S*\d{3})[a-z]{2,8}[./-]?\d\S{3,28}|(?=\S*\d{3})[a-z]{1,8}(?:[./-][a-z\d]+){2,6})(?:,? (?:dated|dtd|du|vom)\.? [\d./-]{6,12})?\s*$/iu;
/** (dossier n° 25 018821 01): what is funded has a number of its own beside that of the decree. */
const FILE_NUMBER =
  /(?<!\p{L})(?:dossier|expediente|Förderkennzeichen|FKZ)\s+(?:n[°º]\s*)?([A-Z\d][A-Z\d ./-]{4,22}\d)\s*[)）]|^[Dd]ossier\s+n[°º]\s*(\d[\d ./-]{4,22}\d)\s+[–—-]\s|\s[–—-]\s[Dd]ossier\s+n[°º]\s*(\d[\d ./-]{4,22}\d)\s*$/u;
/** Dossier n° 26 008841 01 – Convention n° 26-PAI-4417: the number of the paper beside that of the file. */
const OF_AGREEMENT =
  /(?:[Dd]ossier|[Ee]xpediente|[Pp]ratica)\s+n[°º.]\s*\d[\d ./-]{4,22}\d\s+[–—-]\s+(?:[Cc]onvention|[Cc]onvenio|[Cc]onvenzione|[Cc]ontrato?|[Cc]ontratto)\s+n[°º.]\s*((?=\S*\d{2})[A-Z\d][\w./-]{4,30})/u;
const OF_HEAD = 10;
/** str. Frumoasă nr. 21-25: the number of a house. */
const STREET = /(?<![a-z])(?:str\.|strada|calea|bd\.|bulevardul|ul\.|utca|street|road|avenue|rue|calle|avenida)(?![a-z])/u;
const LONGEST_TITLE = 160;
/** The number of the project before that of the decision on it. */
const PROJECT_NUMBER =
  /(?<!\p{L})(?:pratica|dossier|expediente|vorgang|ärende|sak|sprawa)\s+((?:19|20)\d{2}[./-]\d{3,8})(?![\d./-])|(?<!\p{L})(?:project|projekt|proyecto|projet|progetto|projeto|pratica)s?\s+(?:(?!n[°ºo]|nr|folio)\p{L}+\s+){0,3}?(?:n\.?[°ºo]\.?|nr\.?|number|nummer|n\.|folio)\s*[:：]?\s*([a-z]{0,8}[-/ ]?\d[\w./-]{3,30})/iu;
/** con referencia PRA/2025/0066, (codice 2025KX7RTP), Aktenzeichen MWK23-7547.9 */
const REFERENCE_NAMED =
  /(?<!\p{L})(?:refer[eêé]nc(?:ia|e)|codice(?: progetto)?|c[óo]digo|[šs]ifra|(?:registra[čc]n[íi]|eviden[čc]n[íi]) [čc][íi]slo|(?:akten|f[öo]rderkenn|gesch[äa]fts)zeichen|FKZ|CUP)\s+(?:n[°ºo.]*\s*)?((?=[\w./-]*\d)[A-Z0-9][\w./-]{4,40})/iu;
/** Ref 3.5 - CHN - 1244417: a line of the head */
const REFERENCE_LINE = /^(?:ref|rif|az|gz)\.?:?\s+((?=[^,;]*\d{3})[\w./-]+(?:\s-\s[\w./-]+)*)\s*$/iu;
/** CONVENIO DE ASIGNACIÓN CBF-2026-G-1417, … your application OCENW.M.25.417: the code that ends a line of the head */
const CODE_AT_END = /(?<![\w./-])((?=[\w./-]*\d{3})[A-Z]+\d*(?:[./-]\w+)+)\s*$/u;
/** 2026新エネ技発第0731018号, 鲁科字〔2026〕47号, 제2026-417호: the number of the paper, alone in a line of its head. */
const NUMBER_IN_SIGNS =
  /^\s*((?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\dA-Z０-９]{1,16}?\s?)?(?:第|제|[〔［[(（](?:19|20|令和|平成)?\d{1,4}(?:年)?[〕］\])）](?:第)?)\s?[\dA-Z０-９-]{1,14}\s?[号號호])\s*$/u;
const LINES_OF_TITLE = 1;
/** Resolution 2026-07, Beschluss Nr. 14/2026, délibération n° 2026-31: by what a board has resolved on the grant, where nothing else has a number. */
const RESOLVED =
  /(?<!\p{L})(?:[Rr]esolution|[Bb]eschlu(?:ss|ß)|[Dd][ée]lib[ée]ration|[Rr][ée]solution|[Rr]esoluci[óo]n|[Aa]cuerdo|[Dd]eliber(?:a|azione)|[Dd]elibera[çc][ãa]o|[Rr]esolu[çc][ãa]o|[Bb]esluit|[Bb]eslut(?:ning)?|[Pp][äa][äa]t[öo]s|[Uu]chwał[ay]|[Uu]snesení|[Hh]at[áa]rozat|[Mm]inute|[Mm]otion)\s+(?:(?:[Nn]o|[Nn]r|[Nn]um)\.?\s?|[Nn][.°º]{1,2}\s?|č\.\s?|§\s?)?((?:19|20)\d{2}\s?[-/]\s?\d{1,4}(?![\d/-])|\d{1,4}\s?\/\s?(?:19|20)\d{2}(?!\d))/u;
/** award EF-26-0193, Contract 26-OPU-014-CSG, proyecto PICT-2023-0417 */
const REFERENCE_BEHIND_WORD =
  /(?<!\p{L})(?:[Aa]ward|[Gg]rant|[Cc]ontract|[Aa]greement|[Cc]onvention|[Pp]rojec?t|[Pp]rojekt|[Pp]royecto|[Pp]rogetto|[Pp]rojeto)\s+([A-Z]{1,8}(?:[-/][A-Z]{1,8}){0,3}[-/]?\d+(?:[-/]\d+)+(?:[-/]\w+)*|(?<=[Gg]rant [Aa]greement )\d{8,9}(?!\d)|\d{2,4}(?:[-/][A-Z\d]+){2,}|(?=(?:[A-Z]*\d){5})[A-Z]{2,8}\d+[A-Z]+\d+(?![\w./-]*\w))/u;
/** (Grant #2025-1417), programme X, dossier 344171; years are none */
const NUMBER_IN_TEXT =
  /(?<!\p{L})(?:[Gg]esuch|[Aa]ntrag|[Pp]rojekt|[Rr]equ[êe]te|[Dd]omanda)\s+(?:[Nn]r\.?\s)?(?=\d{1,3}(?:\.\d{3}){2}(?!\d|\s?(?:CHF|EUR|Franken|Euro|francs)))(\d{1,3}(?:\.\d{3}){2,3})|(?<!\p{L})(?:[Gg]rant|[Aa]ward|[Pp]roject|[Cc]ontract|[Aa]greement|[Aa]pplication|[Pp]roposal|[Dd]emande|[Ss]olicitud|[Aa]ntrag|[Gg]esuch|[Aa]anvraag|[Pp]edido|[Dd]omanda|[Rr]equ[êe]te|[Dd]ossier|[Cc]onvention|[Bb]ourse|[Ee]xpediente|[Pp]ratica)\s+(?:#\s?|[Nn]o\.?\s|[Nn]umber\s|[Nn][°º]\s?)?((?=\S*\d{4})(?!(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?(?![\w-]))[A-Z\d][\w./-]{4,30}\w)/u;
/** A Convenção de Subvenção tem o n.º 101198342: a paper and the number that it bears. */
const BEARS_NUMBER =
  /(?<!\p{L})(?:[Cc]onven[çc][ãa]o|[Cc]ontrato|[Aa]cordo|[Cc]onvenio|[Gg]rant [Aa]greement|[Cc]onvention|[Cc]onvenzione)(?: d[aeo]\p{L}? \p{L}+)? (?:tem|leva|lleva|tiene|has|bears|porte|reca) (?:the |o |a |el |le |il )?(?:n\.?[°ºo]\.?|n[úu]mero|number|num[ée]ro|numero)\s*((?=[\w./-]*\d{3})[\w./-]{4,40})/u;
/** 资助合同（编号 B42G680219）, （課題番号：JPEX25A1234） */
const NUMBER_IN_CHINESE =
  /(?:合同|[协協][议議]|[项項]目|[课課][题題]|[资資]助)\s*[（(]?\s*(?:[编編][号號]|番?号)\s*[为為是:：]?\s*((?=[\w./-]*\d)[A-Z\d][\w./-]{4,40})/u;

/** …资助协议编号 at the end of a line, and the number in the next; （課題番号： so too. */
function numberOnNextLine(paragraphs: readonly Paragraph[]): Written | undefined {
  const label = new RegExp(`(?:合同|协议|项目|课题|资助|批准)(?:编号|号)[为是:]?\\s*$|(?:^|[(（,，、;；]\\s*)(?:${REFERENCE})\\s*[:：]\\s*$`, "u");
  const at = paragraphs.findIndex(({ folded }) => label.test(folded));
  const next = at < 0 ? undefined : paragraphs[at + 1];
  const token = next && /^(?=[\w./-]*\d[\w./-]*\d)[A-Z\d][\w./-]{4,40}/u.exec(next.text)?.[0];
  return next && token !== undefined ? written(next, 0, token.length) : undefined;
}

/** DP270108862 – Discovery Projects, below Home > Grants > DP270108862: the code that a page of a register is about begins or ends lines of its head. */
function codeOfPage(paragraphs: readonly Paragraph[]): Written | undefined {
  const head = paragraphs
    .slice(0, OF_HEAD)
    .flatMap((paragraph) =>
      paragraph.lines.map(({ from }, index) => ({ paragraph, from, text: paragraph.text.slice(from, paragraph.lines[index + 1]?.from) })),
    );
  for (const line of head) {
    const code = /^(?=\S*\d{5})[A-Z]{1,8}[\w./-]{5,24}(?=\s+[–—|:-]\s)/u.exec(line.text)?.[0];
    const isToldAgain = code !== undefined && head.some((one) => one !== line && one.text.includes(code));
    if (code !== undefined && isToldAgain) return written(line.paragraph, line.from, line.from + code.length);
  }
  return undefined;
}

/** The number in a line of its own, though the lines of a head may run together. */
function numberAlone(paragraphs: readonly Paragraph[], form: RegExp): Written | undefined {
  for (const paragraph of paragraphs)
    for (const [index, { from }] of paragraph.lines.entries()) {
      const line = paragraph.text.slice(from, paragraph.lines[index + 1]?.from);
      const token = form.exec(line)?.[1];
      if (token !== undefined) return written(paragraph, from + line.indexOf(token), from + line.indexOf(token) + token.length);
    }
  return undefined;
}

function referenceBy(paragraphs: readonly Paragraph[], form: RegExp): Written | undefined {
  for (const paragraph of paragraphs) {
    const match = form.exec(paragraph.text);
    // 101023 two-year extension: only capitals belong to it
    const token = (match?.[1] ?? match?.[2] ?? match?.[3])?.replace(/\s\p{Ll}+-\p{Ll}+$|[.,]$/u, "");
    if (match && token !== undefined) {
      const start = match.index + match[0].lastIndexOf(token);
      return written(paragraph, start, start + token.length);
    }
  }
  return undefined;
}
