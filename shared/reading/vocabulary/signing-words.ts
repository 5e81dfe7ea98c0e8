import { folded } from "../folded.ts";
import { AND, DATE_WORDS, NAME_WORDS, NO_LABEL_OF_NAME, OFFICE_WORDS, WORD_OF_NAME } from "./label-words.ts";

/** What stands in blocks of signatures, in folded text: labels before a colon, words of offices that are no names. */

/** In front of a name: Name, Nom et prénom, 姓名. */
export const NAME_LABEL = new RegExp(
  [
    `^(?!${NO_LABEL_OF_NAME})(?=[^:：]{2,44}[:：])(?:[^:：]*[^:：a-z])?${WORD_OF_NAME}(?![a-z])[^:：]*[:：]\\s*`,
    `^(?:${NAME_WORDS}(?: of (?:the )?(?:signatory|official|signer|representative|authori[sz]ed (?:signatory|representative)))?(?: ?\\([^()]{2,30}\\))?(?:${AND}${OFFICE_WORDS})?(?:\\s*\\/?\\s*(?:name|姓\\s*名))?|(?:name )?(?:in )?(?:block (?:letters|capitals)|capitals|print(?:ed)?|druckbuchstaben|blockschrift)|nom en (?:majuscules|capitales)|kepviseli|zastoupen[ya]?|reprezentowan[ya] przez|reprezentata? (?:de|prin)|в лице|temsilen|nom(?: et |,? )qualite du signataire|vor- und (?:zu|nach)name|name des unterzeichners?|authori[sz]ed (?:official|person|officer|agent|representative)(?: name)?|\\p{Script=Han}{1,14}姓名(?: ?\\([^()]{2,10}\\))?|(?:duly )?(?:authori[sz]ed )?(?:signatory|signer|signing officer)|representative|represented by|vertreten durch|represente par|representado por|rappresentat[oa] da|rappresentante|representante|firmado(?: por)?)\\s*[:：/]\\s*`,
    "^fdo\\s*[.:]*\\s+",
    "^(?:printed |full |print )?names?(?:\\(s\\))?\\s+(?!of |and |in |is |as |or )(?=[a-z][a-z'’.-]*\\s+['’a-z])",
    "^姓\\s*名\\s+(?=\\p{Script=Han})",
  ].join("|"),
  "u",
);
/** Where somebody signs or seals: By:, Signature, 签字, 盖章. */
export const SIGN_LABEL =
  /(?:^by\s*[:：]|^\/s\/|signature|signed(?: by)?(?![a-z])|签\s*[字名章]|盖\s*章|公\s*章|印\s*章|专用章|代表(?:人)?(?:[一二三四\d](?=[:：(（]))?(?:\(|（|签|:|：|$)|法定代表人|授权(?:代表|签字|代理)|委托代理|unterschrift|unterzeich|firma(?: autorizzata)?\s*[:：]|firma$|assinatura|underskrift|namnteckning|signatur\s*[:：]|allekirjoitus|alairas|handtekening|podpis|potpis\s*[:：]|imza(?=$|\s*[:：])|semnatura|chu ky|ky ten|tanda tangan|yours (?:faithfully|sincerely|truly)|(?:kind|best|warm)(?:est)? regards|best wishes|sincerely|mit freundlichen gruss?en|подпись|_{6,}|\.{12,})/u;
/** What a date of signing stands behind; an engine leaves no blank in front of the Chinese one, nor behind it: 王喆签署日期：…, 日期Date: … */
export const DATE_LABEL = new RegExp(`(?:^|[\\s/]|(?<=\\p{Script=Han})(?=签[署订字]日期|[a-z]))(?:${DATE_WORDS}|le)\\s*[:：]`, "u");
/** In front of an office: Title, Position, 职务. */
export const OFFICE_LABEL = new RegExp(
  `^(?:(?:(?:titles?(?:\\(s\\))?|position|designation)\\s+(?=[a-z]))|(?:${OFFICE_WORDS}|its|address|地址|住所|电话|email|e-?mail|tel|place|ort|lieu|lugar|luogo|plaats|local|sted|stempel|seal|stamp|m\\.\\s?p\\.|邮编|联系人|传真)\\s*[:：])`,
  "u",
);
/** The same behind a name in one line. */
export const OFFICE_WITHIN = new RegExp(`(?<=[:：]\\s*\\S.*)\\s${OFFICE_WORDS}\\s*[:：]`, "u");
/** In front of the side that is signed for: For and on behalf of. */
export const FOR_SIDE =
  /^(?!by its |(?:signed|executed|agreed)(?: and [a-z]+)? by [^:]{0,60}(?<![a-z])(?:parties|partners|both|undersigned)(?![a-z])[^:]{0,60}:$)(?:(?:duly )?authori[sz]ed (?:signatory|signatories|representative|signature|officer)(?:\(s\))? (?:for|of|on behalf of)|(?:[a-z]+ (?:and [a-z]+ )?)?(?:for and on behalf of|on behalf of)|(?:signed |executed |agreed |accepted )?(?:for|as a deed by|by(?= [a-z]{3}))|(?:signed|executed)(?:,? (?:and )?(?:sealed|delivered))*(?: as a deed)? (?:for|by)|executed (?:as a deed )?by|fur(?: (?:die|das|den|dem|der))?|im namen|namens|pour(?: la| le| l'| les)?|au nom de|pentru|bagi pihak|(?:untuk dan )?atas nama|por(?: la| el| parte de)?|en representacion de|per(?: la| il| l'| lo)?|pel[oa]|p[oa]r |p\.(?= (?:il |la |lo |l'|el |universi|centr|institu|istitut|fundaci|fonda|hospital|corporaci|consej|consigl|empresa|sociedad|societa|minist|agenci|agenzia|comisi|comune|region|politec|(?:[a-z'-]+ ){1,6}(?:co\b|ltd|inc|gmbh|s\.? ?[alr]\b|s\.? ?p\.? ?a|universi|institut|academ|technolog|tecnolog)))|namens|voor|for|pa vegnar av|for(?= )|puolesta|reszerol|w imieniu|za(?= )|от имени|от(?= )|за(?= )|dai dien(?: cho)?|thay mat)(?:\s+|$)|^[^:：]{2,80} (?:puolesta|nimissa|reszerol|kepviseleteben|neveben|adina)\s*(?::|,?$)/u;
/** In the name of an office above, by whom another signs for the same unit: Pour le président et par délégation; no unit stands there. */
export const FOR_OFFICE =
  /^(?:pour|por|per|for|fur|pel[oa])\s+(?:(?:le|la|el|il|the|den|die|der|das|lo|o|a)\s+|l')?(?:(?:deputy|vice)[ -]?)?(?:directeur|directrice|president\w*|recteur|rectrice|rector\w*|rettor\w*|director\w*|dean|provost|chancellor|rektor\w*|prasident\w*|direktor\w*|dekan\w*|kanzler\w*|doyen\w*|decan\w*|direttor\w*|reitor\w*|diretor\w*|secretary|secretaire)(?:-general)?(?![a-z])/u;
/** A party by its place in the document: 甲方, Party A. */
export const PARTY_LABEL =
  /^[(（]?(?:(?:代表)?[甲乙丙丁戊]方|(?:项目)?(?:委托|受托|研究|研发|合作|参与|参加|承担|牵头|申[报请办]|主持|依托|资助|协作|支持|共建)(?:单位|方|机构|院校)[一二三四五六甲乙丙丁1-6]?(?=(?:审[核查批])?(?:意见)?\s*(?:[(（][^()（）]{1,8}[)）])?\s*(?:[:：]|$|\s{5}))|第[一二三](?:方|立[契约]*人)|[中外新美英德法日澳加意西葡芬俄韩荷泰]方(?![案法面式向针便形])|(?:[oa] )?(?:primeir|segund|terceir|quart)[oa] (?:outorgante|contraente|contratante|part[ei])(?![a-z])|(?:(?:el|la) )?(?:primer|segund|tercer|cuart)[oa]? (?:otorgante|contratante)(?![a-z])|(?:for the |the )?(?:first|second|third) party(?![a-z])|(?:part(?:y|ner|ei|ie|e|ij|ener(?:ul)?)|side)\s*(?:[a-d]|[1-4])(?![a-z])|ben\s+[a-d](?![a-z])|parceir[oa]\s*[1-4](?![a-z\d])|pihak\s+(?:kesatu|pertama|kedua|ketiga)|сторона\s+[абв12])/u;
/** Whether a line says first for whom is signed, or for which party: For and on behalf of, 甲方. @param line `folded`: its text so, where that is at hand */
export const isHeadOfSide = ({ text, folded: own = folded(text) }: { readonly text: string; readonly folded?: string }): boolean =>
  FOR_SIDE.test(own) || PARTY_LABEL.test(own);
/** What a further party does in an agreement of two, in front of who signs for it: Interveniente: Jane Smith, President, Support Foundation. */
export const ROLE_OF_PARTY =
  /^(?:intervenient[ei](?: anuente)?|interviniente|anuente|intervenant|(?:intervening|consenting|third|supporting|funding|managing) (?:party|partner|institution|foundation|organi[sz]ation|entity)|fundac(?:ao|ion) de apo[iy]o|entidad(?:e)? (?:interviniente|interveniente|gestora)|ente gestore|beitretender?(?: partner)?)\s*[:：]\s*/u;
/** In front of whoever witnesses. */
export const WITNESS =
  /^(?:(?:in the presence of|before) (?:this|these|the following|the undersigned|a|an|two) (?:[a-z]+ )?witness|in the presence of|(?:signed|signature|sign)[\s._…:：-]*\(?witness\)?$|(?:ministr[oa] de fe|(?:doy|da) fe|fedatari[oa](?: public[oa])?|ante mi|certifica)\s*[:：,]?\s*$|ministr[oa] de fe\s*:|witness|见证|zeuge|temoin|testigo|testimon|testemunha|vittne|todistaja|tanu(?:k|kent)?(?![a-z])|tanik(?:lar)?(?![a-z])|getuige|saksi(?![a-z])|martor(?:i|ul|ii|a)?(?![a-z])|(?:nguoi )?lam chung|свидетел|swiadk|svedk|svedci|c\.?c\.?\s+(?=(?:the|dr|prof|mr|ms|mrs|file|office)(?![a-z]))|(?:distribution(?: list)?|c\.?\s?c\.?|kopie(?: an)?|copies?(?: a)?|copia(?: a)?|ampliation|copy to|copies to|verteiler|抄送|notary(?: public)?|notar(?:in)?|notaire|notario|公证[人员])\s*[:：]|(?:prepared|reviewed|checked|recommended|endorsed|translated) by\s*[:：]\s*\S|translated by\s*[:：])/u;
/** Behind the name of one who witnesses: (Asst. Prof. Dr. Anong Jaidee) Witness. */
export const WITNESS_BEHIND =
  /(?<=\p{L}[.)]?)[\s,–(-]+(?:as (?:a )?|als |como |en qualite de )?(?:witness(?:es)?|zeug(?:e|in)|temoin|testigo|testemunha|testimone|getuige|vittne|vitne|vidne|swiadek|svedek|tanu|saksi)\)?\s*$/u;
/** Below the line on which a witness signs: Signature of witness. */
export const WITNESS_WITHIN = /^(?:signature|name|address|occupation|full name)(?: \(?[a-z ]{2,16}\)?)? of (?:the )?witness/u;
/** At the head of a column in which those sign who lead the work. */
export const LEAD_ALONE =
  /^(?:the )?(?:(?:principal|lead|chief|co-?)[ -]?investigators?|(?:project|scientific|research) (?:leaders?|leads?|managers?|coordinators?)|(?:wissenschaftliche |projekt)leit(?:ung|er(?:in)?)|responsables? scientifiques?|investigador(?:es|a)? (?:principal(?:es)?|responsables?)|responsabil[ei] scientific[oi]|(?:项目|课题|技术)负责人|(?:主要|首席|项目)研究者)\s*[:：]?$/u;
/** A line above those who witness, and nothing else on it: TESTIGOS, Testemunhas:, 见证人： */
export const WITNESSES =
  /^(?:(?:signed )?(?:in the presence of|before(?= (?:an?|the|these|this|two)(?: [a-z]+)? witness))(?: (?:an?|the|these|this|two)(?: (?:following|undersigned))? witness(?:es)?)?|witness(?:es|ed by)?|(?:见证|证)人(?:(?:\s+|\s*[/／]\s*)[a-z]{4,14})?|见证|zeugen?|temoins?|testigos?|testimoni|testemunhas?|vittnen?|vitner|vidner|todistajat?|tanuk?|getuigen?|swiadkowie|svedkove|saksi(?:-saksi)?|taniklar|martori|(?:nguoi )?lam chung|свидетели)(?:\s*[/／]\s*(?:见证|证)人)?\s*[:：]?$/u;
/** Above those who only speak for it that others sign. */
export const RECOMMENDS =
  /^(?:recommended|reviewed|endorsed|prepared|initiated|checked|vorbereitet|gepruft|propose)(?: and [a-z]+)?(?: by| von| par)?(?: the .{3,50})?\s*:\s*$|^(?:visa|vu et (?:pris connaissance|approuve))(?: (?:par|des?|du|de la) .{3,60})?\s*:\s*$/u;
/** Words that lead from the text to the signatures. */
export const IN_WITNESS =
  /(?:in witness whereof|have (?:signed|executed)|以下无正文|兹证明|zu urkund|en foi de quoi|en fe de|in fede|e por estarem|y en prueba|signature page|签署页|签字页)/u;

/** 此致 / 敬礼！, 谨祝研究顺利。, “Please accept the assurance of my high esteem.”: whoever writes a letter signs below it, and somebody may accept it further down. */
export const CLOSES_LETTER = new RegExp(
  [
    "^(?:(?:[此顺]致|(?:[此顺]致)?(?:崇高的?)?敬[礼意]|[顺即敬]颂.{0,4}|此复|专此.{0,6}(?:[,，].{0,8})?|敬候.{0,6}|[盼候望](?:即|速)?.{0,4}复.{0,2}|特此(?:函[达复告]|奉[达告复]|致函)|[谨顺敬恭]祝[^。:：]{1,16}|祝[^。:：]{2,10}|敬具|谨启)[!！。,，]?$",
    "please accept(?:,| the| my| our)(?![a-z])(?=.*(?:assurance|esteem|consideration|regards|wishes))|(?:i|we) (?:very much |sincerely )?(?:look|am looking|are looking) forward to(?![a-z])|(?:with )?(?:(?:my|our) )?(?:(?:very )?(?:kind|best|warm|cordial|sincere|high)(?:est)? )+(?:regards|wishes|esteem)(?![a-z])|(?:yours|respectfully|cordially)(?: [a-z]+)?[,.]?$",
    "(?:mit|in) (?:freundlich|best|herzlich|vorzuglich|kollegial)[a-z]* (?:[a-z]+ )?(?:gruss|hochachtung|empfehlung)|hochachtungsvoll|(?:freundliche|beste|herzliche) grusse",
    "(?:veuillez|je vous prie d'|nous vous prions d')\\s?(?:agreer|recevoir|croire|accepter)|(?:bien )?cordialement|respectueusement",
    "(?:sin otro particular,? )?(?:le|les|los|lo|la)? ?saluda[nm]?(?:os)?(?: a usted(?:es)?)? (?:muy )?atentamente|(?:muy )?atentamente|(?:reciba|aprovecho)[^:]{3,70}(?:saludo|consideracion)|sin otro particular|con (?:un )?(?:cordial|atento)s? saludos?",
    "(?:distinti|cordiali) saluti|(?:voglia|vogliate) gradire|con (?:i migliori|cordiali|distinti) saluti|com os (?:meus |nossos )?(?:melhores|respeitosos) cumprimentos|(?:atenciosa|cordial)mente|(?:subscrevo|despeco)-me",
    "met (?:vriendelijke|hartelijke|beste) groet|hoogachtend|med (?:vanlig|vennlig|venlig|basta)[a-z]* (?:halsning|hilsen)|ystavallisin terveisin|kunnioittavasti|z (?:powazaniem|wyrazami szacunku)|s (?:pozdravem|uctou)|(?:szivelyes )?(?:tisztelettel|udvozlettel)|с уважением|saygilarim)",
  ].join("|"),
  "u",
);

/** A reason for which the parties agree, or one that another follows: “Whereas HU has bred tomatoes; and”. */
export const RECITES =
  /^(?:\(?[a-z\d]{1,4}[.)]\s*)?(?:whereas|recalling|recogni[sz]ing|taking note of|mindful of|bearing in mind|desiring|desirous of|wishing to|convinced (?:of|that)|considering|in consideration of|attendu que|considerant|etant donne|considerando|teniendo en cuenta|premesso|in der erwagung|in anbetracht|overwegende|gelet op|med beaktande|zwazywszy|biorac pod uwage|vzhledem k|tekintettel|ottaen huomioon|принимая во внимание|учитывая|(?:有)?鉴于)(?![a-z\p{Script=Cyrillic}])/u;
export const RECITAL = new RegExp(`${RECITES.source}|[;；]\\s*(?:and|und|et|y|e|en|och|og|ja|es|i|a|и|以及)\\s*$`, "u");

/** That somebody has signed, at the head of a line, on paper or otherwise; then by whom, perhaps behind the day. */
export const SIGNS =
  /^(?:(?:this (?:document|agreement) (?:was|has been)|dieses dokument wurde|(?:read|agreed|approved|accepted) and)\s+)?(?:(?:duly|electronically|digitally|elektronisch|digital|digitaal|digitalt|elektroniskt|sahkoisesti|электронно)\s+)?(?:e-?signed|signed|executed|unterzeichnet|signiert|gezeichnet|signee?|firmad[oa]|firmat[oa]|assinad[oa]|sottoscritt[oa]|ondertekend|undertecknat|signerat|underskrevet|undertegnet|getekend|allekirjoitettu|podepsal|podpisano|semnat|подписано)(?:\s+(?:electronically|digitally|as a deed|electroniquement|numeriquement|digitalmente|electronicamente|elettronicamente|eletronicamente|sahkoisesti))?(?![a-z])/u;
/** Between the words of signing and the name. */
export const BY = /^[\s,]*(?:at [\d:]+(?: ?[a-z()]+)? ?)?(?:by|von|durch|par|por|da|door|a[vf]|przez|de)\s*[:：]?\s+(?=\S)/u;
/** Where for whom stands between: Signed for HVC by Lachlan Wetherby, Underskrevet den 2. juni 2026 for Okseviks Universitet af rektor … */
export const FOR_OF_SIGNER = /^[\s,]*(?:for|on behalf of|fur|pour|por|per|voor|namens|pa vegne af)\s/u;
export const BY_WITHIN = /\s(?:by|von|durch|par|por|da|door|a[vf]|przez)\s+(?=\S)/gu;

/** Behind the unit of a side and in front of the person: …, represented by …; its legal representative … */
export const REPRESENTED_WITHIN =
  /^(.{4,90}?[\s,](?:represented by|acting by|vertreten durch|representee? par|representad[oa] (?:por|pel[oa])|rappresentat[oa] da|reprezentowan[aey] przez|zastoupen[aey]m?|vertegenwoordigd door|foretratt av|foretrads av|representer[ae]t? (?:av|ved)|repraesenteret ved|reprezentata? (?:de|prin)|kepviseli|by its (?:[a-z]+ ){1,3}?(?:attorney|representative|officer|director|president))\s*[:：]?\s+)(?=\S)/u;

/** What somebody says of his own signature: I have authority to bind the corporation. */
export const HAS_AUTHORITY = /^\(?(?:i|we) (?:have (?:the )?authority|(?:am|are) (?:duly )?authori[sz]ed) to (?:bind|sign)(?![a-z]).{0,60}$/u;

/** Where a seal is to stand, and nothing else on the line: P. H., L. S., M. P. */
export const SEAL_PLACE = /^\(?(?:p\.\s?h|l\.\s?s|m\.\s?p|p\.\s?p)\.?\)?$/u;

/** Behind what stands before it another side accepts: its signature begins here. */
export const ACCEPTS =
  /^(?:(?:read|seen(?=(?:,| and) (?:agreed|accepted|approved))|agreed|accepted|acknowledged|understood|gelesen|einverstanden|lu|approuve|leido|conforme|letto|visto)(?:\s*(?:,|and|und|et|y|e)\s*(?:read|agreed|accepted|acknowledged|understood|approved|einverstanden|approuve|conforme|approvato|accepte))*|countersigned|gegengezeichnet|bon pour accord|per accettazione|双方确认|同意|confirmed|approved|bon pour acceptation|pour accord|por conformidad|in segno di accettazione|zur kenntnis genommen und einverstanden|voor akkoord|we agree|i agree)(?:,?\s+(?:by|for|on behalf of|von|fur|par|pour|por|da|au nom d[eu]|im namen|en nombre de|a nome d[ei])(?:\s+(?!.*(?<![a-z])(?:shall|will|is|are)(?![a-z])).{3,70})?|\s+(?:this|on|am|le|el|il)(?![a-z]).{4,44}|,\s+[a-z][a-z .'-]{1,24},\s+\d{1,2}\.?\s[a-z]{3,10}\.?\s\d{4})?\s*[:：,.]?\s*$/u;
/** 合作函（中文本） and 致：某研究院: the head of a letter, and the letter once more in Chinese. */
export const BEGINS_LETTER = /^[^:：。，]{2,40}[（(](?:中文本|中文版|中译本|中文译本|译文|参考译文)[）)]$|^致\s*[:：]\s*\S/u;
/** “Dear …”: what stands before it is an address, no block of signatures; words that titles and names bear too end with a comma. */
export const SALUTATION =
  /^(?:(?:(?:your )?excellency|exm[oa]|ilmo|illustre|beste|hyva|basta)(?![a-z])(?=.*[,:]\s*$)|(?:dear|sirs|geachte|hooggeachte|arvoisa|kjare|kaere|tisztelt|szanown[a-z]*|vazen[a-z]*|to whom|sehr geehrte[rsn]?|liebe[rs]?|chere?|(?:madame|monsieur)(?=\s*(?:[,:]|l[ea] |$)|.*,\s*$)|estimad[oa]|muy senor|gentil(?:e|issim[oa])?|egregi[oa]?|spett(?:abile)?|prezad[oa]s?|尊敬的|敬启者)(?![a-z])|[\p{Script=Han}\s]{1,20}[台钧惠大赐]鉴\s*[:：]$|(?:[^\P{Script=Han}方所院校学部处系会司位心表定责目题室]{2,4}|\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}?)\s*副?(?:所长|院长|校长|主任|教授|博士|先生|女士|书记|处长|部长|会长|董事长|总裁|总监|(?:总)?经理|研究员)\s*[:：]$)/u;
/** How a signature is told in print behind a name. */
export const SIGNED_MARK = /\s*[(（](?:seal(?:ed)?|signed|signature|sgd|stamp|unterschrift|signe|firmado|firma|签字|签名|签章|盖章|公章|印)[)）]\s*$/u;
/** A signature in a copy that was written off: gez. Müller, Sgd. Lee, F.to Rossi; no label behind it, as in a form. */
export const SIGNED_IN_PRINT = /(?:^|\s)(?:\/s\/\s*|gez\.\s*|sgd\.?\s+|f\.to\s+)(?!(?:\p{L}+ ){0,2}\p{L}+\s*[:：])\p{L}/u;
/** The same as a word that a form bears too, at the head of a line: (signed) Jane Smith. It tells a signature where a person's name follows. */
export const SIGNED_BEFORE_NAME =
  /^\((?:signed|signe|firmado|firmato|assinado|unterschrieben|gezeichnet|undertecknat)\)\s*[:：]?\s*(?=\p{L})(?!.*(?:[:：_]|represent|rappresent|vertret|bevollm|firmateckn|legal|procura|apoderad|mandat))/u;
/** The stamp of an electronic signature; behind it, or on the next line, the name in its certificate. */
export const E_STAMP =
  /^(?:docusigned by|adobe sign by|documento assinado digitalmente(?: por)?|(?:digitally|electronically|e-?)\s?signed by|signed (?:digitally|electronically) by|(?:(?:el |il |o |le )?(?:presente )?document[oe]? )?(?:est )?(?:firmado (?:digital|electronica)mente por|firmato (?:digital|elettronica)mente da|signee? (?:electronique|numerique)ment par)|assinad[oa] (?:digitalmente|de forma (?:digital|eletronica)|eletronicamente) por|(?:(?:(?:qualifiziert|fortgeschritten) )?(?:digital|elektronisch) (?:signiert|unterzeichnet|unterschrieben)|signiert) (?:von|durch)|digitaal ondertekend door|(?:digitalt|elektronisk) (?:underskrevet|signert|signeret) a[fv]|(?:digitalt|elektroniskt) (?:undertecknat|signerat|signerad) av|sahkoisesti allekirjoittanut|podpisan[aoye]+ (?:elektronicznie|cyfrowo) przez|(?:elektronicky|digitalne) podeps\w*|semnat (?:digital|electronic) de|подписано (?:электронной подписью|эп))\s*[:：]?\s*/u;
/** What no form bears beside such a stamp: a time of day, the number of the signature, the words of its certificate. */
export const STAMP_PROOF =
  /(?<![\d:])\d{1,2}:\d{2}(?![\d])|(?<![a-z])(?:klo|kl\.?) \d{1,2}\.\d{2}(?!\d)|(?<![a-z\d])(?=[\d-]*[a-f])(?=[a-f-]*\d)[\da-f]{8}[\da-f-]{3,}(?![a-z])(?<!envelope.*)|^(?:dn:|cn=)/u;
/** What a record of electronic signing tells, in front of the day and the time: signed 19.5.2026 14:07 EEST. */
export const SIGNED_AT =
  /^(?:(?:签[署名字约章])?(?:状\s*态|结\s*果)\s*:\s*)?(?:[a-z]{3,14} ?[–-] ?)?(?:e-?|electronically |digitally )?(?:(?:电子)?签[署名字章]时间|已?(?:完成)?电子签[署名字章]|signed|allekirjoitettu|undertecknat|signerat|unterzeichnet|signiert|signe|firmado|firmato|assinado|podpisano|ondertekend|underskrevet|已(?:完成)?签[署名字章]?)(?: (?:electronically|digitally))?(?: (?:on|at|am|den|le|el|il|em|dne))?[\s:,]+(?=.{6,30}(?<![\d:])\d{1,2}:\d{2}(?!\d))/u;
/** That it was signed so, without a stamp: a form bears the same words, and by which law. */
const ELECTRONICALLY =
  "\\(?(?:(?:this )?document(?:o)? )?(?:(?:has been |was )?(?:digitally|electronically) signed|signed (?:digitally|electronically)|firmado (?:digital|electronica)mente|firmato (?:digital|elettronica)mente|signee? (?:electronique|numerique)ment|assinado (?:digital|eletronica)mente|(?:digital|elektronisch) (?:signiert|unterzeichnet|ondertekend)|digitaal ondertekend|podpisano (?:elektronicznie|cyfrowo)|allekirjoitettu sahkoisesti|sahkoisesti allekirjoitettu|elektroniskt (?:undertecknad|undertecknat|signerad|signerat)|digitalt (?:underskrevet|signeret|signert)|elektronicky podepsano)(?: (?:with|via|through|using|mit|uber|mittels|med|met|con|tramite|mediante|par|pel[oa]|via) [^:;]{3,40}| [a-z ]{3,24} -?palvelu(?:ssa|n kautta))?(?:,? (?:ai sensi|pursuant to|under|in accordance with|gemass?|nach|conformement|au sens|en application|de conformidad con|conforme|nos termos|con arreglo|overeenkomstig)(?![a-z])[^;:]{3,90}?)?";
export const SIGNED_ELECTRONICALLY = new RegExp(`^${ELECTRONICALLY}\\)?$`, "u");
/** The same, and the day on which it was: … ai sensi dell'art. 24 del D.Lgs. 82/2005 in data 14/04/2026; in front of the day. */
export const ELECTRONICALLY_ON = new RegExp(`^${ELECTRONICALLY},? (?:in data|(?:il|on|am|le|el|em|op|den|dne|dnia)(?: (?:giorno|dia|date))?|a los?)\\s*$`, "u");
/** Above the words of a stamp, what kind of signature it is. */
export const KIND_OF_STAMP =
  /^(?:qualifizierte|fortgeschrittene|qualified|advanced) (?:elektronische|electronic) (?:signatur|signature)(?![a-z])|^signature electronique (?:qualifiee|avancee)(?![a-z])|^firma (?:electronica|elettronica) (?:cualificada|qualificata|avanzada|avanzata)(?![a-z])/u;
/** An office in front of a name without a mark between: President Shinobu Hatakeyama. */
export const OFFICE_BEFORE =
  /^(?:(?:vice|deputy|executive|acting|associate|assistant|pro|managing|general|1st|first|vize|pro|sub)[- ]*)*(?:president|director|rector|dean|chancellor|provost|chair(?:man|woman|person)?|ceo|cto|registrar|manager|(?:(?:department|division|section|group|team|office|laboratory|school) )head|head|secretary[- ]general|rektor(?:in)?|prasident(?:in)?|direktor(?:in)?|dekan(?:in)?|directeur|directrice|recteur|rectrice|presidente?|directora?|rectora?|decan[oa]|rettore|rettrice|direttore|direttrice|reitora?|diretora?|директор|ректор|проректор)\s+(?=[\p{Script=Cyrillic}a-z'’-]+\.? [\p{Script=Cyrillic}a-z'’. -]+$)(?!of |de |del |des |da |do |dos |das |della |dell|degli |du |der |fur |for |general)(?!(?:[a-z'’-]+ )*(?:affairs|research|international|global|academic|external|corporate|services?|office|relations|cooperation|collaboration|partnerships|education|finance|administration|operations|innovation|development|strategy|planning|management|programmes?|programs?|studies|engagement|communications?|technology|sciences?|engineering|industry|liaison|sales|marketing|business|legal|quality|supply|chain|products?|production|resources|energy|materials|systems|group|division|department|laborator(?:y|ies)|ventures|asia|pacific|europe|china|americas?)(?![a-z]))/u;
/** What introduces the parties in old forms of agreement: d'une part, de otra parte. */
export const PART_FORMULA =
  /^(?:et )?(?:d'une part|d'autre part|de (?:una|otra) parte|por (?:una|otra) parte|da una parte|dall'altra|einerseits|andererseits|de um lado|de outro)/u;
/** An office that stands before a name as its label: 所长：柏青云, Director: Jane Smith. */
export const OFFICE_OF =
  /^(?:(?:[\p{Script=Han}]{0,6}(?:校长|院长|所长|主任|经理|董事长?|总裁|书记|部长|处长|会长|理事长|台长|站长|局长|工程师|教授|首席代表|代理人|经办人|签署人|签约人))|(?:(?:vice|deputy|managing|executive|scientific|general) )*(?:director|president|rector|dean|chancellor|provost|head|chair(?:man|woman|person)?|principal|direktor(?:in)?|rektor(?:in)?|prasident(?:in)?|leiter(?:in)?|directeur|directrice|president[ea]?|recteur|director[a]?|rector[a]?|direttore|direttrice|rettore|rettrice)(?:[ -]general)?)\s*[:：]\s*/u;

/** Offices and other words in capitals that are no names. */
export const NO_NAME =
  /^its |^(?:il|die|das|het|the) [a-z]+$|(?<![a-z])(?:solutions|systems|technolog(?:y|ies)|operations|affairs|innovations?|sustainability|procurement|partnerships|ventures|logistics)(?![a-z])|(?<![a-z])(?:(?:vice|pro|co|sous|sub)-?(?:(?:di|re)t+or|(?:re|dire)t+ric|direct|rectric|rektork|dyrektork|direk|dirett|rector|rektor|recteur|decan|doyen|dekan|dean|kanzler|chancel|kansler|president|presid|prasident|prezes|provost|reitor|dyrekt)[a-z]*|freundliche|vorsitzende[rn]?|vorstand(?:s|in)?|wissenschaftliche[rn]?|kaufmannische[rn]?|prokurist(?:in)?|table|schedule|appendix|grus+en?|regards|sincerely|chief executive|cartao de cidadao|chave movel digital|documento nacional|carta d'identita|tarjeta de identidad|outorgantes?|otorgantes?|contraente|[a-z]+(?:direktor|leiter|vorstand|referent)(?:in)?|foro|justica|juizo|comarca|tribunal(?:es?)?|vogal|vogais|vocal|tesoureir[oa]|tesorer[oa]|dire[cç]?cao|diretoria|page|signing|signatures|execution|director|directrice|directeur|directora|president\w*|vice|rector\w*|rektor\w*|dean|chancellor|provost|registrar|head|manager|officer|secretary|chair\w*|professor of|department|faculty|school|office|universi\w*|institut\w*|instytut\w*|ustav|akadem\w*|academ(?:y|ies|ias?|ic\w*)|faculd?\w*|college|laborator\w*|centre|center|centro|signatur\w*|podpis\w*|imzala\w*|подпис\w*|сторон|sides|parties|(?:vien|hieu|pho hieu|pho vien) truong|giam doc|notary|notarin?|notaire|im auftrag|in vertretung|(?:par|por) (?:delegation|delegacion|delegacao|orden|ordre)|company|ltd|gmbh|international|research(?:ers?)?|chercheurs|intervention|signature|seal|stamp|name|date|title|position|party|agreement|annex|article|place|witness|authori[sz]ed|representative|signatory|to be (?:confirmed|determined|named|appointed|announced|advised|decided)|not applicable|as above|see (?:above|below|cover)|vize\w*|prasident\w*|leiter\w*|geschaftsfuhrer\w*|kanzler\w*|dekan\w*|presiden\w*|vicerrector\w*|decan[oa]|gerente|rettore|rettrice|prorettore|direttore|direttrice|reitor\w*|diretor\w*|vararehtori|rehtori|johtaja|директор|ректор|проректор|заместитель|начальник|igazgato|instituut\w*|sponsored|programs?|programmes?|affairs|services|grants|contracts|relations|partnerships|operations|administration|predsjednik\w*|predsednik\w*|presedinte\w*|prezident\w*|prezydent\w*|prezes|naib|canselor|pengarah|baskan\w*|mudur\w*|rektor\w*|dekan\w*|ravnatelj\w*|direktorius|rektorius|esimees|juhataja|president|recteur|rectrice|promoteur|promotrice|promotor|promoter|delegue[e]?|mandataire|prorecteur|responsab(?:ile|le|ili|les)|responsave(?:l|is)|verantwoordelijke|kwestor|kvestor|kancellar|kanclerz|kancler|dziekan|prorektor|prorektorka|reditelka|vedouci|riaditel\w*|naczelnik|kierownik|rektorhelyettes|forskningschef|prefekt|direktor\w*|dekanus|dyrektor|reditel\w*|principal|treasurer|bursar|secretaris|voorzitter|penningmeester|bestuurders?|bestuurslid|sekret(?:ar|aer|erare|ariat|arz)|formand|ordforande|schriftfuhrer(?:in)?|schatzmeister(?:in)?|tresori(?:er|ere)|secretaire|secretari[oa]|segretari[oa]|secretariat|sihteeri|puheenjohtaja|titkar|elnok|(?:legal|general|in-house|chief|senior|deputy|corporate|company|group|staff|associate|assistant|lead) (?:counsel|solicitor|attorney|lawyer|advis[eo]r|accountant|auditor|controller|comptroller|engineer|scientist)|syndikus\w*|justi[tz]iar\w*|(?:asesor|assessor)a? juridic[oa]|conseill(?:er|ere) juridique|consulente legale|abogad[oa] general|advogad[oa] geral|executed|deed|sealed|delivered|whereof|dear|yours|sincerely|faithfully|hochschule|universitat|project|pihak|^p\.\s?[od]\.?\s+(?:la|le|les|el|il|los|las|die|der|das|the)|for|and|the|of)(?![a-z])/u;
/** The same in Chinese. */
export const CHINESE_NO_NAME =
  /(?:^[年月日时分]+$|^(?:公元|公历|西元|[专耑谨特]此|[即顺敬]颂|[即顺]请|此[致复])|^\p{Script=Han}不[成拢了得到]|^文本$|^(?:合作|商洽|意向|确认|支持|邀请|推荐|承诺|回复|复|来|公|便|回)函(?=$|[(（])|^[中外双三新美英德法日澳加意西葡芬俄]方$|^(?:[仅以只]?供|不具|敬[礼意]|此致|教祺|(?:商|时|春|夏|秋|冬|台|文|暑|近|大)祺|名称|职位|待|暂|缺|空|见|另|未|无|详|略|从略|同[上前左右下]|尚[待未无]|正文|手签|亲笔|正楷|空白|电子|不[详明适]|参见|如[上下前]|后补|拟[定聘]|请|此处)|校长|院长|所长|主任|主管|经理|总监|董事|^总?(?:会计|工程|经济|设计)师$|公证[人处员]|处长|教授|代表|盖章|[公印私]章|签[字名署]|签章|日期|姓名|职务|项目|课题|数据|单位|公司|大学|学院|研究|中心|[甲乙丙丁戊]方|协议|合同|附[件表录]|番号|编号|地址|法定|签署|签订|总裁|书记|部长|法务|法律顾问|律师|合规官|特聘|讲席|[哲理工农医法文史]学博士|序号|地点|电话|(?:委托|受托|研究|研发|合作|参与|参加|承担|牵头|依托|资助|协作|支持|共建|成员|签约|缔约|发起|联合)方)/u;

/** In front of a name, and no part of it: Prof. Dr. */
export const HONORIFIC =
  /^(?:(?:univ\.?-?\s*)?(?:pd(?=\s(?:dr|prof)(?![a-z]))|priv\.?-?doz|prof\.in|dr\.in|mag\.a|prof(?:essor(?:in|a)?|esseur|\.ssa)?|dr\.?-?\s*ing|dr|doctor[ae]?|doutora?|dottor(?:e|essa)|doktor(?:in)?|profesora?|professor[ae]|professora|ingenier[oa]|ingegner[ea]|engenheir[oa]|licenciad[oa]|assoc|associate|dhr|mevr|mevrouw|mgr|(?:rn|mu|mv|ju|ph|th|paed|pharm)dr|bc|dato'?|datuk|datin|tan sri|khun(?:ying)?(?= )|encik|puan|bapak|ibu|pr(?=\.?\s)|doc|csc|inz|dott(?:\.ssa|ssa)?|dra|ing|dipl\.?-?\s*ing|mr|mrs|ms|madame|monsieur|messrs|signora?|senora?|senhora?|mg|mtr[oa]|mgr|abg|arq|mme|mlle|m|d\.\s?a(?![.\p{L}])|dna|don|dona|shri|shrimati|smt|sr|sra|sig|sig\.ra|herr|frau|hr|fr|(?:ts|ths|pgs|gs|ks|bs)(?=\.)|jhr|jkvr|di(?=\s(?:dr|mag|prof)(?![a-z]))|(?:the )?(?:right )?hon(?:ourable|orable)?|(?:his|her) excellency|h\.\s?e|sir|dame|em|habil|rer|nat|h\.?\s?c|phd|mag|msc|mba|acad|ir|drs|lic|eng|docent|dosentti|tohtori|dre|chiar\.?m[oa]|ill\.?m[oa]|eng\.?[oaº]|exm[oa]|excelentissim[oa]|magnific[oa]|barr(?:ister)?|engr|atty)\b\.?(?:ª|a(?=\s))?|d\.(?!\s?[a-z]\.)ª?|д-р|проф\.?)[\s.:]+/u;
/** Gesa Thomsen, Notarin: certifies what others sign. */
export const OF_NOTARY = /[,，–-]\s*(?:notar(?:y|y public|in?|io|a|iusz)?|notaire|tabelionato|公证员)(?![a-z])/u;
/** i. V. Dr. Bernd Oster, p.p. Jane Smith, v z. doc. Jana Malá: who signs in place of somebody; a capital is an initial: I. V. Petrov; in text that is not folded. */
export const IN_PLACE_OF = /^(?:[ip]\.\s?[avpoAVPO]\.|ppa\.|pp\.?|[vw]\.?\s?z\.|z\s?up\.|per pro\.?)\s+(?=\p{Lu}|(?:\p{Ll}{2,6}\.\s)+\p{Lu})/u;
/** p. il Rettore, prof. Ottavio Bianchi; für den Rektor, Prof. Jens Holm: for whom another signs who is named below; a party stands behind no office. */
export const FOR_ABSENT =
  /^(?:p\.|per|pour|for|fur|por|pel[oa])\s?(?:(?:il|la|le|el|the|den|die|lo|o|a)\s+|l')?(?:[a-z-]{2,12} )?(?:rettore|rettrice|direttore|direttrice|presidente|recteur|rectrice|directeur|directrice|president|rector|rectora|director|directora|rektor(?:in)?|prasident(?:en|in)|direktor(?:in)?|dean|vice-chancellor|provost|reitora?|diretora?)(?:[a-z' ]{0,30}),\s+(?=\S+\s+\S)/u;
/** 蔡 蔡文博, A. L. Aliaksei Lukashevich: what an engine reads of the hand in front of the name in print; in text that is not folded. */
export const WRITTEN_FIRST = /^(?:(\p{Script=Han}{1,3})\s+(?=\1\p{Script=Han}{1,3}(?!\p{Script=Han}))|(\p{Lu})\.\s?(\p{Lu})\.\s+(?=\2\p{L}+\s+\3\p{L}))/u;
/** An office behind a name, without a comma. */
export const OFFICE_BEHIND =
  /(?<= )(?:(?:managing |executive |deputy |vice )*(?:director|president|rector|dean|manager|chair(?:man|woman)?)|ceo|geschaftsfuhrer(?:in)?|direktor(?:in)?|prasident(?:in)?|rektor(?:in)?|directeur|directrice|directora?|rectora?|direttore|direttrice|rettore|rettrice|diretora?|reitora?)$/u;
/** Chinese surnames of one character. */
export const CHINESE_SURNAMES =
  "荀王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由訾糜仉麴麹郏蒯佴阙隗逄笪缑庾桓蔚夔贲宓璩妫郗郇郄厍忻綦翦虢蹇酆钭郐鄞仇谯邸訚芈郤莘骈邴暨禚仵庹眭睢雒俎苌菅殳乜毋禤迮郯郈佀濮郦钮洪羿汲竺蓟鄂暴";
/** Chinese surnames of two characters, at the head of a name of three or four. */
export const COMPOUND_SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|尉迟|长孙|皇甫|慕容|宇文|令狐|轩辕|端木|呼延|东郭|拓跋|公孙|公冶|濮阳|澹台|淳于|单于|申屠|太史|闻人|夏侯|赫连|钟离|鲜于|仲孙|万俟|闾丘|梁丘|左丘|西门|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|宰父|谷梁|纳兰|完颜|叶赫|公羊|羊舌|段干|宗政|达奚|褚师|夹谷|百里|乐正|微生|司空|子车|公祖|公仲|太叔|仲长)(?=\p{Script=Han}{1,2}(?!\p{Script=Han}))/u;

/** A line for a signature, or words about signing in any of the languages that are read: such a page may bear names by hand. */
export const SPEAKS_OF_SIGNING =
  /_{4,}|…{3,}|\.{8,}|签字|签名|签章|盖章|签署|sign(?:ed|ature)|unterschrift|unterzeichn|firma|signat|assinatura|allekirjoit|podpis|aláír|underskri|handteken/iu;
/** （本页无正文，为《…》签署页） */
export const BLANK_PAGE = /^\(?(?:本页|以下)/u;
/** （共建“…”协议书签署页）: what the page is on which all sign. */
export const SIGNATURE_PAGE =
  /^签\s*[署字名章]\s*页$|^[^:：]{4,70}(?:签[署字名章]|盖章)页(?:\s*\/?\s*signature page|,\s*(?:本页|以下)?无正文)?[)）\]】]?$|^(?:签[署字名章]|盖章)页\s*\/?\s*signature page$|^\[?signature pages?(?: to| of| for| follows?|\])|^(?:本页为签[署字]页|\[?signature page\]?)\s*[.。]?$/u;
/** （以下无正文）, which may stand between the units and the lines on which they sign. */
export const NO_TEXT_BELOW = /^\(?以下无正文\)?[。.]?\s*$/u;
/** son directeur, the Dean: a post, and no unit */
export const IS_POST =
  /(?<![a-z])(?:(?:vice|pro|co|sous|sub)?-?(?:director|directeur|directrice|direktor|direttor|president|presid|prasident|rector|rektor|recteur|rettor|reitor|dean|dekan|doyen|decan|preside|provost|chancellor|kanzler|head|leiter|manager|secretary|gerente|geschaftsfuhrer)[a-z]*)(?![a-z])/u;
