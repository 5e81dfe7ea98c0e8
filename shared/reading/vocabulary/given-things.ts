/** Words of things that are given, passed on, or not promised, in folded text. */

/** Means that nobody promises: 视双方经费情况开展, within the means available. */
export const AS_FUNDS_ALLOW =
  /视[^,。;]{1,12}(?:经费|资金|条件)|在[^,。;]{1,12}(?:经费|资金|条件)(?:允许|许可)|(?<![a-z])(?:within|depend[a-z]* on|subject to) (?:the |their |its )?(?:[a-z]+ ){0,3}(?:means|funds|budgets?|resources|money)(?![a-z])/u;

/** Giving that is said of things, whatever they are; what is told or handed over on paper is none. */
export const GIVES_THINGS =
  /(?:(?<![a-z])(?:(?:commits|undertakes|agrees|promises) to (?:supply|make available|lend|donate)|(?:will|shall) (?:make available|lend|donate)|makes available)(?![a-z])|(?<![a-z])(?:contributes?|provides?|supplies|lends?)(?![a-z])[^.;]{3,70} free of charge(?![a-z])|(?<![a-z])(?:costs|expenses) [^.;]{0,16}falls? (?:on|upon)(?![a-z])|(?:无偿|免费)(?:提供|开放|使用)|开放其|负担[^。;,]{1,12}费|met a (?:la )?disposition|pone a disposicion|mette a disposizione|zur verfugung)(?!.{0,40}(?:report|information|notice|copy|copies|result|报告|信息|通知|bericht|rapport|informe))/u;

/** What passes from one party to the other in the course of the work. */
export const PASSES_ON = /数据(?!库)|样品|资料|材料|(?<![a-z])(?:data|samples?|materials?)(?![a-z])/gu;

/** Who is funded for something already, or asks for it, does no work yet: UTV holds an award from …, SHOUT intends to apply to … */
export const HOLDS_FUNDS =
  /(?<![a-z])(?:holds? (?:an? )?(?:[a-z]+ ){0,2}(?:award|grant|funding)|(?:has|have) (?:been awarded|obtained|received|secured) (?:an? )?(?:[a-z]+ ){0,2}(?:award|grant|funding)|intends? to apply (?:to|for)|verfugt uber (?:eine )?(?:forderung|bewilligung)|beneficie d'un (?:financement|soutien)|cuenta con una (?:ayuda|subvencion))(?![a-z])|(?:已获|已取得)[^,。;]{0,24}(?:资助|立项)|拟(?:向|申请)[^,。;]{0,24}(?:基金|委员会|资助)/u;

/** What is described by its need of funds: projects requiring funds, 需要经费的项目. */
export const NEEDS_FUNDS =
  /(?:requiring|needing|involving|(?:that|which) (?:need|require|involve)s?) (?:[a-z]+ ){0,2}(?:funds|funding|money|resources)|(?:需要|涉及)(?:使用)?(?:经费|资金)的|,? (?:die|welche) (?:[a-z]+ ){0,2}mittel (?:erfordern|benotigen),?|(?:necessitant|requerant) (?:un |des )?(?:financement|fonds)s?|que requieran (?:fondos|financiacion)/u;
