import { topicsOf } from "../../clause-headings.ts";
import { partyNames } from "../../learned/statement-features.ts";
import { OBEYS_LAW } from "../../vocabulary/giving-words.ts";
import { MONEY } from "../../vocabulary/money-words.ts";
import { CONTRIBUTE, DUTY, PROCEEDS } from "../../vocabulary/provisions.ts";
import type { WordTable } from "../../vocabulary/words.ts";
import type { Reader } from "../reader.ts";

/** “Professor Vik leads the work at HU”: who is in charge is neither an input nor a part of the work, unless the rest of it has such a word. */
export function isLedBy({ has }: Reader, folded: string, words: WordTable): boolean {
  return folded.replace(NUMBER, "").search(PERSON_LEADS) === 0 && !MONEY.test(folded) && !has(words, folded.replace(PERSON_LEADS, ""));
}
const NUMBER = /^[\d.()\s-]+/u;
const PERSON_LEADS =
  /(?<!\p{Letter})(?:prof(?:essor(?:in)?|\.)?|dr\.?|mr\.?|mrs\.?|ms\.?|herr|frau|m\.|mme|professeure?|sr[a]?\.?|dott\.?(?:ssa)?|ing\.?)\s[^;；]{2,80}?(?:leads?|heads?|directs?|coordinates?|represents?|leitet|vertritt|koordiniert|dirige|coordonne|represente|coordina|rappresenta|representa|leidt|leder)(?![a-z])|\p{Script=Han}{2,4}(?:教授|博士|研究员|副教授|先生|女士)[^;。]{0,24}(?:为|任|担任)[^;。]{0,12}(?:负责人|联系人|协调人)|(?<!\p{Script=Han})[甲乙丙丁双各]方(?:的)?(?:联系人|联络人|联络员|协调员|秘书)负责[^。;]*/gu;

/** What is told of a party and what it owes the other beside the work: persons, property, rules, accounts, notices, visits. */
export const isFormal = (folded: string) => FORMAL.test(folded) && !WORKS.test(folded.replace(FORMAL_PARTS, ""));
const FORMAL =
  /(?<![a-z])(?:neither|no) [^.;]{0,60} (?:is|are|shall be|will be) (?:held )?liable(?![a-z])|谨以此函|特此(?:致函|函告)|兹致函|法人资格|对外名称|(?:设|聘|任命?)[^。;,]{0,8}主任|(?:负责人|联系人|联络人|代表)(?:为|是|:)|延误|后果|归口管理|会议记录|表决权|投票权|[一二三两四五\d]票|获[^,。;]{0,12}(?:奖|称号)|(?:承办|主办|举办|召开)[^,。;]{0,10}(?:会议?|论坛)|(?:指定|委派|任命|推荐|各派|派出)[^。;,]{0,16}(?:代表|主任|委员|理事|负责人|联系人)|拥有|有权|违约|遵守|规章|保管|归还|返还|答复|接待|邀请函|提出意见|赔偿|安全培训|注册|签证|体检|(?<![a-z])(?:accounts?|notif(?:y|ies)|inform(?:s|ed)?|indemnif(?:y|ies)|consent|withhold|chairs?|appoints?|complies|comply|obeys?|safety rules|may terminate|(?:has|have|holds?|casts?) (?:\w+ )?votes?|signs? (?:for|on behalf)|(?:won|was awarded|received) [^.;]{0,40}(?:prize|medal|award)s?|hosts? (?:the |an? |its )?(?:\w+ )?(?:meetings?|conferences?|workshops?|dinner)|verfug(?:t|en) uber (?:\w+ )?stimmen?|zeichne(?:t|n)(?![^.;]{0,60} verantwortlich)|erhielt(?:en)? [^.;]{0,40}(?:preis|medaille)[a-z]*|ladt [^.;]{0,60} ein|dispose(?:nt)? d(?:e |')(?:\w+ )?voix|dispone(?:n)? de (?:\w+ )?votos?|dispone(?:ngono)? di (?:\w+ )?voti|insures?|bears? the risk|treats?|(?:has|have) (?:\w+ )?(?:visited|met|worked|known)|employs)(?![a-z])/u;
const FORMAL_PARTS =
  /负责(?:本方|日常|双方)?(?:研究)?(?:团队|人员|联络|沟通|联系|协调)[^。;,]*|负责(?:为|办理|本方)[^。;,]*|(?:延误|损失|后果|风险|事故)[^。;,]{0,6}由[^。;,]{1,12}(?:负责|承担)|负责会议记录[^。;,]*|进行[^。;,]{0,6}培训|(?:内容|工作)?(?:负责人|联系人)|参与(?:会议|活动)/gu;

/** A sum that a party is worth, owes or pays as a price: none that it gives to the work. */
export const isOwnOrOwed = (folded: string) => OWN_OR_OWED.test(folded);
const OWN_OR_OWED =
  /注册资[本金]|营业(?:额|收入)|年研发投入|上一?年度|违约金|赔偿|滞纳金|的价格|每(?:售出|销售)|(?<![a-z])(?:je|pro|fur jede[mnrs]?) verkauft[a-z]*|多年来|历年来|年合同额|(?<![a-z])(?:(?:has|have) (?:already )?invested|damages|indemn[a-z]*|liabilit(?:y|ies)|share capital|insurance of|(?:maintain|hold|carr[yi])[a-z]* [^.;]{0,20}insurance|penalt(?:y|ies)|overpayment|has more than|units? sold|value added tax)(?![a-z])/u;

/** How funds are booked, and what a company pays its shareholders: no input where nobody gives anything beside it. */
export const isBooked = ({ has }: Reader, folded: string) => BOOKED.test(folded) && !has(CONTRIBUTE, folded.replace(BOOKED, " ").replace(GIVEN, " "));
/** The funds that are booked may be told as those which somebody gives. */
const GIVEN =
  /(?:投入|提供|拨付|出资|资助|配套|自筹)[^,。;]{0,8}(?:经费|资金|款项)|(?<![a-z])(?:funds?|money|moneys|sums?|amounts?|means|contributions?|resources)(?: (?:that|which))? [^.;,]{0,40}?(?:contribut|provid|paid|pays?(?![a-z])|gives?(?![a-z])|given|made)[a-z]*/gu;
const BOOKED =
  /(?<![a-z])(?:keeps?|kept|held|booked|recorded|accounted for) [^.;]{0,40}(?:in|on) (?:an? |its )?(?:separate|special|dedicated|own) (?:ledger|accounts?|books?|cost cent(?:re|er))[^.;,]*|(?<![a-z])dividends?(?![a-z])|单独(?:核算|建账|设账|立账)|专账管理|派发?股息|股利|派息/u;

/** “to confirm our firm intention to take part in the research”: what is meant to be done, in no part of it. */
export const onlyIntends = (folded: string) => INTENDS.test(folded);
const INTENDS =
  /(?<![a-z])(?:intention|interest|willingness|readiness|wish|desire) (?:to (?:take part|participate|join|co-?operate|collaborate|engage|work)|in (?:taking part|participating|joining|co-?operating|collaborating))(?![a-z])|(?:合作|参与|参加)(?:的)?(?:意向|意愿)/u;

/** A report that is handed in is no part of the work. */
export function reportsOnly({ has }: Reader, folded: string): boolean {
  const rest = folded.replace(REPORTS, "");
  return rest !== folded && !has(DUTY, rest) && !WORKS.test(rest);
}
const REPORTS =
  /(?:提交|完成|编写|撰写|报送)[^。;,]{0,16}?(?:报告|总结)|(?:报告|总结)(?:应|须|在|于)[^。;]{0,24}?(?:完成|提交)|(?<![a-z])(?:prepares?|writes?|delivers?|submits?|sends?)(?![a-z])[^.;,]{0,30}(?:reports?|minutes)(?![a-z])/gu;

/** A sentence that one party pays the other tells of no work. */
export const paysOnly = (folded: string) => (PAYS.test(folded) || LODGES.test(folded)) && !WORKS.test(folded.replace(LODGES, ""));
/** 承担其食宿: what somebody bears is no task. */
const LODGES = /(?:承担|负担|解决|安排)[^。;,]{0,8}(?:食宿|差旅|旅费|往返|交通|住宿|保险|开支|支出)/u;
const PAYS =
  /(?:应|须|将|需)?(?:于|在)?[^。;]{0,24}(?:支付|付清|付款|缴纳|结算)|(?<![a-z])(?:(?:shall|will|must) pay|pays|is payable|are payable|invoices?)(?![a-z])|(?<![a-z])(?:zahlt|bezahlt|uberweist|verse(?:ra)?|paie(?:ra)?|abonara?|pagara?|paga|versa|betaalt|betalar|betaler|maksaa|placi|plateste)(?![a-z])|(?<![a-z])oder(?=\s*(?:[.;,]|$))/u;
const WORKS =
  /负责|承担(?![^。;,]{0,12}(?:经费|费用|万|元))|开展|研制|完成|实施|参与|进行(?!支付|付款|结算|审计)|(?:制备|测试|设计)(?!费|经费|款)|(?<![a-z])(?:responsible|carr(?:y|ies) out|perform|develop|conduct|test|build|analys|fuhrt|entwickelt|untersucht|realise|effectue|developpe|realiza|desarrolla|esegue|sviluppa|voert|ontwikkelt|utfor|utvecklar)/u;

/** “Le responsable scientifique est, pour l'Université, Mme Armand”: who speaks for a side is no part of the work. */
export const appointsOnly = (reader: Reader, folded: string) =>
  isContact(reader, folded) ||
  NAMES_RESPONSIBLE.test(folded) ||
  STANDS_FOR.test(folded) ||
  (NAMED_IN_CHARGE.test(folded) && TITLED.test(folded)) ||
  (TITLED.test(folded) && LEADS_IT_ALL.test(folded)) ||
  ((TITLED.test(folded) || (OFFICE_HOLDER.test(folded) && !IN_CHARGE_OF.test(folded))) &&
    ((APPOINTS.test(folded) && !WORKS.test(folded.replace(APPOINTS, ""))) || ledByAlone(reader, folded)));
/** “The person responsible at HU is Professor Vik”: who, and not for which part of the work. */
const NAMES_RESPONSIBLE =
  /^[\s\d.()]*(?:the |an? )?(?:responsible persons?|persons?(?: who is| who are)? (?:responsible|in charge))(?: (?:at|of|on behalf of|on the side of) [^.;,]{1,60}?)? (?:is|are|shall be|will be) (?:mr|mrs|ms|dr|prof(?:essor)?)(?![a-z])/u;
/** “Sont désignés responsables scientifiques, pour l'École, Monsieur …”: who, and not for which part of the work. */
const NAMED_IN_CHARGE =
  /^[\s\d.()]*(?:(?:sont|est|sono|sao|e|se) (?:designe|nomme|nominat|designat|designad|nomead|nombrad|designan?|nombran?)[a-z]* (?:comme |como |quali |quale )?(?:co-?)?(?:responsa|coordin|dire[ct]t?)[a-z]*|als (?:wissenschaftliche[rn]? |projekt)leit(?:er|erin|ung)[a-z]* (?:werden|wird) (?:benannt|bestimmt|bestellt))(?![a-z])/u;
/** “Professor Wang remains in charge for EIT”: for a side, and of no part of the work. */
const STANDS_FOR =
  /^[\s\d.()]*(?:prof(?:essor)?|dr|mr|mrs|ms)(?![a-z])[^;]{2,60} (?:is|remains|stays|continues|shall be|will be|becomes) (?:to be )?(?:in charge|responsible) (?:for|at|on behalf of|on the side of) [^.;,]{1,60}\.?$/u;
/** Professor Vik for HU and Dr Wang for EIT supervise the Project. */
const LEADS_IT_ALL =
  /(?<![a-z])(?:supervis|overse|lead|head|direct|coordinat|manag)[a-z]* (?:the|this) (?:joint )?(?:project|research|work|collaboration|programme|study)(?: jointly| together)?\s*\.?$/u;
/** “Each Party shall carry out its tasks with reasonable care”: how work is done, and not by whom. */
export const promisesCare = (folded: string) => CARE.test(folded) || (OF_EACH.test(folded) && OBEYS_LAW.test(folded));
const OF_EACH =
  /^[\s\d.、()]*(?:(?:each|both|either|the) (?:party|parties|partners?|institutions?) |双方|各方|任何一方|(?:jede|beide|die) (?:partei|partner)|(?:chaque|les) parti|(?:cada|las|ambas) parte|(?:ciascuna|le) part)/u;
const CARE =
  /^[\s\d.、()]*(?:双方|各方|任何一方)[^。;]{0,30}(?:诚实|诚信|全面|认真|勤勉|严格)[^。;,]{0,8}(?:履行|执行|遵守)[^。;]{0,10}(?:义务|职责|协议|约定|条款)[。;]?$|^[\s\d.()]*(?:each|both|either|the) (?:party|parties|partners?|institutions?|collaborators?|(?:principal )?investigators?|researchers?) (?:shall |will )?(?:perform|carr(?:y|ies) out|conduct|discharge|fulfil|execute)s? (?:its|their|the|all) (?:[a-z]+ ){0,3}(?:tasks?|obligations|duties|work|responsibilities|research|project|study|studies)[^.;]{0,30}(?:with (?:all )?(?:reasonable|due) |diligently|in good faith|in a professional)|^[\s\d.()]*(?:cada parte|as partes|las partes|le parti|ciascuna parte|chaque partie|les parties|jede partei|die parteien|iedere partij|partijen) [^.;]{0,70}(?:com (?:a devida )?diligencia|con (?:la debida )?diligenc?[iz]i?a|con diligenza|avec (?:toute la )?diligence|mit der (?:gebotenen|ublichen|notigen) sorgfalt|met (?:de nodige|gepaste) zorg)/u;
/** Le laboratoire, sous l'autorité du directeur de recherche Morel, est responsable des essais: that is what it does. */
const IN_CHARGE_OF =
  /(?<![a-z])(?:est|sont|sera|seront|es|son|seran|sono|saranno|e|sao|serao) responsab(?:le|il)[a-z]* (?:de|des|du|del|della|delle|dei|do|da|dos|das|d)(?![a-z])/u;
/** Nothing else is said of the work in the same sentence. */
const ledByAlone = ({ has }: Reader, folded: string) => IS_LED_BY.test(folded) && !WORKS.test(folded) && !has(DUTY, folded.replace(IS_LED_BY, ""));
const TITLED =
  /(?<!\p{Letter})(?:doctora?|doutora?|docteure?|monsieur|madame|dottor(?:e|essa)|prof(?:\.|essor\p{L}*)?|dr\.?|m\.|mme|sr[a]?\.|dott\.?(?:ssa)?|ing\.|herr|frau|don|dona|senor[a]?|senhor[a]?|signora?)[\s-]/u;
/** “The Research will be directed at University by Dr. …” */
const IS_LED_BY =
  /^[\s\d.()]*(?:the |this )?(?:joint )?(?:research|project|work|collaboration|study|programme)(?: [a-z]+){0,4} (?:directed|led|headed|supervised|coordinated|managed)(?: [a-z]+){0,4} by (?:the )?(?:prof(?:essor)?|dr|mr|mrs|ms)(?![a-z])/u;
/** Whom an office names: su Director de Relaciones Internacionales. */
const OFFICE_HOLDER =
  /(?<![a-z])(?:director[a]?|direct(?:eur|rice)|direttor[e]?|direttrice|jef[ea]|chef(?:fe)?|leiter(?:in)?|decan[oa]|dekan(?:in)?|doyen(?:ne)?|(?:vice-?|pro)?re[ck]?t?tor[ae]?|vicerrector[a]?|responsab(?:le|ile)) (?:de|del|della|dell|di|des|der|du|da|do|d)(?![a-z])/u;
const APPOINTS =
  /(?<![a-z])(?:(?:habra|actuara|actuaran|vi sara|vi sono|il y a|havera) (?:una? |el |la |due |dos |deux |dois )?(?:co-?|con)?(?:dire[ct]t?[a-z]*|coordina[a-z]*)|(?:sind|sont|son|sono|are|is|ist|est|es|sera|seran|saranno|sao|serao)(?: [a-z]+)? (?:co-?|con)?(?:direct(?:ors?|eurs?|rices?|ores|oras?)|dirett(?:ori?|rici|rice)|diretor(?:es|as?)?|leiter(?:innen|in)?|coordinateurs?|coordinatori|coordinadores)|(?:gestao|gestion|gestione|coordenacao|coordinacion|coordinamento|leitung|leiding|ledning)[^.;]{0,34}(?:exerc|assur|ejerc|esercit|ausgeubt|berust|wahrgenommen|utovas)[a-z]*|(?:la |le |el |il )?responsab(?:le|il)[a-z]*(?: (?:scientifiques?|cientific[oa]s?|scientific[oa]|technique|del? |du )[a-z]*)?|projektleit[a-z]*|projektverantwort[a-z]*|ansprechpartner[a-z]*|designa(?:n|ra|ran)?|nombra(?:n|ra)?|nomina(?:no)?|designent?|benenn(?:t|en)|referent[ei]|projectleider|kontaktperson[a-z]*|projektledare|prosjektleder|projektleder|vastuuhenkilo|kierowni[a-z]*|vedouci[a-z]*|(?:principal |co-?)?investigators?|project (?:leaders?|managers?)|(?:co-?)?coordinators?|consists? of|compris(?:es|ed of)|(?:is|are) composed of|besteht aus|setzt sich [a-z ]{0,24}zusammen|bestaat uit|se compose de|est composee? d[eu]|(?:esta )?(?:integrad|formad|compuest)[oa] por|(?:e |sera )?compost[oa] (?:da|dal|por|pelo|de))(?![a-z])/u;

/** “For HU: Professor Vik, Department of Geology”: whom to turn to is no part of the work. */
const isContact = ({ has }: Reader, folded: string) =>
  NAMES_LIAISON.test(folded) || (CONTACT.test(folded) && !WORKS.test(folded) && !has(DUTY, folded.replace(OFFICE, "")));
/** 双方指定以下人员负责日常联络：…, whatever their offices are called. */
const NAMES_LIAISON =
  /^[\s\d.()、]*(?:双方|各方)?(?:指定|指派|委派|安排)(?:以下|下列)?(?:人员|专人)?[^。;,]{0,4}(?:负责|承担|进行)[^。;,]{0,6}(?:联络|联系|沟通)|^[\s\d.()、]*[\p{Script=Han}]{0,6}[由的][^。;,]{2,14}负责[^。;,]{0,6}(?:联络|联系|沟通|对接)(?:工作)?(?:[,，;。]|$)/u;
const CONTACT =
  /^[\s\d.()]*(?:the )?(?:contact persons?|contacts|ansprechpartner(?:innen)?|ansprechpersonen|kontaktperson(?:er|en)?|kontaktpersoner|contactpersonen|interlocuteurs?|correspondants?|personas? de contacto|referenti|pessoas? de contato|yhteyshenkilot?)(?: [a-z]+){0,2} (?:is|are|ar|er|sind|ist|sont|est|son|es|sono|e|sao|zijn|ovat|on)(?![a-z])|^[\s\d.()]*(?:for|por|pour|per|fur|voor|pela|pelo)\s[^;]{2,90}(?<!\p{L})(?:prof(?:essor\p{L}*)?|dr|mr|mrs|ms|mme|sr|sra|dott|dott\.ssa|ing|herr|frau)[\s.]|^[\s\d.()]*(?:日常)?(?:联络|联系|对接)(?:人|点|窗口)?\s*[:为]/u;
const OFFICE = /(?<!\p{L})(?:co-?ordina|koordina|coordon|responsa|direct|gest)\p{L}*|部门|负责人/gu;

/** Who does what is for a board to say: “It decides how the work is divided and who carries out which task”. */
export const leavesWork = (folded: string) => LEAVES_WORK.test(folded);
const LEAVES_WORK =
  /(?<![a-z])(?:decid|determin|settl|agree|fix|allot|assign|draw(?:s|n)? up)[a-z]*(?![a-z])[^.;]{0,60}(?:who (?:does|carries out|undertakes|handles|performs|takes on)|which party (?:does|carries|undertakes|handles)|how the (?:work|tasks?) (?:is|are|shall be|will be) (?:organi[sz]ed|divided|shared|split|distributed)|the (?:division|distribution|allocation|sharing) of (?:the )?(?:work|tasks))|(?:谁(?:来)?(?:做|承担|负责)|各方(?:承担|负责|完成)哪|哪一?方(?:承担|负责|完成)|(?:任务|工作)(?:的|如何|怎么|怎样)?(?:分(?!析|别|期|段)|划分))[^。;]{0,24}(?:决定|确定|商定|议定|定(?!期))|(?<![a-z])(?:who|which (?:party|partner|side)) (?:does|takes on|carries out|undertakes|handles|performs)[^.;]{0,60}(?:laid down|decided|determined|settled|fixed|agreed)(?![a-z])/u;

/** 任务分工、经费投入和收益分配等事项: means as one of several things, money that comes in another. */
export const isListed = ({ has, languages }: Reader, folded: string) =>
  folded.split(/[、,，;]|[和与及]|(?<![a-z])(?:and|und|et|y|e|en)(?![a-z])/u).some((part) => !has(PROCEEDS, part) && topicsOf(part, languages).has("inputs"));

/** The names of the parties side by side, as in the heads of two columns. */
export function namesAlone(reader: Reader, folded: string): boolean {
  const names = partyNames(reader);
  return names !== undefined && new Set(reader.named(folded).map(({ party }) => party)).size > 1 && !/\p{L}{2}/u.test(folded.replace(names, " "));
}

/** 设执行主任一名，由乙方派出: whom a side names to head what is set up is nothing that it gives. */
export const sendsHead = (folded: string) => !MONEY.test(folded) && folded.replace(SENDS_HEAD, "").search(COUNTS_PEOPLE) < 0 && SENDS_HEAD.test(folded);
const SENDS_HEAD =
  /(?:主任|所长|院长|经理|秘书长?|委员|理事|董事|监事)[^。;,]{0,8}[,，]?(?:均|分别)?由[^。;,，]{1,16}(?:派出|选派|委派|派任|指派|推荐)|(?:派出|选派|委派|指派)[^。;,，]{1,10}(?:任|为|担任)[^。;,，]{0,10}(?:主任|所长|院长|经理|秘书长?|委员|理事|董事|监事)/u;
const COUNTS_PEOPLE = /(?:提供|投入|配备|派)[^。;,]{0,12}[\d一二三四五六七八九十两]/u;

/** 按附件二所列方法完成…研究: the annex tells how the work is done, and the sentence what it is. */
export const byMethodOf = ({ has }: Reader, folded: string) => has(DUTY, folded) && BY_METHOD.test(folded);
const BY_METHOD =
  /(?:按照?|依照?|依据|根据)(?:本?(?:协议|合同))?附[件表录][^,。;]{0,12}(?:方法|进度|标准|流程|规程|要求|方案|时间表|指标)|(?<![a-z])(?:(?:methods?|protocols?|procedures?|standards?|specifications?|schedule|timetable) (?:[a-z]+ ){0,3}in (?:the )?(?:annex|appendix|schedule|exhibit)|(?:verfahren|methoden?|protokoll|vorgaben|zeitplan) (?:[a-z]+ ){0,2}(?:in|aus|der|nach) (?:der )?(?:anlage|anhang)|(?:methodes?|protocoles?|calendrier) (?:[a-z]+ ){0,3}annexe|(?:metodos?|protocolos?|calendario) (?:[a-z]+ ){0,3}anexo|(?:metod[oi]|protocoll[oi]|calendario) (?:[a-z]+ ){0,3}allegato)|别[纸表添][^。]{0,12}(?:方法|手顺|基准|日程)/u;

/** 甲方提供给乙方的样品，所有权仍属甲方: whose a thing stays that is handed over. */
export const staysOfGiver = (folded: string) => !MONEY.test(folded) && STAYS_OF_GIVER.test(folded);
const STAYS_OF_GIVER =
  /(?<![a-z])(?:that|which) [^.;,]{0,30}(?:giv|provid|suppl|pass|hand|lend|transfer)[a-z]* [^.;]{0,40}(?:remains?|stays?) (?:the )?property of(?![a-z])|(?:提供|交付|移交|交给)[^。;,，]{0,30}的[^。;]{0,12}(?:所有权|产权)[^。;,，]{0,4}(?:仍|均|仍然)?(?:归|属|为)/u;

/** “El proyecto comprende el estudio de …”: what all of the work is, and nobody's part of it, nor left open. */
export const listsWork = (folded: string) => LISTS_WORK.test(folded) || OF_A_REPORT.test(folded);
/** “Al cabo de cada año se emitirá un informe de avance”: what is handed in or approved. */
const OF_A_REPORT =
  /(?<![a-z])(?:(?:progress|annual|interim|final) reports?|informes? (?:de avance|anual|final|intermedi)[a-z]*|rapports? (?:d'avancement|annuel|final|intermediaire)s?|(?:zwischen|jahres|abschluss|fortschritts)berichte?[ns]?|relazion[ei] (?:annual|final|intermedi|di avanzamento)[a-z]*|relatorios? (?:anua|fina|de progresso)[a-z]*)(?![a-z])|(?:年度|中期|进展|结题|总结)报告/u;
const LISTS_WORK =
  /^[\s\d.()]*(?:(?:the|this|das|dieses|le|ce|el|este|il|questo|o|het|dit) )?(?:(?:joint |research )?project|(?:work|research) (?:plan|programme)|projekt|vorhaben|arbeitsplan|projet|programme|proyecto|plan de trabajo|progetto|programma|projeto|projeto|plano de trabalho|onderzoek|werkplan) (?:comprises?|includes?|consists? of|covers|umfasst|beinhaltet|besteht aus|comprend|inclut|se compose|comprende|incluye|consiste en|abarca|si compone|prevede|consiste|inclui|abrange|omvat|bestaat uit)(?![a-z])|^(?:本|该)?(?:项目|课题|研究)(?:工作|内容)?(?:包括|涵盖|由[^。;,]{2,30}组成)/u;

/** 双方指定以下人员负责日常联络：, above the persons of each side. */
export const NAMES_CONTACTS =
  /联络|联系人|(?<![a-z])(?:contacts?|contact (?:persons?|points?)|points? of contact|liaison|ansprechpart[a-z]*|kontaktperson[a-z]*|interlocut[a-z]*|correspondants?|contactpers[a-z]*|referent[ei] (?:per|dell))(?![a-z])/u;
