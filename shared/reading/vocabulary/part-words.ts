/** What has the words of a unit and is no party: parts of one, forms of law, streets. */

/** A part of the unit that is named behind it: School of Physics, University of … */
export const IS_PART =
  /^(?:School|Department|Faculty|Division|Chair|Section|Facult[ée]|Fakult[äa]t|Dipartimento|Departamento|Facolt[àa]|Faculdade|Facultad|Fachbereich|Lehrstuhl)(?!\p{L})/u;

/** … University, on behalf of its College of Forestry; ausführende Stelle: Institut für … */
const IN_FRONT_OF_PART =
  /(?<!\p{L})(?:(?:through|on behalf of|acting by|acting for|represented by|for|by|durch|für|par|pour|per(?: il| la)?|por|via) (?:its|their|ihre?n?|seine?n?|son|sa|suo|sua|su) |(?:handelnd|agissant|actuando|agindo|agendo|acting) (?:für|durch|für und durch|pour|por|per(?: conto (?:del|della))?|for|through) (?:das |die |den |der |le |la |l['’]|el |il |o |a |the )?|mede handelend onder de naam (?:van )?|trading as |(?:ausführende (?:Stelle|Einrichtung)|durchführende (?:Stelle|Einrichtung)|executing (?:unit|body|department)|unité (?:exécutante|d['’]exécution)|unidad ejecutora|具体承担单位|具体执行单位)\s*[:：]\s*(?:the |das |die |der |l['’]|la |le |el )?)$/iu;
/** “acting in its own name and on behalf of the Laboratory of …”: a part that signs with the unit in front of it. */
const BEHIND_OWN_NAME =
  /(?:in (?:its|their) own name and (?:also )?(?:for and )?on behalf of (?:the |its )?|en son (?:propre )?nom(?: propre)? (?:et|qu['’]) ?au nom (?:et pour le compte )?(?:du |de la |de l['’]|de )?|im eigenen namen und (?:zugleich )?(?:im namen|namens) (?:des |der )?|en nombre propio y (?:en el )?(?:de |del |de la )?)$/iu;
const IS_LABORATORY = /^Labora/u;
export const isPartOf = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  return (
    IN_FRONT_OF_PART.test(text.slice(0, at)) ||
    (BEHIND_OWN_NAME.test(text.slice(0, at)) && IS_LABORATORY.test(name)) ||
    BEHIND_OWNER.test(text.slice(at + name.length)) ||
    isParent(text.slice(0, at), name)
  );
};
/** 某公司在中国设立的全资研发中心, 由某公司全资持有: who has set up or owns the party in front of it. */
const BEHIND_OWNER = /^[)）]?\s*(?:在\p{Script=Han}{1,10}[设成建]立的|全资(?:持有|拥有|控股|设立)|独资(?:持有|设立)|控股的|的(?:全资|控股|独资)子公司)/u;

/** “deren Konzernobergesellschaft die Quellhorst SE ist”, “whose ultimate parent is …”: who stands behind the party in front of it. */
const isParent = (before: string, name: string) =>
  OF_PARENT.test(before) ||
  (/(?<!\p{L})(?:deren|dessen)\s$/u.test(before) &&
    /^(?:\p{L}*(?:[Mm]utter|[Oo]ber)(?:gesellschaft|unternehmen|haus)|\p{L}*[Gg]esellschafter(?:in)?)\s+(?:die|der|das)\s/u.test(name));
const OF_PARENT =
  /(?<!\p{L})(?:(?:deren|dessen)\s\p{L}*(?:[Mm]utter\p{L}*|[Oo]bergesellschaft|[Gg]esellschafter(?:in)?)\s(?:die|der|das)\s|whose (?:ultimate )?(?:parent|holding|sole shareholder)(?: company)? is (?:the )?|dont la (?:société |maison )?mère est (?:la (?:société )?)?|dont l['’](?:unique )?actionnaire (?:unique )?est (?:la (?:société )?)?|cuya (?:sociedad )?matriz es |la cui (?:società )?(?:controllante|capogruppo) è |cuja (?:sociedade-mãe|controladora|matriz) é (?:a )?|(?:waarvan|wier) (?:de )?moeder(?:maatschappij|vennootschap) |(?:wholly|fully|100 ?%|entirely) (?:owned|held|controlled) (?:directly |indirectly )?by (?:the )?|wholly[- ]owned subsidiary of (?:the )?)$/u;

/** Units of which others are parts, and words with which the name of such a part begins. */
const HAS_PARTS = /(?<!\p{L})(?:Universi|Hochschule|Stiftung|Fundaci|Fondation|Fondazione|Academy|Akademie|Akademia|Polite|Polyte)/u;
const MAY_BE_PART =
  /^(?:Institut|Instituto|Istituto|Institute|Instytut|Zentrum|Centre|Center|Centro|Laborator|Laboratoire)(?!\p{L}*\s+(?:national|nacional|nazionale))/u;
/** What a unit is, behind its name: …, a State University established under … */
const IS_KIND = /,\s+an?\s+$/u;
const OF_ITS_KIND = /^\s+(?:duly\s+)?(?:established|incorporated|constituted|organi[sz]ed|registered|created|recogni[sz]ed|set up|under)(?!\p{L})/u;
/** Stiftung Landtechnik Hegau, Institut für …, …, Am Mägdeberg 8: the one behind the comma, in front of the address of both; or what the one before it is. */
export function isApposed(text: string, names: readonly string[], index: number): boolean {
  const [at, kind = ""] = [text.indexOf(names[index] ?? ""), names[index]];
  if (index > 0 && IS_KIND.test(text.slice(0, at)) && OF_ITS_KIND.test(text.slice(at + kind.length))) return true;
  const [name, whole, ...others] = [names[index], ...names.filter((_, at) => at !== index)];
  if (name === undefined || whole === undefined || index !== 1 || others.length > 0 || !MAY_BE_PART.test(name) || !HAS_PARTS.test(whole)) return false;
  const [from, to] = [text.indexOf(whole), text.indexOf(name)];
  return text.slice(from + whole.length, to) === ", " && /^,[^“”"„«»]*,[^“”"„«»]*\d/u.test(text.slice(to + name.length));
}

/** Without what a part is called: (IFA) behind Institut für Fügetechnik und Adaptronik is no name of the party. */
export const withoutCallsOfParts = (text: string, names: readonly string[]): string =>
  names.filter((name) => isPartOf(text, name)).reduce((all, name) => all.replace(`${name} (${(name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("")})`, name), text);

/** (Körperschaft und) Stiftung des öffentlichen Rechts: a form alone. */
export const OF_LAW =
  /(?<=\s)(?:Act|Ordinance|Statute)(?:,?\s+B\.(?:\s?E\.?)?)?$|^Anstalt des Landes$|^(?:\p{Lu}\p{L}+ )?des (?:öffentlichen|privaten|bürgerlichen) Rechts$/u;
/** 400 College Terrace */
export const IS_STREET =
  /^(?:SE|DK|FI|NO|DE|AT|CH|FR|IT|ES|BE|NL|PL|CZ|HU|LT|LV|EE|IE|LU|[DAFIBLSNHP])-\d{2,5}(?:[ -]\d{2,3})?(?!\d)(?!.*(?:universi|institu|college|academ|gmbh|ltd))|^\d+[A-Za-z]?\s(?:\S+\s){1,3}(?:Street|Road|Terrace|Avenue|Lane|Drive|Boulevard|Square|Court|Crescent|Parade|Parkway|Walk|Row)$|^\p{L}+(?:ranta|katu|tie|kuja|polku|stra(?:ß|ss)e|gatan|vägen|weg|laan|straat|plein|utca|tér|gasse|allee|platz)\s\d{1,4}[A-Za-z]?$/u;

/** A name as it stands behind “between”: Instytutem, Technischen Hochschule. */
export const DECLINED =
  /^(?:(Instytut|Uniwersytet|Ústav|Institut)em|((?:Technisch|Medizinisch|Pädagogisch|Frei|Tierärztlich)e|\p{Lu}\p{Ll}+ische(?=n\s+\p{L}*(?:anstalt|hochschule|universität|akademie|gesellschaft|stiftung|klinik)(?!\p{L})))n)(?=\s+\p{Lu})/u;

/** “Head of School”, “Präsidentin der Universität” and “Chief Technology Officer” are offices, “School of Engineering” alone a part of a unit. */
export const IS_OFFICE =
  /^(?:Head|Dean|Director|President|Vice|Chair|Rector|Professor|School|Department|Faculty|Office|Registrar|Signed|SIGNED)\b|(?<!\p{L})(?:Officer|Director|Manager|President|Secretary|Counsel|Dean|Rector|Lead|Leader)$|^(?:Phó |PHÓ )?(?:Viện|VIỆN) (?:trưởng|TRƯỞNG)$|^(?:Phó|PHÓ) (?:Viện|VIỆN)$|^(?:Vize|Pro|Vice-?)?(?:[Pp]r[äée]sid[ea]nt|[Dd]irek?tor|[Dd]yrektor|[Rr]e[ck]tor|[Kk]anzler|[Dd]ekan|[Ll]eiter|[Dd]irect|[Rr]ecteur|[Rr]ettor|[Dd]irettor)\p{L}* (?:der|des|de la|de l['’]|du|del|della|dell['’]|do|da) ?\p{L}+$/u;
/** Where a unit is, in front of what it is called: Fenglin Road, Akademicka 12. */
export const IS_ADDRESS = /^(?:\d+\S*\s)?(?:\p{Lu}\p{L}+\s){1,3}(?:Street|Road|Lane|Avenue|Boulevard|Highway)$|^\p{Lu}\p{Ll}{4,}\s\d{1,4}[A-Za-z]?$/u;

/** What two others set up together, as the title names it: 细胞治疗协同创新中心共建协议; nothing says what it is called. */
const IS_PLATFORM =
  /^(?:Joint|Common|Shared)\s(?:\S+\s){0,4}(?:Laborator|Lab(?!\p{L})|Cent(?:re|er)|Platform|Institute)|(?:联合|协同创新|共建|国际合作)(?:研究|研发|创新|工程|技术)?(?:实验室|中心|平台|基地)$/u;
export function withoutPlatforms<T extends { readonly name: string; readonly aliases: ReadonlySet<string> }>(parties: readonly T[]): readonly T[] {
  const others = parties.filter(({ name, aliases }) => aliases.size > 0 || !IS_PLATFORM.test(name));
  return others.length >= 2 ? others : parties;
}

/** “This Consortium Agreement” has the word of a unit. */
export const IS_AGREEMENT =
  /(?<!\p{L})(?:Agreement|Contract|Memorandum|Charter)$|^(?:Agreement|Contract|Memorandum|Protocol) (?:for|on|about) |^(?:accord|convention|contrat|protocole|convenio|acuerdo|contrato|accordo|convenzione|protocollo|acordo|protocolo)(?:-cadre|-quadro)? (?:de|d['’]|di|do|marco|quadro|cadre|relatif|espec[íi]fico|specifi(?:co|que))/iu;

/** 合作协议书（适用于高等学校, 高等学校、科研院所: what a form is, and for whom. */
export const IS_FORM = /(?:协议书?|合同书?|备忘录|意向书)[（(]|^(?:（|\()?(?:适用于|仅供|供)|^(?:普通|各类)?(?:高等学校|高等院校|科研院所|境外机构)$/u;

/** … Centre in January 2026: a day behind a name. */
export const IN_MONTH = /\s+(?:in|on|since|until|by)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}).*$/u;
/** Diretor-Geral do INSTITUTO, Rector of the University: who heads it, and what it is called in the text. */
export const OFFICE_OF_UNIT =
  /^(?:(?:vice|pro|deputy)[ -])?(?:dire[ct]\p{L}*|re[ci]tor\p{L}*|reit\p{L}*|president\p{L}*|prasident\p{L}*|dekan\p{L}*|rektor\p{L}*|chancellor)(?:[ -](?:geral|general\p{L}*|presidente))? (?:d[oae]s?|del|of(?: the)?|des|der|du)\s\p{L}+$/iu;
/** Our institutes, both Universities, 我院期待着与贵公司: units of those who speak, and no names. */
export const OF_SPEAKERS = /^(?:Our(?! Lady)|Your|Their|Both|Each|Such|These|Those)\s|^我[院校所方]|[与同和]?贵(?:公司|[院校所])$/u;

/** Where a unit is, behind its name: … z siedzibą w Szanghaju, … with its registered office in Łódź. */
export const BEHIND_SEAT =
  /,?\s+(?:z siedzibą|se sídlem|so sídlom|mit Sitz|con sede|avec siège|(?:with|having) (?:(?:its|a) )?(?:(?:registered|principal|legal) )?(?:office|seat))(?!\p{L}).*$/u;
