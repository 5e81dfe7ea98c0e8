/** Words of giving and bearing that tell of something else than means or work. */

export const PAYS_NOTHING =
  /(?:own costs|own expense|自行承担(?:各自)?|各自承担|(?<![a-z])(?:eigenen? (?:kosten|rechnung)|propres (?:frais|depenses|couts)|propios (?:gastos|costes|costos|medios)|proprie spese|(?:propri|su)as (?:proprias )?despesas|proprios custos|eigen (?:kosten|rekening)|egna kostnader|egne (?:omkostninger|kostnader|udgifter)|omat kustannuk|(?:wlasne koszty|koszty wlasne)|vlastni naklady))/u;

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
export const NOTICE = /(?:inform|notif|change of address|通知|变更|联系人|mitteil|benachricht|communiqu)/u;

export const WORK_OF = /^(?:work|tasks?|part|duties|arbeiten|aufgaben|travaux|taches|tareas|compiti|tarefas) (?:of|by|der|des|de|du|del|della|do|da)(?![a-z])/u;

/** Who gives, behind what is given. */
export const BY = /(?<![a-z])(?:by|von|vom|durch|par|por|da|dal|dalla|door|av|af)(?![a-z])/u;

/** What each is to do, told of by a sentence that leaves it open: 两校各自承担的工作, the work to be done by each. */
export const EACH_DOES =
  /(?:各自|各方|双方|两[校院所])(?:所|应|需)?(?:承担|负责|完成)的?(?:具体)?(?:工作|任务|内容|部分)|(?<![a-z])(?:work|tasks?|activities|duties) (?:to be )?(?:done|performed|undertaken|carried out|taken on) by (?:each|either|the part)/u;
