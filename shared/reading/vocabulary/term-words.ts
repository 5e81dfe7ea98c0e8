import type { WordTable } from "./words.ts";

/** Words of the time during which an agreement holds. Tables as in `words.ts`. */

/** What a term may be that of. */
export const AGREEMENT: WordTable = {
  zh: "本?(?:协议|合同|合约|备忘录|协定|意向书|议定书) | 合作(?:期限?|时间|年限) | 项目(?:实施|执行)期 | 项目(?:执行)?期 | 约定书 | 共建书 | 约定(?=自|从) | 共建期 | 合作(?=自|从|由|于|为期)",
  en: "agreement | contract | memorandum | mou(?![a-z]) | protocol | deed | period of performance | (?:performance|project|research) period(?! (?:of|for) (?:each|an?|every|any)(?![a-z])) | this (?:letter|document|arrangement) | (?:the|these|this) (?:arrangements?|terms)(?![a-z]) | co-?operation | collaboration | the (?:joint )?(?:work|project|research) (?:will |shall )?(?:runs?|starts?|begins?|commences?|lasts?|continues?|ends?)(?![a-z])",
  de: "vertrag | vereinbarung | absichtserklarung | memorandum | kooperation | zusammenarbeit | projekt | vertragsverhaltnis | [a-z]*vertrag | [a-z]*vereinbarung | [a-z]*laufzeit | (?:bearbeitungs|projekt|vertrags)zeit(?![a-z])",
  fr: "accord | convention | contrat | protocole | collaboration | entente | partenariat | lettre | memorandum | declaration",
  es: "convenio | acuerdo | contrato | protocolo | compromiso | instrumento | carta | colaboracion | acta | memorando",
  it: "accordo | convenzione | contratto | protocollo | intesa | presente atto | collaborazione | progetto | memorandum | lettera d'intent",
  pt: "convenio | acordo | contrato | protocolo | memorando | colaboracao | cooperacao | instrumento | presente acordo",
  nl: "overeenkomst | contract | samenwerking | looptijd | intentieverklaring | convenant | memorandum",
  sv: "avtal | overenskommelse | samarbetet | avsiktsforklaring | memorandum",
  no: "avtale | kontrakt | samarbeidet | intensjonserklaring | memorandum",
  da: "aftale | kontrakt | samarbejdet | hensigtserklaring | memorandum",
  fi: "sopimu | yhteistyo",
  hu: "szerzodes | megallapodas | nyilatkozat | egyuttmukodes | memorandum",
  pl: "umow | porozumien | wspolprac | list intencyjn | memorandum | konsorcj",
  cs: "smlouv | dohod | spoluprac | memorand | ujednani | prohlaseni",
  ru: "соглашение | договор | сотрудничеств | проект",
  ca: "conveni | acord",
  ro: "acord | contract | protocol | conventi | memorandum",
  tr: "sozlesme | anlasma | protokol | mutabakat | is ?birligi | niyet (?:beyan|mektub)[a-z]* | memorandum",
  vi: "thoa thuan | hop dong | ban ghi nho | bien ban",
  ms: "perjanjian | nota kesepahaman | memorandum | kontrak | kesepakatan",
  ja: "本?契约 | 本?协定 | 本?覚书 | 共同研究 | 研究期间 | 契约期间 | 协定期间 | 有効期间 | 実施期间 | 本研究",
};
/** Being or coming into force. */
export const IN_FORCE: WordTable = {
  zh: "从[^。；]{2,30}(?:起|至|到|止) | 年限 | 到期 | 时间(?:为|自|从|：) | 失效 | 生效 | 有效 | 期限 | 有效期 | 执行期 | 合作期 | 履行期 | 起至 | 自[^。；]{2,30}(?:起|至|到) | 为期 | 存续 | 运行期 | 届满 | 起算 | 起计算 | 起执行 | 执行(?:期|至) | 终止 | 期间 | 截至 | 实施期 | 周期 | 开始 | 起：",
  en: "in(?:to)? (?:full )?(?:force|effect) | (?:takes?|has|have) effect | effective | valid | commenc | remains? (?:in|valid|effective) | continu | appl(?:y|ies) (?:from|for|until) | duration | term of | the term | initial term | runs? (?:from|for|until) | expire | for a (?:period|term) | begins? | starts?(?![a-z]) | lasts?(?![a-z]) | concluded for | binding (?:from|for|until) | ends? on | from [^.]{4,40} (?:to|until|till|through) | period of (?:validity|performance|co-?operation) | covers? the period | becomes? effective | lapses? | operative | shall (?:run|last|end) | (?:starting|commencing|beginning|counted) (?:on |from )?(?=[a-z]* ?\\d|the) | (?:will|shall) terminate on | stays? in (?:place|force|effect) | (?:start|end) date(?![a-z]) | from [^.]{4,40} (?:to|until|till|through) | period beginning | (?:will go|goes?) on(?= (?:until|till|for)(?![a-z]))",
  de: "in kraft | beginn ist | gilt | laufzeit | lauft | endet | beginnt | dauer | gultig | wirksam | geschlossen fur | befristet | wird fur | fur die zeit | zeitraum | zeit vom | aufgenommen | beginnen | tritt | zu laufen | geschlossen | (?:vereinbarung|vertrag)[^.]{0,40}(?:geschlossen|abgeschlossen) | abgeschlossen | vereinbart | startet | vertragsdauer | vertragsbeginn | verlangert[^.]{0,20} bis | bis (?:zum )?[^.]{0,30} verlangert | vom \\d[^;]{4,40} bis | arbeitsaufnahme | beendet | arbeitsbeginn | (?:bearbeitungs|projekt|vertrags)zeit(?![a-z])",
  fr: "en vigueur | prend effet | duree | s'eten[a-z]+ sur | valable | conclu pour | expire | prend fin | a compter | conclue? pour | pour (?:une periode|une duree) | entre en vigueur | du \\d | s'achev | commence | debute | se termin | couvre la periode | prendra effet | court(?![a-z]) | demarr | deploie | prend cours | etabli[e]? pour | effets? | vigueur | valide | demeure | dure(?![a-z]) | periode | debutant | echeance | courant a | prorogee?s? jusqu | prolongee?s? jusqu | souscrit | debutent | s.achevent",
  es: "vigencia | en vigor | duracion | surtira | entrara | se inicia | inicia el | regira | rige(?![a-z]) | vigente | hasta el | plazo | valid | comienz | comenz | iniciar | termina(?:ra)?(?![a-z]) | finaliz | efectos | (?:se )?extender(?:a|an)(?![a-z]) | se extiende | permanecer | concluir | se mantendra | dura(?:ra)?(?![a-z]) | vale(?![a-z]) | del? \\d[^;]{4,40} (?:al|hasta)(?![a-z]) | prorroga[a-z]* hasta | dar(?:a|an) comienzo | estara vigente",
  it: "decorre | durata | si estende(?:ra)? per | dura(?![a-z]) | validita | in vigore | scade | efficacia | valido | ha effetto | vigore | inizi | termina(?![a-z]) | effetti | effetto | efficac | cessa | scadra | svolger | dal[^;a-z]{0,3}\\d[^;]{4,40} al(?![a-z]) | prorogat[oa] (?:fino )?al | prend(?:e|ono) avvio | (?:si )?conclud",
  pt: "em vigor | vigencia | estende(?:r)?-se | vigora | vigor | prazo | duracao | valid | inici | comec | termina(?![a-z]) | efeitos | produz | vigorara | caduca | dura(?![a-z]) | de \\d[^;]{4,40} (?:a|ate)(?![a-z]) | prorrogad[oa] ate",
  nl: "in werking | vangt[^.]{0,40} aan | treedt | geldt | looptijd | duur | van kracht | eindigt | gaat in(?![a-z]) | aangegaan | ingang | loopt | begint | ingaande | ingaand | werkt terug | duurt | aanvang | vanaf | te rekenen | van \\d[^;]{4,40} (?:tot|t/m) | voltooid",
  sv: "galler | pagar(?![a-z]) | trader i kraft | giltig | lopa | loper | upphor | i kraft | avtalstid | loptid | borjar | slutar | varar | fran (?:och med )?(?:den )?\\d[^;]{4,40} till | paborja | avslutas",
  no: "gjelder | pagar(?![a-z]) | trer i kraft | gyldig | loper | opphorer | varer | i kraft | varighet | lopetid | utlop | begynner | slutter | fra (?:og med )?(?:den )?\\d[^;]{4,40} til | pabegynn | avsluttes",
  da: "gelder | foregar(?![a-z]) | galder | trader i kraft | tra?eder i kraft | gyldig | lober | ophorer | i kraft | varighed | lobetid | begynder | slutter | varer | fra (?:og med )?(?:den )?\\d[^;]{4,40} til | pabegynd | afsluttes",
  fi: "voimassa | voimaan | alkaa | paattyy | kestaa | kesto | jatkuu | astuu voimaan",
  hu: "hataly | tart(?![a-z]) | ervenyes | lep | megszun | idotartam | jon letre | szol | lep hatalyba | hatalyat? veszti | veszti (?:a )?hatalyat",
  pl: "obowiazuj | wchodzi w zycie | zawart | wazn | trwa | zawiera | zawierane | obowiazyw | rozpoczyna | konczy | wygasa | okres | od (?:dnia )?\\d[^;]{4,40} do(?![a-z]) | rozpoczn | zakoncz",
  cs: "plati | platnost | ucinn | uzavira se | nabyva | trva | uzavira | ucinnost | zacina | konci | doba | na dobu | od (?:dne )?\\d[^;]{4,40} do(?![a-z]) | zacn | skonc",
  ru: "действ | вступает | начина | длит | продолжа | заключ | истека",
  ca: "vigencia | vigor | durada",
  ro: "vigoare | valabil | durata | incepe | produce efecte | inceteaza | expira | se incheie pe",
  tr: "yururlu | gecerli | suresi | sureyle | sureli | basla(?:r|yip|yacak) | sona er(?:er|ecek) | biter | devam eder",
  vi: "hieu luc | thoi han | keo dai | bat dau | ket thuc | co gia tri",
  ms: "berlaku | kuat ?kuasa | jangka (?:waktu|masa) | tempoh | mulai | bermula | berakhir | tamat",
  ja: "期间 | (?:日|月|年)から[^。]{2,24}まて | 発効 | 効力 | 有効 | 満了 | 终了",
};
/** Of those above, what anything may do: they count for the agreement or the project only, or below a heading on the term. */
export const BEGINS_OR_ENDS = /开始|(?<![a-z])(?:beginnen|aufgenommen|demarr|comienz|comenz|inici|inizi|comec|termina|finaliz)[a-z]*/gu;
/** A sentence whose subject is the project. */
export const OF_PROJECT =
  /^(?:(?:the|this|das|dieses|le|ce|el|este|il|o|het|dit)\s*)?(?:(?:joint )?project|projekt|projet|proyecto|progetto|projeto|(?:the )?(?:work|collaboration|co-?operation)|zusammenarbeit|colaboracion|collaborazione|colaboracao)(?![a-z])|^[\d\s.、]*(?:本|该)?(?:项目|课题|合作|(?:合作|联合)?(?:研发|研究|开发)工作)(?=[\d自于从由将拟计预二为])/u;
/** Before the last day. */
export const UNTIL: WordTable = {
  zh: "至 | 到 | 止 | 截止 | 届满 | 终止于 | - | ~ | —",
  en: "to(?![a-z]) | until | till(?![a-z]) | through(?![a-z]) | expir\\w* (?:on|at)? | ends?(?: on)?(?![a-z]) | up to | terminat\\w* on | no later than | no longer than | not later than | not beyond | at the latest | - | and | lapses?(?: on)?(?![a-z]) | finishes? on | (?:runs|run) out on | comes? to an end(?: on)? | closes? on | completed (?:by|on) | completion(?: date)?(?=[^\\p{Letter}\\d]*$) | conclud\\w* (?:on|by) | end date | ending(?: on)?(?![a-z]) | cease(?:s)?(?: to [a-z]+)? on | finish(?:es|ed)?(?: on)?(?![a-z])",
  de: "bis | endet | - | (?:vertrags|projekt|laufzeit)?ende(?: ist)?(?: der| am)? | schliesst am | mit (?:dem )?ablauf de[sr] | zum ablauf de[sr] | ablauf am | (?<=\\d{4} )und",
  fr: "au(?![a-z]) | jusqu | expire | fin | - | echeance | s'achev | se termin | cesse | echoi | (?<=\\d{4} )et(?![a-z])",
  es: "al(?![a-z]) | hasta | finaliza | concluy | conclui | culmina | vence | expira | - | termina | acaba | cesa | caduca(?: el)? | (?<=\\d{4} )y(?![a-z])",
  it: "al(?![a-z]) | fino | si conclude | scade | scadra | - | termin | sino | cess | finisce | finira | (?<=\\d{4} )e(?![a-z])",
  pt: "a(?![a-z]) | ate | termina | expira | - | cessa | ao?(?![a-z]) | finda | conclui | encerra | caduca(?: em)? | termo em | termino em | (?<=\\d{4} )e(?![a-z])",
  nl: "tot | eindig | - | t/m | loopt af | afloopt | (?<=\\d{4} )en(?![a-z])",
  sv: "till | t\\.?o\\.?m | upphor | - | och med | intill | fram till | utgar | avslutas | (?<=\\d{4} )och",
  no: "til | opphorer | - | utlop | inntil | fram til | frem til | utloper | avsluttes | (?<=\\d{4} )og",
  da: "til | ophorer | - | udlob | indtil | frem til | afsluttes | (?<=\\d{4} )og",
  fi: "saakka | asti | paattyy | -",
  hu: "- | megszun | -ig | es ",
  pl: "do(?![a-z]) | konczy | - | wygasa(?: z dniem)? | zakoncz[a-z]*(?: sie)?",
  cs: "do(?![a-z]) | konci | - | skonc[a-z]*",
  ru: "по(?![а-я]) | до(?![а-я])",
  ca: "fins | -",
  ro: "pana | inceteaza | expira | -",
  tr: "-",
  vi: "den(?![a-z]) | toi(?![a-z]) | ket thuc(?: vao)? | -",
  ms: "hingga | sampai | sehingga | berakhir(?: pada)? | tamat(?: pada)? | s/d | -",
  ja: "から | より",
};
/** Behind the last day: 2030. június 30-ig, 31.7.2030 saakka. */
export const UNTIL_AFTER: WordTable = {
  zh: "止 | 届满 | 终止 | 到期 | (?:全部)?(?:完成|完工|结题) | 底?(?:止|届满|终止|到期|结束|为止)",
  hu: "\\.?\\s?-?ig | \\.?\\s?napj?aig | [^,.;]{0,12}(?:szunik|megszun|lejar|veszti|hatalyat)",
  fi: "saakka | asti",
  de: "(?:endet|auslauft|ablauft)",
  en: "\\s*inclusive | \\s*at the latest",
  tr: "'?[a-z]{0,3} (?:tarihine )?(?:kadar|dek)(?![a-z]) | tarihinde (?:sona|biter)",
  ro: "inclusiv",
  ja: "まて | をもって(?:终了|満了) | に(?:终了|満了)",
};
/** The day of signing. */
export const SIGNING: WordTable = {
  zh: "(?:签署|签订|签字|签章|盖章|订立|成立|签约)(?:盖章|签字)?(?:之)?(?:日|后|时|生效) | 经?双方[^。；]{0,24}(?:签署|签订|签字|盖章)",
  en: "(?:last |date of (?:the )?(?:last )?)?signatures? | signing | (?:is|are|been|when|once) signed | signed by | the date (?:hereof|above|first) | date of this (?:agreement|letter|memorandum) | execution | effective date | upon acceptance | (?:date|day)(?: on which you accept| of (?:your|its|their|the) (?:written )?acceptance) | counter-?sign | ha(?:s|ve) (?:both )?signed",
  de: "unterzeichnung | unterschrift | gegenzeichnung | annahme | unterfertigung | zeichnung",
  fr: "signature | acceptation | contresign | signe(?:e|es|s)?(?![a-z])",
  es: "firma | suscripcion | aceptacion",
  it: "sottoscrizione | firma | stipula | accettazione | sottoscri",
  pt: "assinatura | celebracao | assinat | celebracao(?![a-z])",
  nl: "ondertekening",
  sv: "undertecknan | underskrift | undertecknas | undertecknat | undertecknad | signering | signerat | signerad",
  no: "undertegn | underskrift | signering",
  da: "underskrift | undertegn",
  fi: "allekirjoit | allekirjoitus",
  hu: "alairas",
  pl: "podpisani",
  cs: "podpis",
  ru: "подписан",
  ca: "signatura",
  ro: "semnar | semnat",
  tr: "imza",
  vi: "ngay ky(?![a-z]) | ky ket | ky ten | khi ky | duoc ky(?![a-z])",
  ms: "tanda ?tangan | ditanda ?tangan | penandatanganan",
  ja: "(?:缔结|署名|调印|记名押印)(?:の)?(?:日|时)",
};
/** A day that somebody else sets. */
export const APPROVAL: WordTable = {
  zh: "批准之日 | 批复之日 | 备案之日 | 登记之日 | 立项 | 获批 | 到账",
  en: "approval | approved by | registration | award of | receipt of (?:the )?(?:funding|grant) | notification of | (?:last|latter|later|second|written) (?:written )?notifications?(?![a-z])",
  de: "genehmigung | bewilligung | zustimmung",
  fr: "approbation | homologation | autorisation",
  es: "aprobacion | inscripcion | publicacion | total tramitacion | acto administrativo | toma de razon | resolucion (?:que|exenta)",
  it: "approvazione",
  pt: "aprovacao | publicacao",
  nl: "goedkeuring",
  sv: "godkan",
  no: "godkjen",
  da: "godkend",
  fi: "hyvaksy",
  hu: "jovahagy",
  pl: "zatwierdz",
  cs: "schvalen",
  ro: "aprob",
  tr: "onay",
  vi: "phe duyet",
  ms: "kelulusan | pengesahan",
  ja: "(?:承认|采択|许可|认可)(?:の)?(?:日|后)",
};
/** Of renewal by itself. */
export const AUTOMATIC: WordTable = {
  zh: "自动(?:续|延|顺延|展) | 视为(?:续|延) | 自行(?:延|续) | 自动(?!失效|终止|解除|作废|届满|丧失|放弃|结束|退出)",
  en: "automatic(?:ally)? (?:\\w+ ){0,2}(?:renew|extend|prolong|continu) | (?:renew|extend|prolong)\\w*[^.]{0,30}automatic | rolls? (?:over|on)(?![^.;]{0,40}(?:agree|consent)) | (?:shall|will) stand (?:renewed|extended|prolonged) | (?:thereafter|then|afterwards|and)(?:(?!review|report|meet|updat|audit|assess)[^.;]){0,24} (?:from )?(?:year (?:to|by) year|yearly|annually)(?=[^.;]{0,20} unless(?![^.;]{0,20}agree)) | (?:(?<![a-z])(?:(?:shall|will)(?: (?!not |only )[a-z]+){0,2} be|is|are)(?: deemed)?(?: to be)? (?:then |thereby |further )?|(?<=[,;] ?))(?:renewed|extended|prolonged) (?:for|by) (?:(?!only|written|agreement|consent)[^.]){0,80}unless (?!(?:[a-z]+ ){0,3}agreed? (?!otherwise)) | (?=renewed|extended|prolonged)(?<!(?<![a-z])(?:may|can|could|might),?(?: (?!(?:is|are|shall|will)(?![a-z]))[a-z]+,?){0,5} )(?:renewed|extended|prolonged)(?: [a-z]+ time)?,? (?:for|by|from)(?:(?!only|written|agreement|consent)[^.;]){0,60}(?:(?:if|provided(?: that)?) (?:no(?![a-z])|none|neither)|unless (?:one|either|a|any)(?![a-z]))(?=[^.;]{0,80}(?:notice|notif|object|terminat|cancel|writes?(?![a-z]))) | unless(?! (?:[a-z]+ ){0,3}(?:renewed|extended|prolonged) (?:by|in|through|with|on) )(?! (?:(?:it|they|this|that|the [a-z]+) (?:is|are|has been|have been) |(?:sooner|previously|earlier|duly|further|otherwise|expressly) ){0,2}(?:renewed|extended|prolonged)(?![a-z]))[^.]{0,120}(?:renewed|extended|prolonged) | (?:will|shall) (?:be|remain|continue|run|stay)[^.;]{0,40} for [^.;]{0,40}(?:more|longer)(?:,| ) ?unless (?:one|either|a|any|[^.;]{0,60}(?:declares|notifies|gives|objects)) | tacit(?:ly)? (?:renew|exten|prolong) | (?<!not )(?:renewed|extended|prolonged)(?: [a-z]+){0,6} by tacit | unless (?!(?:[a-z]+ ){0,4}(?:agree|otherwise))[^.;]{4,160}, (?:the|this) (?:[a-z]+ ){1,4}(?:is|are|(?:shall|will) be)(?: (?!not)[a-z]+)? (?:extended|renewed|prolonged)",
  de: "verlangert sich | stillschweigend | automatisch | als (?:um )?[^.;]{0,40}verlangert | erneuert sich | gilt[^.;]{0,60}verlangert",
  fr: "tacite | automatiquement | reconduit de plein droit | tacitement | d'annee en annee | (?:se renouvelle|est (?:recondui|renouvel|prolong|prorog)[a-z]*)[^.;]{0,60}(?:sauf|a moins|a defaut|faute|de plein droit) | (?:sauf|a moins|a defaut|faute)[^.;]{0,80}(?:se renouvelle|(?:est|sera) (?:recondui|renouvel|prolong|prorog))",
  es: "automaticamente | tacita | prorrogara[^.]{0,40}salvo | tacitamente | de manera automatica | automatic | se entendera (?:prorrog|renov) | (?:prorrog|renov)[a-z]*[^.;]{0,60}(?:salvo (?:denuncia|que|aviso)|si ninguna)",
  it: "tacit | automaticamente | rinnovat[oa] di anno | automatic | si intende[^.;]{0,20}(?:rinnovat|prorogat)[oa] | (?:rinnov|prorog)[a-z]*[^.;]{0,60}salvo disdetta",
  pt: "automatic | tacit | renova-?ndo-?se | renova-?se | renova-se | (?:renov|prorrog)[a-z]*[^.;]{0,60}salvo (?:denuncia|aviso|oposicao) | considera-se (?:renov|prorrog)",
  nl: "stilzwijgend | automatisch | (?:tenzij|zonder opzegging|behoudens opzegging)[^.;]{0,80}verleng",
  sv: "automatiskt | forlangs",
  no: "automatisk | fornyes",
  da: "automatisk | forlenges | forlanges",
  fi: "automaattisesti | jatkuu",
  hu: "automatikusan | meghosszabbod",
  pl: "automatyczn | przedluza sie",
  cs: "automatick | prodluzuje se",
  ro: "automat | tacit",
  tr: "(?:kendiliginden|otomatik(?: olarak)?) (?:[^.;,]{0,40} )?(?:uzar|yenilenir|uzatilir|yenilenmis)(?![a-z]) | aksi bildirilmedikce[^.;]{0,60}(?:uzar|yenilenir)",
  vi: "(?<!khong (?:duoc )?)(?:tu dong|mac nhien) (?:duoc )?(?:gia han|keo dai)",
  ms: "otomatis | automatik",
  ru: "автоматическ\\p{L}* (?:продл|пролонг) | (?:продл|пролонг)\\p{L}*[^.]{0,30}автоматическ | считается (?:продленн|пролонгированн) | (?:если|при условии)[^.]{0,60}(?:ни одна|никто|не заяв|не увед|отсутстви)[^.]{0,90}(?:продлевается|продляется|пролонгируется)",
  ja: "自动(?:的に)?(?:更新|延长) | 同一(?:の)?条件て[^。]{0,16}(?:更新|延长) | (?:更新|延长)(?:する|される|された)ものと(?:する|みなす)",
};
/** A span of time that is no term: notice, prolongation, obligations that survive. */
export const OTHER_SPAN: WordTable = {
  zh: "提前 | 前[一二三四五六七八九十两\\d]*$ | 期满前 | 届满前 | 书面通知 | 续签 | 续期 | 续展 | 延长 | 延期 | 顺延 | 每次 | 终止后 | 解除后 | 结束后 | 期满后 | 内(?:向|将|完成|提交|支付|答复|审) | 保修 | 通知",
  en: "notice | prior | renew | extend | extension | prolong | put(?:ting)? (?:off|back) | postpon | defer | further (?:period|term) | additional | successive | before (?:the )?(?:expir|end) | after (?:the )?(?:expir|terminat|end|completion|disclos) | surviv | within (?:a period of )? | every | at least | each year",
  de: "frist | kundig | verlanger | nach (?:ablauf|ende|beendigung) | weitere | innerhalb | binnen | vor ablauf | schriftlich | aufzubewahren | verjahr | gewahrleist | garantie | zahlbar | vorzulegen | vorab | mangel | ruge[n]?(?![a-z]) | wettbewerb | unterlass",
  fr: "preavis | renouvel | recond | apres (?:la|le|l') | delai | prorog | garanti | facture | chaque annee | suivant sa reception | dans les",
  es: "preaviso | antelacion | prorrog | renov | despues de | adicional | tras  | garantia | aviso | cada",
  it: "preavviso | rinnov | prorog | dopo  | entro  | ulterior | garanzia | disdetta | decorsi",
  pt: "antecedencia | renova | prorrog | apos  | aviso | adicional | dentro de | garantia | denuncia | comunicacao previa | no prazo de \\d+ (?:\\([a-z ]+\\) )?dias",
  nl: "opzeg | verleng | na afloop | binnen | garantie | opzegtermijn",
  sv: "uppsag | varsel | forlang | (?<![a-z])efter  | inom ",
  no: "oppsig | forleng | (?<![a-z])etter  | innen ",
  da: "opsig | forleng | (?<![a-z])efter  | inden ",
  fi: "irtisan | jatk | paattymisen jalkeen | kuluessa | (?<!sen )jalkeen",
  hu: "felmond | meghosszabb | kovetoen | belul | utan",
  pl: "wypowiedz | przedluz | po (?:zakon|wygas) | w ciagu",
  cs: "vypoved | prodlouz | po (?:skonc|ukon) | do \\d+ ",
  ro: "preaviz | notific | prelung | reinnoi | dupa (?:incetare|expirare) | in termen de | ulterior",
  tr: "bildirim | uzat | yenilen | sona er[a-z]*den | sonra(?![a-z]) | once(?:den|sinden)?(?![a-z]) | icinde",
  vi: "gia han | thong bao | bao truoc | truoc it nhat | sau khi | trong vong | moi lan",
  ms: "pemberitahuan | notis | diperpanjang | perpanjangan | dilanjutkan | lanjutan | setelah | selepas | sesudah | dalam waktu",
  ja: "前まて | 前に | 以内 | 终了后 | 満了后 | 终了の | 通知 | 延长 | 更新 | 解约 | 催告 | 存続 | 公表",
};
/** No last day at all. */
export const INDEFINITE: WordTable = {
  zh: "长期有效 | 无固定期限 | 不定期",
  en: "indefinite | unlimited (?:period|duration|term) | without limit of time | no fixed term",
  de: "unbefrist | unbestimmte",
  fr: "indetermine",
  es: "indefinid | indefinida | tiempo indefinido",
  it: "indeterminat",
  pt: "indeterminad",
  nl: "onbepaalde",
  sv: "tills vidare | obestamd",
  no: "ubestemt",
  da: "ubestemt | indtil videre",
  fi: "toistaiseksi",
  hu: "hatarozatlan",
  pl: "nieokreslon",
  cs: "neurcit",
  ro: "nedeterminat",
  tr: "suresiz | belirsiz sure",
  vi: "khong (?:xac dinh )?thoi han | vo thoi han",
  ms: "tidak (?:terbatas|terhad|ditentukan)",
  ja: "期间の定め(?:の|か)?ない | 无期限",
};
/** The end of the work instead of a day. */
export const WORK_ENDS: WordTable = {
  zh: "(?:项目|课题|样机|成果|研究|工作)(?:最终)?(?:完成|结束|结题|(?:通过|经)?(?:最终)?验收) | 工作完成 | 任务完成",
  en: "completion of(?! (?:[a-z]+ ){0,2}(?:internal|domestic|legal|constitutional|national|formal|statutory|necessary|required)(?: [a-z]+){0,2} (?:procedure|formalit|requirement|step)) | end of the (?:project|work|research) | duration of the (?:project|work|research) | (?:project|work|research) (?:is|has been) (?:completed|finished) | life of the project | (?:until|till|when|once) [^.;]{3,80} (?:has|have) been (?:[a-z]+ )?(?:demonstrated|completed|accepted|delivered|finished|measured|handed over|tested|achieved|reached|shown)(?![a-z])",
  de: "abschluss des | ende des (?:projekt|vorhaben) | dauer des (?:projekt|vorhaben)",
  fr: "fin du projet | achevement | duree du projet",
  es: "finalizacion del | conclusion del | duracion del proyecto",
  it: "conclusione del | termine del progetto | durata del progetto",
  pt: "conclusao do | termo do projeto | fim do projeto",
  nl: "afronding van het | einde van het project | voltooiing",
  sv: "projektets (?:slut|avslut)",
  no: "prosjektets (?:slutt|avslut)",
  da: "projektets (?:afslut|slut)",
  fi: "hankkeen (?:paattym|valmistum)",
  hu: "projekt (?:befejez|vege)",
  pl: "zakonczeni\\w+ (?:projekt|prac)",
  cs: "ukonceni\\w* (?:projekt|prac)",
  ro: "finalizarea (?:proiect|lucrar)",
  tr: "projenin (?:tamamlan|bitim|sona)",
  vi: "(?:hoan thanh|ket thuc) (?:du an|de tai|cong viec)",
  ms: "(?:selesainya|berakhirnya|tamatnya) (?:proyek|projek|pekerjaan)",
  ja: "研究(?:の)?(?:完了|终了)(?:の日|まて|时)",
};

/** Behind a span that runs from the beginning and is no time of its own: four years after the Effective Date, 三年后失效. */
export const FROM_START =
  /^\s*内(?:持续|保持)?有效|^\s*后(?:自动|即)?(?:失效|终止|届满|到期|结束)|^\s*(?:later|thereafter)(?![a-z])|^\s*(?:after|from|following) (?:that|this|such) (?:date|day)(?![a-z])|^\s*(?:after|from|following|nach|apres|despues de|dopo|apos) (?:(?:the|its|der|dem|la|le|l'|el|il|sa|su|ihrer|seiner|last|date|day|of|de|du|del) ?){0,4}(?:effective|commence|start|begin|signature|signing|execution|entry into force|inkrafttret|unterzeichn|beginn|entree en vigueur|entrada en vigor|firma|sottoscrizione|assinatura)/u;

/** A verb of ending, in front of the last day. */
export const LAST_VERB =
  /(?:(?<![a-z])(?:ends?|expires?|terminates?|lapses?|concludes?|endet|erlischt|eindigt|expire|prend(?:ra)? fin|s'achev\w*|se terminer?a?|finaliza(?:ra)?|acaba(?:ra)?|terminera|expirera|cessera|finira|scadra|termina|expira|vence|scade|cessa|upphor\w*|opphorer|ophorer|paattyy|konczy|wygasa|konci)(?: \p{Letter}{1,14}){0,4}|(?:届满|终止|失效)于)\s*$/u;

/** The last day by a name that is defined elsewhere. */
export const NAMED_END =
  /(?<![a-z])(?:(?:end|expiry|expiration|termination|completion|closing|final|finish)\s*date|(?:end|expiry|completion|termination|closing)\s*day)(?![a-z])|(?:vertrags|projekt)ende(?![a-z])|endtermin|date de fin|fecha de (?:fin|finalizacion|termino|conclusion)|data di (?:fine|scadenza|termine|conclusione)|data de (?:fim|termo|conclusao)|einddatum|slutdatum|slutdato|终止日期?|届满日期?|截止日期?|结束日期?/u;

/** What rules out a renewal by itself, in front of its words. */
export const RULED_OUT =
  /(?:(?<![a-z])(?:no (?:cabe|procede|se admite|habra)|non (?:(?:e|si) (?:ammess[oa]|previst[oa]|prevede|da)(?: alcun[oa]?)?)|il n'y a pas(?: de)?|nao (?:ha|cabe)|es gibt keine|er is geen)(?: (?:l[ao]|el|o|a|il))?(?: [a-z]+)?|(?<!\p{L})(?:не|без)(?: (?:продл|пролонг)\p{L}*)?|(?<![a-z])(?:esclus[oa]|vedad[oa]|vetad[oa]|proibid[oa]|vietat[oa]|prohibid[oa]|interdite?|untersagt|excluid[oa]|exclue?|ausgeschlossen|uitgesloten|utesluten|utelukket|udelukket|poissuljettu|kizart|wykluczon[ae]|vyloucen[ao])(?:,? (?:[a-z']+ ){0,3})|(?<![a-z])(?:not|no|niet|nicht|keine?r?|non|nao|pas|inte|ikke|ei|nem|nie|nu|tidak|without|ohne|sans|sin|senza|sem|zonder|utan|uden|uten|bez)(?: (?:be|been|si|se|wordt|werden|is|it|e|es|est|ist|etre|sera|sara|ulega|podlega))?(?: (?:renew|extend|prolong|renov|prorrog|prorog|rinnov|recondu|renouvel|prelung|diperpanjang|dilanjutkan)[a-z]*)?(?: secara)?|不(?:会|再|予|得|作)?)[ ]*$/u;

/** The same behind them: eine automatische Verlängerung ist ausgeschlossen; none behind “unless”, where renewal is the rule. */
export const RULED_OUT_BEHIND =
  /^[^.;,]{0,40}(?<![a-z])(?:findet nicht statt|finden nicht statt|entfallt|gibt es nicht|n'est pas (?:prevue?|possible|admise?)|non e (?:prevista?|ammess[oa]|possibile)|no (?:esta previst[oa]|procede|es posible)|nao e (?:admitida|possivel)|vindt niet plaats|sker inte|skjer ikke|sker ikke)(?![a-z])|^(?:(?!(?<![a-z])(?:unless|except|sofern|soweit|sauf|salvo|wenn|falls|tenzij|si|a menos|exceto|if|in case)(?![a-z]))(?:[^.;,]|,(?! )))*?(?:(?<![a-z])(?:is|are|shall be|wird|werden|ist|est|es|esta|queda|fica|e|wordt|ar|er|on|jest|je) (?:(?:[a-z]+(?:ly|lich|ment|mente|lijk)|hereby|also|hiermit|jedoch) )?(?:ausgeschlossen|excluded|ruled out|exclue?|excluid[oa]|esclus[oa]|uitgesloten|utesluten|utelukket|udelukket|poissuljettu|kizart|wykluczon[ae]|vyloucen[ao])(?![a-z])|^(?:[a-z]+ ){1,2}(?:ausgeschlossen|excluded|exclue?|excluid[oa]|esclus[oa]|uitgesloten|kizart) *(?:[.;]|$))/u;

/** The first day by a name that is defined elsewhere. */
export const NAMED_START =
  /((?:effective|commencement|commencing|starting|start|beginning|inception|kick-?off|launch|operative)\s*date(?!s)|(?:commencement|starting|start|opening)\s*day(?![a-z])|(?:vertrags|projekt)(?:beginn|start)|starttermin|date d'effet|fecha de (?:inicio|comienzo)|fecha efectiva|data di (?:decorrenza|inizio|avvio)|data de inicio|startdatum|startdato|(?:生效|起始|开始|开工|启动|起算)日期?)/u;

/** What puts new words in the place of old ones: the days behind it count. */
export const CHANGED_TO =
  /变更为|修改为|调整为|改为|延长(?:至|到)|(?<![a-z])(?:(?:amended|changed|extended|modified) to(?: read)?|(?:replaced|substituted) (?:by|with)|to read|(?:geandert|verlangert) (?:in|auf|bis)|ersetzt durch|(?:modifie|porte|prolonge)e? (?:a|au|jusqu'au)|remplacee? par|(?:modificad|sustituid|substituid|prorrogad|ampliad)[oa] (?:a|por|hasta|ate)|(?:modificat|sostituit|prorogat)[oa] (?:in|con|da|al|fino al)|gewijzigd in|vervangen door)(?![a-z])/u;

/** What stood there before the change, told in its own words. */
export const OLD_WORDING =
  /(?<![a-z])(?:(?:which|that)(?: (?:now|currently|presently|previously|formerly|at present))? (?:reads?|provide[sd]|stated?s?)|(?:currently|presently|previously|formerly) (?:reads?|reading|provides?)|reading)(?: as follows)?(?= ?[,:]? ?["'“„«])|(?:原(?:条文|条款|文|约定)?(?:为|如下|内容为)?|现(?:行)?(?:条文|条款)(?:为|如下))\s*[:：]?\s*(?=["'“])|(?<![a-z])(?:(?:der|die|das) bisher (?:lautet|lautete)[a-z]*|bisherige[nr]? (?:wortlaut|fassung)|(?:actuellement )?redigee? comme suit|(?:dont la|la) redaction (?:actuelle|initiale)|que (?:actualmente )?(?:dice|reza|senala)|(?:che|il quale) (?:attualmente )?recita|que atualmente (?:diz|dispoe))(?![a-z])/u;

/** In front of those: it is only held out. */
export const MAY_BE =
  /(?<![许认不])可(?![行靠])|如(?![上下前期])|若|(?<![a-z])(?:may|might|can|could|if|peut|peuvent|pourra|pourrait|podra|puede|puo|potra|pode|podera|kann|konnte|kan|falls|sofern|wenn|indien)(?![a-z])/u;

/** What the subject of a sentence is said to belong to: the Work Plan under this Agreement; the term of this Agreement is its own. */
export const OF_AGREEMENT = /(?<!(?:term|duration|validity|period)) (?:of|under|to|in|with|by|for) (?:this|the) .*$/u;

/** What ends by itself is not renewed: endet automatisch durch Zeitablauf. */
export const ENDS_BY_ITSELF =
  /(?<![a-z])(?:ends?|expires?|terminates?|endet|erlischt|lauft|expire|prend(?:ra)? fin|cesse(?:ra)?|termina(?:ra)?|finaliza(?:ra)?|scade|scadra|cessa|eindigt|vervalt|upphor|opphorer|ophorer|paattyy|wygasa|konci)(?![a-z])[^.;,]{0,60}$/u;
/** Words of renewal: behind “by itself” they tell what does so. */
export const RENEWS =
  /(?<![a-z])(?:(?:danach|anschliessend|dann|sodann) (?:jeweils|je|immer) (?:um |fur |auf )?(?:ein|zwei|drei|weiter)|(?:and |or )?(?:then|thereafter|afterwards|subsequently) for (?:successive|further|consecutive|additional|rolling|one|another|a further|two)|(?:puis|ensuite) (?:pour|par) (?:des |une |un |de |d')?(?:nouvel|period|anne|an(?![a-z])|duree)|(?:luego|despues|a continuacion) por (?:period|anos?|un ano|otr)|(?:poi|successivamente|quindi) (?:per|di) (?:period|anno|un ulterior|ulterior|altr)|(?:depois|seguidamente|em seguida) por (?:period|anos|um ano|mais)|(?:daarna|vervolgens) (?:telkens|steeds) (?:een|met|voor|om))|(?:此后|其后|之后|以后)(?:每次|逐年|每年|按年)(?!度?(?:报告|会议|召开|提交|投入|支付))|(?<![a-z])(?:(?:runs?|goes|carries) on for (?:one|another|a further|two|three)|continues? for (?:another|a further|(?:one|two|three) (?:more|further|additional))|(?:then|thereafter|afterwards|after that),? (?:it )?continues? for)(?![a-z])|顺延|续延|延续|续期|续约|延长|展期|verlang|erneuer|renew|exten|prolong|renouvel|recond|prorog|prorrog|renov|rinnov|verleng|forlang|forleng|forlen|fornye|jatku|przedluz|prodluz|продл|пролонг|(?<![a-z])(?:setzt[^.;]{0,40} fort|fortgesetzt|voortgezet)(?![a-z])/u;
/** The condition of a renewal by itself: that nobody objects to it. */
export const NO_OBJECTION =
  /除非[^。;]{0,30}(?:终止|异议|反对|解约|不续|退出|解除)|(?<![a-z])unless (?:(?:a|one|either|any|the other) (?:party|side|partner|institution|of (?:them|us|the [a-z]+))[^.;]{0,60}(?<![a-z])(?:objects?|gives?|notif|terminat|writes|cancels?|declar|oppos|withdraw|opts)|(?:terminated|cancelled|notice (?:is|has been) given|objected to|denounced))|(?<![a-z])(?:sauf si|a moins qu|salvo che|salvo se|a menos que)(?![a-z])|(?:无|没有|未)[^。;]{0,30}(?:终止|异议|反对|不再|解约|不续|退出|说停)|(?<![a-z])(?:if|where|provided(?: that)?) (?:nobody|no one|neither|none|no (?:party|side|partner|institution))(?![a-z])[^.;]{0,60}(?:notice|notif|object|terminat|cancel|writes?(?![a-z])|contrary|oppos|declar|withdraw)|(?<![a-z])(?:(?:sofern|wenn|falls|soweit)[^.;]{0,100}(?<![a-z])(?:nicht|keine[rs]?)(?![a-z])|(?:nicht|keine?[rs]?)(?![a-z])[^.;]{0,90}(?:gekundigt|widerspr|kundigt)|ohne (?:kundigung|widerspruch)|es sei denn|si (?:aucune?|nulle|personne)(?![a-z])|a defaut d|sauf (?:denonciation|opposition|avis|preavis|resiliation)|faute de denonciation|salvo (?:denuncia|aviso|disdetta|oposi|recesso|preavis|que (?:una|cualquiera|alguna|qualquer))|de no (?:mediar|haber|existir)|si ningun[ao]|se nenhum[a]?|caso nenhum[a]?|(?:ove|se|qualora) nessun[ao]?|(?:ove|se|qualora) non[^.;]{0,60}disdett|tenzij|(?:zegt|geeft) geen|(?:indien|als) niemand|(?:indien|als) geen|behoudens opzegging|om (?:inte|ingen|ingendera)|hvis (?:ikke|ingen)|dersom (?:ikke|ingen)|med mindre|safremt (?:ikke|ingen)|ellei|jezeli zadna|jesli zadna|o ile zadna|pokud (?:zadna|ne))(?![a-z])/u;
/** What is renewed in writing, by consent, or may only be, is not renewed by itself. */
export const BY_CONSENT =
  /(?<![a-z])(?:negotiat|discuss)|(?<![a-z])(?:(?:may|can|could|might)[, ]+(?:be|unless|if|also|then|further|renew|extend|prolong|by)|by (?:mutual |written )*(?:agreement|consent))(?![a-z])|书面(?:同意|确认)|协商(?:一致|同意)|签[订署]|可以?(?:再)?(?:续|延|顺延|展期)|另行|重新签|(?<![a-z])(?:einvernehm[a-z]*|kann|konnen|(?:schriftlich|gemeinsam)[a-z]* (?:verlanger|vereinbar)[a-z]*|commun accord|avenant|peut|pourra|pourront|mutuo acuerdo|comun acuerdo|acuerdo expreso|podra[n]?|puede[n]?|previ[oa] (?:intesa|accordo|acuerdo)|comune accordo|puo|potra(?:nno)?|mediante (?:acordo|termo|adenda)|comum acordo|podera|pode|onderling overleg|kan|moze|muze|dohodou|skriftlig overenskommelse)(?![a-z])/u;
/** What ends so long after its beginning lasts so long: s'achèvent quarante mois après, ist nach vierzig Monaten beendet. */
export const ENDS_AFTER =
  /(?<![a-z])(?:endet|enden|schliesst|s'achev[a-z]*|se termin[a-z]*|prend(?:ra)? fin|prendront fin|conclu[a-z]*|termin[a-z]*|finaliz[a-z]*|si conclud[a-z]*|eindig[a-z]*|avslut[a-z]*|slutar|avslutt[a-z]*|slutter|afslutt[a-z]*|zakoncz[a-z]*|skonc[a-z]*|paattyy|paattyvat)(?![a-z])[^.;,]{0,34}$/u;
export const ENDS_BEHIND = /^[^.;,]{0,60}(?<![a-z])(?:beendet|abgeschlossen|voltooid|beeindigd|afgerond|zu ende)(?![a-z])/u;
/** It came into force on … and would have ended on …: what no longer holds, unless the same sentence tells until when it is extended. */
export const WOULD_HAVE =
  /(?<![a-z])(?:would (?:otherwise )?have (?:ended|expired|lapsed|terminated|run out|come to an end)|(?:geendet|ausgelaufen) hatte|hatte [^.]{0,40}(?:geendet|enden sollen)|aurait (?:pris fin|expire)|habria (?:terminado|finalizado|vencido|expirado)|sarebbe (?:scadut|terminat)[oa])(?![a-z])|本应于.{4,20}(?:届满|到期|终止)|(?<![a-z])(?:(?:is|are|was|were) (?:now |currently )?(?:due|set|scheduled|about) to (?:end|expire|lapse|terminate|run out)|(?:will|shall) (?:soon )?(?:end|expire|lapse|terminate)|expires|ends)(?![a-z])(?:(?!(?<![a-z])(?:unless|if|should|in case|provided|where|when|once|until|(?:party|side|partner|institution)s? (?:that|which|who))(?![a-z]))[^.;]){0,60}(?:wish|want|desire|intend|would like|seek|propose)s?(?: [a-z]+)? to (?:(?:further )?(?:extend|prolong|renew)|continue)(?![a-z])|(?:将|即将|拟)于[^。;]{4,20}(?:届满|到期|终止)(?:(?!如|若|倘|届时|一旦)[^。;]){0,24}(?:希望|愿意?|拟|有意|需要)[^。;可]{0,10}(?:延长|延期|展期|续签|续展|顺延|继续合作)(?![^。;,]{0,10}(?:的|者|时),|[^。;,]{0,10},(?:应|须|需|可|另行))/u;
/** In front of a span: it is that of a part. */
export const OF_PHASE = /(?:阶段|[一二三四首前后]期)[^。;，,]{0,8}$|(?<![a-z])(?:phase|stage|etappe|etape|fase|etapa)[^.;,]{0,12}$/u;
/** By which day something is done: no last day beside how long the agreement holds. */
export const DONE_BEHIND = /日[^。;，,]{0,4}(?:完成|完工|结题)/u;
/** From what happens when the parties do not say, as when a laboratory opens: 自揭牌之日起; none from signing, or from the agreement's own days. */
export const FROM_EVENT =
  /(?<![甲乙丙丁一对各他该]方)(?:自|从)(?!本?(?:协议|合同|备忘录))(?!(?:(?!日(?:起|开始))[^。;,]){0,40}(?:签|生效|订立|成立|盖章|加盖|公章|印章|署名|用印|缔结|落款|确认|起始|协议|合同|备忘录|原定|上述|前述|所载))[^。;,\d〇一二三四五六七八九十]{2,24}?之?日(?:起|开始)(?!,?[\d〇零一二三四五六七八九十百]{1,5}个?(?:工作日|日|天|周|星期|月)(?:以|之)?[内后](?![^。;,]{0,4}有效)|,?(?:即|自动|立即|相应)?(?:终止|解除|失效|中止))|(?<![a-z])from the (?:day|date)(?![^.;,]{0,60}(?:notice|notif|letter|request|objection|invoice))(?: on which| when| that| of)?(?! (?:the|this) (?:agreement|contract|memorandum))(?! (?:both|all|the last)(?![a-z]))[^.;,]{0,60}(?<![a-z])(?:inaugurat|unveil|commission|instal|deliver|open(?:s|ed|ing)(?![a-z])|first patient|first payment|handed over|handover|arriv|takes? up its work)/u;
/** What one person does. */
export const A_PERSON = /^[\s\d.]*(?:(?:dr|prof|professor|mr|mrs|ms|herr|frau)\.? [a-z])/u;
/** The parties will work together from the Commencement Date. */
export const FROM_DATE = /(?:(?<![a-z])(?:from|as of|since|ab|vom|du|desde|del?|dal|vanaf|fran)(?: (?:the|dem|der|la|el|il))?|自) *$/u;
