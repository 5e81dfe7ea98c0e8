import type { Clause, Statement } from "../../clauses.ts";
import { PROCEEDS, SEPARATELY, SHARE } from "../../vocabulary/provisions.ts";
import { BACKGROUND, HELD_BEFORE, NOT_HELD, OF_NEW_THINGS, OF_PROPERTY, OWN, RESULTS } from "../../vocabulary/rights-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { found, missing, type ReadElement } from "../element.ts";
import { isAside, isDefinition, isLeftOpen, isSecrecy, namesAll, partsOf, type Reader, statementsWith } from "../reader.ts";
import { staysInForce } from "./kept-elsewhere.ts";

/**
 * 知识产权分配: whom what the work brings forth belongs to. A definition is none, nor are rights in what the parties had before or
 * tell each other; what is left to a later agreement is unclear.
 */
export function readIntellectualProperty(reader: Reader): ReadElement {
  const { has } = reader;
  const all = [...statementsWith(reader, (clause) => isAside(clause, ["ip"]) && !isOnBackground(clause))].filter(
    ({ clause, statement }) => !isSecrecy(reader, clause, statement) && (!isOnBackground(clause) || isOfSeveral(reader, statement)),
  );
  const headed = (clause: Clause) => clause.topics.has("ip");
  // “the rights in the results are divided equally between the parties”
  const isShared = (text: string) => has(RESULTS, text) && has(SHARE, text) && !has(PROCEEDS, text) && !has(SEPARATELY, text) && namesAll(reader, text);
  const rights = all.filter(
    ({ clause, statement }) =>
      !isDefinition(reader, clause, statement) &&
      !isOfThings(clause, statement) &&
      !UNTIL_THEN.test(statement.folded) &&
      (has(OWN, statement.folded.replace(NO_RIGHT, " ").replace(BY_LAW, " ")) ||
        (headed(clause) && isShareOut(reader, clause, statement)) ||
        isOwnersCell(reader, clause, statement) ||
        isSharedBelow(reader, clause, statement) ||
        (headed(clause) && isShared(statement.folded.replace(NO_RIGHT, " ")))) &&
      (has(RESULTS, statement.folded) || headed(clause) || (isStrong(statement) && hasOwner(reader, statement)) || givesToEach(reader, clause, statement)),
  );
  const own = rights.filter(({ clause, statement }) => !isBackground(reader, clause, statement) && !isMoney(reader, statement));
  const clear = own.filter(({ statement }) => !isLeftOpen(reader, statement.folded, OWN));
  const best = clear.find(({ clause }) => headed(clause)) ?? clear[0];
  const open = all.find(
    ({ clause, statement }) =>
      (has(SEPARATELY, statement.folded) || (headed(clause) && statement.folded.search(BY_LAW) >= 0)) &&
      !isDefinition(reader, clause, statement) &&
      !OF_HONOURS.test(statement.folded) &&
      (!isMoney(reader, statement) || isListed(reader, statement)) &&
      (headed(clause) || (isOnRights(statement) && !PAID_USE.test(statement.folded))),
  );
  // what the clause on rights leaves open no sentence elsewhere settles
  if (best && !(open && headed(open.clause) && !headed(best.clause)))
    return found(
      "present",
      "stated",
      [best, ...clear.filter((one) => one !== best && one.clause === best.clause)].slice(0, 3).map(({ statement }) => statement),
    );
  if (open) return found("unclear", "left-to-later", [open.statement]);
  // what an amendment does not change stands in another document
  const kept = [...statementsWith(reader, ({ isPreamble }) => isPreamble)].find(({ statement }) => isOnRights(statement) && staysInForce(statement));
  if (kept) return found("unclear", "not-in-detail", [kept.statement]);
  if (rights.some(({ clause, statement }) => isBackground(reader, clause, statement))) return missing("only-background");
  const defined = [...statementsWith(reader, () => false)].some(({ clause, statement }) => isDefinition(reader, clause, statement) && isOnRights(statement));
  return missing(defined ? "only-defined" : "nothing-found");
}

/** “Rights in results are governed by the national laws”, 按照两国有关法律办理: nothing is agreed on whose they are. */
const BY_LAW =
  /(?:知识产权|权利|归属|成果)[^。;,]{0,12}(?:按照?|依照?|依据|根据|遵照)[^。;,]{0,10}(?:法律|法规)[^。;,]{0,6}(?:办理|执行|处理|确定|解决)|(?<![a-z])(?:rights?|property|ownership|results|matters)(?![a-z])[^.;,]{0,40} (?:governed|regulated|determined|settled|handled) (?:by|under|in accordance with|according to) (?:the )?(?:[a-z]+ ){0,3}(?:laws?|legislation)(?![a-z])(?! of (?:inventorship|the country where))|(?<![a-z])(?:derechos|propiedad|resultados|titularidad)(?![a-z])[^.;,]{0,60} se (?:regir|rig|sujetar)[a-z]* (?:por|a) (?:la |las |lo )?(?:[a-z]+ ){0,3}(?:legislacion|leyes|ley|normativa)|(?<![a-z])(?:droits|propriete|resultats)(?![a-z])[^.;,]{0,60} (?:regie?s?|soumis(?:es)?) (?:par|a|aux) (?:la |le |les )?(?:[a-z]+ ){0,2}(?:legislations?|lois?|droit)(?![a-z])|(?<![a-z])(?:diritti|proprieta|risultati)(?![a-z])[^.;,]{0,60} (?:disciplinat|regolat)[a-z]* dall[ae] (?:[a-z]+ ){0,2}(?:leggi|legge|normativa|normative)(?![a-z])|(?<![a-z])(?:rechte|schutzrechte|ergebnisse|eigentum)(?![a-z])[^.;,]{0,40} richte[nt] sich nach (?:dem |den |der )?(?:[a-z]+ ){0,3}(?:gesetzen?|recht|gesetzlichen (?:bestimmungen|vorschriften))(?![a-z])|(?<![a-z])rechten (?:op|in) [^.;,]{0,40} (?:het |de )(?:[a-z]+ ){0,3}(?:wet|wetgeving|recht) van toepassing/gu;

/** 论文按贡献署名，申报奖励的，排名由双方商定: whose name stands first, and not whose a right is. */
const OF_HONOURS = /^(?![^。;]*(?:知识产权|专利|归属|权属|所有))[^。;]*(?:(?:论文|文章)[^。;]{0,12}署名|(?:申报|申请)[^。;,]{0,6}(?:奖|荣誉))/u;

/** “Until then each party may use …”: what holds until a later agreement tells whose it is. */
const UNTIL_THEN =
  /^[\s\d.()]*(?:(?:until then|until such (?:agreement|time)|in the meantime|pending (?:such|this|that) agreement|bis dahin|bis zu diesem zeitpunkt|jusque-la|dans l'intervalle|hasta entonces|entretanto|mientras tanto|fino ad allora|nel frattempo|ate la|ate entao|tot dan)(?![a-z])|在此之前|此前|在(?:签订|达成)(?:该|上述)?协议(?:之)?前)/u;

/** A provision headed “Background” tells of rights brought in, and may tell of new ones too; one that tells how it came to the agreement tells what each has. */
const isOnBackground = ({ topics, heading, isPreamble }: Clause) => !isPreamble && topics.size === 1 && topics.has("recitals") && ON_BACKGROUND.test(heading);
const ON_BACKGROUND = /^(?:background|hintergrund|achtergrond|bakgrund|bakgrunn|baggrund|tausta|背景)$/u;
const isOfSeveral = (reader: Reader, { folded }: Statement) => namesAll(reader, folded) || new Set(reader.named(folded).map(({ party }) => party)).size > 1;

/** Words of owning that allocate nothing: who bears the fees of patents, who stands first as an author, what a co-owner may do, a right to buy first, rights by law, whose turn it is. */
const NO_RIGHT =
  /(?<![a-z])(?:not|neither)(?![a-z])[^.;]{0,30}(?<![a-z])infring[a-z]*[^.;]*|(?:作者|署名)[^。;,]{0,4}(?:顺序|排序|次序|排名|先后)[^。;]*|(?:论文|文章|著述)[^。;,]{0,12}署名[^。;,]*|共同(?:申报|申请)[^。;,]{0,6}(?:奖|荣誉)[^。;,]*|共有的?(?:专利|知识产权|成果)权?(?=[^,。;]{0,16}(?:申请|维持|代理)?(?:费用?|年费))|(?<![a-z])(?:order of (?:the )?(?:authors|names)|authorship)(?![a-z])|reihenfolge der autor|ordre des auteurs|orden de (?:los )?autores|ordine degli autori|ordem dos autores|(?<![a-z])(?:zum|zu dem) (?:vorhaben|projekt|auftrag|gegenstand|umfang)(?: [a-z]+){0,2} gehor(?:t|en)(?![a-z])|(?<![a-z])(?:ubergebene|uberlassene|bereitgestellte|zur verfugung gestellte|ausgeliehene)[a-z]* (?:[a-z]+,? (?:und |oder )?){0,4}?(?:proben|unterlagen|zeichnungen|material[a-z]*|gerate|muster)(?![a-z])(?![^.;]*ergebnis)[^.;]*|(?<![a-z])(?:samples|materials|documents|drawings|specimens|equipment)(?:,? (?:and |or )?[a-z]+){0,3} (?:handed over|supplied|provided|transferred|lent|made available)(?![^.;]*(?:result|invention))[^.;]* (?:remains?|stays?)(?![a-z])[^.;]*|由[^,。;]{1,12}(?:自行|另行|分别|负责)?(?:取得|获得|办理|申请|购买)[^,。;]{0,6}(?:许可|授权|批准|资质|证照)(?![费权后])|(?<![a-z])kein[a-z]* (?:der |von )?(?:beiden )?(?:seite|part[a-z]+|vertragspart[a-z]+|[a-z]*einrichtung|institut|hochschule|universitat)(?![a-z])[^.;]{0,40}(?<![a-z])(?:berechtigt|befugt)(?![a-z])[^.;,]*(?:,[^.;,]*)?|(?<![a-z])(?:neither|no) (?:of them |party |partner |side |institution |institute )(?:is|are|shall be|will be) entitled to [^.;,]*?(?= but |[.;,]|$)|(?<![a-z])(?:neither|no) (?:party|partner|side|institution|institute) (?:(?:shall|may|will|must|can) )?(?:files?|registers?|appl(?:y|ies))(?![a-z])[^.;,]*|(?<![a-z])(?:(?:melde[nt]|beantrag(?:t|en)) (?:[a-z]+ ){0,2}|(?:darf|durfen|wird|werden|soll) )?(?:kein[a-z]*|weder) (?:der |die |von )?(?:beide[nr] )?(?:part[a-z]+|seite|vertragspart[a-z]+|einrichtung)(?![a-z])[^.;,]* an(?:melden|gemeldet)?(?= ?(?:[.;,]|$))|(?<![a-z])aucun[a-z]*(?: des)? (?:parties?|partenaires?|d'elles) ne (?:depose|demande|peut deposer|pourra deposer)[^.;,]*|(?<![a-z])ninguna? (?:de las )?(?:partes?) (?:podra )?(?:solicit|registr|deposit)[^.;,]*|(?:任何一方|双方|各方|任一方)(?:均)?(?:不得|不)(?:单独|自行|擅自)?(?:申请|申报|登记|注册)[^,。;]*|(?<!(?:(?<![作因认])为|是|成为)[^,。;]{0,10})共有人(?![为是])|(?:转让|许可|实施|使用|处置|放弃|质押|维持)(?:其|该)?共有的?(?:专利|成果|知识产权|技术|权利|份额)(?:权)?(?=的?[,时]|给|前)|享有[^,。;]{0,8}优先(?:受让|购买|实施|使用|许可|承接)权?|(?:享有|拥有)(?:法律|法规|法定)[^,。;]{0,12}权利|(?:申请|维持|维护|登记|注册|代理|年)?费用?(?:和年费|及年费|、年费)?(?:均)?由[^,。;]{1,16}(?:负担|承担|分担|均摊|支付|垫付|缴纳)|(?:申请费|年费|维持费|代理费)[^,。;]{0,20}(?:负担|承担|分担|均摊)|(?<![a-z])(?<!(?:ownership|rights?|title|property) (?:and|or) (?:the )?(?:[a-z]+ )?)(?:costs?|fees?|expenses|charges)(?![a-z])(?:(?! (?:and|or) (?:the |all )?(?:ownership|title|rights?|property)(?![a-z]))[^.;,]){0,80} (?:borne|paid|met|advanced|covered|shared|split|divided)(?![a-z])[^.;,]*|(?<![a-z])(?<!(?<!(?:that|which|who|(?:if|where|when)(?: [a-z]+){1,3}) )(?<![a-z])(?:is|are|be|becomes?|remains?) )(?:an?|any|each|one|either|no) (?:joint |co-?)owners?(?![a-z])(?: (?:may|can|shall be entitled to|is entitled to) (?:use|exploit|license|practise)[^.;,]*)?|(?<![a-z])(?:kosten|gebuhren)(?![a-z])[^.;,]{0,60} (?:tragen|getragen|teilen|geteilt)(?![a-z])[^.;,]*|(?<![a-z])il appartient (?:a|au|aux) [^.;,]{1,40}? d(?:e |')|(?<![a-z])(?:frais|taxes|annuites)(?![a-z])[^.;,]{0,60} (?:support|partag|pris(?:es)? en charge)[^.;,]*/gu;

const isOnRights = ({ folded }: Statement) =>
  /(?:ownership of|(?<![a-z])who (?:will |shall |is to )?owns?(?![a-z])|成果(?:的)?(?:归属?|权利|所有权)|权属|intellectual\s*property|(?<![a-z])ipr?s?(?![a-z])|(?<![a-z])rights (?:in|to|over) (?:the |any |all )?(?:outcomes?|findings|deliverables)(?![a-z])|知识产权|智慧财产|专利|foreground|results|inventions?|patents?|geistige[nmrs]? eigentum|ergebnis|erfindung|schutzrecht|propriete|resultat|titolarita|invenzion|invencion|propiedad|proprieta|propriedade|risultat|resultad|tulok|tulos|immaterial|szellemi|eredmen|wynik|wlasnosc|vysledk|dusevni)/u.test(
    folded,
  );

/** “The ownership of the results and the sharing of the income will be laid down in …”: rights as one of several things. */
const isListed = ({ has }: Reader, statement: Statement) =>
  statement.folded
    .split(/[、,;]|[和与及]|(?<![a-z])(?:and|und|et|y|e|en|as well as|sowie|asi como)(?![a-z])/u)
    .some((part) => !has(PROCEEDS, part) && NAMES_WHOSE.test(part));
const NAMES_WHOSE =
  /归属|权属|所有权|知识产权|(?<![a-z])(?:ownership|title|intellectual property|titularid[a-z]*|titolarita|titularite|propiedad|propriete|proprieta|propriedade|eigentum|eigendom)(?![a-z])/u;

/** “Robot technology: Glenmorven.” under a heading on rights: what, and whose it is. */
function isShareOut(reader: Reader, clause: Clause, { folded }: Statement): boolean {
  const at = folded.lastIndexOf(":") + 1;
  const whose = folded.slice(at);
  return (
    at > 6 &&
    whose.length < 60 &&
    !SAYS_MORE.test(folded.slice(0, at)) &&
    !clause.statements.some((one) => reader.has(SEPARATELY, one.folded)) &&
    (reader.named(whose).length > 0 || /(?<![a-z])(?:both|jointly|joint)(?![a-z])|双方|共同/u.test(whose))
  );
}
/** | Proprietà dei risultati | a ciascuna Parte i propri; comuni al 50% |: beside such a label whose it is, or in what shares. */
function isOwnersCell(reader: Reader, { topics }: Clause, { paragraph, folded }: Statement): boolean {
  const isBeside = paragraph.isCell && topics.has("ip") && paragraph.rowHead !== "" && paragraph.rowHead !== folded;
  if (!isBeside || reader.has(SEPARATELY, folded)) return false;
  return namesAll(reader, folded) || reader.has(SHARE, folded) || reader.named(folded).length > 0 || IN_COMMON.test(folded);
}
/** 成果的所有权按照投入比例确定：甲方百分之四十，乙方百分之六十: the shares of two parties below a heading that tells of what. */
const isSharedBelow = (reader: Reader, { heading, topics }: Clause, { folded }: Statement) =>
  topics.has("ip") &&
  NAMES_WHOSE.test(heading) &&
  reader.has(SHARE, folded) &&
  !reader.has(PROCEEDS, folded) &&
  new Set(reader.named(folded).map(({ party }) => party)).size > 1;
/** A sentence before the colon says something else of what stands behind it: shall be reported to the contact: … */
const SAYS_MORE = /(?<![a-z])(?:shall|will|is|are|be|has|have|must|may|wird|werden|ist|sind|sera|seront|est|sont|seran|deve|devono)(?![a-z])|应当?|须|联系/u;

/** Nové odrůdy vlastní VÚP, markery EAU: with a word of property each of two parties gets a thing of its own, whatever it is. */
function givesToEach(reader: Reader, { topics }: Clause, { folded }: Statement): boolean {
  if (topics.has("inputs") || topics.has("division") || !OF_PROPERTY.test(folded)) return false;
  return new Set(reader.named(folded).map(({ party }) => party)).size > 1;
}

/** Somebody who takes part owns: what belongs to a state or to whoever paid is no allocation between the parties. */
const hasOwner = (reader: Reader, { folded }: Statement) =>
  namesAll(reader, folded) ||
  reader.named(folded).length > 0 ||
  /joint|common|equal|beid|deux|amb[ao]s|entramb|begge|bada|las dos|共同|共有|inventor|which|whose|who(?![a-z])|that part|完成/u.test(folded);

/** Words that are said of property alone. */
const isStrong = ({ folded }: Statement) =>
  /(?:(?:pertenec|appart|gehor|tillhor|tilhor|kuulu|nalez|nalez|patri|pertenc|eies|ejes|ags)[a-z]*[^.;,]{0,24} (?:beid|deux|amb[aoe]s?|entramb|begge|bada|molem|obu|obema|dos|las dos)[a-z]*|(?<![a-z])(?:son|es|seran?|sean?|quedan?|sono|e|sara|saranno|is|zijn|sont|est|sera|seront|(?:co)?(?:propiedad|titularidad|proprieta|titolarita|eigendom|propriete)) (?:[a-z]+ ){0,2}(?:de amb[ao]s|di entramb[ei]|van beide|de las dos|des deux|aux deux)(?= ?(?:[.,;]|$| partes| parti| parties| partijen| institu))|joint(?:ly)?\s*(?:own|property)|property\s*of\s*the|common\s*property|equal(?:\s*undivided)?\s*shares|共同所有|双方共有|归[^,。;]{1,16}所有)/u.test(
    folded,
  ) && !/(?:equipment|设备|仪器)/u.test(folded);

/** About what was there before, by its words or its heading (既有知识产权) that names nothing else, and not about what comes out. */
function isBackground(reader: Reader, { heading }: Clause, { folded: own }: Statement): boolean {
  const told = partsOf(own)
    .filter((part) => !MAY_USE.test(part))
    .join(", ");
  // “6 Results. Background knowledge remains with whoever brought it.”
  const folded = NAMES_TWO.test(heading) || SPEAKS_OF_BACKGROUND.test(told) ? told : `${heading}: ${told}`;
  const isHeld = wasHeldBefore(reader, own);
  if (!isHeld && !reader.has(BACKGROUND, folded)) return false;
  return !/(?:foreground|results|joint|arising|inventions|(?<![a-z])(?:new|neue[nrs]?|neurechte|nouve[a-z]*|nuev[ao]s?|nuov[aeio]|nov[ao]s|nieuwe?)(?![a-z])|新产生|新形成|产生|成果|共同|共有|ergebnisse|resultats|resultados|risultati|gemeinsam|conjoint|conjunt|congiunt|tulokset|eredmeny)/u.test(
    (isHeld ? told : folded).replace(BACKGROUND_THINGS, ""),
  );
}

/** “Each retains the patents that it holds on the day of signature”, and says nothing of what is new or was not there. */
function wasHeldBefore({ languages }: Reader, folded: string): boolean {
  const held = wordsIn(HELD_BEFORE, languages).exec(folded);
  return held !== null && !OF_NEW_THINGS.test(folded) && !NOT_HELD.test(folded.slice(0, held.index)) && !NOT_YET.test(folded.slice(held.index));
}
const SPEAKS_OF_BACKGROUND =
  /^[\s\d.()]*(?:the |all |any |each (?:party|side)'s )?background(?: [a-z-]+){0,2} (?:remains?|stays?|continues?|belongs?)(?![a-z])/u;
/** 生效日前未拥有: in Chinese it is denied behind the day. */
const NOT_YET = /未(?!来|经)|没有|尚无/u;

/** The other may use it in the joint work: that says nothing of whose it is. */
const MAY_USE = /^[^,;]{0,16}(?:可以?|有权)[^,;]{0,24}(?:使用|利用)|^[^,;]{0,40}(?<![a-z])(?:may|is entitled to|has the right to) (?:only )?use(?![a-z])/u;

/** 原有的成果, pre-existing results: the word of what comes out is said of what was there before. */
const BACKGROUND_THINGS =
  /background|背景(?:知识|智慧财)产权|带入的?(?:知识产权|技术|成果)|(?:原有|既有|已有|在先|此前)(?:取得|形成|拥有|完成)?的?(?:知识产权|科研|技术|研究)*成果|(?:pre-?existing|prior|previous|earlier) (?:results|inventions)|(?:bestehende|fruhere|vorhandene)n? (?:[a-z]*ergebnisse|erfindungen)|resultats (?:anterieurs|preexistants)|resultados (?:previos|anteriores|preexistentes)|risultati (?:pregressi|preesistenti|anteriori)/gu;

/** Equipment, papers and samples that stay whose they are, and data that are passed on, are nothing that comes out of the work. */
export function isOfThings({ topics, statements }: Clause, { folded }: Statement): boolean {
  if (OF_WHOEVER_GAVE.test(folded)) return true;
  if (!topics.has("ip") && !COMES_OUT.test(folded) && statements.some((one) => LENT.test(one.folded))) return true;
  if (COMES_OUT.test(folded) || partsOf(folded).some((part) => IN_COMMON.test(part) && !BROUGHT_IN.test(part))) return false;
  // “The Observatory contributes the telescope. The telescope remains property of the Observatory.”
  const [, thing] = topics.has("ip") ? [] : (STAYS_OF_ONE.exec(folded) ?? []);
  if (thing !== undefined && statements.some((one) => one.folded !== folded && one.folded.includes(thing) && BRINGS.test(one.folded))) return true;
  return PASSED_ON.test(folded) || (THINGS.test(folded) && (!topics.has("ip") || BROUGHT_IN.test(folded)));
}
/** What belongs to all of them is made or bought together. */
const IN_COMMON =
  /共有|共同(?:所有|拥有|享有|持有)|(?<![a-z])(?:joint(?:ly)?|in common|common property|gemeinsam[a-z]*|conjoint[a-z]*|(?:en|in|em) com(?:mun|un|une|um)|conjunt[a-z]*|congiunt[a-z]*|gezamenlijk[a-z]*|gemensam[a-z]*|yhteis[a-z]*|wspoln[a-z]*|spolecn[a-z]*)(?![a-z])|совместн/u;
/** Under a heading on rights these words alone tell that a thing was there before. */
const BROUGHT_IN =
  /投入|提供|带入|购置|采购|购入|取得した设备|自有|不变|仍[归属为]|(?<![a-z])(?:brought|contributed|provided|supplied|lent|loaned|bought|purchased|eingebracht[a-z]*|beigestellt[a-z]*|uberlassen[a-z]*|apportee?s?|fourni[es]*|aportad[oa]s?|apportat[oaei]|fornit[oaei]|ingebracht[a-z]*)(?![a-z])/u;
const THINGS =
  /设备|仪器|资料|样品|场地|房屋|仪[一二两三四五六七八九十\d]+[台套]|[一二两三四五六七八九十\d]+[台套辆](?!软件|技术|方案|标准|方法|工艺|规程)|(?<![a-z])(?:equipment|devices?|instruments?|apparatus|documents?|samples?|materials?|premises|gerate?[ns]?|anlagen|unterlagen|proben|materiel|equipements?|echantillons|appareils|equipos?|instrumentos|muestras|materiales|attrezzatur[ae]|apparecchiature|campioni|equipamentos?|amostras|apparatuur|monsters|utrustning|utstyr|udstyr|laitteet|laitteisto|sprzet|aparatura|echipament[a-z]*|ekipman|thiet bi)(?![a-z])/u;
/** What is lent goes back: a clause on it shares out nothing. */
const LENT =
  /(?<![a-z])(?:zuruck(?:zu)?geb[a-z]*|zuruckgegeb[a-z]*|entliehen[a-z]*|geliehen[a-z]*|leihweise|leihgabe[a-z]*|gibt[^.;]{0,80} zuruck|pretee?s?|restituee?s?|en pret|prestad[oa]s?|devolver[a-z]*|devuelt[oa]s?|comodato|restituit[oaei]|emprestad[oa]s?|devolvid[oa]s?|bruikleen|teruggegeven|geleend[a-z]*|lanad[a-z]*|aterlamna[a-z]*|utlant[a-z]*|tilbakelever[a-z]*|tilbagelever[a-z]*|udlant[a-z]*|lainat[a-z]*|palautet[a-z]*|uzyczon[a-z]*|zwroc[a-z]*|zapujcen[a-z]*|vracen[a-z]*)(?![a-z])/u;
const BRINGS = /(?<![a-z])(?:contribut|provid|suppl|bring|lend|stellt|bringt|apport|fourni|aport|forni|levert)/u;
/** What somebody has brought, and whose it stays. */
const STAYS_OF_ONE =
  /^[\s\d.()]*(?:the |das |die |der |le |la |el |il |o |a |het |de )([\p{L}-]{4,}(?: [\p{L}-]+)?) (?:remains?|stays?|bleib(?:t|en)|reste(?:nt)?|demeure(?:nt)?|permanece[n]?|sigue[n]? siendo|rimane|restano|blij(?:ft|ven)) /u;
/** “Recordings that one passes to the other remain the property of whoever passed them on”, “the devices remain the property of the manufacturer”. */
const OF_WHOEVER_GAVE =
  /(?<![a-z])(?:remains?|stays?) (?:the )?property of (?:the )?(?:(?:manufacturer|supplier|lender|lessor|patients?|donors?)(?![a-z])|[a-z]+ (?:that|which|who) (?:has |had )?(?:pass|hand|suppl|provid|sen[dt]|g[ai]ve|len[dt]|transfer|disclos|contribut|loan)[a-z]*)|交给另一方的[^。;,]{1,16}仍归(?:交出|提供|给出)的?一?方/u;
const PASSED_ON = /共享[^。;,]{0,8}数据(?!库)|数据[^。;,]{0,4}共享(?!有)/u;
const COMES_OUT =
  /成果|专利|知识产权|智慧财产|发明|著作|软件|技术|产生|形成|研制|(?<![a-z])(?:results?|produced|entwickelt|erarbeitet|issu[es]*(?![a-z])|foreground|inventions?|patents?|intellectual|copyright|know-?how|software|arising|developed|generated|created|outcomes?|strains?|recordings|deliverables|improvements?|algorithms?|[a-z]*ergebnis|[a-z]*erfindung|[a-z]*schutzrecht|brevet|resultat|resultad|risultat|invenc|invenz|logiciel|geistige|propriete intellect|propiedad intelect|proprieta intellett|propriedade intelect|tulo(?:ks|s)|keksin|uppfinn|oppfinn|opfind|uitvind|[a-z]*resulta|wynik|wynalaz|rezultat|inventi|sonuc|bulus|ket qua|sang che|hasil|penemuan)|результат|изобрет/u;

/** “Background and Project Intellectual Property” */
const NAMES_TWO = /(?<![a-z])(?:and|und|et|y|e|en|och|og|ja|es|i|a)(?![a-z])|[&/,;与和及、暨]/u;

/** Who gets the money, not who owns. */
const isMoney = (reader: Reader, statement: Statement) => isOfMoney(reader, statement) || goesFirst(reader, statement) || IS_AWARD.test(statement.folded);
/** 因项目成果取得的财政奖励，全部由乙方享有: an award for results is money, unless the same sentence tells whose they are. */
const IS_AWARD =
  /^(?![^。;]*(?:专利权?|知识产权|所有权|权属)[^。;,]{0,10}[归由属])[^。;]*(?:奖励|奖金|奖补|补贴|补助)(?:款|资金)?[^。;,]{0,4},?(?:全部|全额|均|皆|应)?[归由属]|^(?![^.;]*(?<![a-z])(?:ownership|title|patents?|intellectual|rights) )(?:[a-z]+ ){0,3}(?:awards?|prizes?|bonus(?:es)?|rewards?|subsid(?:y|ies))(?![a-z])[^.;]{0,60} (?:kept|retained|belongs?|remains?|goes?|accrues?|due)(?![a-z])|^(?:[a-z]+ ){0,3}[a-z]*(?:pramien?|preisgeld(?:er)?|preise|zuschusse)(?![a-z])[^.;]{0,80} (?:gehor(?:t|en)|verbleib(?:t|en)|bleib(?:t|en)|steh(?:t|en)|behalt|erhalt)(?![a-z])|^(?:[a-z]+ ){0,3}(?:primes?|prix|recompenses?|premios?|incentivos?|premi|incentivi)(?![a-z])[^.;]{0,80} (?:revien|rest|appartien|sont acquis|correspond|quedan|pertenec|spettan|appartengon|permanec|cabem)/u;

/** “Seventy per cent of the licence fees go to the Party that made the invention”: what goes to somebody is money, and nothing else does in another part. */
function goesFirst({ has, languages }: Reader, { folded }: Statement): boolean {
  const whatGoes = (text: string) => text.slice(0, wordsIn(OWN, languages).exec(text)?.index ?? 0);
  const isOfRights = (text: string) => has(RESULTS, text) && !has(PROCEEDS, text);
  const before = whatGoes(folded);
  return has(PROCEEDS, before) && !has(RESULTS, before) && !partsOf(folded).some((part) => isOfRights(whatGoes(part)));
}

/** What a user of the results pays is no right in them. */
const PAID_USE = /(?<![a-z])(?:consideration|payments?|remuneration|compensation|fees?|price) for (?:the |any )?(?:commercial )?(?:use|exploitation)(?![a-z])/u;
/** What comes in from inventions is no invention. */
const FROM_RIGHTS = /(?<=gains|income|revenues?|proceeds|profits?) (?:from|of) (?:the |such |joint |common |any )*(?:inventions?|patents?)/gu;
const isOfMoney = ({ has }: Reader, { folded: told }: Statement, folded = told.replace(FROM_RIGHTS, "")) =>
  has(PROCEEDS, folded) &&
  has(SHARE, folded) &&
  !ownsFirst(has, folded) &&
  !/(?:知识产权|智慧财产|专利权|patents?(?![a-z])|invention|intellectual|ownership|归属|(?<!co-?)propriete|propiedad|proprieta(?![a-z])|propriedade|eigentum|eigendom|schutzrecht)/u.test(
    folded,
  );

/** Rights belong to both, including what they earn: the first part of the sentence is about owning; or a part of its own is: 研究成果由双方共有，许可所得按六比四分享. */
function ownsFirst(has: Reader["has"], folded: string): boolean {
  const [first = "", ...rest] = partsOf(folded);
  if ([first, ...rest].some((part) => has(RESULTS, part) && has(OWN, part) && !has(PROCEEDS, part))) return true;
  return has(OWN, first) && !has(PROCEEDS, first) && /(?<![a-z])(?:rights|rechte|droits|derechos|diritti|direitos)(?![a-z])|权利|权属/u.test(first);
}
