import { folded } from "./folded.ts";

type Called = { readonly name: string; readonly aliases: Set<string> };

/** A name, and in a bracket what it is called afterwards. */
const CALLED_IN_BRACKET = /(\p{Lu}[^()“”„«»"\n;:]{3,90}?)\s*[(–—-]\s*[^()“”„«»"\d]{3,40}[“„«"]\s*([^”“»"]{2,24}?)\s*[”“»"]/gu;

/** Whether a name in a bracket, folded, is that of a thing beside the parties: the Site, 设备. */
export const isThing = (alias: string) => THING.test(alias);
const THING =
  /^(?:(?:the|das|der|die|le|la|les|l'|el|los|las|il|lo|i|o|a|os|as) ?)?(?:joint )?(?:agreement|project|programme|program|site|equipment|results?|facility|facilities|laboratory building|system|device|samples?|data|works?|services|products?|technology|vertrag|projekt|vorhaben|standort|anlage|gerate?|ergebnisse|accord|projet|site|materiel|resultats|convenio|proyecto|sitio|equipo|resultados|accordo|progetto|sito|risultati|acordo|projeto|协议|项目|场地|设备|成果|样品|平台|проект|договор|соглашение|площадка|оборудование|результаты)$/u;

/**
 * Parties of which no word of a unit is known, in whatever language: … университетом, Россия (далее — «ПУ»). None where the text names
 * fewer than two with those that are known.
 */
export function bracketedParties(text: string, known: readonly { readonly aliases: ReadonlySet<string> }[]): readonly Called[] {
  const called = [...text.matchAll(CALLED_IN_BRACKET)].flatMap(([, name = "", alias = ""]) => {
    const own = folded(alias);
    return isThing(own) || known.some(({ aliases }) => aliases.has(own)) ? [] : [{ name: (name.split(",")[0] ?? name).trim(), aliases: new Set([own]) }];
  });
  return called.length + known.length >= 2 ? called : [];
}

/** What one party says before the next: с одной стороны, и … */
const NEXT_OF_STATEMENT = /с\s+(?:одной|другой|третьей)\s+стороны\s*,?\s*(?:и\s+)?/u;
/** A name with what is its own in quotes, its seat, and what it is called: Учреждение «Институт …», г. Томск, именуемое в дальнейшем «Институт». */
const CALLED_IN_CLAUSE =
  /^\s*(\p{Lu}[^,;«»"“”]{2,140}(?:[«"“][^«»"“”]{2,90}[»"”])?)(?:,[^«»"“”;]{0,120})?[,(]\s*(?:далее\s+)?именуем\p{L}{2}\s+(?:в\s+дальнейшем|далее)\s*[:–—-]?\s*[«"“]([^«»"“”]{2,30})[»"”]/u;

/** The parties of a Russian preamble, which says of each what it is called, one behind the other. */
export const calledInClause = (text: string): readonly Called[] =>
  text.split(NEXT_OF_STATEMENT).flatMap((one) => {
    const [, name, alias] = CALLED_IN_CLAUSE.exec(one) ?? [];
    return name === undefined || alias === undefined || isThing(folded(alias)) ? [] : [{ name: name.trim(), aliases: new Set([folded(alias)]) }];
  });
