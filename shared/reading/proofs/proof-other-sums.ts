/** Sums of a proof that grant nothing, by the words around them in folded text (专题二·申报主体要求). */

/** What is insured, or a sum from which on rules hold, has nothing to do with the grant. */
const NO_GRANT =
  /liabilit|insur|indemnit|versicher|haftpflicht|assurance|seguro|assicuraz|verzekering|forsakring|(?<!(?:not|no|non|pas|nicht|niet)(?: be| sein)? |(?:grant|subsidy|award|funding) of )(?:(?:more|less) than|above|threshold(?: of)?|superieure? a|superior(?:es)? a|superiore a|mehr als|meer dan) *$|保险|(?:(?<![不未额])超过|高于|单价) *$/u;
/** An insurer, or a project on assurance, is awarded money like any other: what is granted stands behind its name. */
const AWARDS = /(?<![a-z])(?:award|grant|bewillig|gewahr|accord|allou|conced|otorg|finanzier|fund)[a-z]*(?![a-z])/u;

/** What who pays turns over, owns or spends in a year, and the means of a call of which the grant is one of many. */
const OF_GIVER = new RegExp(
  [
    "turnover|(?<![a-z])revenues?(?![a-z])|(?:annual|yearly|net|total) (?:sales|income|profits?|earnings|budget of (?:the|our|its) )|balance sheet|total assets|(?:share|paid[- ]up|authori[sz]ed) capital|(?:annual|yearly|overall|entire) (?:r ?& ?d |research |operating )?(?:budget|spending|expenditure) (?:of|at) (?:the|our|its|this) |(?:spends|invests|spent|invested) (?:annually|yearly|each year|every year|a year|last year)",
    "(?:jahres|netto|konzern)?umsatz|(?:stamm|grund|eigen|stiftungs)kapital|bilanzsumme|jahres(?:haushalt|budget|etat|uberschuss)|(?<![a-z])haushaltsvolumen",
    "chiffre d'affaires|(?:au )?capital (?:social )?de(?= ?\\d|s? ?$)|capital social|budget annuel|total du bilan|benefice net",
    "facturacion|volumen de negocios?|capital social|presupuesto (?:anual|general) (?:del?|de la) |presupuesto anual|ingresos anuales",
    "fatturato|capitale sociale|giro d'affari|ricavi|bilancio annuale|faturamento|volume de negocios|orcamento anual|receita anual",
    "(?<![a-z])(?:jaar)?omzet|jaarbegroting|balanstotaal|maatschappelijk kapitaal|omsattning|omsetning|liikevaihto|arbevetel|przychod|obrat(?![a-z])",
    "营业(?:总)?(?:额|收入)|销售(?:额|收入)|注册资[本金]|总资产|净利润|年(?:度)?(?:预算|产值|收入)|资本金|売上|売り?上|売上高|年间予算|净资产",
    "endowment (?:stood|stands|is|was|amount[a-z]+|total[a-z]*) |cash (?:at bank|in bank|balances?|reserves|position)|bank balance|liquid assets|(?:stiftungs|bank|barmittel)(?:vermogen|guthaben|bestand)|liquide (?:mittel|middelen)|tresorerie (?:de|disponible|s')|disponibilites|tesoreria (?:de|asciende|disponible)|disponibilita liquide|saldo (?:bancario|em caixa|de caixa)|disponibilidades|现金余额|银行存款|货币资金|现?预金残高|前(?:事业)?年度の",
    // the means of a call
    "(?:call|round|competition)(?:'s)? (?:(?:has|with|had) an? )?(?:(?:total|overall|indicative) )?(?:budget|envelope|endowment)|(?:budget|envelope|endowment) (?:of|for|available under) (?:the|this) (?:call|round|competition|programme|scheme)",
    "(?:bekanntmachung|ausschreibung|forderlinie|programms?)(?![a-z])[^.;]{0,40}(?:volumen|ausstattung|budget| mit (?:insgesamt )?$)|fordervolumen",
    "(?:dotation|enveloppe)(?: [a-z]+){0,2} (?:de l'|du |de cet? )(?:appel|programme|dispositif)|(?:appel|programme|dispositif)[^.;]{0,60} (?:dote|enveloppe|dotation)",
    "(?:convocatoria|programa|edital|bando|avviso|chamada)(?![a-z])[^.;]{0,90}(?:dotad[oa]|dotacion|dotacao|dotazione|stanziamento|presupuesto|plafond|montante global|risorse)|(?:reca|prevede(?:va)?|avente|avendo) una dotazione|dotazione (?:finanziaria |complessiva )?(?:del bando|dell'avviso|del programma)|dotacion (?:[a-z]+ )?de la convocatoria|dotacao (?:[a-z]+ )?do edital|subsidieplafond|(?:oproep|regeling)[^.;]{0,40}budget",
    "(?:指南|专项|计划|公募)(?:拟|共|总)?(?:安排)?(?:国拨)?(?:总)?(?:经费概算|经费预算|预算)|予算(?:规模|総额)|事业规模",
  ].join("|"),
  "gu",
);
/** What whoever has so much does with money, behind what it has. */
const GIVES =
  /(?<![a-z])(?:award|grant|fund|financ|finanz|bewillig|gewahr|forder|accord|allou|attribu|conced|otorg|assegna|eroga|contribu|provid|pays?(?![a-z])|will pay|bears?(?![a-z])|commit|allocat|set aside|pledg|donat|tragt|ubernimmt|zahlt|stellt|bringt|beitrag|vers[eo]|apport|engage|participe|pagar|destina|aport|asigna|mette|betaalt|draagt|bijdra|stelt|verleent|bidrar|betalar)|投入|承诺|出资|提供|承担|资助|拨付|拨款|拠出|负担|助成|交付/u;

/** A sum that was refused, or another one that somebody still waits for, as the words behind it tell. */
const REFUSED_BEHIND =
  /^[^.;。；\d]{0,70}?(?:(?<![a-z])(?:(?:was|were|has been|have been) (?:not (?:granted|approved|awarded|funded)|refused|rejected|declined|turned down|struck)|(?:is|are|was|were) (?:laid over|deferred|put off|held over)|(?:is|are|were|was|will) (?:to )?be (?:granted|awarded|spent|distributed) (?:in (?:19|20)\d\d|(?:this|each|every|next) year)|(?:is|are) (?:under way|underway|(?:still )?pending|under (?:review|consideration))|(?:was|is) unsuccessful|(?:wurden?|ist|sind)(?: jedoch| leider)? (?:nicht bewilligt|abgelehnt|gestrichen)|(?:a|ont|n'a|n'ont) (?:pas )?ete (?:refuse|rejete|ecarte|pas )|n'(?:a|ont) pas ete (?:retenu|accorde)|(?:fue|fueron|ha sido|han sido) (?:denegad|rechazad|desestimad)|no (?:fue|fueron|ha sido) (?:concedid|aprobad)|(?:e|sono) stat[oaie] (?:respint|negat|rifiutat)|non (?:e|sono) stat[oaie] (?:concess|accolt|approvat)|(?:foi|foram) (?:indeferid|recusad|negad)|nao (?:foi|foram) (?:concedid|aprovad)|(?:is|zijn|werd|werden) (?:afgewezen|geweigerd|niet (?:toegekend|gehonoreerd)))|未获?(?:批准|资助|支持)|未予(?:批准|资助|支持)|被(?:拒|驳回|核减)|不予(?:支持|资助)|不采択|却下|(?:尚未|还未|仍未|未)(?:获?批复|获批|批准|批下)|有?待(?:批复|审批|批准)|尚在(?:审批|申请|评审)|正在(?:审批|申请|评审))/u;
/** The same before it. */
const REFUSED =
  /(?<![a-z])(?:(?:an?|the|our) (?:earlier|previous|former|prior|past|preceding|separate|unrelated) (?:grant|award|subsidy|loan|project)|(?:fruhere|vorherige)[rnms]? (?:zuwendung|forderung)|(?:precedente|ancienne) (?:subvention|aide)|(?:subvencion|ayuda) anterior|(?:precedente|anterior) (?:contributo|finanziamento|financiamento)) (?:of|von|uber|de|di)? ?$|(?<![a-z])(?:not (?:granted|approved|awarded|funded)|nicht bewilligt|abgelehnt|gestrichen|gekurzt um|non accordee?s?|n'(?:a|ont) pas ete (?:retenue?s?|accordee?s?)|no (?:concedid|aprobad)[a-z]+|denegad[a-z]+|non (?:concess|ammess|approvat)[a-z]+|nao concedid[a-z]+|indeferid[a-z]+|niet (?:toegekend|gehonoreerd)|afgewezen)(?![a-z])(?: (?:was|were|wurden?|sind|ist|fue|fueron|e|sono|foi|foram))?[^.;,\d]{0,70}$|(?:未予?批准|不予(?:批准|资助))的?[^。；,\d]{0,30}$/u;

/** Whether the words before a sum, and those behind it, tell that it grants nothing. @param lead what leads to it within its sentence */
export function isNoGrant(lead: string, behind: string): boolean {
  if (REFUSED.test(lead) || REFUSED_BEHIND.test(behind)) return true;
  const found = NO_GRANT.exec(lead);
  if (found !== null && !AWARDS.test(lead.slice(found.index + found[0].length))) return true;
  const ofGiver = [...lead.matchAll(OF_GIVER)].at(-1);
  return ofGiver !== undefined && !GIVES.test(lead.slice(ofGiver.index + ofGiver[0].length));
}
