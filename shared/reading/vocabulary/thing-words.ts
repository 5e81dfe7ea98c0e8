/** What a text calls so that is no party, in folded text. */

/** Documents, projects and days, wherever the word stands: the “Research Project”, “Projektvertrag”, 本协议. */
const DEFINED =
  /agreement|contract|memorandum|^in (?:this|the present)|part(?:y|ies)(?![a-z])|project|vertrag|vorhaben|projekt|accord|projet|convenio|proyecto|accordo|progetto|acordo|projeto|协议|项目|合同|проект|договор|соглашение|effective date|(?<![a-z])(?:deed|law|act)(?![a-z])/u;
/** Things and places by themselves, which names of parties bear too: the Site, 设备. */
const THING =
  /^(?:(?:the|das|der|die|le|la|les|l'|el|los|las|il|lo|i|o|a|os|as) ?)?(?:joint )?(?:programme?|site|equipment|results?|facility|facilities|laboratory building|system|device|samples?|data|works?|services|products?|technology|standort|anlage|gerate?|ergebnisse|materiel|resultats|sitio|equipo|resultados|sito|risultati|场地|设备|成果|样品|平台|площадка|оборудование|результаты)$/u;

/** December 2025, Article 1, DEFINITIONS.: what no unit is called. */
const NO_NAME_OF_UNIT =
  /^(?:[a-z]+ \d{4}|(?:article|artikel|articulo|articolo|artigo|artiklen?|clause|section|schedule|annex(?:e|o)?|allegato|appendix|anlage|exhibit|chapter|no|nr)\.? [\divx]{1,4}|(?:definitions?|definiciones|definizioni|definicoes|begriffe|recitals?|preamble|background|whereas)\.?)$/u;

/** Whether a name in quotes or a bracket is none of a party. @param name what it stands for, where the text says that */
export const isThing = (called: string, name = ""): boolean =>
  THING.test(called) || NO_NAME_OF_UNIT.test(name.trim()) || DEFINED.test(`${name} ${called}`.trim());

/** 360 m² of laboratories: how much of something. */
export const IS_AMOUNT = /^\d[\d.,]*\s*(?:[kcm]?m[²³23]?|sq\.? ?m(?:etres?|eters?)?|square met(?:re|er)s?|kg|%)(?!\p{L})/u;
