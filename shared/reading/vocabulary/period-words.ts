import { END_WORDS, PERIOD_WORDS, START_WORDS } from "./proof-words.ts";

/** Words of proofs of funding in folded text for the time of what is funded. Patterns without groups. */

/** How long it is funded. */
export const PERIOD = `${PERIOD_WORDS}|toteutusaika|(?:bevillings|bevilgnings|prosjekt|projekt|stod)period[ea]?n?|duracion|duracao|(?:project)?duur|varighet|varaktighet|kesto|(?:proje )?suresi|doba (?:trvani|reseni)|srok realizacii|срок реализации(?: проекта)?|(?:总?研究|资助|执行|课题|项目|计划|计画|合同)+期(?:间|限)?|bewilligungszeitraum|forderzeitraum|laufzeit|forderdauer|projektlaufzeit|(?:(?:total|approved) )?(?:project|grant|award|funding|fellowship|research|support) (?:period|duration|term|length)|project (?:dates|start and end)|period of (?:the )?(?:grant|award|support)|period|duration|start (?:and end )?dates?|duree(?: du projet)?|periode|periodo(?: de ejecucion)?|plazo(?: de ejecucion)?|vigencia|durata|periodo di finanziamento|prazo|projekttid|prosjektperiode|projektperiode|rahoituskausi|kausi|(?:az? )?(?:[a-z]+ )?futamid(?:o|eje)|okres|doba reseni|资助期限|执行期限|项目期限|期限|研究期间|looptijd|dauer|projektdauer|projectperiode|subsidieperiode|bidragsperiod|dispositionstid|gewahrungszeitraum|beihilfezeitraum|termin realizacji`;

/** What a form says of a first or a last day: that it was put off or confirmed, or that it was to be so. */
const KIND_OF_DAY =
  "(?:(?:confirmed|actual|agreed|revised|new|amended|extended|resulting|current|final|scheduled|planned|expected|anticipated|proposed|project|grant|award|activity|funding|fellowship|original|initial|previous|old|latest|earliest) ){0,2}";

/** How the first day of what is funded is labelled. */
export const START = `${START_WORDS}|(?:(?:grant|award|project|funding) )?(?:runs|valid|effective|tenable) from|valid as of|(?:lauft|gultig|gilt|bewilligt|gefordert) (?:ab|vom)|(?:valable|court|en vigueur) (?:a (?:compter|partir) d[ue]|du|depuis)|(?:valido|vigente) (?:desde|dal|a partir de)|(?:geldig|loopt) (?:vanaf|van)|(?:galler|gjelder|gaelder|voimassa) (?:fran|fra|alkaen)|(?:起|始)(?:始)?(?:日|期)|起始(?:年月|时间)|始期|decorrenza|(?:project|grant|award) started|start of (?:the )?(?:grant|award|project|period|funding|support)|prise (?:de cours|d'effet)|(?:projektets|bidragets|hankkeen) (?:start|borjan|alku)|avvio(?: ufficiale)?(?: del(?:le|la)? [a-z]+)?|(?:${KIND_OF_DAY})(?:commencement|start(?:ing)?) date|debut|date of (?:start|commencement)|(?:debut|demarrage) d[ue]s? ?[a-z]+|date de (?:debut|demarrage)(?: (?:d[ue]|de la) [a-z]+| [a-z]+)?|data di avvio|data rozpoczecia(?: [a-z]+){0,2}|zahajeni(?: [a-z]+){0,2}|(?:proje )?baslangic tarihi|(?:az? )?(?:[a-z]+ )?(?:kezdete|(?:meg)?kezdesenek (?:napja|datuma|idopontja)|kezdo (?:napja|datuma|idopontja))|oppstart|startdato|\\p{Script=Han}{0,4}(?:开始|起始|启动|开展|展开)日期?|(?:${KIND_OF_DAY})start(?:ing)? date(?: of (?:the )?(?:grant|award|project))?|[a-z]{0,16}beginn|date de (?:debut|demarrage)|fecha de inicio|inicio|data (?:di inizio|de inicio)|startdatum|aloituspaiva|kezdete|起始日期|开始日期`;

/** Projektende gemäss bewilligter Verlängerung vom 4. Dezember: by what paper a day holds. */
const BY_PAPER = "(?: (?:gemass|laut|nach|according to|as per|under|selon|segun|secondo|conforme|enligt|volgens) [^:：|]{3,60})?";
/** How the last one is. */
export const END = `(?:${END_WORDS}|(?:(?:grant|award|project|funding) )?(?:runs|valid|tenable) (?:until|to|through|till)|(?:lauft|gultig|gilt|bewilligt|gefordert) bis(?: zum)?|(?:valable|court) jusqu'(?:au|a)|(?:valido|vigente) (?:hasta|fino al?|ate)|(?:geldig|loopt) tot(?: en met)?|(?:galler|gjelder|gaelder) (?:till|til)|(?:止|终止?)(?:日|期)|终期|満了日|(?:project|grant|award) will end|(?:projektets|bidragets|hankkeen) (?:slut|avslut|loppu)|(?:${KIND_OF_DAY})(?:completion|end(?:ing)?|expiry) date(?: of (?:the )?(?:grant|award|project))?|(?:neues |verlangertes )?[a-z]{0,16}ende|fin(?: d[ue] (?:projet|subside|financement|contrat))?|(?:nouvelle )?date de fin(?: (?:d[ue]|de la) [a-z]+| [a-z]+)?|(?:nueva )?fecha de (?:finalizacion|fin|termino)(?: [a-z]+){0,2}|data de conclusao|data zakonczenia(?: [a-z]+){0,2}|ukonceni(?: [a-z]+){0,2}|(?:proje )?bitis tarihi|(?:az? )?(?:[a-z]+ )?(?:vege|befejezesenek (?:napja|datuma|idopontja)|zaro (?:napja|datuma|idopontja))|sluttdato|slutdato|\\p{Script=Han}{0,4}(?:完成|结束|终止|截止)日期|data (?:di fine|di conclusione|de fim|de termino)|slutdatum|paattymispaiva|vege|einddatum|结束日期|终止日期)${BY_PAPER}`;

/** When something may begin, or must be done, at the latest. */
export const LATEST =
  /(?<![a-z])(?:(?:no|not) (?:later|earlier|before|after)|at the (?:latest|earliest)|spatestens|fruhestens|au plus (?:tard|tot)|a mas tardar|no antes|al piu tardi|non (?:prima|oltre)|o mais tardar|uiterlijk|niet (?:eerder|later)|senast|tidigast|viimeistaan|aikaisintaan|najpozniej|nejpozdeji|legkesobb)(?![a-z])[^\d]{0,12}$|不(?:早|晚|迟)于\s*$/u;
/** In front of the day of a paper by which another day holds. */
export const PAPER_DATED =
  /(?<![a-z])(?:gemass|laut|according to|as per|selon|segun|secondo|conforme|volgens)(?![a-z])[^.;\d]{3,50} (?:vom|of|dated|du|de|del|van|av)\s*$/u;
/** “31 December 2026” is replaced by “31 December 2027”: one day instead of another. */
export const REPLACED =
  /replac|(?<![a-z])instead|ersetzt|geandert|remplac|sustitu|sostitu|substitu|vervang|ersatt|erstatt|korvat|zastap|nahraz|inlocui|замен|替换|改为/u;

/** A year of an office or a company, which may begin in any month. */
export const FISCAL_YEAR =
  "(?:financial|fiscal|accounting|budget|business) years?|fys?(?![a-z])|exercices?(?: (?:financiers?|comptables?|budgetaires?|sociaux))?|(?:haushalts|geschafts|rechnungs|wirtschafts|finanz)jahr(?:e[ns]?)?|ejercicios?(?: (?:fiscal(?:es)?|economicos?|presupuestari[oa]s?|contables?))?|esercizi(?:o)?(?: (?:finanziar|contabil|social)i[o]?)?|exercicios?(?: (?:financeiros?|fiscais|fiscal|economicos?))?|anos? fiscal(?:es)?|anos? fiscais|boekja(?:ar|ren)|begrotingsja(?:ar|ren)|raken?skapsar|regnskabsar|regnskapsar|tilikau(?:si|det)|(?:会计|财政|财务|事业|预算)年度";
/** One that begins in January. */
export const CALENDAR_YEAR =
  "calendar years?|kalenderjahr(?:e[ns]?)?|annees? civiles?|anos? (?:naturales|natural|civis|civil|calendario)|anni (?:solari|civili)|anno (?:solare|civile)|kalenderja(?:ar|ren)|kalenderar(?:en)?|kalenterivuo(?:si|det)|(?:自然|日历|公历|历)年度?";
