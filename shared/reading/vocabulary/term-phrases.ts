/** What sentences on the time of an agreement are told by beside its words, in folded text: how a span, an end or a renewal is said. */

/** Behind a span that runs from the beginning and is no time of its own: four years after the Effective Date, 三年后失效. */
export const FROM_START =
  /^\s*(?:after|from|following|nach|apres|despues del?|dopo il|apos) (?:the |dem |le |el |il |o )?(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:of |de )?[a-z]{3,10}\.?,? (?:de )?20\d{2}|[a-z]{3,9} \d{1,2},? 20\d{2})|^\s*内(?:持续|保持)?有效|^\s*后(?:自动|即)?(?:失效|终止|届满|到期|结束)|^\s*(?:later|thereafter)(?![a-z])|^\s*(?:after|from|following) (?:that|this|such) (?:date|day)(?![a-z])|^\s*(?:after|from|following|nach|apres|despues de|dopo|apos) (?:(?:the|its|der|dem|la|le|l'|el|il|sa|su|ihrer|seiner|last|date|day|of|de|du|del) ?){0,4}(?:effective|commence|start|begin|signature|signing|execution|entry into force|inkrafttret|unterzeichn|beginn|entree en vigueur|entrada en vigor|firma|sottoscrizione|assinatura)/u;

/** A verb of ending, in front of the last day. */
export const LAST_VERB =
  /(?:(?<![a-z])(?:ends?|expires?|terminates?|lapses?|concludes?|endet|erlischt|eindigt|expire|prend(?:ra)? fin|s'achev\w*|se terminer?a?|finaliza(?:ra)?|acaba(?:ra)?|terminera|expirera|cess(?:era|e|ent)|cesa(?:ra)?|finira|scadra|termina|expira|vence|scade|cessa|upphor\w*|opphorer|ophorer|paattyy|konczy|wygasa|konci)(?: \p{Letter}{1,14}){0,4}|(?:届满|终止|失效)于)\s*$/u;

/** The last day by a name that is defined elsewhere. */
export const NAMED_END =
  /(?<![a-z])(?:(?:end|expiry|expiration|termination|completion|closing|final|finish)\s*date|(?:end|expiry|completion|termination|closing)\s*day|(?:project|agreement|contract|programme)\s*(?:end|expiry|completion))(?![a-z])|(?:vertrags|projekt)ende(?![a-z])|endtermin|date de fin|fecha de (?:fin|finalizacion|termino|conclusion)|data di (?:fine|scadenza|termine|conclusione)|data de (?:fim|termo|conclusao)|einddatum|slutdatum|slutdato|终止日期?|届满日期?|截止日期?|结束日期?/u;

/** What rules out a renewal by itself, in front of its words. */
export const RULED_OUT =
  /(?:(?<![a-z])(?:no (?:cabe|procede|se admite|habra)|non (?:(?:e|si) (?:ammess[oa]|previst[oa]|prevede|da)(?: alcun[oa]?)?)|il n'y a pas(?: de)?|nao (?:ha|cabe)|es gibt keine|er is geen)(?: (?:l[ao]|el|o|a|il))?(?: [a-z]+)?|(?<!\p{L})(?:не|без)(?: (?:продл|пролонг)\p{L}*)?|(?<![a-z])(?:esclus[oa]|vedad[oa]|vetad[oa]|proibid[oa]|vietat[oa]|prohibid[oa]|interdite?|untersagt|excluid[oa]|exclue?|ausgeschlossen|uitgesloten|utesluten|utelukket|udelukket|poissuljettu|kizart|wykluczon[ae]|vyloucen[ao])(?:,? (?:[a-z']+ ){0,3})|(?<![a-z])(?:not|no|niet|nicht|keine?r?|non|nao|pas|inte|ikke|ei|nem|nie|nu|tidak|without|ohne|sans|sin|senza|sem|zonder|utan|uden|uten|bez)(?: (?:be|been|si|se|wordt|werden|is|it|e|es|est|ist|etre|sera|sara|ulega|podlega))?(?: (?:renew|extend|prolong|renov|prorrog|prorog|rinnov|recondu|renouvel|prelung|diperpanjang|dilanjutkan)[a-z]*)?(?: secara)?|不(?:会|再|予|得|作)?)[ ]*$/u;

/** The same behind them: eine automatische Verlängerung ist ausgeschlossen; none behind “unless”, where renewal is the rule. */
export const RULED_OUT_BEHIND =
  /^[^.;,]{0,40}(?<![a-z])(?:findet nicht statt|finden nicht statt|entfallt|gibt es nicht|n'est pas (?:prevue?|possible|admise?)|non e (?:prevista?|ammess[oa]|possibile)|no (?:esta previst[oa]|procede|es posible)|nao e (?:admitida|possivel)|vindt niet plaats|sker inte|skjer ikke|sker ikke)(?![a-z])|^(?:(?!(?<![a-z])(?:unless|except|sofern|soweit|sauf|salvo|wenn|falls|tenzij|si|a menos|exceto|if|in case)(?![a-z]))(?:[^.;,]|,(?! )))*?(?:(?<![a-z])(?:is|are|shall be|wird|werden|ist|est|es|esta|queda|fica|e|wordt|ar|er|on|jest|je) (?:(?:[a-z]+(?:ly|lich|ment|mente|lijk)|hereby|also|hiermit|jedoch) )?(?:ausgeschlossen|excluded|ruled out|exclue?|excluid[oa]|esclus[oa]|uitgesloten|utesluten|utelukket|udelukket|poissuljettu|kizart|wykluczon[ae]|vyloucen[ao])(?![a-z])|^(?:[a-z]+ ){1,2}(?:ausgeschlossen|excluded|exclue?|excluid[oa]|esclus[oa]|uitgesloten|kizart) *(?:[.;]|$))/u;

/** The first day by a name that is defined elsewhere. */
export const NAMED_START =
  /((?:effective|commencement|commencing|starting|start|beginning|inception|kick-?off|launch|operative)\s*date(?!s)|(?:(?:commencement|starting|start|opening)\s*day|(?:project|agreement|contract|programme)\s*(?:start|commencement)|(?<=(?:from|on|of) (?:the )?)commencement(?! (?:date|day|of)))(?![a-z])|(?:vertrags|projekt)(?:beginn|start)|starttermin|date d'effet|fecha de (?:inicio|comienzo)|fecha efectiva|data di (?:decorrenza|inizio|avvio)|data de inicio|startdatum|startdato|(?:生效|起始|开始|开工|启动|起算)日期?)/u;

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
  /(?<![a-z])(?:(?:danach|anschliessend|dann|sodann) (?:jeweils|je|immer) (?:um |fur |auf )?(?:ein|zwei|drei|weiter)|(?:and |or )?(?:then|thereafter|afterwards|subsequently) for (?:successive|further|consecutive|additional|rolling|one|another|a further|two)|(?:puis|ensuite) (?:pour|par) (?:des |une |un |de |d')?(?:nouvel|period|anne|an(?![a-z])|duree)|(?:luego|despues|a continuacion) por (?:period|anos?|un ano|otr)|(?:poi|successivamente|quindi) (?:per|di) (?:period|anno|un ulterior|ulterior|altr)|(?:depois|seguidamente|em seguida) por (?:period|anos|um ano|mais)|(?:daarna|vervolgens) (?:telkens|steeds) (?:een|met|voor|om))|(?:此后|其后|之后|以后)(?:每次|逐年|每年|按年)(?!度?(?:报告|会议|召开|提交|投入|支付))|(?<![a-z])(?:(?:runs?|goes|carries) on for (?:one|another|a further|two|three)|continues? for (?:another|a further|(?:one|two|three) (?:more|further|additional))|(?:then|thereafter|afterwards|after that),? (?:it )?continues? for)(?![a-z])|顺延|续延|延续|续期|续约|续签|续展|延长|展期|verlang|erneuer|renew|exten|prolong|renouvel|recond|prorog|prorrog|renov|rinnov|verleng|forlang|forleng|forlen|fornye|jatku|przedluz|prodluz|продл|пролонг|(?<![a-z])(?:setzt[^.;]{0,40} fort|fortgesetzt|voortgezet)(?![a-z])/u;
/** The condition of a renewal by itself: that nobody objects to it. */
export const NO_OBJECTION =
  /除非[^。;]{0,30}(?:终止|异议|反对|解约|不续|退出|解除)|(?<![a-z])unless (?:(?:a|one|either|any|the other) (?:party|side|partner|institution|of (?:them|us|the [a-z]+))[^.;]{0,60}(?<![a-z])(?:objects?|gives?|notif|terminat|writes|cancels?|declar|oppos|withdraw|opts)|(?:terminated|cancelled|notice (?:is|has been) given|objected to|denounced))|(?<![a-z])(?:sauf si|a moins qu|salvo che|salvo se|a menos que)(?![a-z])|(?:无|没有|未)[^。;]{0,30}(?:终止|异议|反对|不再|解约|不续|退出|说停)|(?<![a-z])(?:if|where) (?:it|(?:this|the) [a-z]+) (?:is|has) not (?:been )?(?:terminated|cancelled|denounced)(?![a-z])|(?<![a-z])(?:if|where|provided(?: that)?) (?:nobody|no one|neither|none|no (?:party|side|partner|institution))(?![a-z])[^.;]{0,60}(?:notice|notif|object|terminat|cancel|writes?(?![a-z])|contrary|oppos|declar|withdraw)|(?<![a-z])(?:(?:sofern|wenn|falls|soweit)[^.;]{0,100}(?<![a-z])(?:nicht|keine[rs]?)(?![a-z])|(?:nicht|keine?[rs]?)(?![a-z])[^.;]{0,90}(?:gekundigt|widerspr|kundigt)|ohne (?:kundigung|widerspruch)|es sei denn|si (?:aucune?|nulle|personne)(?![a-z])|a defaut d|sauf (?:denonciation|opposition|avis|preavis|resiliation)|faute de denonciation|salvo (?:denuncia|aviso|disdetta|oposi|recesso|preavis|que (?:una|cualquiera|alguna|qualquer))|de no (?:mediar|haber|existir)|si ningun[ao]|se nenhum[a]?|caso nenhum[a]?|(?:ove|se|qualora) nessun[ao]?|(?:ove|se|qualora) non[^.;]{0,60}disdett|tenzij|(?:zegt|geeft) geen|(?:indien|als) niemand|(?:indien|als) geen|behoudens opzegging|om (?:inte|ingen|ingendera)|hvis (?:ikke|ingen)|dersom (?:ikke|ingen)|med mindre|safremt (?:ikke|ingen)|ellei|jezeli zadna|jesli zadna|o ile zadna|pokud (?:zadna|ne))(?![a-z])/u;
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
/** In front of a last day that may come before another: “upon completion of the Project or on 30 September 2030, whichever is the earlier”. */
export const OR_ON =
  /(?<![a-z])(?:or|oder|ou|o|of|eller|tai|lub|nebo)(?: (?:on|by|at|until|am|zum|bis(?: zum)?|spatestens|le|au|jusqu'au|el|al|il|em|a|op|den|dnia|dne))?\s*$|(?:或者?|又は|または)(?:于|在|至|到)?\s*$/u;
export const WHICHEVER_FIRST =
  /(?<![a-z])(?:which(?:ever|soever)[^.;]{0,24} (?:earl|first|soon)|je nachdem[^.;]{0,40}(?:fruher|zuerst)|(?:selon|suivant) (?:la premiere|celle|ce qui|l'evenement)|la premiere (?:de ces|des deux) (?:dates|echeances)|lo (?:que|primero que) (?:ocurra|suceda|acontezca)|(?:a seconda|se) [^.;]{0,30}(?:prima|anteriore)|o que (?:ocorrer|acontecer|se verificar)[^.;]{0,12} primeiro|(?:afhankelijk van )?(?:wat|welke)[^.;]{0,24} (?:eerst|eerder)|vad som (?:infaller|intraffar) forst|(?:hva|det) som (?:inntreffer|kommer) forst|hvad der (?:indtraffer|kommer) forst|(?:sen mukaan )?kumpi[^.;]{0,24} (?:ensin|aiemmin)|w zaleznosci od tego[^.;]{0,40}(?:wczesniej|pierw)|podle toho[^.;]{0,40}(?:drive))|以[^。;，,]{0,12}(?:较早|先到|先发生|在先|孰先|早)[^。;，,]{0,4}(?:者|为准)|孰早|いすれか早い/u;
/** The agreement itself, where its project is told beside it. */
export const THE_AGREEMENT =
  /(?<![a-z])(?:(?:this|the present) (?:[a-z]+ )?(?:agreement|contract|memorandum|mou|protocol|deed|arrangement)|(?:der|dieser?|die|vorliegender?) (?:vertrag|vereinbarung)|(?:le|la|l'|ce|cette|cet) ?(?:present[e]? )?(?:accord|convention|contrat|protocole)|(?:el|este|la|esta) (?:presente )?(?:convenio|acuerdo|contrato|protocolo|carta)|(?:il|la|l'|questo|questa) ?(?:presente )?(?:accordo|convenzione|contratto|protocollo)|(?:o|este) (?:presente )?(?:acordo|convenio|contrato|protocolo)|(?:de|deze) (?:overeenkomst)|avtalet|avtalen|aftalen|sopimus|umowa|porozumienie|smlouva|dohoda)(?![a-z])|本(?:合作|研究|框架|研发)?(?:协议|合同|备忘录|协定|契约|覚书)书?/u;
/** Its project. */
export const THE_PROJECT =
  /^[\s\d.()]*(?:(?:the|das|le|el|il|o|het|this|ce|este) )?(?:(?:joint |research )?project|(?:forschungs)?(?:projekt|vorhaben)|projet|proyecto|progetto|projeto|projektet|prosjektet|hanke|(?:research|work)(?= (?:itself|runs|starts|begins|will)))(?![a-z])|^[\s\d.、()一二三四五六七八九十]*(?:本|该|合作|联合|双方)?(?:项目|课题|研究|研发|共同研究)(?:的)?(?:实施|执行|研究|建设)?(?:期|周期|期限|时间|自|从|于|期间)/u;
/** An agreement that is made under this one: “The first Project Agreement made under it runs from …”. */
export const UNDER_IT =
  /^[\s\d.()]*(?:(?:the|any|each|every|a) )?(?:(?:first|second|third|each|every|any|individual|respective|initial|next) (?:[a-z]+ ){0,2}(?:agreement|contract|order|statement of work|addendum|annex)|(?:[a-z]+ ){1,3}(?:made|concluded|entered into|signed|placed|issued) (?:under|pursuant to|in implementation of) (?:it|this)(?![a-z]))|^[\s\d.()]*(?:(?:der|die|das|jede[rs]?) )?(?:(?:erste|zweite|jeweilige|einzelne)[nrs]? [a-z]*(?:vertrag|vereinbarung|auftrag)|einzel(?:vertrag|vereinbarung|auftrag))(?![a-z])|^[\s\d.()]*(?:(?:le|la|l'|chaque|el|cada|il|la|ogni|o|de|het|elk[e]?|den|det) ?)?(?:premier|premiere|primer|primera|primo|prima|primeiro|primeira|eerste|forsta|forste) (?:accord|convention|contrat|convenio|acuerdo|contrato|accordo|convenzione|contratto|acordo|overeenkomst|avtal|aftale)|^[\s\d.()]*(?:(?:l'|le |la |chaque |el |cada |il |o |l')?(?:accord|convention|contrat|convenio|acuerdo|contrato|accordo|convenzione|contratto|acordo)s? (?:specifique|d'application|specific[oa]|especific[oa]|attuativ[oa]))(?![a-z])|^[\s\d.、]*(?:首个|第[一二三]个|各|每个|首份|第[一二三]份)(?:具体|单项|子)?(?:项目)?(?:协议|合同|任务书)/u;
/** A post, a visit, a stay of people. */
export const OF_A_POST =
  /(?:聘(?:请|任|用|期|为)|任期|借调|派驻|派遣|客座|访问学者|研修)|(?<![a-z])(?:appoint[a-z]*|second(?:ed|ment)[a-z]*|(?:visiting|guest|honorary|adjunct) (?:professor|scholar|researcher|fellow|lecturer|scientist)[a-z]*|gast(?:professor|wissenschaftler|forscher)[a-z]*|(?:abgeordnet|entsandt)[a-z]*|professeure? invitee?|detache[es]?|profesora? visitante|becari[oa]s?|professore (?:ospite|a contratto)|distacc[a-z]*|professora? visitante|bolsist[a-z]*|gasthoogleraar|gedetacheerd|gastprofessor|gasteprofessor|gastforskar[a-z]*|vieraileva[a-z]*)(?![a-z])|客员/u;
/** How long data and vouchers are kept. */
export const KEEPS_RECORDS =
  /(?:保存|保管|存档|归档|留存|销毁)|(?<![a-z])(?:archived?|(?:retained|kept|stored) for|destroyed|aufbewahr[a-z]*|archivier[a-z]*|archivee?s?|conservee?s? pendant|se conservaran?|archivad[oa]s?|conservat[ie] per|archiviat[ie]|conservad[oa]s? (?:durante|por)|arquivad[oa]s?|bewaard|gearchiveerd)(?![a-z])/u;
/** “This agreement covers four seasons. The first begins on …, and the fourth ends on …” */
export const FIRST_OF_THEM =
  /^(?:(?:the|die|der|das|la|le|el|il|a|o|de|het) )?(?:first|erste|premiere?|primer[oa]?|prim[oa]|primeir[oa]|eerste)(?: of (?:these|them))? (?:begins?|starts?|commences?|runs?|beginnt|startet|commence|debute|comienza|empieza|inicia|inizia|comeca|begint|start)(?![a-z])|^第一(?:个|期|阶段)?[^。;,]{0,6}自/u;
/** “Save as amended above, the Agreement remains in full force, including its Clause 3 (Term) and Clause 11 (five years)”: no time of its own. */
export const LEAVES_THE_REST =
  /^[\s\d.()]*(?:(?:save|except|other than) as (?:expressly )?(?:amended|modified|changed|set out|provided)|all other (?:provisions|terms)|im ubrigen (?:bleib|gelt)|die ubrigen (?:bestimmungen|regelungen)|les autres (?:dispositions|stipulations|clauses)|las demas (?:clausulas|disposiciones)|le altre (?:clausole|disposizioni)|as demais clausulas)(?![a-z])|^[^。;,]{0,12}其[他余][^。;,]{0,6}(?:条款|内容|约定)[^。;]{0,10}(?:不变|继续有效)/u;
