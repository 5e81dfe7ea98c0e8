import type { SLOT_KINDS } from "../guide/guide.ts";

type Kind = (typeof SLOT_KINDS)[number];

/** Titles in folded text, the special before the general: a grant agreement is no cooperation agreement. */
const TITLES: readonly (readonly [Kind, RegExp])[] = [
  ["no-licence-transfer", /无授权使用专利|技术转移的?承诺/u],
  ["self-funding", /自筹.{0,20}承诺|自筹经费与申请资助经费比例/u],
  ["recusal", /回避评审专家|申请回避/u],
  [
    "ethics",
    /伦理.{0,10}(?:批件|审查意见|审批|批准|证明|决定)|伦理(?!.{0,20}申请)(?:.{0,20}(?:委员会|审查)[^，,。；]{0,4}(?:批件|批复|意见书?$|决定书?$)|审查(?:结论|批复))|ethics (?:committee|approval|review)|(?:ethical|ethics) (?:approval|clearance|opinion)|(?:institutional review|research ethics) (?:board|committee)|(?<![a-z])(?:irb|rec|iacuc) (?:approval|determination|decision|clearance)|ethikvotum|ethikkommission|comite (?:de|d')?\s*ethique|comite de etica/u,
  ],
  [
    "funding",
    /zuwendungs(?:bescheid|vertrag)|bewilligungs(?:bescheid|schreiben)|forder(?:bescheid|zusage)|grant agreement|(?:letter|notice) of (?:grant )?award|award letter|grant (?:award|decision|letter|offer)|funding (?:decision|agreement|award|letter)|decision attributive|convention (?:attributive )?de (?:financement|subvention)|notification d'aide|concesion de (?:ayuda|subvencion)|resolucion .{0,40}(?:concesion|subvencion|ayuda)|decreto di (?:concessione|finanziamento)|termo de (?:outorga|concessao)|contrato de (?:financiamento|concessao)|tamogatasi|tamogatoi|(?:beslut om|bidrags)\s*(?:bidrag|beslut)|rahoituspaatos|(?:关于.{0,20})?(?:资助|立项|拨款)(?:证明|通知书?|决定书?|批复|批件|合同|协议书?)|交付决定/u,
  ],
  [
    "joint-platform",
    /共建.{0,24}(?:协议|合同)|(?:联合(?:实验室|研究中心|创新中心)|协同创新平台).{0,8}(?:协议|合同)|joint (?:laboratory|lab|research cent(?:re|er)|platform) agreement|agreement .{0,40}joint (?:laboratory|platform|research cent)/u,
  ],
  ["project", /(?:项目合作|合作项目)(?:协议|合同)|project (?:cooperation|collaboration|partnership) agreement/u],
  [
    "agreement",
    /协议书?|备忘录|意向书|(?:合作|研究)合同|(?:co-?operation|collaboration|research|partnership|framework|consortium|development) (?:agreement|contract|arrangement|accord)|memorandum of (?:understanding|agreement|cooperation)|(?:letter|statement|declaration) of (?:intent|support|interest|commitment|cooperation|collaboration)|(?:agreement|contract|arrangement|understanding) (?:on|for|concerning|regarding|between|of|about) |heads of (?:terms|agreement)|term sheet|\p{L}*vertrag(?:es)?$|\p{L}*vereinbarung|absichtserklarung|accord[- ](?:de|cadre)|lettre d'(?:intention|engagement)|protocole d'(?:accord|entente)|memoire d'entente|contrat de (?:collaboration|recherche|cooperation)|convention(?: cadre)? de (?:collaboration|recherche|partenariat|cooperation)|carta (?:de )?(?:intencion(?:es)?|intencoes|intencao|compromiso|compromisso|apoyo|apoio)|memorando de|memorandum de |protocolo de (?:cooperac|colaborac|intenc|actuac|entend)|contrato de (?:colabora|coopera|investiga|pesquisa)|lettera (?:di|d') ?(?:intenti|intento|impegno|sostegno|supporto)|protocollo d'intesa|memorandum d'intesa|contratto di (?:collabora|coopera|ricerca)|intentieverklaring|samenwerkings\p{L}*|avsiktsforklaring|aiesopimus|list intencyjny|convenio|acuerdo|accordo|convenzione|acordo|samarbetsavtal|samarbeidsavtale|yhteistyosopimus|tutkimussopimus|sopimus|megallapodas|szerzodes|umowa|smlouva|соглашение|договор|agreement$/u,
  ],
];

/** What a line in folded text says that its document is, where it can be a title; a sentence speaks of other documents. */
export const kindOfTitle = (text: string): Kind | undefined =>
  /[。；;]$/u.test(text) || /^(?:根据|依据|按照|本|为|under|pursuant|this|auf|vu )/u.test(text) ? undefined : TITLES.find(([, form]) => form.test(text))?.[0];
