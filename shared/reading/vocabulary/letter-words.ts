import { LEAD } from "./lead-words.ts";

/** Words of a letter to who leads what is funded, in folded text but for ASKED_WITH. */

/** You lead, whoever else is named. */
export const YOU_LEAD = new RegExp(
  [
    `(?<![a-z])you are (?:named (?:as )?)?(?:the |our )?(?:principal|lead|project|chief)|(?:made|awarded|granted) to you(?: personally)? as|sie sind (?:[a-z]+ ){0,2}(?:projekt)?leiter|leiter(?:in)? des (?:projekts|vorhabens) sind sie|with you(?:rself)? as (?:the )?(?:lead|principal|project)|vous (?:etes|serez) (?:le |la )?(?:responsable|titulaire)`,
    // del cual usted es Investigadora Responsable
    `(?<![a-z])(?:usted|ud\\.?) es (?:[a-z]+ )?(?:${LEAD}|investigador[a]? responsable)(?![a-z])|(?<![a-z])(?:lei|ella) e (?:[a-z]+ )?(?:${LEAD})(?![a-z])`,
    // As principal investigator you …, à titre de chercheuse principale, vous …
    `(?<![a-z])(?:as|in your (?:capacity|role) as)(?: the)? (?:${LEAD}),? you(?![a-z])`,
    `(?:a titre de|en tant que|en (?:votre )?qualite de) (?:${LEAD}),? (?:il )?vous(?![a-z])`,
    `(?<![a-z])als (?:${LEAD}) (?:[a-z]+ ){1,2}(?:sie|ihnen)(?![a-z])|(?<![a-z])als (?:${LEAD}) (?:bent|dient|moet|kunt|mag) u(?![a-z])`,
    `(?:como|en (?:su )?calidad de|na (?:sua )?qualidade de) (?:${LEAD}),? (?:usted|le|v\\. ?s|o senhor|a senhora|voce)(?![a-z])`,
    `(?:in (?:sua )?qualita di|in quanto) (?:${LEAD}),? (?:lei|ella|le|la)(?![a-z])`,
    "you (?:will|shall|are to|must) (?:personally |yourself )?(?:lead|direct|head) (?:the|this) (?:project|research|work|study)|sie (?:leiten|fuhren) (?:das|dieses) (?:projekt|vorhaben)|vous (?:dirige(?:z|rez)|conduirez|pilotere?z) (?:le|ce|les|vous-meme)|usted (?:dirig|lider)[a-z]+ (?:el|este) proyecto|u (?:leidt|geeft leiding aan) (?:het|dit)",
    "您(?:作为|担任)[^。，,]{0,12}(?:负责人|主持人|首席)|由您(?:本人)?(?:主持|负责|牵头|担任)",
  ].join("|"),
  "u",
);

/** A letter that grants something to whom it is written. */
export const TO_YOU =
  /(?:grant|award|approv|fund|support)[^.]{0,60} your? (?!organi[sz]ation|institution|universit)|(?:bewilligt|gewahrt|bewilligen) (?:wir )?ihnen|(?:accorde|attribue)[^.]{0,30} vous|vous (?:est|a ete) (?:accord|attribu)|(?:forderung|finanzierung|bewilligung)[^.]{0,40} ihre[sr] (?:projekt|vorhaben|antrag)|ihr(?:em|en)? (?:antrag|projekt|gesuch)[^.]{0,80}(?:bewilligt|entsprochen|stattgegeben|gutgeheissen)|(?:financement|soutien) de votre (?:projet|demande)|(?:ayuda|financiacion|concesion)[^.]{0,40} su (?:proyecto|solicitud)|(?:finanziamento|contributo)[^.]{0,40} (?:suo|vostro) progetto|uw (?:aanvraag|project)[^.]{0,80}(?:honoreren|gehonoreerd|toegekend|toe te kennen)|your (?:project|application|proposal)[^.]{0,120}(?:approved|funded|successful|selected)|von ihnen geleitete|(?<![a-z])ihnen (?:[^.]|\.(?=\d)){0,140}(?:bewillig(?:t|en)|gewahr(?:t|en)|zuerkannt|zugesprochen)|(?:fordert|finanziert|unterstutzt) ihr(?:e|en)? (?:projekt|vorhaben|forschung|arbeit)|ihnen mitteilen[^.]{0,160}(?:antrag|projekt|vorhaben)[^.]{0,160}(?:entsprochen|bewilligt|stattgegeben)|comunicar(?:le|la|vi)[^.;]{0,200}(?:contribut|finanziament)|informar(?:le|la|lo)[^.;]{0,200}(?:concedi|aprob|ayuda)|vous (?:informer|annoncer|faire (?:savoir|part))[^.;]{0,200} votre (?:projet|demande|candidature)|von ihnen (?:am [^.]{4,20}(?:\. ?[^.]{3,16})? )?(?:eingereicht|beantragt|geleitet)|unter ihrer leitung|da lei (?:diretto|coordinato)|dont vous etes (?:le |la )?(?:responsable|porteu)|que usted (?:dirige|lidera)|(?:which|that) you (?:lead|direct|head)|您(?:申请|申报|主持)?的?[^。]{0,10}项目[^。]{0,60}(?:资助|批准|立项)|under your (?:direction|leadership)/u;

/** “Your application was assessed by the jury. On its advice the board has decided to award a subsidy”: what you asked for is granted. */
export const GRANTS_YOURS =
  /(?:(?<![a-z])your (?:application|proposal|project|request)|(?<![a-z])ihr(?:e[nm]?)? (?:antrag|gesuch|projekt|vorhaben)|votre (?:demande|projet|candidature|proposition)|su (?:solicitud|proyecto|propuesta)|(?:sua|vostra) (?:domanda|proposta|candidatura)|(?:seu|sua) (?:projeto|pedido|proposta|candidatura)|uw (?:aanvraag|project|voorstel)).*(?:(?:decided|agreed|resolved|recommended) to (?:award|grant|fund|support|approve)|(?:is|has been|was) (?:awarded|approved|selected for funding)|beschlossen,? [^.;]{3,80}(?:bewilligen|fordern|gewahren)|bewilligt|gutgeheissen|decide (?:d'|de (?:vous )?)(?:accorder|attribuer|financer|soutenir)|(?:acordado|decidido|resuelto) (?:conceder|otorgar|financiar)|(?:deciso|deliberato) di (?:concedere|finanziare|assegnare|sostenere)|(?:decidiu|deliberou) (?:conceder|financiar|apoiar)|besloten [^.;]{3,80}(?:toe te kennen|te honoreren)|(?:kent|kennen) [^.;]{3,60} toe)/u;

/** How a letter begins, before the name of whom it is to. */
export const GREETING =
  /^(?:dear|hello|liebe[r]?|guten tag|chere?|estimad[oa]|car[oa]|gentile|prezad[oa]|geachte|beste|bast[ae]|kare|kara|hej|hei|hyva|vazen[aye]|szanown[aiy]|tisztelt) /u;

/** “auf Ihren gemeinsam mit Herrn Professor Gu gestellten Antrag”: with whom it was asked for leads no more than who is written to. */
export const ASKED_WITH =
  /((?<!\p{L})(?:gemeinsam mit|zusammen mit|(?:\p{L}*[Pp]artnerschaft|[Kk]ooperation|Zusammenarbeit) mit|(?:together|jointly|(?:in )?(?:collaboration|co-?operation|partnership)) with|(?:colaboración|cooperación|colaboração|cooperação) (?:con|com)|(?:collaborazione|cooperazione) con|samenwerking met|conjointement avec|avec|junto (?:con|com|a)|insieme (?:a|con)|samen met|tillsammans med|sammen med|yhdessä|与|和))\s+(?:(?:Herrn?|Frau|Mr|Mrs|Ms|Mme|M|Sra?)\.?\s+)?(?:Prof(?:essor(?:in)?)?|Dr)\.?\s/gu;

export const MAIL_LINE = /^(?:from|through|via|cc|date|subject|re|von|uber|datum|betreff|de|par|objet|asunto|oggetto|onderwerp|van)\s*[:：]/u;

/** Below it who signs is named. */
export const CLOSING =
  /^(?:mit (?:freundlichen|besten|herzlichen)|yours|sincerely|(?:kind|best|warm) regards|faithfully|hochachtungsvoll|veuillez agreer|je vous prie|nous vous prions|atentamente|le saluda|cordiali saluti|distinti saluti|atenciosamente|met vriendelijke|med vanliga|med venlig|ystavallisin|tisztelettel|udvozlettel|z powazaniem|s pozdravem|此致|谨启)/u;

/** A letter to a host, on whom somebody else is funded. */
export const FOR_ANOTHER =
  /(?<![a-z])your (?:(?:faculty|staff|team) member|colleague|employee|researcher|scientist|professor)|(?<![a-z])your (?:universit|institut|organi[sz]ation)[a-z]*['’]?s? (?:application|proposal|project|request|researcher|scientist)|(?:ihre[rnms]?) (?:mitarbeiter|kolleg)|votre (?:collegue|collaborat)|su colega/u;

/** Who answers for a unit rather than for a project. */
export const OFFICE_BELOW =
  /(?<![a-z])(?:head of|office(?! \d)|director|registrar|(?:vice[- ])?president|(?:vice[- ])?rector|dean|chancellor|provost|manager|administrat|secretary|kanzler|rektor|prasident|dekan|leiter|recteur|doyen|decan|rettore)/u;
