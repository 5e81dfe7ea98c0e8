import { CHINESE_PLACES } from "./chinese-places.ts";

/** The words by which the name of a unit is known, and how far a name goes on. */

/** Brackets within a name: … (Shanghai) Co., Ltd., … (CHINE) R&D, … (Pty) Ltd. */
export const NAME_BRACKET = `\\((?:${CHINESE_PLACES.latin}|${CHINESE_PLACES.latin.toUpperCase()}|Chin[ae]|Cina|CHIN[AE]|CINA|[Pp]ty|PTY|[Pp]vt|PVT|[Pp]rivate|PRIVATE|Proprietary|PROPRIETARY)\\)`;

const UNIT_WORD =
  "Universi\\p{L}*|(?:Empresa|EMPRESA)(?=\\s+\\p{Lu}\\p{L}{3})|\\p{L}*[Hh]astanesi|HASTANESİ|Office(?=\\s+(?:[Nn]ational|NATIONAL|[Ff]édéral|FÉDÉRAL|français|FRANÇAIS|des [Ss]ciences|DES SCIENCES|d[’'][ÉEée]tudes|D[’']ÉTUDES|de [Rr]echerches?|DE RECHERCHES?)(?!\\p{L}))|Ente(?=\\s+(?:Nazional|Regional|Pubblic|Autonom|Nacional|Públic|Estatal))|Institut(?!s?(?:direkt|leit))\\p{L}*|Istituto|Instituto|College|Col[ée]gio|Conservat\\p{L}*|Academy|Academia|Accademia|Akademie|Akademia|Acad[ée]mie|[AÁ][ck]ad[eéê]mi\\p{L}*|Hochschule|Fachhochschule|\\p{L}+akademie|Politec\\p{L}*|Polytechni\\p{L}*|[ÉE]cole|C[ée]gep|Laborator\\p{L}*|Laboratoire|Cent(?:re|er|ro)|Zentrum|\\p{L}*[Cc]entrum|O[śs]rod(?:ek|kiem)|Zak[łl]ad|St[řr]edisko|Stichting|Hogeschool|Company|Corporation|Corporaci[óo]n|Corpora[çc][ãa]o|Corp|Ltd|Limited|g?GmbH|mbH|AG|(?<!\\p{L}-)SE|Inc|LLC|(?<!Partners\\s)LLP|PLC|plc|DAC(?=\\s*[,.;(]|\\s*$)|CLG(?=\\s*[,.;(]|\\s*$)|SARL|S\\.?A\\.?R\\.?L|SASU|Ltd[ae]|Lt[ée]e|Lda|KGaA|Bhd|d\\.o\\.o|S\\.?A\\.?S?|S\\.?r\\.?l|SpA|B\\.?V|N\\.V|[NB]V(?!\\s*\\d|\\p{L})|S\\.L|S\\.p\\.A|AB|ApS|A/S|Oyj?|Kft|Zrt|Works|Werke?|Ateliers?|Consorzio|Consorcio|Cons[óo]rcio|Consortium|Konsortium|Compa[ñn][íi]a|Companhia|Compagnie|Compagnia|Faculty|Facult[ée]|Facolt[àa]|Facultad|Faculdade|Fakult[äa]t|Foundation|Fundaci[óo]n|Funda[çc][ãa]o|Fondation|Fondazione|Stiftung|Hospital|\\p{L}*[Zz]iekenhuis|Klinik(?:um)?|School|Observator\\p{L}*|Observatoire|Osservatori\\p{L}*|Obserwatorium|Sternwarte|H[ôo]pital|Ospedale|Policlinico|Clinique|Cl[íi]nica|\\p{L}*[Kk]rankenhaus|Charit[ée]|Bibliothe[ck]\\p{L}*|Jard(?:in|ín|im)(?=\\s+(?:[Bb]ot|[Zz]oo|des\\s|d['’]))|Society|Gesellschaft|Verein|Council|Agency|Technion|ETH|CNRS|CSIC|Fraunhofer[-\\p{L}]*|\\p{L}*universit\\p{L}*|\\p{L}*institut(?!s?(?:direkt|leit)|(?:e|ion)s?(?!\\p{L}))\\p{L}*|\\p{L}*[Ii]nstituut\\p{L}*|\\p{L}*h[öøo][gy]skol\\p{L}*|\\p{L}*yliopisto\\p{L}*|Egyetem|Int[ée]zet|K[öo]zpont|Uniwersytet\\p{L}{0,3}|Politechnik\\p{L}{1,2}|Instytut\\p{L}{0,2}|Univerz\\p{L}*|Sveučilišt\\p{L}*|Inštit[uú]t\\p{L}*|[ÚU]stav\\p{L}{0,2}|[ÜU]likool\\p{L}*|Mus[ée]\\p{L}{1,3}|Muzeum|Association|Associa[çc][ãa]o|Asociaci[óo]n|Associazione|Trust|Bureau|Authority|Station|Gardens?|Federation|Ministry|Alliance|Group|Biotech|Pharma\\p{L}*|Systems|Technolog\\p{L}*|Industries|Labs?|Laborat[óo]rio|Robotics|Therapeutics|Dynamics|AS(?!\\s*\\p{L})|Pty|Consiglio|Conseil|Consejo|Conselho|\\p{L}*[Zz]entrum|\\p{L}*anstalt|\\p{L}*korkeakoulu\\p{L}*|\\p{L}*laitos|\\p{L}*laitoksen|\\p{L}*keskus|\\p{L}*egyetem\\p{L}*|\\p{L}*int[ée]zet\\p{L}*|\\p{L}*k[öo]zpont\\p{L}*|F[őo]iskola|u[čc]en[íi]|Trường|Viện|Đại\\s+học|Trung\\s+tâm|Enstit[üu]\\p{L}*|[ÜU]niversite\\p{L}*|Merkezi|Ba[şs]kanl[ıi][ğg][ıi]|Vakf[ıi]|Laboratuvar[ıi]|Centrul|Societatea|Funda[țt]ia|[eo]hf(?=\\.)|(?<=\\p{L}\\s)hf(?=\\.)|Pusat|Balai|Yayasan|Lembaga|Universitas";
const CONNECTOR =
  "of|the|libre|catholique|for|and|at|in|de|del|della|dello|dell'|degli|delle|di|da|do|dos|das|des|du|d'|la|le|les|l'|el|los|las|et|y|e|f(?:[üuä]|ii)r|der|die|und|&|van|von|zu|voor|och|för|og|ja|i|på|av|w|pro|a|R&D|en|am|im|zur|per|para(?=\\s+(?:la|el|las|los|o|a)\\s+\\p{Lu})|pour(?=\\s+(?:la|le|les)\\s+\\p{Lu})|tekniska|tekniske|angewandte|technische|bildende|darstellende|medizinische|wissenschaftliche|öffentliche|học|Đại|[ée]coles?|technologiques?|techniques?|nationale?s?|polytechnique|sup[ée]rieure?|scientifique|agronomique|m[ée]dicale?|tecnol[óo]gic[oa]|t[ée]cnic[oa]|nacional|nazionale|agr[íi]cola|aut[óo]noma|polit[ée]cnica|federal|" +
  NAME_BRACKET;
/** Lower-case words within Romance names: Institut de botanique de Qingpu, Centre de recherche sur les matériaux du Léman. */
const NOUN =
  "(?:(?:des?|du|sur les?|sur la|pour la|pour les|del|della|delle|dei|per la|para la|do|da)\\s+|d['’]|de l['’]|dell['’])(?!mani[èe]r|fa[çc]on|part|commun|concert|droit|plein|form|acuerdo|conform|com[úu]n|modo|seguito|manera|nationali|droits?(?!\\p{L}))\\p{Ll}{4,}(?:\\s+\\p{Ll}{2,}(?:iques?|ales?|aires?|ives?|coles?|ic[oa]s?|ich[ei]|ari[oa])|\\s+\\p{Ll}{4,}(?=\\s+(?:de|du|des|del|della|di|da|do)\\s+(?:la\\s+)?\\p{Lu}))?";
/** An adjective between the word of a Romance unit and its place: Institut océanographique de l'Iroise, Istituto oceanografico dell'Elba. */
const ADJECTIVE =
  "(?<=(?:[Ii]nstitut[eo]?|[Ii]stituto|[ÉE]cole|Escuela|Scuola|Escola|Cent(?:re|ro)|Observatoire|Observat[óo]rio|Osservatorio|Acad[ée]mie|Academia|Accademia|Laboratoire|Laborat[óo]rio|Universit[éà]|Universida(?:d|de)|H[ôo]pital|Hospital|Ospedale|Fondation|Fundaci[óo]n|Fondazione|Funda[çc][ãa]o|Mus[ée]um|Mus[ée]e|Museo))(?:\\s+\\p{Ll}{3,}(?:iques?|ales?|al|aires?|ives?|if|elle|el|aine?|oise?|aise?|ienne?|ic[oa]|ari[oa]|[áa]ri[oa]|iv[oa]|ense|an[oa]|ese)){1,2}(?=\\s+(?:(?:de|du|des|del|della|dello|di|do|da|dos|das)\\s+(?:la\\s+|las\\s+|los\\s+|l['’])?|d['’]|dell['’])\\p{Lu})";
const CAPITAL = "(?:[\\p{Lu}\\d][\\p{L}\\d'’&/-]*\\.?(?![\\d.,]{0,9}\\s?%))";
/** Legal forms with points, behind two words and more: initials stand behind fewer, or before a name. */
const POINTED_FORM =
  "(?:(?<=\\p{L}{4}\\)?\\s)(?=S\\.(?:p\\.A|r\\.l))|(?<=\\p{L}{2}[\\p{L}'’&-]*\\s\\p{L}{3,}\\s))(?:[BN]\\.V|K\\.K|S\\.A(?:\\.S)?|S\\.L|S\\.p\\.A|S\\.r\\.l)(?!\\p{L}|\\.?\\s*\\p{Lu}|\\.\\p{L})\\.?";
/** Names in capitals with small words between them. */
export const LATIN_UNIT = new RegExp(
  `(?<!\\p{L}|\\d\\.)(?:${CAPITAL}|${UNIT_WORD})(?:(?:\\s+|\\s*(?=\\())(?:(?:${CONNECTOR})\\s*(?<!\\p{L}(?=\\p{L})))*(?:${POINTED_FORM}|${NAME_BRACKET}|${CAPITAL}|${UNIT_WORD})|(?:\\s+(?:sup[ée]rieure?|nationale?|nacional|nazionale)){0,2}\\s+${NOUN}|${ADJECTIVE})*(?:,?\\s*(?:C[Oo]\\.?,?\\s*)?(?:(?:L[Tt][Dd]|I[Nn][Cc]|LLC|GmbH|L(?:imited|IMITED)|S\\.?A|AB|AG)\\b\\.?|S\\.L(?:\\.U)?(?!\\p{L}|\\.?\\s*\\p{Lu}|\\.\\p{L})\\.?))*`,
  "gu",
);
/** Names in small letters but for the first word: Suvelan teknillinen yliopisto, Norrlands tekniska högskola, Qingcuns institut för tidvattenenergi, Výzkumný institut nápojů Wanxiang. */
export const LOWER_UNIT =
  /(?<!\p{L})(?:\p{Lu}\p{L}+\s+v|V)ysok(?:é\s+učení|á\s+škola)(?:\s+\p{Ll}{4,}){0,4}(?:\s+ve?\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)?(?!\p{L})|(?<!\p{L})(?:Ústav|Centrum|Výzkumný ústav)(?:\s+(?:pro|a|\p{Ll}{4,})){1,5}(?:\s+(?:AV(?:\s+ČR)?|SAV|ČR|UK))?(?=,\s*v\.\s?v\.\s?i\.|\s*\()|(?<!\p{L})\p{Lu}\p{L}+(?:(?:\s+\p{Ll}[\p{Ll}-]+){0,4}\s+\p{Ll}*(?:yliopisto|korkeakoulu|instituutti|tutkimuslaitos|keskus|akatemia|säätiö|högskola|universitet|høgskole)|s(?:\s+\p{Ll}[\p{Ll}-]+){0,3}\s+\p{Ll}*(?:institut|akademi|centrum|laboratorium)|(?<=[ýé])\s+(?:institut|ústav|centrum)(?:\s+\p{Ll}[\p{Ll}-]+){1,4}\s+\p{Lu}[\p{L}-]+)(?!\p{L})(?:\s+(?:för|for)\s+\p{Ll}[\p{Ll}-]{3,}(?:\s+(?:och|og)\s+\p{Ll}[\p{Ll}-]{3,})?)?/gu;
/** Whether a name bears a word of a unit. */
export const IS_UNIT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${UNIT_WORD})(?!\\p{L})`, "iu");
/** The same anywhere in a text from which its end may still be cut off. */
export const MAY_BE_UNIT = new RegExp(UNIT_WORD.replace("AS(?!\\s*\\p{L})", "AS"), "iu");
/** A surname that spells the form of a company: Aleida van den Berg-’t Sas. */
export const FORM_BY_CHANCE = /(?<=\s)(?:Sas|Sa|Se|Ag|Ab|As)$/u;
/** Names of units in Cyrillic letters, which stand in quotes behind their form: ФГАОУ ВО «Невский технологический университет». */
export const CYRILLIC_UNIT =
  /(?<=[«"“„])\p{Lu}[\p{Script=Cyrillic}\d\s.,-]{2,80}?(?<!\p{L})(?:\p{L}*университет|\p{L}*институт|академия|[Цц]ентр|обсерватория|лаборатория|завод|комбинат|обществ[оа]|предприятие|больница|клиника)(?!\p{L})[^«»"“”]{0,90}(?=[»"”])/gu;
/** Names of units in Chinese signs. */
export const CHINESE_UNIT =
  /[\p{Script=Han}（）()·A-Za-z&]{2,60}?(?:大学\p{Script=Han}{1,6}学部(?=[（(：:，,“”"\s]|$)|大学(?!法人)|学院|研究院|研究所|公司|医院|研究中心|中心|实验室|科学院|研究会|学会(?!\p{Script=Han})|基金会|集团|学校|天文台|博物馆|植物园|(?:研究|试验|实验|观测|监测|工作)站|(?:观测|试验|监测)所(?![需有在用得产形获涉述])|设计院|设计局|规划院|(?:株式|有限|合同)会社(?:\p{Script=Han}{2,8}(?=[（(,，、\s]|$))?|理工(?!设计院)|工厂|协会|理事会|委员会(?=（|\(|$)|研究总院|(?<=\p{Script=Han}{3})(?<!校)院(?=[（(：:，,“”"]|$))(?![\p{Script=Han}]{0,4}(?:大学|学院|研究院|研究所|公司|医院|研究中心|中心|科学院|有限)|(?:研究|教育|发展|科研|科技|学术)?基金会)/gu;
/** Names of Japanese units, in simplified signs: behind the form that the law gives them, or with kana. */
export const JAPANESE_UNIT =
  /(?:(?:国立|公立)大学|学校|国立研究开発|(?:地方)?独立行政|(?:一般|公益)(?:社団|財団|社团|财团))法人[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{2,24}?(?:大学院大学|大学(?!院)|学园|机构|研究所|病院|センター|协会|财団)|(?<![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])\p{Script=Han}{3,16}センター(?![\p{Script=Han}\p{Script=Katakana}])|(?<![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])\p{Script=Han}{3,16}[\p{Script=Katakana}ー・]{2,16}?センター(?![\p{Script=Han}\p{Script=Katakana}ー])|(?<![\p{Script=Han}\p{Script=Katakana}])\p{Script=Han}{2,10}[\p{Script=Katakana}ー・]{2,16}(?:研究(?:所|院|中心|机构)|大学|学院|公司)(?![\p{Script=Han}\p{Script=Katakana}])|(?:株式|有限|合同)会社[\p{Script=Han}\p{Script=Katakana}ー・A-Za-z]{2,20}|[\p{Script=Han}\p{Script=Katakana}ー・A-Za-z]{2,20}(?:株式|有限|合同)会社/gu;
/** What a unit is and no name of it: eine nach chinesischem Recht errichtete Gesellschaft, le Laboratoire. */
export const IS_WORD_ALONE =
  /^(?:Gesellschaft|Hochschule|Laborator(?:y|ium|io|oire)|Laboratório|Laboratoire|Compan(?:y|hia)|Compañía|Compagnie|Corporation|Corporación|Società|Société|Sociedad|Sociedade|Institution|Établissement|Vennootschap|Stiftung|Verein|Stichting|Fondation|Fondazione|Fundación|Fundação|Foundation|Society)$/u;
/** The stop before a word with which no name goes on: … with your Centre. If they are acceptable, … */
export const SENTENCE_BEGINS =
  /(?<=\p{Ll})\.(?=\s+(?:The|This|These|Both|Each|Its?|They|Any|All|If|We|When|Our|Your|Should|Once|Please|You|There|Where|After|Die|Der|Das|Les?|La|Los|Las|El|Il|Lo|As|Os)\s)/gu;
