/** What stands before those who are named beside the signatures and sign for nobody, in folded text. */

/** Words of having read or seen it, of information and opinion; behind them by whom, or nothing. */
const READ = [
  "(?:read|seen|noted|acknowledged|understood)(?:(?:,|,? and) (?:read|seen|noted|acknowledged|understood))*",
  "(?:for|f\\.y\\.) (?:your )?(?:information|i\\.)(?: only)?|taken note",
  "(?:gelesen|gesehen)(?: und (?:gelesen|verstanden))?|(?:wir|ich) haben? (?:die|den|das|diese[nrs]?) [a-z]+ (?:gelesen|gesehen|zur kenntnis genommen)|(?:gelesen und )?(?:zur )?kenntnis(?:nahme)?(?: genommen)?|sachlich (?:und rechnerisch )?richtig|mitgezeichnet|mitzeichnung",
  "(?:(?:ont|a|(?:nous )?avons|j'ai) )?(?:lu et )?pris connaissance|visas?(?: d[eu].{3,40}| du service.{0,30})?|vu|pour (?:information|avis)",
  "v\\s?[o.]*\\s?b\\s?[o.]*|vist[oa] (?:bueno|juridic[oa]|legal)|enterad[oa]s?|h(?:emos|e|an) leido(?! y acept)|(?:tom[oe]|tomado) conocimiento|para (?:su )?conocimiento",
  "(?:per )?presa visione|(?:hanno|abbiamo|ho) (?:letto(?! e accett)|preso visione)|per conoscenza|tom(?:ei|ou|amos|aram) conhecimento|ciente|para conhecimento",
  "(?:voor )?ge(?:zien|lezen)|(?:voor|ter) kennis(?:neming|name)|(?:(?:wij|ik) )?heb(?:ben)? (?:kennis ?genomen|[a-z ]{3,30} gelezen)|last(?: och forstatt)?|for kannedom|(?:(?:vi|jag) har )?tagit del(?: av)?",
  "(?:til)?tiltradt|(?:laest|last|lest|sett?)(?: og (?:forstaet|forstatt))?(?: og tatt til etterretning)?|ta(?:get|tt) til (?:efterretning|etterretning|orientering)|til (?:efterretning|etterretning|orientering|kendskab)",
  "tiedoksi|merkitty tiedoksi|luettu|ole(?:mme|n) tutustun(?:eet|ut)|zapozna(?:lem|lam|lismy|lysmy|l|la|li|no) sie(?: z .{3,40})?|(?:przyjal(?:em|am) )?do wiadomosci",
  "(?:na|bere? na|beru na) vedomi[e]?|(?:seznamil|oboznamil)[aiy]? (?:jsem |jsme |som |sme )?sa?e?(?: s .{3,40})?|tudomasul(?: ve(?:ttem|szem|ttuk|sszuk))?|lattam|megismert(?:em|uk)|ellenjegy(?:zem|zo|ezte)",
  "(?:financial|budgetary|treasury) (?:counter-?signature|endorsement)|counter-?signed (?:for|as to) (?:financ[a-z]*|budget[a-z]*|legality|legal[a-z]*)(?: [a-z]+)?(?=\\s*[:：]?\\s*$|\\s*[:：])|(?:financially|budgetarily|legally|for (?:financial|budgetary) (?:control|purposes)) (?:counter-?signed|endorsed|cleared|reviewed|checked)|penzugyi(?:leg)? (?:ellenjegy[a-z]*|ellenorz[a-z]*)|finanziell (?:mitgezeichnet|gegengezeichnet|gepruft)|counter-?sign(?:ature of|ed by) (?:the )?(?:bursar|treasurer|qu?aestor|(?:chief )?accountant|(?:chief )?financ(?:e|ial) (?:officer|controller|director|manager))|contreseing d[eu].{3,40}",
  "kontrasygnata.{0,30}|lattamozta|latta|okudum(?: ve anladim)?|bilgi (?:icin|edinildi|edindim)|gordum|goruldu|(?:с .{3,40} )?ознакомлен[аы]?|для сведения|согласовано(?=\\s*[:：]?\\s*(?:юри|бухгалтер|главн\\p{L}* бухгалтер))",
  "(?:am )?luat la cunostinta|vizat|avizat|mengetahui|vizat juridic|lam chung|de biet|da (?:doc|xem)",
];
/** Words of a lawyer, a reviewer, a notary. */
const CERTIFIES = [
  "approved as to (?:its )?(?:legal )?(?:form|legality)(?: and .{3,30})?|(?:legal|contract) review(?:ed)?|reviewed (?:as to form|for legal .{3,30})|attest(?:ed)?|certified (?:true )?copy",
  "(?:penzugyi(?:leg)?|jogi(?:lag)?|szakmai(?:lag)?) ellenjegy[a-z]*|(?:subscribed(?! (?:for|on behalf)(?![a-z]))|sworn)(?: and (?:sworn|subscribed))?(?: to)?|notarial certificate|(?:notariell )?beglaubigt|state of .{3,30}, county of .{3,30}",
];
/** Whom to turn to and who leads the work, as a heading above them; without a colon an office stands so below the name of one who signs. */
const IN_CHARGE = [
  "(?:(?:project|scientific|academic|technical|administrative|research|programme|principal|main|responsible)(?: and (?:technical|administrative))?[ -])?(?:leaders|coordinators|co-ordinators|managers|investigators|contacts|contact (?:persons|points)|persons (?:in charge|responsible))(?: of the (?:project|work|parties))?\\s*:?$",
  "(?:(?:project|scientific|academic|technical|principal)[ -])(?:leaders?|coordinators?|co-ordinators?|contacts?|investigators?)\\s*:$|contacts?(?: persons?| points?)?\\s*:$",
  "(?:projektleit(?:ung|er|erin|erinnen und projektleiter)|projektverantwortliche|ansprechpartner(?:innen)?(?: und ansprechpartner)?|kontaktpersonen|wissenschaftliche leitung)\\s*:$",
  "(?:les )?(?:responsables? scientifiques?|responsables? du projet|correspondants?|contacts?|interlocuteurs?)\\s*:$",
  "(?:(?:los |las )?(?:responsables? (?:tecnicos?|cientificos?|del proyecto)|investigadore?s? (?:principales|responsables)|personas? de contacto|enlaces?))\\s*:$",
  "(?:(?:i )?(?:referent[ei]|responsabil[ei])(?: scientific[io]| del progetto| tecnic[io])?)\\s*:$|(?:(?:os |as )?(?:coordenador(?:es|as)?|responsave(?:l|is)|pessoas? de contato|pontos? focais)(?: cientific[oa]s?| do projeto| tecnic[oa]s?)?)\\s*:$",
  "(?:双方|各方)(?:项目|课题|技术|科研)?(?:负责人|联系人|联络人)(?:[及和与、](?:项目)?(?:负责人|联系人|联络人|联系方式))?(?:名单|信息|一览表?)?\\s*[:：]?$|(?:(?:项目|课题|技术)负责人|联系人|联络人)\\s*[:：]$",
  "(?:双方|各方)?(?:项目|课题)负责人(?:签[字名署])?\\s*\\/?\\s*(?:(?:os |les |the )?(?:responsave(?:l|is)|responsables?|project (?:leaders?|managers?)|(?:principal )?investigators?|projektleit[a-z]+))(?: [a-z]+){0,3}\\s*[:：]$",
];
/** A person in charge of the work who takes upon himself what others agree: “Having read this Agreement, I agree, as Principal Investigator, …”. */
const TAKES_UPON_HIMSELF =
  "^(?:having (?:carefully )?(?:read|seen|reviewed)|i(?:,| have| hereby| acknowledge| confirm| agree| understand| am)|the (?:undersigned )?(?:principal|lead|chief|project) (?:investigator|researcher|scientist|leader)s?(?:,| has| have| hereby| acknowledges?| confirms?| agrees?))(?![a-z]).{0,220}(?:investigator|researcher|scientist|supervisor|(?:doctoral |phd |graduate |master )student|fellow|project leader|as (?:his|her|their|the) employer|not (?:being )?(?:a )?part(?:y|ies))(?![a-z])";
/** The same in a sentence that says that they are no parties, or speak for none: “Les soussignés ont pris connaissance …, sans y être parties.”, “They do not represent the parties.” */
const NO_PARTIES =
  "(?<![a-z])(?:soussigne|unterzeichn|abajo firmante|undersigned|sottoscritt|abaixo assinado|ondergetekende)[a-z]*(?![a-z]).{0,200}(?<![a-z])(?:sans (?:y |en )?(?:etre|devenir) partie|ohne (?:selbst )?(?:vertrags)?(?:partei|partner) (?:zu sein|zu werden)|sin (?:ser|constituirse en) parte|without (?:being|becoming) (?:a )?part(?:y|ies)|senza (?:esserne|essere) parte|sem (?:ser|serem) parte|zonder (?:zelf )?partij te)";
const SPEAKS_FOR_NONE = [
  "(?<![a-z])(?:they|these persons|the (?:undersigned|signatories below|persons below|following persons)|i|we) (?:do|does|shall|will|may|can)(?: not|not) (?:thereby |hereby )?(?:represent|bind|speak for|act for) (?:the part|either part|any part|any of the part|their (?:institution|organi[sz]ation|employer)|our (?:institution|organi[sz]ation|employer))|(?<![a-z])without representing (?:the|either|any) part",
  "(?<![a-z])(?:sie|die (?:unter|mit)zeichn[a-z]*|die (?:vor|nach)stehend genannten|wir) (?:vertreten|verpflichten|binden)(?: dabei| damit| hierbei)? (?:(?:die|keine[nrs]?|ihre?|unsere) )?(?:[a-z]+ ){0,2}(?:vertrags?|kooperations?|projekt|)(?:parte[a-z]+|partner[a-z]*|einrichtung(?:en)?|seite(?:n)?)(?: hierdurch| dadurch| hierbei)? ?nicht(?![a-z])|(?<![a-z])(?:sie|wir) vertreten keine[nrs]? (?:der )?(?:vertrags|kooperations)?(?:part)|(?<![a-z])ohne (?:die |eine[nr]? (?:der )?)?(?:vertrags?)?part(?:eien|ei|ner)s? zu vertreten",
  "(?<![a-z])(?:ils|elles|les (?:soussignes|signataires)|nous) (?:ne|n')\\s?(?:represent|engag)[a-z]* (?:pas|aucun[e]?|point)|(?<![a-z])sans (?:representer|engager) (?:les|aucune) part",
  "(?<![a-z])(?:no|sin) (?:representa[nr]?|representamos|obliga[nr]?) (?:a )?(?:las|ninguna(?: de las)?) part|(?<![a-z])(?:non rappresentan?o?|senza rappresentare) (?:le|alcuna(?: delle)?) part|(?<![a-z])(?:nao representam?|sem representar(?:em)?) (?:as|nenhuma(?: das)?) part|(?<![a-z])(?:vertegenwoordigen (?:de )?partijen niet|foretrader inte parterna|representerer ikke partene|repraesenterer ikke parterne)",
  "^(?!.*(?:须|应当|不得)).{0,80}(?:不|并不|均不)(?:构成)?代表(?:协议|合同|本协议|合作)?(?:双方|各方|任何一方|当事方|所在单位|各自单位|本单位)",
].join("|");
/** 主要研究者声明：本人已阅读本协议，并将遵照执行。 */
const DECLARES =
  "^(?:(?:双方|各方|主要|首席|项目|课题|技术|科研|学术)(?:的)?){1,3}(?:研究者|研究人员|负责人|主持人|带头人)(?:的)?(?:声明|承诺|确认|知悉)书?\\s*[:：]?\\s*(?:本人|我们|我)(?!.*代表.{0,12}(?:签[署字订]|单位)).{0,20}(?:阅读|阅知|知悉|知晓|了解)";
/** A notary of those who have come: “Before me, Jane Smith, a notary public, personally appeared …” */
const HAS_SEEN = "^(?:on this .{0,60})?before me,? .{0,160}(?:notary|appeared)|(?<![a-z])appeared before me(?![a-z])";
/** “I, the undersigned, Prof. Dan Levi, confirm that I have read the Agreement”: of himself alone, for no unit. */
const HAS_READ =
  "^i,? (?:the undersigned,? )?(?:[a-z.'’ -]{3,60}, )?(?:hereby )?(?:(?:confirm|acknowledge|declare|certify) (?:that )?(?:i )?)?(?:have|having) (?:carefully )?(?:read|reviewed)(?![a-z])(?!.*(?:on behalf|accept|agreed between))";
/** 兹证明本件与原件相符, certifico que la presente es copia fiel: of a copy, and not of what it holds. */
const OF_COPY =
  "^(?:兹证明|certifico que|certifico e dou fe|(?:i )?(?:hereby )?certify that|je certifie que|ich bescheinige|si certifica che|si attesta che)(?=.{0,90}(?:原件|copia|copy|abschrift|copie|conforme))";
/** The same in the words of a person in charge, who may say so at length. */
export const SPEAKS_FOR_HIMSELF = new RegExp(`${OF_COPY}|${TAKES_UPON_HIMSELF}|${HAS_READ}|${NO_PARTIES}|${SPEAKS_FOR_NONE}|${DECLARES}|${HAS_SEEN}`, "u");
/** Above what an office fills in that registers an agreement. */
export const OFFICE_USE =
  /^[(（]?(?:以下|本栏|此栏|下栏)由?.{0,20}(?:机构|机关|部门|窗口|处)填[写报]|^[(（]?(?:以下|本栏|此栏|下栏)(?:内容|各栏|部分)?[由供仅].{0,16}内部(?:审批|审核|填[写报]|使用|留存|流转)|^(?:技术)?合同(?:认定)?登记(?:机构|机关)(?:审查)?登记栏|^(?:技术)?合同认定登记(?:机构|机关|栏)|^(?:(?:上级|归口|行政|业务|审批|审核|备案)[^。;:，,]{0,8}|主管)(?:部门|机关|单位|机构)(?:的)?(?:审[批核查]|备案|审查)?意见\s*(?:[:：]|$)|^印花税票?(?:粘贴|张贴)处|^(?:for )?(?:the )?internal use(?: only| of [^.:;]{3,60} only)?(?=\s*(?:[:.)）]|$))|^(?:nur )?(?:fur den|zum) internen (?:gebrauch|dienstgebrauch)|^(?:reserve a l'|a |pour )usage interne|^(?:para |solo (?:para )?)?uso interno|^(?:for )?(?:office|official) use(?: only)?|^(?:cadre |partie |espace )?reserve[e]? (?:a|au) (?:l'|la )?(?:administration|service)|^(?:nur )?(?:vom amt|von der behorde|durch die behorde) auszufullen|^(?:espacio )?reservado (?:a la|para la) administracion/u;
/** Somebody who signs for nobody, named on the same line. */
export const NAMED_ASIDE =
  /^(?:(?:prepared|drafted|written|compiled|reviewed|checked|recommended|endorsed|translated|edited) by|contacts?(?: persons?| points?)?|(?:project|scientific|academic|technical) (?:lead(?:er)?s?|coordinators?|contacts?|managers?)|principal investigators?|ansprechpartner(?:in)?|kontakt(?:person)?|projektleit(?:er|erin|ung)|bearbeite(?:r|rin|t von)|erstellt von|responsables? scientifiques?|redige par|investigador(?:a|es)? (?:principal(?:es)?|responsables?)|persona de contacto|elaborado (?:por|pela)|referent[ei](?: scientific[io])?|redatto da|coordenador(?:a)?(?: cientific[oa])?|(?:chief )?(?:accountant|bookkeeper|economist)|head of (?:the )?(?:legal|finance|financial|contracts?|accounting|planning) (?:department|office|service|division|section)|(?:главн\p{L}* )?бухгалтер|hauptbuchhalter(?:in)?|glowny ksiegowy|glowna ksiegowa|kwestor|hlavni ucetni)(?:\s+(?:of|for|at|from|de|del|della|du|der|des|von|fur|pour) [^:;.]{2,60}?)?\s*:\s*\p{L}/u;
/** Who heads the laboratory or centre that the parties set up together. */
export const OF_PLATFORM =
  /^(?:本?(?:联合|共建|共同)(?:研究|研发|创新|技术)?(?:实验室|中心|研究院|基地|平台|工作站)(?:管理委员会|管委会|学术委员会|理事会)?(?:中方|外方)?(?:(?:执行|常务|副)?(?:主任|院长|所长|负责人|理事长|站长)|秘书长)|(?:(?:co-?|deputy |executive |managing )*(?:director|head|coordinator)s?) of the joint (?:[a-z]+ )?(?:laborator(?:y|ies)|centre|center|institute|platform|unit)|joint (?:[a-z]+ )?(?:laborator(?:y|ies)|centre|center|institute|unit) (?:co-?|deputy |executive )*(?:director|head|coordinator)s?)\s*(?:[(（][^()（）]{1,16}[)）]\s*)?[:：]/u;
/** Whom a copy of a letter goes to, below its writer; as printed, since C. C. Wong has initials. */
export const COPY_TO =
  /^(?:c\. ?c\.|p\. ?c\.(?= )|cc ?[:：]|CC[:：]|c\/c|(?:[Cc]op(?:y|ies?|ias?)|[Cc]ópias?|[Kk]opi(?:en?|a|er)?)(?: (?:to|à|au|a|an|aan|per|för|til|till))? ?[:：]|副本抄?[送致呈] ?[:：]|抄[送报] ?[:：])/u;
/** Whom papers go to, who leads the work and who wrote it, in front of a name or as a heading above it. */
export const NAMED_FOR_NOTICES =
  /^(?:attn|attention|c\/o|for information|prepared by|drafted by|(?:project|scientific|academic|technical) lead(?:er)?s?)(?![a-z])|^(?:收件人|联系人|联络人|(?:用印)?经办人?|抄送)(?!\p{Script=Han})/u;
/** A heading above addresses to write to, in whole. */
export const NOTICES_HEAD =
  /^(?:notices?(?: and communications?)?|addresses(?: for (?:notices?|service))?|contacts?(?: (?:details|persons?|points?|information))?|communications?|mitteilungen|zustell(?:ung(?:en)?|adressen?)|ansprech(?:partner(?:innen)?|personen|stellen)|kontakt(?:e|daten|personen|stellen)?|interlocuteurs?|personas? de contacto|referenti|pessoas? de contato|aanspreekpunt(?:en)?|contactgegevens|kontaktpersoner|notifications?|correspondance|notificaciones|comunicaciones|domicilios?|comunicazioni|notifiche|notificacoes|comunicacoes|contactpersonen|kennisgevingen|meddelanden|通知(?:[与和及]?(?:送达|联系|联络)(?:方式)?)?|送达(?:地址)?|(?:双方)?联[系络](?:方式|信息))(?: (?:shall be (?:sent|given|addressed)|are (?:sent|to be sent)|under this agreement)[^.;]{0,40})?[\s:：.。]*$/u;
/** 甲方联系人：…, Attention: …: in front of whom to write to. */
export const CONTACT_LABEL =
  /^(?:[甲乙丙丁中外]方|双方)(?:的)?(?:指定)?(?:项目)?(?:联[系络]人|通[讯信]地址|收件人|联系电话|电子邮[箱件]|邮箱)\s*[:：]|^(?:attention|attn\.?|for the attention of|zu handen|z\. ?hd\.|a l'attention de|a la atencion de|alla cortese attenzione)(?![a-z])/u;
/** A title of those who do the work. */
export const LISTS_PEOPLE =
  /(?<![a-z])(?:teams?|participants?|personnel|staff|members?|researchers|people|contacts?|investigators?|beteiligte|mitarbeite|mitwirkende|personal|equipes?|equipos?|participantes?|miembros|integrantes|intervenants|partecipanti|membri|gruppo|membros|deelnemers|medewerkers|deltagare|deltakere)|人员|成员|团队|名单|负责人|联系人/u;
/** An address of mail or a telephone. */
export const HAS_CONTACT = /[\w.-]+@[\w-]+\.\w{2,}|(?<![a-z])(?:tel|phone|fax|e-?mail|mobile)(?:\.|:| )|电话|邮箱|传真/u;
/** Who has sent, made or looked through what others sign electronically, on the same line. */
export const SENT_BY =
  /^(?:(?:envelope|document|file|package|request|agreement) )?(?:(?:sent|created|initiated|uploaded|submitted|forwarded)(?: (?:for|to) (?:signature|signing|sign))? by|(?:approved|checked|reviewed) (?:before|prior to) (?:sending|signing|signature)(?: by)?|(?:opened|viewed|read|seen|received|downloaded) by(?: \((?:no signature|not signed|without signing)\))?)\s*:\s*\p{L}/u;
/** Behind the words: the end, or by whom. */
const BY_WHOM = "(?=\\s*(?:$|[:：(,]|(?:[^:：]{0,60}[:：]\\s*(?:$|\\S{2,}.{0,60}$))|(?:by|durch|von|par|por|da|do|de la?|door|av|af|przez|before)(?: |$)))";

/** That a copy is as the original, which somebody says below those who have signed: I certify this to be a true copy. */
const TRUE_COPY =
  "^(?:(?:i|we) (?:hereby )?certify[^.;]{1,60}|certified (?:to be )?an? |hereby certified as an? )(?:true|faithful|exact|correct)(?: and [a-z]+)? (?:copy|extract|translation)|^(?:fur die richtigkeit|die ubereinstimmung) der (?:abschrift|kopie|ubersetzung)|^(?:pour )?copie (?:certifiee )?conforme|^(?:es )?copia (?:fiel|conforme|autentica)|^(?:经核对?[,，]?)?与原件(?:核对)?(?:一致|无异|相符)";

/** “Received at Harbour University on 4 May 2026, reg. no. 26-117”, Eingegangen am 4. Mai 2026, 收文日期：…: the stamp of an office that a paper has come, and not that anybody agrees. */
export const RECEIVED = new RegExp(
  [
    "^[(（]?(?!.*(?:accept|agree|approv|confirm|sign|aprob|einverstanden|accord|acept|conform|accett|aceit|同意|接受|确认|会签))(?:(?:date )?(?:received|receipt)(?: (?:stamp|date))?|registered (?:at|on|under|as)|eingegangen|eingang(?:s(?:stempel|vermerk|datum))?|(?:date de )?(?:recu|reception)|(?:courrier )?arrive[e]?|recibid[oa]|(?:fecha de )?(?:recepcion|registro de entrada)|sello de (?:entrada|registro)",
    "ricevut[oa]|pervenut[oa]|(?:numero di )?protocollo(?: (?:in entrata|d'ingresso|n\\.?))?|recebid[oa]|(?:carimbo de )?entrada n|ontvangen|ingekomen|inkom(?:men|stdatum)?|mottat[t]?|mottaget|modtaget|diariefort|saapunut|wplynelo|data wplywu|doruceno|doslo|erkezett|iktat[a-z]*|alindi|(?:дата )?получен[оа]|входящий|(?:收[文件讫到]|来[文函]|签收)(?:日期|登记|编号|号|章|于|时间)?)(?![a-z\\p{Script=Cyrillic}])",
  ].join("|"),
  "u",
);
/** Those in charge of the work who have read what others sign, and those who approve or certify it. */
export const TAKES_NOTE = new RegExp(
  [
    TAKES_UPON_HIMSELF,
    `^(?:${IN_CHARGE.join("|")})`,
    `^(?:${[...READ, ...CERTIFIES].join("|")})(?![a-z])(?!.*(?<![a-z])(?:agree|accept|approve)(?:d|ment)?(?![a-z]))${BY_WHOM}`,
    String.raw`^(?:acknowledge?ments? (?:and [a-z]+ )?(?:of|by) (?:the )?(?:principal |lead |chief |project |academic |scientific )*(?:investigator|researcher|scientist|supervisor|academic)|(?:read|noted|seen|acknowledged|understood)(?:(?:,| and) (?:read|noted|acknowledged|understood|agreed))*(?: by)?:? (?:the )?(?:principal |lead |chief |project |academic |scientific )?(?:investigator|researcher|scientist|supervisor|academic|project leader)|(?:(?:we|i)(?:,? (?:the )?(?:[a-z]+ ){0,3}(?:investigator|researcher|scientist|leader|supervisor)s?,?)?(?: hereby)? (?:confirm|acknowledge|declare|certify|state)(?: that)? )?(?:we|i)(?:,? (?:the )?undersigned,?)? have (?:carefully )?read (?:and understood )?(?:this|the|it)(?![a-z])(?!.*(?<![a-z])(?:agree|accept|approve)(?![a-z]))(?:.{0,80}\s*:\s*$)|.{4,160} (?:not|without (?:being|becoming)) (?:a )?part(?:y|ies) (?:to|of) (?:this|the|it)(?![a-z])|.{4,60}\((?:not|no) (?:a )?party(?: [^()]*)?\)|(?:(?:von|durch) (?:der|die|den|dem) (?:projektleit|wissenschaftlich)[a-z ]{0,40} )?(?:gelesen und )?zur kenntnis genommen(?: \([^()]*\))?\s*[:：]?$|visa d(?:es|u|e la) responsables?(?![a-z])|(?:zur )?kenntnis genommen(?: durch| von)?:? (?:(?:die|den|der) )?(?:projekt|wissenschaftlich)|(?:lu et )?pris connaissance(?: par)?:? (?:le|la|les) responsables? scientifiques?|(?:enterad|conocid)os?:? (?:el|la|los) investigador|(?:双方)?项目负责人(?:确认)?(?:已?(?:阅|知悉|知晓|阅知)))`,
    TRUE_COPY,
    "^(?:contacts?(?: (?:persons?|points?|details))?(?: (?:for|of) .{3,40})?|(?:addresses|persons?) for notices?|ansprechpartner(?:innen)?|kontakt(?:e|personen|personer)?|(?:personnes? a )?contact(?:er|s)?|(?:personas? de )?contactos?|referenti|contactpersonen|联系(?:人|方式|信息))\\s*[:：]?\\s*$",
    "^the (?:undersigned )?(?:principal|lead|chief|project) (?:investigator|researcher|scientist|leader)s? (?:(?:have|has|hereby) )?(?:acknowledged?s?|noted?s?|read|(?:take|took|taken) note)(?![a-z])[^.;]{0,80}[:：]\\s*$",
    "^(?:本人)?(?:已|均已)?(?:阅知|阅悉|知悉|知晓|阅读)[^:：。;]{0,8}(?:并|,)?(?:同意|承诺|愿意?)?(?:遵照|按照|依照|遵守|遵循)(?!上述|[^:：。;]*(?:协议|合同|条款|约定))[^:：。;]{2,14}[:：]?\\s*$",
    "^(?!.*(?:代表|签[字名署订章]|盖章))(?:下列|以下|上述|双方|各方)[^:：。;]{0,12}(?:人员?|者|师|长|家)(?:均|都|各|已|已经)*(?:阅读|阅知|阅悉|知悉|知晓|了解|获悉)[^:：。;]{0,36}[:：]$",
    "^(?!.*(?:代表|签[字名署订章]|盖章))[^:：。;,]{2,20}(?:主任|院长|所长|负责人|主持人|带头人)(?:均|都|各|已|已经)*(?:阅读|阅知|阅悉|知悉|知晓|了解)[^:：。;]{0,36}[:：]$",
    "^[^:：。;,]{0,16}(?:项目|课题|技术|科研|学术)负责人会签\\s*[:：]?$",
    "^(?:(?:die|der) )?(?:(?:fachlich|wissenschaftlich|technisch)e leitung|projektleitung|projektleiter(?:in|innen)?)(?: [a-z]+){0,3} (?:hat|haben) (?:[a-z]+ ){1,4}(?:gelesen|gesehen|zur kenntnis genommen)\\s*[:：]?$",
    "^(?:(?:本)?(?:协议|合同|文本|译文)(?:书)?)?由.{2,12}(?:核对|校对|审核|审阅|起草|翻译)\\s*[:：]\\s*$",
    "^(?:已阅|阅知|知悉|审核人?|复核人?|拟稿人?|制表人?|校对人?|抄送|公证[处人员]|见证(?:方|单位|机构)|(?:公共|宣誓|注册)译员|翻译[人员]|traduc(?:tora?|cion) (?:publica?|jurad[oa])|tradut(?:ora?) (?:publica?|juramentad[oa])|traduct(?:eur|rice) assermente|(?:sworn|certified) translat(?:or|ion)|(?:beeidigte|vereidigte|ermachtigte)r? ubersetzer(?:in)?|兹证明|certifico que|юрисконсульт|начальник юридического)(?:\\s|[:：/]|$)",
  ].join("|"),
  "u",
);
