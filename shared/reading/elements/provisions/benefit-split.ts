import type { Clause, Statement } from "../../clauses.ts";
import { PROCEEDS, SEPARATELY, SHARE } from "../../vocabulary/provisions.ts";
import { OWN, RESULTS } from "../../vocabulary/rights-words.ts";
import { found, missing, type ReadElement } from "../element.ts";
import { isAside, isDefinition, isLeftOpen, isSecrecy, namesAll, type Reader, statementsWith } from "../reader.ts";

/** 利益分配: how money or benefit is shared out. Owning together is not enough. */
export function readBenefitSplit(reader: Reader): ReadElement {
  const { has } = reader;
  const all = [...statementsWith(reader, (clause) => isAside(clause, ["benefit", "ip"]))].filter(
    ({ clause, statement }) =>
      (!clause.topics.has("inputs") || clause.topics.has("benefit") || OF_EXPLOITATION.test(`${moneyBefore(clause, statement)} ${statement.folded}`)) &&
      !isSecrecy(reader, clause, statement) &&
      !isDefinition(reader, clause, statement) &&
      withoutFree(statement).length > 0,
  );
  const about = all.filter(
    ({ clause, statement }) =>
      has(PROCEEDS, `${moneyBefore(clause, statement)} ${withoutFree(statement)}`) &&
      !/(?:loss\s*of|利润损失|lucro cessante|entgangene|mutual\s*benefit|互利|平等互利)/u.test(statement.folded),
  );
  const shared = about.filter(
    ({ clause, statement }) =>
      has(SHARE, withoutFree(statement)) &&
      (namesAll(reader, statement.folded) ||
        WHO_EXPLOITS.test(statement.folded) ||
        reader.named(statement.folded).length > 0 ||
        clause.topics.has("benefit") ||
        TOLD_SHARE.test(statement.folded) ||
        /(?:收益|利益|收入|利润)(?:均|全部|全)?归(?:实施|转化|完成|使用|投资|出资|许可|转让)(?:方|者|单位)|(?<![a-z])same (?:shares?|proportions?|ratios?)(?![a-z])|gleiche[nr]? (?:anteil|verhaltnis)|memes? (?:proportions?|parts?)(?![a-z])|mism[ao]s? (?:proporci|partes)|stess[aeoi] (?:proporzion|quot)|mesm[ao]s? (?:propor[cç]|partes)|[同上][一样述](?:比例|份额)|相同(?:的)?(?:比例|份额)|equal|half|halves|一半|平均|对半|per ?cent|prozent|vom hundert|procent|prosent|halft|moitie|pour cent|por ciento|mitad|partes iguales|per cento|meta(?![a-z])|por cento|propor[ctz]|verhaltnis|pro ?rata|quot[aeo]s?(?![a-z])|gelijk|evenredig|likeligt|(?<![a-z])lik[at](?![a-z])|ligelig|anteil|shares? of|(?:same|these|those|equal) (?:shares|proportions)|kwart(?![a-z])|viertel|drittel|fj[ae]rdedel|tredjedel|比例/u.test(
          statement.folded,
        )),
  );
  // under “转让收益：” the sentence names no money again: 双方各得百分之五十
  const underHead = all.filter(
    ({ clause, statement }) =>
      clause.topics.has("benefit") &&
      // “Property and income”: whose the inventions are tells of no income
      !(clause.topics.has("ip") && has(OWN, statement.folded) && has(RESULTS, statement.folded)) &&
      has(PROCEEDS, `${clause.heading} ${clause.under} ${statement.lead}`) &&
      has(SHARE, statement.folded) &&
      TOLD_SHARE.test(statement.folded),
  );
  const told = [...shared, ...underHead].filter(
    ({ statement }) =>
      !(has(PROCEEDS, statement.folded) && isLeftOpen(reader, withoutFree(statement), PROCEEDS)) &&
      (!has(SEPARATELY, statement.folded) || TOLD_SHARE.test(statement.folded)),
  );
  const clear = told.find(({ clause }) => clause.topics.has("benefit")) ?? told[0];
  if (clear) return found("present", "stated", [clear.statement]);
  const open =
    about.find(({ clause, statement }) => has(SEPARATELY, statement.folded) || clause.topics.has("benefit")) ??
    all.find(
      ({ clause, statement }) =>
        clause.topics.has("benefit") &&
        has(SEPARATELY, statement.folded) &&
        (statement.paragraph.isCell || has(SHARE, statement.folded) || PAY_FOR_USE.test(statement.folded)),
    ) ??
    all.find(({ clause, statement }) => {
      // “… shall be offered a licence; the compensation is decided in a separate agreement”
      const before = clause.statements[clause.statements.indexOf(statement) - 1];
      const whole = `${before?.folded ?? ""} ${statement.folded}`;
      return (
        has(SEPARATELY, statement.folded) &&
        PAY_FOR_USE.test(statement.folded) &&
        (has(RESULTS, whole) || COMMERCIAL_USE.test(whole)) &&
        IN_BUSINESS.test(whole)
      );
    });
  return open ? found("unclear", has(SEPARATELY, open.statement.folded) ? "left-to-later" : "not-in-detail", [open.statement]) : missing("nothing-found");
}

/** “… recoups its outlay from licence fees; the balance is then shared”: what is left of the money that the sentence before tells of. */
function moneyBefore({ statements }: Clause, statement: Statement): string {
  const before = REST.test(statement.folded) ? statements[statements.indexOf(statement) - 1] : undefined;
  return before ? withoutFree(before) : "";
}
const REST =
  /^[\s\d.()]*(?:the |das |der |die |le |la |el |lo |il |o |a |het )?(?:(?:then )?(?:balance|remainder|rest|residue|saldo|restbetrag|solde|reste|surplus|resto|remanente|restante|residuo|rimanente|remanescente|restant|overschot|overige)(?![a-z])|余额|余下|剩余|结余|其余|残额|残余)/u;

/** What is paid for the use of results in business, where a later contract is to tell it: les conditions financières de l'exploitation. */
const PAY_FOR_USE =
  /(?<![a-z])(?:compensation|remuneration|consideration|financial (?:terms|conditions)|price|vergutung|entgelt|finanzielle[nr]? bedingungen|conditions (?:financieres|economiques)|contrepartie|condiciones (?:economicas|financieras)|contraprestacion|remuneracion|condizioni economiche|corrispettivo|condicoes (?:financeiras|economicas)|contrapartida|vergoeding|ersattning|vederlag|godtgorelse|korvaus|wynagrodzenie)(?![a-z])|报酬|对价|补偿|价款|经济(?:条款|条件)/u;
const COMMERCIAL_USE = /(?<![a-z])commercial(?:ly)? (?:use|exploit)|商业(?:使用|利用|实施)/u;
const IN_BUSINESS =
  /(?<![a-z])(?:commerc|kommerz|kommers|komerc|kaupalli|exploit|verwert|explotac|sfruttament|explorac|industri|indust)|(?<![a-z])works? (?:a|an|the|any) (?:joint )?invention|实施|商业|产业化|转化/u;

/** Under a heading on means: of money that comes in from the results, and none that goes into the work. */
const OF_EXPLOITATION =
  /许可费|转让费|销售[^。;,]{0,8}(?:所得|收入|净额)|许可[^。;,]{0,8}(?:所得|收入|收益)|转让[^。;,]{0,8}(?:所得|收入|收益)|销售额|提成|(?<![a-z])(?:(?:payments?|fees?|money) for (?:the |any |such |its )?(?:use|exploitation) of (?:[a-z]+ ){0,2}(?:foreground|results?|inventions?|patents?|know-how|software)|royalt[a-z]*|licen[cs](?:e|ing) (?:income|fees?|revenues?)|(?:net|gross) (?:sales|proceeds)|proceeds|earns? money|[a-z]*erlose?[ns]?|lizenz(?:einnahm|gebuhr|ertr)[a-z]*|umsatz[a-z]*|redevances?|revenus qu(?=')|revenus (?:tires|issus|provenant)|chiffre d'affaires|produits nets|regalias|canon(?:es)?|ventas netas|fatturato|vendite|proventi|receitas|vendas|omzet|licentie(?:inkomsten|opbrengst)[a-z]*|(?:selling|sales?) prices?|[a-z]*verkaufspreis(?:es)?|[a-z]*verkoopprijs|prix (?:net |brut )?de vente|precio (?:neto |bruto )?de venta|prezzo (?:netto |lordo )?di vendita|preco (?:liquido |bruto )?de venda|[a-z]*forsaljningspris(?:et)?)(?![a-z])/u;

/** A share that is told: with it the sentence leaves open something else only. */
const TOLD_SHARE =
  /(?<![a-z])(?:ebenso|gleichermassen|likewise|in the same (?:way|manner)|de meme|de la meme (?:maniere|facon)|del mismo modo|de igual (?:modo|forma|manera)|allo stesso modo|nello stesso modo|da mesma forma|do mesmo modo|evenzo|op dezelfde wijze|pa samma satt)(?![a-z])|(?:同样|按(?:前款|上述|相同|同等|前述)[^。;,]{0,8}(?:比例|方式|原则)?)[^。;,]{0,6}(?:分|享)|\d\s*(?:%|por (?:100|cien)(?![a-z\d])|per ?cent|prozent|procent|prosent|pour cent|por ciento|por cento|per cento)|\d\s*[:：/]\s*\d|v\. ?h\.|vom hundert|[百千]分之|[一二三四五六七八九]成(?![果员立本功熟])|[一二三四五六七八九十\d]割(?!合|り)|[百千]分の|(?<![a-z])(?:one|two|three|four|five|an?)[- ](?:third|quarter|fifth|sixth|eighth|tenth)s?(?![a-z]| part(?:y|ies))|drittel|viertel(?!jahr)|funftel|zehntel|deux tiers(?![a-z])|dixiemes?|cinquiemes?|(?:dos|un) tercios?|decima parte|quinta parte|due terzi(?![a-z])|decim[oi](?![a-z])|(?:dois|um) tercos?(?![a-z])|twee derde(?![a-z])|tienden?(?![a-z])|per mille|pro mille|promille|pour mille|por mil(?![a-z])|‰|[一二三四五六七八九]{2}(?:开|分)|平均|均等|均分|平分|对分|对半|各半|比例(?:分|享)|fifty[- ]fifty|down the middle|equal|(?<![a-z])hal(?:f|ves)(?![a-z])|propor[ctz]|verhaltnis|pro ?rata|halft|gleich|moitie|(?<![a-z])egal|mitad|iguales|meta(?![a-z])|uguali|metade|iguais|(?<![a-z])(?:gelijk[a-z]*|evenredig[a-z]*|lika|likt|likelig|ligeligt|tasan|puoliksi|rowno|rownych|rovnym|rovnym dilem|helft|halvdel[a-z]*|halften|polow[a-z]*|polovin[a-z]*)(?![a-z])/u;

/** “La Partie qui exploite seule … conserve les revenus”: whoever does so is one of the parties. */
const WHO_EXPLOITS =
  /(?<![a-z])(?:part(?:y|ner)|[a-z]*part(?:ei|ner)|partie|partenaire|parte|partij) (?:which|that|who|die|der|welche[rs]?|qui|que|che|quale) [^.;]{0,40}(?:exploit|explot|sfrutt|explor|verwert|nutz|valoris|valoriz|commerc|kommerz|use|sell|verkauf|vend)|(?:seule? une|only one|nur eine|solo una|apenas uma|slechts een) (?:part(?:y|ei|ie|e|ij))(?![a-z])|当该(?:当事者|机関)/u;

/** What is owed to whoever gave genetic resources is shared with no party. */
const OF_RESOURCES = /[^,;，；]*(?:nagoya|名古屋).*/gu;
/** Whether a sentence says that no money is expected or shared, and nothing else of it. */
export const tellsNoSplit = ({ has }: Reader, statement: Statement): boolean => {
  const rest = withoutFree(statement);
  return rest.length < statement.folded.length && ![PROCEEDS, SHARE, SEPARATELY].some((words) => has(words, rest));
};
/** Without what is free of royalties: no money comes in there; and without what the agreement says that it does not share out. */
const withoutFree = ({ folded }: Statement) =>
  folded
    .replace(OF_RESOURCES, "")
    .replace(/royalty[- ]?free|free of (?:charge|royalt\w*)|无偿|免许可费/gu, "")
    .replace(NO_SPLIT, "");
/** What says that money is shared all the same: where it begins, the words of no sharing are over. */
const IS_SHARED = ` (?:is|are|shall|will|must)(?: also| likewise| still| then)?(?: be)?(?: [a-z]+ly)? (?:shared|divided|split|distributed|apportioned)(?![a-z])`;
const NOT_SHARED = `(?:(?! (?:until|unless|but)(?![a-z])| and (?:shall|will|is|are|must|thereafter)(?![a-z])| and (?!no(?![a-z])|neither)[^.,;]{0,60}${IS_SHARED}|(?<!(?:how|whether) [^.,;]{0,60})${IS_SHARED})[^.,;])*`;
const NOT_YET_SHARED = `(?![^.;]*${IS_SHARED})`;
/** 本协议不涉及收益分配, no sharing of income is foreseen, sales rose by eleven per cent, and what an entire agreement is on. */
const NO_SPLIT = new RegExp(
  `(?<![a-z])(?:terms|conditions) of (?:such|the|any|a|that) licen[cs]e(?![^.;]*(?:shar|split|divi|distribut))[^.;]*|(?<![a-z])no (?:income|revenues?|profits?|proceeds|royalties|earnings|financial benefits?) (?:is|are|will be|shall be) (?:expected|foreseen|anticipated|envisaged|generated)(?![a-z])[^.;]*|(?<![a-z])(?:einnahmen|ertrage|erlose|gewinne) (?:werden|sind)(?: derzeit| zurzeit| zunachst| vorerst)? nicht (?:erwartet|zu erwarten|vorgesehen|geplant)(?![a-z])|(?<![a-z])aucune? (?:revenu|recette|benefice|profit) n'est (?:attendue?|prevue?|escomptee?)(?![a-z])|(?<![a-z])no se (?:preve[n]?|esperan?) (?:ingresos|beneficios)(?![a-z])|(?<![a-z])non (?:sono|si) (?:previsti|prevedono|attesi) (?:proventi|ricavi|utili)(?![a-z])|(?<![a-z])nao se (?:preveem|esperam) (?:receitas|lucros)(?![a-z])|(?<![a-z])worden geen (?:inkomsten|opbrengsten) verwacht(?![a-z])|(?<![a-z])(?:access and |any )?benefit[- ]sharing (?:agreements?|obligations?|legislation|laws?|requirements?|arrangements?)(?![a-z])|不(?:预期|预计|会)?(?:涉及|产生|存在|进行|包含|包括)(?:(?![税费用本出支]的)[^,。;]){0,8}(?:收益|利益|利润|收入|分红)[^,。;]*|预[计期](?:没有|无)(?:收益|利润|收入)|(?:就|关于|对)[^。;]{2,60}(?:完整|全部|唯一)(?:的)?(?:协议|约定|合意)|(?<![a-z])(?:do|does|shall|will) not (?:provide for|involve|concern|cover|deal with|include|foresee|contain|regulate)${NOT_SHARED}|(?<![a-z])(?:there (?:is|are|shall be|will be) )?no (?:sharing|division|distribution|split|apportionment)(?: or [a-z]+)? of${NOT_SHARED}|entire agreement[^.;]*|(?<![a-z])(?:sales|turnover|revenues?|income|profits?|exports?) (?:of [^.;,]{2,40} )?(?:has |have )?(?:rose|risen|grew|grown|increased|fell|fallen|dropped|declined)(?![a-z])${NOT_YET_SHARED}[^.;]*|(?:销售额|营业额|收入|利润|产值)[^,。;]{0,8}同比(?!例)[^,。;]*|(?<![a-z])(?:royalties|fees|payments|sums|amounts) (?:[a-z]+ )?(?:paid|received|settled) late${NOT_YET_SHARED}[^.;]*|(?:逾期|迟延)(?:支付|付款)(?![^。;]*(?:双方|各方|甲乙)[^。;]{0,12}(?:分享|分配|均分|平分|分成|各得))[^。;]*|(?<![a-z])keine (?:auf|ver)teilung[^.,;]*|(?<![a-z])aucun(?:e)? (?:partage|repartition)[^.,;]*|(?<![a-z])(?:ningun|ninguna) (?:reparto|distribucion)[^.,;]*|(?<![a-z])nessuna (?:ripartizione|divisione)[^.,;]*`,
  "gu",
);
