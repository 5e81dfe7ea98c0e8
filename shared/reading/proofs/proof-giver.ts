import type { Paragraph } from "../paragraphs.ts";
import { FUNDER, isFunder } from "../vocabulary/funder-forms.ts";
import { type Written, written, writtenLines } from "../written.ts";

/** Who a text says gives, where its head names several bodies, or one that only writes (专题二·申报主体要求). */

const NAME = String.raw`(\p{Lu}[\p{L}’'-]*(?:,? (?:of|for|the|and|\p{Lu}[\p{L}’'-]*))*)`;
const GAVE = "(?:granted|awarded|allocated|approved|provided)";
const TO_CLIENT = new RegExp(
  `(?<!\\p{L})(?:[Tt]he )?${NAME}(?:, [^;]{3,90})?,? (?:has|have) ${GAVE} (?:to )?(?:our|its|this|the said) (?:client|customer)`,
  "u",
);

/** “The Technology Agency, a public entity, has granted our client a total of”: a bank writes, and names who gives. */
export function givesToClient(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const name = TO_CLIENT.exec(paragraph.text)?.[1];
    if (name !== undefined && isFunder(name)) return written(paragraph, paragraph.text.indexOf(name), paragraph.text.indexOf(name) + name.length);
  }
  return undefined;
}

/** La Région wallonne, représentée par le Ministre de l'Économie: a region that is a party itself, whose department stands above. */
export function regionAsParty(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const name = REGION.exec(paragraph.text)?.[1];
    if (name !== undefined) return written(paragraph, paragraph.text.indexOf(name), paragraph.text.indexOf(name) + name.length);
  }
  return undefined;
}
const REGION =
  /(?:^|[:–-] |[Ee]ntre |[Tt]ra )(?:[Ll]a |[Ll]['’]|[Ii]l |[Dd]e |[Hh]et )?((?:Région|Regione|Communauté|Comunidad|Comunità|Provincia autonoma|Province|Vlaamse Gemeenschap|Vlaams Gewest)(?: (?:d[eiu]|de la|di|autónoma de|autonome))?(?: [\p{L}-]+){0,3}?),? (?:représentée|rappresentata|representada|vertegenwoordigd)(?!\p{L})/u;

/** What who gives does, in folded text, behind its name. */
const GIVES =
  "(?:has |have |hat |a |ha |har |on )?(?:agreed to (?:offer|award|grant|fund|support)|decided to (?:extend|offer|award|grant|fund|support)|resolved to (?:award|grant|fund)|hereby (?:awards|grants|confirms|certifies)|(?:awards|grants|awarded|granted)(?= [^.;]{0,60}(?:grant|award|fund|sum|support|project))|attest[ae]|certifi(?:e|ca)|accorde|attribue|decide d['e]|concede|otorga|assegna|bewilligt|gewahrt|beviljar|bevilger|myontaa|paatti myontaa|przyznaje|poskytuje|udziela|настоящим подтверждает|подтверждает|предоставляет|одобряет)(?![a-zа-я])";

/** “I am pleased to inform you that the Research Council has agreed to offer …”, of a body in the head below another that stands above it. */
export function givesBelow(paragraphs: readonly Paragraph[], top: readonly Paragraph[]): Written | undefined {
  const bodies = writtenLines(top).filter(
    ({ text }) => text.length > 5 && text.length < LONGEST && !/[\d:：]/u.test(text) && (isFunder(text) || CENTRE.test(text) || REGION_ALONE.test(text)),
  );
  // of one alone nothing is left open
  if (bodies.length < 2) return undefined;
  for (const { paragraph, from, text } of bodies) {
    // EPSRC will fund the project: by the first letters of its name
    const letters = (text.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join("");
    const isCalledSo = letters.length > 2 && paragraphs.some((one) => new RegExp(`(?<![\\p{L}])${letters} ${FUNDS}`, "u").test(one.text));
    if (isCalledSo) return written(paragraph, from, from + text.length);
    const at = paragraph.folded.slice(from, from + text.length);
    const head = at.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
    const says = new RegExp(
      `(?<![\\p{L}])${head}((?: (?:министерства|ministry|of|du|de la|del|de) [^.;,()]{3,100}?)?)(?: [(（][^()（）]{2,30}[)）])?,? ${GIVES}`,
      "u",
    );
    for (const [index, one] of paragraphs.entries()) {
      // the sentence may go on below a line that its name fills
      const found = one === paragraph ? null : says.exec(`${one.folded} ${paragraphs[index + 1]?.folded ?? ""}`);
      if (found && found.index < one.folded.length)
        return written(one, found.index, Math.min(one.text.length, found.index + at.length + (found[1]?.length ?? 0)));
    }
  }
  return undefined;
}
const FUNDS = "(?:will (?:fund|support)|has (?:agreed|decided) to|is pleased to|awards|grants|funds)(?![a-z])";
const LONGEST = 110;
/** JUNTA DE ANDALUCÍA above its Consejería. */
const REGION_ALONE =
  /^(?:Junta|Xunta|Generalitat|Gobierno|Comunidad|Principado|Diputación|Cabildo|Regione|Provincia|Région|Land|Freistaat|Kanton|Canton|Provincie|Govern|Government|State|Province) (?:\p{L}+ ){0,3}\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*$/iu;
const CENTRE = /^(?:Cent(?:re|er|rum|ro)|Zentrum|Nederlandse Organisatie|Office|Instituto?) \p{L}/iu;

/** “I am pleased to offer, on behalf of the Natural Environment Research Council, a grant”: who gives, where a line of the head bears that name. */
export function givesFor(paragraphs: readonly Paragraph[], top: readonly Paragraph[]): Written | undefined {
  const named = paragraphs.flatMap(
    ({ text }) =>
      GIVES_FOR.exec(text)
        ?.slice(1)
        .find((one) => one !== undefined) ?? [],
  );
  for (const name of named) {
    const head = top.find(({ lines, text }) => FUNDER.test(name) && lines.some(({ from }) => text.slice(from).replace(/^The /u, "").startsWith(name)));
    if (head) return written(head, head.text.indexOf(name), head.text.indexOf(name) + name.length);
  }
  return undefined;
}
const THROUGH_ANOTHER = new RegExp(
  `(?:funded|financed) by (?:the )?${NAME},? (?:and|but) (?:is )?(?:administered|managed|delivered|run) (?:on (?:its|their) behalf )?by`,
  "u",
);
const GIVES_FOR = new RegExp(
  `(?:offer|award|grant|approv|fund)[^.;]{0,60} on behalf of (?:the )?${NAME}|(?<!\\p{L})[Oo]n behalf of (?:the )?${NAME},? (?:I|we)[^.;]{0,40}(?:offer|award|grant|approv|fund)`,
  "u",
);

/** “Japan Society for the Promotion of Science hereby gives notice that … it has decided to grant”, of a name that stands alone in a line below, where it signs. */
export function givesItself(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const [index, paragraph] of paragraphs.entries()) {
    const name = GIVES_ITSELF.exec(paragraph.text)?.[1];
    if (name === undefined) continue;
    const signs = paragraphs.slice(index + 1).some(({ lines }) => lines.some(({ line }) => line.text.trim() === name));
    if (signs) return written(paragraph, paragraph.text.indexOf(name), paragraph.text.indexOf(name) + name.length);
  }
  return undefined;
}
const GIVES_ITSELF = new RegExp(
  `^(?:[Tt]he )?${NAME} (?:hereby )?(?:gives notice|notifies|informs)(?![a-z])[^.;]*(?:decided|agreed|resolved) to (?:grant|award)`,
  "u",
);

/** 兹证明，我所承担的项目由示例基金会资助: who carries the project out writes, and names who gives. */
export function givesToHead(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = GIVES_TO_HEAD.exec(paragraph.text);
    const name = found?.[1];
    if (found && name !== undefined) {
      const from = found.index + found[0].lastIndexOf(name);
      return written(paragraph, from, from + name.length);
    }
  }
  return undefined;
}
const GIVES_TO_HEAD =
  /(?:我|本)(?:所|校|院|单位|公司|中心)[^。；]{0,40}由((?![^，。；由]{0,8}(?:财务|教务|科研处|科技处))[^，。；由]{2,30}?(?:基金会|委员会|理事会|科学院|研究会|总署|部|厅|局))(?:使用|以|用|从|通过|提供|予以|给予|出资|拨款|资助)[^。；]{0,20}/u;

/** “The fund is funded by the Ministry of … and is administered on its behalf by the Society”. */
export function fundsThroughAnother(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = THROUGH_ANOTHER.exec(paragraph.text);
    const name = found?.[1];
    if (!found || name === undefined || !FUNDER.test(name)) continue;
    const at = found.index + found[0].indexOf(name);
    return written(paragraph, at, at + name.length);
  }
  return undefined;
}

/** “Innovaatiorahoituskeskus Esimerkki on päättänyt myöntää”, “Norges forskningsråd har bevilget”: a body that grants, anywhere in the text. */
export function grantsInText(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs)
    for (const { 1: name = "", index } of paragraph.text.matchAll(SUBJECT)) {
      const from = paragraph.text.indexOf(name, index);
      if (isFunder(name) && isWholeName(name) && name.length < LONGEST && GRANTS.test(paragraph.folded.slice(from + name.length)))
        return written(paragraph, from, from + name.length);
    }
  return undefined;
}
/** Norges forskningsråd, Fonds exemple de la recherche, but no “institution administers the”: its first word tells a body, or what is written small in it does. */
const isWholeName = (name: string) =>
  !/\s(?:of|for|the|and|de|la|le|der|des|van|och|og)$/u.test(name) &&
  (isFunder(name.split(" ")[0] ?? "") || (name.match(/(?<=\s)\p{Ll}{6,}/gu) ?? []).every(isFunder));
/** A name at the beginning of a sentence, before a verb. */
const SUBJECT =
  /(?:^|[.:;]\s+)(?:(?:The|Die|Der|Das|La|Le|El|Il|O|A|De|Het|Den)\s+|L['’])?(\p{Lu}[\p{L}’'&-]*(?:,? (?:of|for|the|and|für|der|des|de|la|del|della|di|do|da|dos|per|para|pour|en|et|e|y|voor|van|och|og|ja|&|\p{Lu}[\p{L}’'&-]*|\p{Ll}{6,}))*?)(?=\s(?:on|har|hat|has|hereby|is|ha|heeft|a|decided|resolved|awards?|grants?|bewilligt|gewährt|beviljar|bevilger|myöntää|accorde|attribue|concede|otorga|assegna|przyznaje|poskytuje|udziela|dodjeljuje|acordă|támogatja)\s)/gu;
const GRANTS =
  /^ (?:(?:on|har|hat|has|ha|heeft|a|is) (?!been|worden|blitt|blevet|blivit|bleven|ete|sido|sida|stato|stata)(?:[a-z]+ ){0,4}?|hereby |decided to |resolved to )?(?:myont|bevilg|bevilj|bewillig|gewahr|award|grant|approv|accord|attribu|conced|otorg|adjudic|assegn|deliberato|toegekend|przyzna|poskyt|udziel|dodjel|tamogat|tildel|allocat)/u;

/** “financiado pelo Conselho Exemplo de Investigação no âmbito do programa”: who carries the project out declares who pays for it. */
export function fundsOthers(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs)
    for (const { 0: all, 1: name = "", index } of paragraph.text.matchAll(FUNDED_BY)) {
      const from = index + all.lastIndexOf(name);
      if (isFunder(name) && name.includes(" ") && name.length < LONGEST) return written(paragraph, from, from + name.length);
    }
  return undefined;
}
const FUNDED_BY =
  /(?:(?:funded|financed|supported) by (?:the )?|gef[öo]rdert (?:durch|von) (?:de[rmn] |die |das )?|financ(?:é|ée|és) par (?:le |la |les |l['’])?|financ?iad[oa]s? (?:por (?:el |la |los )?|pel[oa]s? )|finanziat[oa] (?:dal|dalla|dall['’]) ?|gefinancierd door (?:de |het )?|finansierat av |finansieret af |financován[oa]? )(\p{Lu}[\p{L}’'&-]*(?:,? (?:of|for|the|and|für|der|des|de|la|del|della|di|do|da|dos|et|e|y|voor|van|och|og|&|\p{Lu}[\p{L}’'&-]*|\p{Ll}{6,}))*?)(?=[,.;()]|\s(?:under|within|through|with|in|im|mit|unter|dans|au titre|sous|en el|no âmbito|ao abrigo|através|nell|nel|con|com|avec|binnen|inom|for a|$))/gu;

/** Entre / l'Agence Exemple de la Recherche, établissement public, …, représentée par …: the first party of a contract, up to its comma. */
export function partyInHead(top: readonly Paragraph[]): Written | undefined {
  const between = top.findIndex(({ folded }) => /^(?:entre|between|zwischen|tra|tussen|mellan|mellem|mellom)(?: the)?\s*:?$/u.test(folded.trim()));
  const party = between < 0 ? undefined : top[between + 1];
  const found = party && PARTY.exec(party.text);
  const name = found?.[1];
  return party && name !== undefined && isFunder(name) && name.length < LONGEST
    ? written(party, found?.[0].indexOf(name) ?? 0, (found?.[0].indexOf(name) ?? 0) + name.length)
    : undefined;
}
const PARTY =
  /^(?:\d[.)]\s*)?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Dd]ie|[Dd]er|[Dd]as|[Dd]em|[Ee]l|[Ii]l|[Ll]o|[Oo]|[Aa]|[Dd]e|[Hh]et)\s|[Ll]['’]\s?)?(\p{Lu}[^,;()（）]{4,100}?)(?=,|\s[(（])/u;

/** “Der Stiftungsrat des Beispielhaften Nationalfonds hat entschieden”, “Le conseil d'administration de la Fondation Exemple”: an organ decides for its body. */
export function bodyOfOrgan(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = ORGAN.exec(paragraph.text);
    const name = found?.[2] ?? found?.[3];
    if (!found || name === undefined || !isFunder(name) || name.length >= LONGEST) continue;
    const from = found[0].lastIndexOf(name);
    const own = written(paragraph, from, from + name.length);
    return found[1] === undefined ? own : { ...own, text: germanNominative(own.text, found[1]) };
  }
  return undefined;
}
const ORGAN =
  /^(?:(?:Der|Die|Das) (?:\p{Lu}\p{L}+ )?(?:\p{L}*[Rr]at|Vorstand|\p{L}*ausschuss|Kuratorium|Senat|Präsidium|Direktion|\p{L}*kommission) (des|der) ((?:\p{Lu}\p{L}+en )?\p{Lu}[\p{L}-]+(?: (?:für|zur|des|der|und|\p{Lu}[\p{L}-]+))*?)(?= (?:hat|bewilligt|beschließt|gewährt))|(?:The|Le|La|El|Il|O|A|Het|De) (?:[Bb]oard(?: of (?:[Tt]rustees|[Dd]irectors))?|[Tt]rustees|[Cc]onseil(?: d['’]administration| scientifique)?|[Cc]onsejo(?: [Rr]ector| de [Aa]dministración)?|[Cc]onsiglio (?:di [Aa]mministrazione|[Dd]irettivo)|[Pp]atronato|[Cc]onselho (?:de [Aa]dministração|[Dd]iretivo)|[Bb]estuur) (?:of (?:the )?|de la |de l['’]|du |de |del |della |dell['’]|do |da |van (?:de |het )?)(\p{Lu}[^.;,]{4,80}?)(?= (?:has|have|a|ha|heeft|decided|décide|acuerda|concede|delibera|verleent)(?!\p{L})))/u;
/** des Beispielhaften Nationalfonds, der Beispielhaften Stiftung: as such a name stands alone. */
function germanNominative(name: string, article: string): string {
  const [first = "", ...rest] = name.split(" ");
  if (!/en$/u.test(first) || rest.length === 0) return name.replace(/(?<=(?:rat|bund|verein))e?s(?= |$)/u, "");
  const noun = rest[0] ?? "";
  const ending = article === "der" ? "e" : /(?:fonds|rat(?:e?s)?|bund(?:e?s)?|verein(?:s)?|dienst(?:e?s)?)$/iu.test(noun) ? "er" : "es";
  return [first.replace(/en$/u, ending), noun.replace(/(?<=rat|bund|verein|dienst|ministerium|amt|institut|zentrum|werk)e?s$/iu, ""), ...rest.slice(1)].join(
    " ",
  );
}

/** the Health Executive Agency (“granting authority”), under the powers delegated by the European Commission: the agency grants. */
export function delegatedFunder(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = DELEGATED.exec(paragraph.text);
    if (found?.[1] !== undefined) return written(paragraph, found.index, found.index + found[1].length);
  }
  return undefined;
}
const DELEGATED = /(\p{Lu}[\p{L}-]+(?:,? (?:\p{Lu}[\p{L}-]+|and|of|for|the))* Agency)(?:\s*[(（][^()（）]*[)）]){1,2},? under (?:the )?powers delegated by/u;
