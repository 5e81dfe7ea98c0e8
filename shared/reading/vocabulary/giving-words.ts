/** Words of giving and bearing that tell of something else than means or work. */

export const PAYS_NOTHING =
  /(?:own (?:costs?|expenses?|expenditure)(?![a-z])|自行承担(?:各自)?|各自承担|(?<![a-z])(?:eigenen? (?:kosten|rechnung)|propres (?:frais|depenses|couts)|propios (?:gastos|costes|costos|medios)|proprie spese|(?:propri|su)as (?:proprias )?despesas|proprios custos|eigen (?:kosten|rekening)|egna kostnader|egne (?:omkostninger|kostnader|udgifter)|omat kustannuk|(?:wlasne koszty|koszty wlasne)|vlastni naklady))/u;

/** Accounts, taxes, what is denied and what is asked of somebody else. */
export const NO_GIVING =
  /(?<![a-z])(?:(?:apply|applies) (?:to|for)|invoices?|accounts?|audit|reports?|receipts?|tax(?:es)?|vat|overdue|reimburs[a-z]*|repay[a-z]*|refund[a-z]*|insur[a-z]*|returns?|keeps?|retains?|owns?|title|property|eigentum|propriete|propiedad|proprieta|no|not|nothing|neither|keine?n?|nicht|ne|pas|non|rechnung[a-z]*|factur[a-z]*|fattur[a-z]*)(?![a-z])|不|无需|申请|发票|账户|帐户|开户|报销|审计|专款|决算|税/u;

/** What the later agreement will say stands behind it: a separate agreement describing the tasks of each; darin werden … geregelt. */
export const DESCRIBES =
  /(?<![a-z])(?:describing|specifying|defining|detailing|setting (?:out|forth)|stating|which (?:shall|will|is to) (?:describe|specify|define|set|state|regulate|govern)|therein|wherein|darin|worin|precisant|definissant|que (?:definir|fijar|regular)[a-z]*|en (?:el|los) que se|nei quali|nel quale|in cui|que definir[a-z]*|nos quais)(?![a-z])|(?:另行|单独)[^。;]{0,12}(?:明确|约定|规定)/u;

/** “This agreement involves no financial obligation between the parties”: it says that there is nothing. */
export const ENTAILS_NONE =
  /(?<![a-z])(?:(?:does|do|shall|will) not (?:\w+ )?(?:entail|involve|imply|create|give rise to|impose|establish)|(?:entails?|involves?|implies|creates?|imposes?) no|non (?:comporta|prevede|implica|determina)(?:no)?|ne (?:comporte|implique|entraine|genere|prevoit)(?:nt)? (?:pas|aucun)|no (?:comporta|implica|supone|conlleva|genera|entrana|se deriva|nace|surge)n?|nao (?:implica|envolve|acarreta|gera|comporta)m?|begrundet keine|(?:brengt|schept) geen|nao envolve|n'emporte aucun)(?![a-z])|不(?:涉及|产生|发生)(?:任何)?[^。;,]{0,8}(?:费用|经费|资金|财务|经济)/u;

/** “Les analyses sont à la charge de l'Université” below a heading on costs: it pays for them. */
export const BEARS_COST =
  /(?<![a-z])(?:a (?:la|sa) charge d|por (?:cuenta|conta) d|a spese d|a carico d|gravano su|zu lasten|auf kosten|voor rekening van|a cargo d|bekostar|bekoster|kustantaa)/u;

/** Die Durchführung der Bohrungen obliegt der ELU: a verb in front of whose task it is. */
export const IS_TASK_OF =
  /(?<![a-z])(?:falls? to|(?:is|are) (?:done )?for(?: the account of)?|rests? with|lies? with|(?:is|are|remains?) (?:the (?:business|concern|affair|task|job|duty|responsibility) of|up to|(?:left|entrusted|assigned) to)|obliegt|obliegen|ubernimmt|ubernehmen|lieg(?:t|en) bei|ist sache|incombe(?:nt|ra)? a|revien(?:t|nent|dra) a|corresponde(?:n|ra|ran)? a|compete(?:n|ra)? a|spetta(?:no)? a(?:lla|ll')?|compete a(?:lla|ll')?|cabe(?:m|ra)? a[os]{0,2}|is voorbehouden aan|ligt bij|aligger|paligger|pahviler|kuuluu)(?: (?:the|der|dem|das|la|le|l'|el|il|o|a|ao|de|het))? ?$/u;

export const OWED =
  /liab|indemn|damages|penalt|insur|revenue|royalt|profit|turnover|赔偿|违约|责任|收益|利润|haft|schaden|erlos|gewinn|responsab|indemni|recett|benefic|ingres|danni|provent|multa/u;

/** What one tells the other is no part of the work. */
export const NOTICE = /(?:inform|notif|change of address|通知|变更|联系人|连络|担当者|住所|电话|邮箱|邮编|传真|开户|mitteil|benachricht|communiqu)/u;

export const WORK_OF = /^(?:work|tasks?|part|duties|arbeiten|aufgaben|travaux|taches|tareas|compiti|tarefas) (?:of|by|der|des|de|du|del|della|do|da)(?![a-z])/u;

/** Who gives, behind what is given. */
export const BY = /(?<![a-z])(?:by|von|vom|durch|par|por|da|dal|dalla|door|av|af)(?![a-z])/u;

/** What each is to do, told of by a sentence that leaves it open: 两校各自承担的工作, the work to be done by each. */
export const EACH_DOES =
  /(?:各自|各方|双方|两[校院所])(?:所|应|需)?(?:承担|负责|完成)的?(?:具体)?(?:工作|任务|内容|部分)|(?<![a-z])(?:work|tasks?|activities|duties) (?:to be )?(?:done|performed|undertaken|carried out|taken on) by (?:each|either|the part)/u;

/** “HU contributes by designing the algorithms”: who contributes in this way works. */
export const CONTRIBUTES_BY_WORK =
  /(?<![a-z])contribut[a-z]* (?!(?:to|towards) the (?:costs?|budget))[^.;]{0,60}?by (?!(?:provid|fund|pay|financ|suppl|lend|giv|mak|second|host|bear|cover|contribut|put)[a-z]*)[a-z]+ing(?![a-z])|(?<![a-z])contribu[a-z]* [^.;]{0,60}?en (?!(?:fournis|finan|mett|vers|pret|apport|pren|pay)[a-z]*)[a-z]{3,}ant(?![a-z])|(?<![a-z])contribu[a-z]* [^.;]{0,60}?(?<![a-z])(?!(?:aport|financ|finanz|pag|pon|ced|forn|mett|vers|apport|proporcion|facilit|disponib|quand|cuand|fond)[a-z]*)[a-z]{3,}(?:ando|endo|iendo)(?![a-z])|(?<![a-z])tragt [^.;]{0,60}bei,? indem/u;
/** “The work is divided as follows: …”, 工作分工如下：: what stands behind it is work, whatever it is made of. */
export const DIVIDES_WORK =
  /(?<![a-z])(?:work|tasks?|activities|duties)(?: [a-z]+){0,3} (?:is|are|shall be|will be) (?:divided|split|shared(?: out)?|distributed|allocated|apportioned)(?![a-z])|(?<![a-z])(?:divides?|splits?|shares?(?: out)?) the (?:work|tasks)(?![a-z])|(?<![a-z])(?:arbeit(?:en)?|aufgaben|tatigkeiten) [^.;:]{0,40}(?:(?:auf|ein)geteilt|verteilt|teilen sich|auf)(?![a-z])|teilen sich die (?:arbeit(?:en)?|aufgaben)(?![a-z])|(?<![a-z])se (?:reparti(?:ssent|ront)|partag(?:ent|eront)) (?:le |les )(?:travail|travaux|taches)|(?<![a-z])(?:travail|travaux|taches) (?:est|sont|sera|seront) (?:reparti|partage)e?s?(?![a-z])|(?<![a-z])se (?:reparten|repartiran|distribuyen|distribuiran|dividen) (?:el |las? |los )(?:trabajos?|tareas|labores)|(?<![a-z])(?:trabajos?|tareas|labores) se (?:reparten?|distribuyen?|dividen?)|(?<![a-z])si (?:ripartiscono|dividono|suddividono|spartiscono) (?:il |i |le )(?:lavoro|lavori|compiti|attivita)|(?<![a-z])(?:lavoro|lavori|compiti|attivita) (?:e|sono|saranno|sara) (?:ripartit|suddivis|divis)[oaie](?![a-z])|(?<![a-z])repartem (?:entre si )?(?:o |os |as )(?:trabalhos?|tarefas)|(?<![a-z])(?:trabalhos?|tarefas) (?:e|sao|serao|sera|ficam?|reparte(?:m)?-se) ?(?:repartid|distribuid|dividid)?[oa]?s?(?= )|(?<![a-z])(?:verdelen|verdeelt) (?:het |de )(?:werk|taken|werkzaamheden)|(?<![a-z])(?:werk|taken|werkzaamheden) (?:wordt|worden|is|zijn) [^.;:]{0,20}verdeeld|(?:工作|任务|研究)?(?:分工|分配|划分)(?:如下|为)|(?:分工|任务)如下|(?:业务|作业|研究|役割)(?:を|の|は)?(?:次のとおり)?分担/u;
/** “Dr Vik (HU) leads work packages 1 and 2”: parts of the work that somebody leads, as against the team of a side. */
export const LEADS_PARTS =
  /(?<![a-z])(?:leads?|heads?|directs?|coordinates?|leitet|leiten|koordiniert|dirige(?:nt|n|ra)?|coordonne(?:nt)?|coordina(?:n|no)?|conduce|leidt|leder) (?:the |die |das |den |les? |la |los |las |el |il |i |gli |os? |as? |de |het )?(?:[a-z]+ ){0,2}?(?:work ?packages?|wps? ?\d|tasks?|sub-?projects?|teilprojekte?[ns]?|teilvorhaben|arbeitspakete?[ns]?|lots?|sous-projets?|taches?|volets?|subproyectos?|paquetes?|sottoprogett[oi]|pacchett[oi]|subprojetos?|pacotes?|deelproject(?:en)?|werkpakket(?:ten)?)(?![a-z])|(?:负责|主持|牵头)[^。;,]{0,6}(?:子课题|子项目|课题[一二三四五六\d]|任务[一二三四五六\d]|工作包)/u;

/** 以扫描探针显微镜作为投入, as its contribution in kind: an input whatever the heading speaks of. */
export const GIVEN_AS_INPUT =
  /以[^。;]{2,40}作为(?:其|本方|己方)?(?:投入|出资)|(?<![a-z])as (?:its|their) (?:in-kind |cash )?contribution(?![a-z])|(?<![a-z])(?:als (?:eigenleistung|sachleistung|beitrag)|(?:a titre|au titre) d'apport|como aportacion)(?![a-z])/u;

/** Each Party shall comply with all applicable laws, and its researchers with the rules of the house: what everybody owes. */
export const OBEYS_LAW =
  /(?<![a-z])(?:compl(?:y|ies)|act|abide|operate)(?: [a-z]+)? (?:with|by|in accordance with) [^.;]{0,50}(?:laws?|legislation|regulations?|rules|legal requirements|code of conduct|house)(?![a-z])|(?:遵守|遵照)[^。;]{0,24}(?:法律|法规|规章|制度|规定)|(?<![a-z])(?:beachten|halten[^.;]{0,30}ein|einhalten|respecte(?:nt|ra|ront)?|cumpl[a-z]+|rispetta(?:no)?)(?![a-z])[^.;]{0,40}(?:gesetz|vorschrift|recht|lois?|reglement|legislacion|normativa|leggi|norme)/u;
