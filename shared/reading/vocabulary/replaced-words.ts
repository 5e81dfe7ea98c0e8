/** Words of one agreement that takes the place of another, in folded text. */

/** In front of the day of the other, in the same clause. */
export const REPLACES =
  /(?:(?<![a-z])(?:replac(?:es|ing)|supersed(?:es|ing)|takes the place of|(?:is|stands|comes) in (?:place|lieu|substitution) of|succeeds|(?:ersetzt|ablost|lost)(?! durch)|tritt an die stelle|remplace(?! par)|se substitue|sustituye|reemplaza|deja sin efecto|sostituisce|substitui|vervangt|ersatter|erstatter|korvaa|zastepuje|nahrazuje)(?![a-z])|取代|替代|代替)(?:(?! (?:and (?:it|shall|will|is|has|remains?|enters?|takes?|comes?|continues?|runs?|applies|lasts?)|und (?:es|er|gilt|tritt|bleibt|endet|lauft|hat)|et (?:il|elle|entre|prend|reste|demeure|est)|y (?:entra|permanece|tendra|estara|rige)|e (?:entra|resta|rimane|ha|permanece|vigora))(?![a-z])|并(?![与和])|有效|生效|期限|期间|[为自从])[^,;，；。]){0,90}$/u;
/** The day on which the new one does so. */
export const WITH_EFFECT =
  /(?:(?<![a-z])(?:with effect (?:from|on)|effective(?: (?:from|as of|on))?|as (?:of|from)|on and from|mit wirkung (?:vom|zum|ab)|(?:ab|zum)(?: dem)?|a (?:compter|partir|dater) d[ue]|avec effet au|con efectos? (?:desde|de|del)|a partir d[eo]l?|con effetto dal|a decorrere dal|com efeitos? a partir de|per|met ingang van|fran och med|fra og med)(?: the)?\s*|(?:自|从|于))$/u;
/** The agreement of …: in front of the day of a document, but of this one. */
export const OF_A_DOCUMENT =
  /(?<![a-z])(?<!(?<![a-z])(?:this|present|presente|dies(?:e[rsmn]?)?|cette?|este|esta|questo|questa|deze|dit|detta|dette)(?: [a-z]+)? )(?:agreement|contract|memorandum|mou|letter|protocol|vertrag|vereinbarung|accord|contrat|convention|convenio|acuerdo|contrato|accordo|convenzione|acordo|overeenkomst|avtal)(?:,? (?:(?!(?:for|from|but|runs?|valid|effective|beginning|fur|gilt|ab|pour|valable|para|vigente|per|valid[oa]|voor|geldig|period|term|zeit|dauer|laufzeit)(?![a-z]))[a-z]+ ){0,3}?)?(?:of|dated|made on|signed on|concluded on|vom|du|en date du|de|del|fechado el|datat[oa]|van|av den|av)\s*$/u;
/** The same in Chinese behind the day: 2022年5月3日签订的协议. */
export const DOCUMENT_BEHIND = /^\s*(?:所)?(?:签[订署]|订立|达成|缔结)?的?[^,;，；。\d至]{0,10}(?:协议|合同|备忘录|意向书)/u;
/** Behind a day that begins a time: a document is of one day. */
export const GOES_ON_TO = /^\s*(?:[-–—至到]|(?:to|until|till?|through|bis|au|jusqu|al|hasta|a|ate|fino|tot|t\/m|til|do)(?![a-z]))/u;
/** Behind the day of a document: it is replaced, it ends herewith. What ends some other day is no such one. */
export const IS_REPLACED =
  /^[^,;，；。.]{0,40}?(?<![a-z])(?:(?:is|are) (?:(?:hereby |herewith )?(?:replaced|superseded)|(?:hereby|herewith) (?:terminated|cancelled|rescinded|repealed))|(?:wird|ist)(?: hiermit ersetzt| hiermit aufgehoben| hiermit abgelost| ersetzt| abgelost)|est remplacee?|queda sustituid[oa]|e (?:sostituit[oa]|substituid[oa])|wordt vervangen)(?![a-z])/u;
/** 2022年9月签订的备忘录到期后不再续签: behind the day of another document, what it says of that one. */
export const HOLDS_NO_LONGER =
  /^(?=[^,，。;；]{0,24}(?:签[订署]|订立|达成|缔结))[^,，。;；本]{0,24}(?:协议|合同|备忘录|意向书)[^,，。;；]{0,30}(?:不再(?:续|执行|有效|延|适用)|废止|作废|失效|(?:即行|同时|相应|随之)终止)/u;
