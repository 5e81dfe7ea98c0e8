import type { WordTable } from "./words.ts";

/** Words of rights in what the work brings forth. Tables as in `words.ts`. */

/** Rights and what they are in. */
export const RESULTS: WordTable = {
  zh: "知识产权 | 成果 | 专利 | 发明 | 著作权 | 软件 | 论文 | 技术秘密 | 数据(?:集|库)? | 产权 | 菌株 | 品种 | 技术 | 权利 | 标准 | 发现(?=归|属|由) | 有关[^，。；]{1,16}的发现 | (?:项目|合作|研究|共同)(?:中|所)?(?:形成|产生|取得|完成|绘制|编写|制作|采集|开发)的(?!费用|经费|支出|问题)",
  en: "intellectual property | ipr?s?(?![a-z]) | results?(?![a-z]) | foreground | inventions? | patents? | copyright | know-?how | designs?(?![a-z]) | software | discover | title | rights | outcomes? | outputs? | developments? | recordings | strains? | method | deliverables | works | what (?:\\w+ ){1,4}(?:invents?|creates?|develops?|makes?|produces?|made|created|developed)(?![a-z]) | (?:bred|made|developed|created|obtained|generated|produced|conceived|derived|invented) (?:under|in the course of|during|through|out of|together|within)(?![a-z]) | whatever is | what(?:ever)? (?:\\w+ ){1,5}(?:invents?|creates?|develops?|makes?|produces?|made|created|developed|found|finds?)(?![a-z]) | new knowledge | (?:joint|common|shared|project|created|generated) (?:knowledge|technolog\\w*) | patentable | ideas? worth | findings(?![a-z]) | (?:drawn|written|made|created|developed|produced|compiled|conceived|generated) (?:jointly |together )?by (?:one|both|each|either|all|the two|the (?:parties|partners|sides)|people|staff|employees|its|their)(?![a-z]) | (?<![a-z])code(?! of (?:conduct|practice|ethics))(?![a-z])",
  de: "[a-z]*ergebnis | [a-z]*schutzrecht | [a-z]*erfindung | patent | eigentum | rechte | neuschutzrecht | urheber | software | [a-z]*erfind(?:et|en|ung|er)(?![a-z]*schut) | (?:gefunden|geschaffen|hervorgebracht|hervorbring[a-z]*|erarbeitet|erzielt|erschaffen)(?![a-z]) | immaterialgut | [a-z]*urheberrecht | hardware | know-?how | entdeck | geistige | sorten(?![a-z]) | [a-z]*sortenschutz",
  fr: "resultats? | inventions? | brevets? | propriete | logiciels? | droits | ce qu(?:e|'|i)[^.;]{0,60}(?:produi|obten|trouv|cre|decouv|invent|realis|developp) | decouvertes? | savoir-faire | creations? | varietes? nouvelles? | obtentions? vegetales? | certificats d.obtention | marqueurs",
  es: "resultados? | invenci | patentes? | propiedad | derechos | software | lo que (?:\\w+ ){0,2}(?:desarroll|obteng|cre[ae]|invent|gener) | lo (?:que [^.;,]{0,50})?(?:gener|descub|desarroll|obten|cre[ae]|invent|alcanz) | cepas(?![a-z]) | variedades | datos (?:obtenid|generad|del proyecto|pertenec) | y los datos pertenec | creaciones | descubr | titulos de obtencion | obtenciones | marcadores",
  it: "risultat | invenzion | brevett | proprieta | diritti | software | nuove varieta | varieta ottenut | cio che[^.;]{0,60}(?:realizz|svilupp|otten|ottien|scopr|cre|invent) | scopert | creazioni | know-how | privativ[ae] | marcatori",
  pt: "resultados? | inven | patentes? | propriedade | direitos | software | criac | o que[^.;]{0,60}(?:produz|desenvolv|obt|cri|descob|invent) | descobert | invenc | invento | cultivares | marcadores",
  nl: "[a-z]*resulta | uitvinding | octrooi | rechten | eigendom | wat[^.;]{0,60}(?:tot stand|vind|gevonden|ontwikkel|uitvind|maakt|ontdek) | kennis | ontdekking | [a-z]*octrooi | vindingen | kwekersrecht | rassen(?![a-z])",
  sv: "[a-z]*resultat | uppfinning | patent | rattigheter | det som[^.;]{0,60}(?:skap|framstall|uppfinn|tas fram|utveckl|frambring) | upptackt | immateriell | programvara | kunskap | vaxtforadlarratt | sorter(?![a-z])",
  no: "[a-z]*resultat | oppfinnelse | patent | rettigheter | det (?:som|en part)[^.;]{0,60}(?:skap|frembring|utvikl|finn) | immater | programvare | kunnskap | sorter(?![a-z])",
  da: "[a-z]*resultat | opfindelse | patent | rettigheder | det,? (?:som|der|en part)[^.;]{0,60}(?:skab|frembring|udvikl|find) | immater | programmel | viden(?![a-z]) | sorter(?![a-z])",
  fi: "tulo(?:ks|s) | keksin | patent | oikeu | (?:luo|luotu|luodut|tuot(?:taa|etut|ettu)|keksi|kehitet)[a-z]*(?![a-z]) | immateriaal | aineisto | ohjelmisto | lajik",
  hu: "eredmeny | talalman | szabadal | jogok | szellemi",
  pl: "wynik | wynalaz | patent | prawa | (?:co|to)[^.;]{0,60}(?:wytworz|stworz|uzysk|opracow) | wlasnosc intelektual | odkry | utwor | oprogramow | odmian",
  cs: "vysledk | vynalez | patent | prava | (?:co|to)[^.;]{0,60}(?:vytvor|ziska|objev) | dusevni | objev | dilo | software | odrud",
  ro: "rezultat | inventi | brevet | proprietate | drepturi | software",
  tr: "sonuc | fikri | patent | bulus | haklar | telif | yazilim | know-how",
  vi: "ket qua | so huu tri tue | sang che | quyen | phan mem",
  ms: "hasil | paten | penemuan | invensi | reka ?cipta | hak | harta intelek | kekayaan intelektual | perisian",
  ru: "результат | изобретени | патент | интеллектуальн\\p{L}* собственност | исключительн\\p{L}* прав",
};
/** Telling whom a right belongs to. */
export const OWN: WordTable = {
  zh: "归(?!属|还|档|纳|口|集|因|类|结|国|[^。，；]{1,12}(?:做|负责|承担|完成|管)(?:[，。；]|$)) | 归属于 | 共有 | (?:双方|各方|甲方|乙方|共同|单独|独自|分别)[^。，；]{0,6}(?:享有|拥有|所有|持有|共享) | 属于 | 所有(?=[，。；;、]|$) | 由[^。，；]{1,20}(?:享有|拥有|所有|持有|取得|申请) | 享有[^。；]{0,12}(?:所有权|知识产权|专利权|独占) | 按[^。；]{1,20}(?:共有|共享|享有) | 为[^。；，]{1,16}(?:共有|所有) | 属[^。，；于]{0,12}(?:共同)?所有 | 均享有 | 双方共享 | 由双方[^。；，]{0,10}共享 | 归[^。，；]{1,12}(?:共同)?(?:持有|享有) | 共同申请 | 按(?:照)?贡献[^。；，]{0,10}(?:共享|分享|确定) | 各自所有 | 各占 | 由[^。，；]{1,12}占 | 归[^。，；]{1,10}方(?=[，。；]|$) | 权益共享 | 同等权利 | 共同申报 | 权利人(?:为|是) | 为[^。；，]{0,10}权利人 | (?<=[甲乙丙丁双各][方校]|大学|研究[院所]|公司)取得(?!自主)[^。；，]{0,16}(?:权利|所有权|知识产权|专利权|著作权)(?!后|时|的|前|之|共?计?[\\d一二三四五六七八九十两]+[项件个]) | 归谁 | 各享 | 著作权人 | 专利权人 | 专利[^。；]{0,16}申请人(?:均)?(?:为|是) | 专属[甲乙丙丁双各][方校] | 登记在[^。，；]{1,12}名下",
  en: "belong | (?:jointly |solely |be |is |are )own(?:ed)?(?![a-z]) | owns?(?![a-z]) | vests?(?![a-z]) | vested | property of | the (?:joint|sole|common|exclusive) property | common property | held (?:in common|jointly|by) | shall hold | remains? (?:the property|with) | (?:co|joint)[ -]?own | joint property | accrue | (?:is|are|be) (?:the )?(?:sole |exclusive )?owners? | title (?:to|in) [^.]{0,80}(?:vest|belong|rest|remain|lie) | (?:be|are|is) assigned to | entitled to (?:own|patent) | (?:be|are|is) (?:(?:joint|equal)ly )?(?:shared|held) | rests? with | filed in the names? of | in the names? of (?:both|all|the parties) | (?:is|are) the owners? | stays? with | lies? with | (?:is|are) joint(?:ly)? (?:held|filed) | (?:is|are|remains?|be) (?:its|their|his|her)(?: sole| exclusive)? own(?:ers?)?(?=[.;,]|$| and| property) | (?:is|are|be|become) (?:its|their|the) (?:sole |exclusive |joint )?owners? | (?:is|are|be) (?:the )?(?:sole |exclusive )?property | reserved to | shared (?:ownership|property) | stays? with | (?:filed|registered) in (?:both|all) names | (?:have|has) title | go(?:es)? to(?![a-z]) | equal rights | retains? (?:full |sole |all |the )*(?:rights?|title|ownership) (?:to|in|of)(?! (?:all )?(?:its|their|his)(?![a-z])) | (?:take|get|receive|acquire|obtain|keep)[s]? (?:the |all |full )*(?:rights|title|ownership)(?![a-z]) | pass(?:es)? to(?![a-z]) | (?:be|is|are|becomes?|remains?) (?:the )?(?:joint |sole )?(?:applicants? and )?(?:joint )?proprietors?(?![a-z]) | (?:patents?|inventions?)(?![a-z])[^.;]{0,60}(?:as|be|are) (?:the )?(?:joint |co-?)?applicants?(?![a-z]) | ownership [^.;]{0,50}(?:follows|depends on|goes|lies|rests|passes) | common (?:asset|good) | (?:has|have) (?:exclusive|sole|full|equal) rights (?:to|in) | (?:rights?|title|ownership|property|patents?|inventions?)(?![a-z])[^.;]{0,60} attributed to(?! the authors?) | (?<![a-z])(?:is|are|be|become) (?:the )?[a-z]+(?: [a-z]+)?'s?(?= ?[.,;]|$) | co-?proprietors? | holds? (?:[a-z]+'? )?rights | hereby assigns | assigns to (?:the )?(?!it(?![a-z])) | (?<![a-z])(?:is|are|be) common to | entitled to (?:(?:one )?half|an? (?:equal|half)) | title [^.;]{0,30} lies?(?![a-z]) | (?:filed|registered|applied for|lodged|patented|recorded|taken out|protected)(?: [a-z]+)? (?:in|under) [^.;,]{0,40}names?(?![a-z]) | (?<!(?:which|that) )pertains? to(?! (?:the )?(?:project|agreement|matter|results?|work|subject))",
  de: "steh(?:t|en)[^.]{0,80} zu(?![a-z]) | gehor | eigentum (?:der|des|von) | miteigentum | verbleib | inhaber | (?:zustehen|gehoren) | gemeinschaftlich(?:es)? (?:eigentum|inhaber) | zu gleichen teilen | lieg(?:t|en) bei | gemeinsam angemeldet | gehort | gehoren | bruchteil | mitinhaber | (?:sind|ist)[^.]{0,60} berechtigt | uber [^.;,]{3,60} verfug(?:t|en) (?:die|der|das|jede|beide|diejenige|allein|nur|wer)(?![a-z]) | verfug(?:t|en) (?:frei|allein) uber | rechteinhaber | steht[^.]{0,40} zu | stehen[^.]{0,60} zu(?![a-z]) | gemeinsames? (?:gut|eigentum) | [a-z]*eigentum(?![a-z])(?! (?:an|am) (?:den )?gerat) | zur gesamten hand | zu gesamter hand | gesamthandisch | hal(?:f|ft)teeigentum | aufgreifen | geh(?:t|en)[^.]{0,60} uber(?![a-z])(?= ?[.;,]|$) | ubergehen | gehen[^.]{0,60} auf (?:die|das|den) | auf (?:eigenen|ihren|seinen|deren|dessen) namen | im namen (?:beider|der) | (?:auf|fur) (?:jene|diejenige|beide|die)[^.]{0,30} (?:eingetragen|angemeldet) | eingetragen | [a-z]*eigentumer(?![a-z]) | erfinderprinzip | rechte an[^.;]{2,60} hat(?![a-z]) | (?:sind|ist) (?:beiden|dem|der|jedem|jenem) vorbehalten | kommt? [^.]{0,40}zugute | angemeldet und gehalten | meld(?:et|en)[^.]{0,80} an(?![a-z]) | [a-z]*eigentumsanteil | erwirb(?:t)? | erwerben | verbleiben | behalt[^.;]{0,20} rechte",
  fr: "appart | copropri | propriete (?:de|des|exclusive|commune|conjointe) | detien | sont (?:la )?propriete | revien | titulaires? | proprietaires? | coproprietaires? | indivis | droits egaux | cotitulaires? | detenue?s? | detient | detiennent | (?:est|sont) (?:la )?(?:copropriete|propriete) | cede(?:nt|ra)? [^.;]{0,40}(?:droits|titres|propriete) | maitre(?:s)? de | depose(?:s|es)? (?:au nom|aux noms|conjointement) | au nom de (?:l'|la |le |chaque|cha) | aux noms des | (?:propriete|copropriete) (?:conjointe|partagee|indivise|commune|egale) | (?:est|sont|reste|restent|demeure|demeurent) (?:a|aux|au|celle|celui|siens?|la propriete) | partagee? par moitie | est partagee | appartien | garde(?:nt|ra)? (?:les |ses )?droits | pris au nom | conserve(?:nt|ra)? (?:les |la )?(?:droits|propriete)",
  es: "pertenec | (?:de|en) (?:su |co)?propiedad | propiedad de | titular | correspond | cotitular | propiedad conjunta | seran suy | de ambas | cotitularidad | propietari | duen[oa]s?(?![a-z]) | coduen | iguales derechos | (?<![a-z])(?:sera|seran|son) (?:comun|de (?:amb[ao]s|cada|quien|aquel|sus? |el |l[ao]s? )|del |de (?!uso|alt[ao]|gran|tipo)[a-z]{2,4}(?: ?[.,;]| y )) | conserva(?:ra|n|ran)?[^.;]{0,20} (?:los )?(?:derechos|titularidad|propiedad) | (?:es|sera|son|seran) (?:suy[oa]s?|de (?:las |los )?(?:dos|ambas|ambos)) | pro ?indiviso | a nombre de | solicitaran (?:conjuntamente|a nombre) | le(?:s)? pertenec | compartid[oa] | inscribir(?:a|an) a nombre | retiene(?:n)? l[oa]s derechos | registrad[oa]s? a nombre",
  it: "di (?:proprieta|esclusiva|sua) | proprieta (?:comune|esclusiva|congiunta|della|di|delle) | appart | titolar | contitolar | spetta | restano di | sono di | comproprieta | proprietari | resta(?:no)? (?:di|della|del) | (?:e|sono|sara|saranno) (?:suo|sua|suoi|sue|di entramb[ei]|di ciascun|di propriet|contitolar|comun) | contitolari | spettano | intestat[oaie] | a nome di | (?:depositat|richiest)[oaei] (?:dalla|da|a nome) | in comune | pari quota | titolare esclusiv | restano (?:i|gli) diritti | richiest[eia] a nome | sono (?:del|dell|della)",
  pt: "pertenc | propriedade (?:de|da|do|comum|conjunta|exclusiva) | titular | cotitular | cabe | pertencerao | sera de | propriedade de ambas | partilhad | compartilhad | em partes iguais | (?:e|sera|sao|serao) (?:seu|sua|seus|suas|de ambas|de cada|da parte|comum|comuns|detid[oa]s?) | compropriedade | cotitularidade | detid[oa]s? | requerid[oa]s? (?:em nome|conjuntamente) | em nome d[aeo] | em comum | registrad[oa]s em nome | cabendo[^.;]{0,30} os direitos",
  nl: "eigendom | behoren | komen[^.]{0,40}toe | gezamenlijk | eigenaar | toebehor | toe(?:komt|komen) | (?:is|zijn) van (?:haar|hem|hen|beid|de|elk|die|ieder|wie)[a-z]* | berust(?:en)? bij | mede-?eigen | (?:op|ten) (?:naam|name) van | op beider naam | toekom | komen? toe | rechthebbende | eigendomsrecht | gezamenlijk (?:bezit|eigendom) | behoudt de rechten | komen[^.;]{0,60} toe(?![a-z])",
  sv: "tillhor | ags | ager | aganderatt | tillfaller | ags av | agas | gemensam egendom | ager | tillkommer | (?:ar|blir) (?:dess|deras|partens|parternas) (?:egendom|gemensamma) | samagande | samagand | patent soks av | i (?:lika|halft) | hel och hallen | egendom | overgar till | innehas | behaller ratten",
  no: "tilhorer | eies | eier | eiendom | tilfaller | sameie | i fellesskap | eiendomsrett | eierskap | rettighetene til[^.;]{0,40}(?:ligger|tilfaller|har) | overfores til | innehas | beholder rettighet",
  da: "tilhorer | ejes | ejer | ejendom | tilfalder | sameje | i fallesskab | ejendomsret | ejerskab | rettighederne til[^.;]{0,40}(?:ligger|tilfalder|har) | overgar til | tilkommer | indehaver | beholder rettighed",
  fi: "omistaa | omistetaan | kuuluu | kuuluvat | omistavat | omaisuutta | omistus | yhteisomist | yhteisomaisuu | omista(?:a|vat|jina?|ja) | oikeudet[^.;]{0,40}(?:siirty|kuulu|ovat) | siirtyvat | haetaan[^.;]{0,40}nimi | kuulu(?:u|vat)[^.;]{0,30}(?:lle|lla)",
  hu: "illeti | tulajdon | megillet | birtok | jogosult | kozos tulajdon | tulajdonat | tulajdonaban | oszlik meg",
  pl: "naleza | nalezy | wlasnosc | przysluguj | wspolwlasn | przypad(?:a|aja|nie) | wspolwlas | wlascicielem | stanowi(?:a)?[^.;]{0,30}wlasnosc | przechodz(?:a|i) na | uprawnion",
  cs: "patri | nalezi | vlastn | prislus | spoluvlast | vlastni(?:k|ctv) | prechaz | prisluse | je majetkem | opravnen",
  ro: "apartin | propriet(?:ate|atea) (?:comuna|exclusiva|lui|a) | detin | coproprietat | titular | revin(?:e)?(?![a-z])",
  tr: "aittir | ait ol | mulkiyetinde | sahibi(?:dir)?(?![a-z]) | sahiptir | sahip ol | ortak mulkiyet",
  vi: "thuoc (?:quyen )?so huu | thuoc ve | dong so huu | so huu chung | la chu so huu | dung ten",
  ms: "menjadi (?:hak )?milik | dimiliki | milik (?:bersama|pihak|para) | hak milik | kepunyaan",
  ru: "принадлеж | совместн\\p{L}* собственност | является собственност | правообладател | в (?:общей|совместной|долевой) собственност | явля[ею]тся[^.]{0,20} собственност",
};
/** What the parties had before, or tell each other: no allocation of what they make. */
export const BACKGROUND: WordTable = {
  zh: "背景 | (?:签[订署]|生效|合作|协议|合同|项目|开始)(?:(?!终止|期满|届满|验收|结[束题]|完成|解除|失效)[^,。;]){0,6}(?:之|以)前[^,。;]{0,10}(?:拥有|取得|形成|持有|所有|享有|具有|获得|掌握|开发|完成|存在) | (?<!(?:终止|期满|届满|验收|结[束题]|完成|解除|失效)[^,。;]{0,3})(?:此|之|以)前(?:已|所)?(?:拥有|取得|形成|持有|所有|享有|具有) | 本已(?:拥有|取得) | 既有 | 原有 | 已有 | 在先 | 此前 | 签订前 | 签署前 | 各自的(?:商标|名称) | 披露 | 保密信息 | 设备(?:的)?(?:所有权|产权) | 提供的(?:[^。，；]{0,12})(?:资料|样品|样件|图纸|材料|设备|信息) | 始终属于 | 标识 | 校名 | 校徽 | 商标 | 商号 | 域名 | (?:保证|承诺|声明)[^。，；]{0,20}(?:享有|拥有|合法) | 交流的 | 交换的 | 归(?:提供|披露)方 | 合作前 | 协议前 | 合同前 | 合作之前 | 生效前",
  en: "background | (?:prior|previous|pre-?) (?:knowledge|rights|know-how|ip|intellectual) | (?:held|own(?:s|ed)?|possess(?:es|ed)?|acquired|obtained|developed|existed) [^.;]{0,30}(?:before|prior to) (?!(?:[a-z]+ ){0,3}(?:ends?|expir[a-z]*|completion|hand-?over|terminat[a-z]*|clos(?:e|ing)|deliver[a-z]*|acceptance)(?![a-z]))(?:the|this|its|entering|signing|signature|commenc) | pre-?existing | existing before | prior to (?:the|this) | information (?:remain|received|disclosed|exchanged) | confidential information | disclos | (?:samples?|materials?|equipment|instruments?|documents?) (?:[a-z]+ ){0,4}(?:remains?|stays?|provided|purchased|handed|lent|delivered)(?![a-z]) | (?:disclosing|providing|supplying) party | exchanged (?:under|between|data|information|material) | trade ?marks? | logos? | names? and logo | belong(?:s|ed|ing)? to [^.;]{0,40} (?:on|at) (?:the )?(?:date|signing|signature|start|conclusion|commencement)(?![a-z]) | continues? to belong | warrants?(?![a-z]) | (?<![a-z])(?:whatever|what|anything|everything|all that) (?:(?:is|are|was|has|have|been|so|at|these|such|meetings?) ){0,4}(?:shown|told|handed|lent|passed|communicated|brought|given|sent|submitted)(?![a-z])",
  de: "altschutz | altkenntnis | vorhandene | bestehende | hintergrund | informationen | vorbestehend | bereits (?:vorhanden|besteh) | vor (?:beginn|abschluss|inkrafttreten|unterzeichnung|vertrag)[^.;]{0,40}(?:erworben|entstanden|bestanden|gehort|innehat)",
  fr: "anterieur | informations | connaissances propres | preexist | avant (?:la signature|l'entree|le debut|la date|la conclusion)",
  es: "previ[oa]s | preexist | informacion | anteriores | background | con anterioridad",
  it: "preesist | pregress | informazion | background | anterior",
  pt: "previ[oa]s | pre-?exist | informac | anteriores | background",
  nl: "achtergrond | bestaande | informatie",
  sv: "bakgrund | befintlig | information",
  no: "bakgrunn | eksisterende | informasjon",
  da: "baggrund | eksisterende | information",
  fi: "tausta-?aineisto | aiempi | aikaisem | luottamuksel",
  hu: "hatter | korabbi | meglevo | informacio",
  pl: "istniejac | informac",
  cs: "stavajic | puvodni | informac",
  ro: "anterioar | preexistent | existente | informati",
  tr: "onceden | mevcut fikri | onceki | (?:protokol|sozlesme|anlasma|imza|proje)[a-z]* once",
  vi: "(?<![a-z])truoc (?:khi|ngay|thoi diem)[^.]{0,40}(?:ky|hieu luc|hop tac|thoa thuan) | co san | san co | thong tin (?:trao doi|cung cap)",
  ms: "sebelum (?:perjanjian|tanggal|tarikh|kerja|penandatanganan) | (?:sudah|telah|sedia) ada(?![a-z]) | informasi | maklumat",
  ru: "ранее существ | имевш\\p{L}* до | до (?:подписан|заключен|вступлен)",
};
/** Saying what a word means. */
export const DEFINES: WordTable = {
  zh: '(?:系|是)指 | 指的是 | 包括但不限于 | 定义为 | [”"]指',
  en: '["]?\\s*means?(?![a-z]) | shall mean | is defined as | are defined as | refers? to | shall have the meaning | includes? (?:but|without)',
  de: "bezeichne | bedeute | im sinne | sind (?:alle|samtliche)[^.]{0,90}(?:entsteh|erzielt) | gelten (?:als )?alle | versteht man | verstehen",
  fr: "designe | signifie | on entend | s'entend",
  es: "significa | se entiende | se entendera | designa",
  it: "si intend | indica | significa",
  pt: "significa | entende-se | designa",
  nl: "betekent | wordt verstaan | verstaan",
  sv: "avses | betyder | med [^.]{0,40}menas",
  no: "menes | betyr",
  da: "forstas | betyder | menes",
  fi: "tarkoitetaan | tarkoittaa",
  hu: "jelent | ertendo",
  pl: "oznacza | rozumie",
  cs: "znamena | rozumi se",
  ro: "inseamna | se intelege",
  tr: "ifade eder | anlamina gelir",
  vi: "co nghia la | duoc hieu la",
  ms: "berarti | bermaksud | bererti",
  ru: "означает | понимается | понимаются",
};

/** Words of property alone, and of rights in a thing. */
export const OF_PROPERTY =
  /(?<![a-z])(?:[a-z]*eigentum[a-z]*|gehor(?:t|en)|rechteinhaber[a-z]*|inhaber[a-z]*|proprie[a-z]*|appart[a-z]*|perten[a-z]*|titular(?:idad|idade|es)?|duen[oa]s?|eigendom[a-z]*|eigenaar|toebehor[a-z]*|ag(?:er|s|as)|aganderatt[a-z]*|tillhor[a-z]*|tillfall[a-z]*|ei(?:es|er)|ej(?:es|er)|tilhor[a-z]*|tilfall[a-z]*|omista[a-z]*|omistus[a-z]*|wlasno[a-z]*|wlascic[a-z]*|nalez[ay][a-z]*|vlastn[a-z]*|patri|di proprieta|(?:au|aux) noms? d[eu]|a (?:nombre|nome) d[a-z]*|em nome d[a-z]*|auf (?:den |ihren |dessen )?namen|op naam|(?:sono|e|sao|son) (?:del|dell|della|do|da|de)|(?:droits?|derechos?|diritti|direitos?|rechten?|ratten|rattigheterna|rettighetene|rettighederne|oikeudet|prawa|prava) (?:sur|sobre|sui|sulle|sugli|an|auf|op|till|til|do|k))(?![a-z])/u;
