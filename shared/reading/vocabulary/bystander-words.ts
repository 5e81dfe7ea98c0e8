/** What stands before those who are named beside the signatures and sign for nobody, in folded text. */

/** Words of having read or seen it, of information and opinion; behind them by whom, or nothing. */
const READ = [
  "(?:read|seen|noted|acknowledged|understood)(?:(?:,|,? and) (?:read|seen|noted|acknowledged|understood))*",
  "(?:for|f\\.y\\.) (?:your )?(?:information|i\\.)(?: only)?|taken note",
  "(?:gelesen|gesehen)(?: und (?:gelesen|verstanden))?|(?:gelesen und )?(?:zur )?kenntnis(?:nahme)?(?: genommen)?|sachlich (?:und rechnerisch )?richtig|mitgezeichnet|mitzeichnung",
  "(?:lu et )?pris connaissance|visas?(?: d[eu].{3,40}| du service.{0,30})?|vu|pour (?:information|avis)",
  "v\\s?[o.]*\\s?b\\s?[o.]*|visto bueno|enterad[oa]s?|(?:tom[oe]|tomado) conocimiento|para (?:su )?conocimiento",
  "(?:per )?presa visione|per conoscenza|tom(?:ei|ou|amos) conhecimento|ciente|para conhecimento",
  "(?:voor )?ge(?:zien|lezen)|ter kennis(?:neming|name)|last(?: och forstatt)?|for kannedom|tagit del(?: av)?",
  "(?:laest|last|lest|sett?)(?: og (?:forstaet|forstatt))?(?: og tatt til etterretning)?|ta(?:get|tt) til (?:efterretning|etterretning|orientering)|til (?:efterretning|etterretning|orientering|kendskab)",
  "tiedoksi|merkitty tiedoksi|luettu|zapozna(?:lem|lam|l|la|no) sie(?: z .{3,40})?|(?:przyjal(?:em|am) )?do wiadomosci",
  "(?:na|bere? na|beru na) vedomi[e]?|(?:seznamil|oboznamil)a? (?:jsem |som )?sa?e?(?: s .{3,40})?|tudomasul(?: ve(?:ttem|szem))?|lattam|megismertem|ellenjegy(?:zem|zo|ezte)",
  "kontrasygnata.{0,30}|lattamozta|latta|okudum(?: ve anladim)?|bilgi (?:icin|edinildi|edindim)|gordum|goruldu|(?:с .{3,40} )?ознакомлен[аы]?|для сведения|согласовано(?=\\s*[:：]?\\s*(?:юри|бухгалтер|главн\\p{L}* бухгалтер))",
  "(?:am )?luat la cunostinta|vizat|avizat|mengetahui|vizat juridic|lam chung|de biet|da (?:doc|xem)",
];
/** Words of a lawyer, a reviewer, a notary. */
const CERTIFIES = [
  "approved as to (?:its )?(?:legal )?(?:form|legality)(?: and .{3,30})?|(?:legal|contract) review(?:ed)?|reviewed (?:as to form|for legal .{3,30})|attest(?:ed)?|certified (?:true )?copy",
  "(?:subscribed|sworn)(?: and (?:sworn|subscribed))?(?: to)?|notarial certificate|(?:notariell )?beglaubigt|state of .{3,30}, county of .{3,30}",
];
/** Behind the words: the end, or by whom. */
const BY_WHOM = "(?=\\s*(?:$|[:：(,]|(?:[^:：]{0,60}[:：]\\s*(?:$|\\S{2,}.{0,60}$))|(?:by|durch|von|par|por|da|do|de la?|door|av|af|przez|before)(?: |$)))";

/** Those in charge of the work who have read what others sign, and those who approve or certify it. */
export const TAKES_NOTE = new RegExp(
  [
    `^(?:${[...READ, ...CERTIFIES].join("|")})(?![a-z])(?!.*(?<![a-z])(?:agree|accept|approve)(?:d|ment)?(?![a-z]))${BY_WHOM}`,
    String.raw`^(?:acknowledge?ments? (?:and [a-z]+ )?(?:of|by) (?:the )?(?:principal |lead |chief |project |academic |scientific )*(?:investigator|researcher|scientist|supervisor|academic)|(?:read|noted|seen|acknowledged|understood)(?:(?:,| and) (?:read|noted|acknowledged|understood|agreed))*(?: by)?:? (?:the )?(?:principal |lead |chief |project |academic |scientific )?(?:investigator|researcher|scientist|supervisor|academic|project leader)|(?:we|i) have read (?:and understood )?(?:this|the|it)(?![a-z])(?!.*(?<![a-z])(?:agree|accept|approve)(?![a-z]))(?:.{0,80}\s*:\s*$)|.{4,80} not (?:a )?part(?:y|ies) (?:to|of) (?:this|the|it)(?![a-z])|.{4,60}\((?:not|no) (?:a )?party(?: [^()]*)?\)|(?:gelesen und )?zur kenntnis genommen(?: \([^()]*\))?\s*[:：]?$|visa d(?:es|u|e la) responsables?(?![a-z])|(?:zur )?kenntnis genommen(?: durch| von)?:? (?:(?:die|den|der) )?(?:projekt|wissenschaftlich)|(?:lu et )?pris connaissance(?: par)?:? (?:le|la|les) responsables? scientifiques?|(?:enterad|conocid)os?:? (?:el|la|los) investigador|(?:双方)?项目负责人(?:已?(?:阅|知悉|知晓|阅知)))`,
    "^(?:已阅|阅知|知悉|审核人?|复核人?|拟稿人?|制表人?|校对人?|抄送|公证[处人员]|见证(?:方|单位|机构)|юрисконсульт|начальник юридического)(?:\\s|[:：/]|$)",
  ].join("|"),
  "u",
);
