import type { WordTable } from "./words.ts";

/** Words that tell in a sentence what it provides. Tables as in `words.ts`. */

/** All parties together, of which nothing is told apart. */
export const ALL_PARTIES: WordTable = {
  zh: "双方 | 各方 | 三方 | 两校 | 两所 | 合作方 | 甲、?乙 | 各自",
  en: "the parties | both parties | each party | either party | the (?:two )?(?:universities|institutes|institutions|laboratories|partners|sides|companies|organi[sz]ations) | they (?:will|shall) | both sides | we (?:will|shall|agree) | our (?:two )?(?:institut|universit) | each (?:institution|university|partner|side|laboratory)",
  de: "die (?:vertrags)?part(?:eien|ner) | beide | jede partei | die kooperationspartner",
  fr: "les parties | chaque partie | les deux | les partenaires",
  es: "las partes | ambas | cada parte | las instituciones",
  it: "le parti | entrambe | ciascuna parte",
  pt: "as partes | ambas | cada parte | os participes",
  nl: "(?:de )?partijen | beide",
  sv: "parterna | bada",
  no: "partene | begge",
  da: "parterne | begge",
  fi: "osapuolet | molemmat | kumpikin",
  hu: "a felek | mindket",
  pl: "strony | obie",
  cs: "smluvni strany | strany | obe",
};

/** One party, by its place in the document. */
export const ONE_PARTY: WordTable = {
  zh: "[甲乙丙丁]方 | [中外]方 | (?:牵头|参与|合作)单位 | (?:委托|受托|牵头|参与|(?<!提)供|需|买|卖|发包|承包|许可)方 | [我贵](?:公司|院|校|所|司|中心|单位|方) | (?:美|德|英|法|日|俄|芬|新|奥|匈|泰|智|葡|挪|以|瑞|意|西|荷|比|丹|澳|加|韩|印|巴)方",
  en: "part(?:y|ner) (?:[a-d]|i{1,3}|[1-4]|one|two)(?![a-z]) | the (?:company|university|institute|institution|college|centre|center|laboratory|academy|sponsor|host|foundation|hospital|school|chinese (?:party|side|partner)|foreign (?:party|side|partner)|lead partner|(?<!the )supplier|customer|client|contractor|buyer|purchaser|seller|vendor|developer|manufacturer|museum|society|trust|agency|faculty)(?![a-z]) | (?:first|second|third) party | our (?:institut\\w*|university|department|group|side|laboratory|company|team)(?![a-z]) | your (?:institut\\w*|university|department|group|side|laboratory|company|team)(?![a-z])",
  de: "partner (?:[a-d]|[1-4])(?![a-z]) | partei (?:[a-d]|[1-4])(?![a-z]) | die (?:universitat|hochschule|firma) | das (?:institut|zentrum|labor) | (?:der|dem|den) (?:auftragnehmer|auftraggeber|lieferant|besteller|kaufer|verkaufer|hersteller|entwickler|kunde)(?![a-z]) | (?:unser|ihr)e? (?:institut|universitat|hochschule|labor|zentrum|haus|gruppe)(?![a-z]) | (?:die|der) (?:gesellschaft|stiftung|anstalt|akademie)(?![a-z])",
  fr: "partie [a-d](?![a-z]) | partenaire [a-d1-4](?![a-z]) | l'(?:universite|institut|ecole|entreprise|academie|agence|association) | (?:le|du) (?:laboratoire|centre|client|prestataire|fournisseur|titulaire|musee)(?![a-z]) | la (?:societe|fondation|faculte)(?![a-z]) | (?:notre|votre) (?:universite|institut|ecole|entreprise|academie|laboratoire|centre|etablissement|equipe|societe)(?![a-z])",
  es: "parte [a-d](?![a-z]) | la (?:universidad|empresa|fundacion|academia|sociedad) | el (?:instituto|centro|laboratorio|museo|contratista|contratante|proveedor|cliente)(?![a-z]) | (?:nuestr|vuestr)[oa] (?:universidad|empresa|instituto|centro|laboratorio|equipo)(?![a-z])",
  it: "parte [a-d](?![a-z]) | l'(?:universita|istituto|ateneo|accademia|azienda|ente) | il (?:politecnico|centro|dipartimento|laboratorio|committente|fornitore|museo)(?![a-z]) | la (?:societa|fondazione)(?![a-z]) | (?:nostr|vostr)[oa] (?:universita|istituto|centro|laboratorio|accademia)(?![a-z])",
  pt: "parte [a-d](?![a-z]) | a (?:universidade|empresa|fundacao|academia|contratante|contratada|sociedade)(?![a-z]) | o (?:instituto|centro|laboratorio|museu)(?![a-z]) | (?:noss|voss)[oa] (?:universidade|instituto|centro|laboratorio|empresa)(?![a-z])",
  nl: "partij [a-d](?![a-z]) | de (?:universiteit|hogeschool|stichting|academie|opdrachtgever|opdrachtnemer)(?![a-z]) | het (?:instituut|centrum|laboratorium)(?![a-z])",
  sv: "universitetet | institutet | hogskolan | part [a-d]",
  no: "universitetet | instituttet | part [a-d]",
  da: "universitetet | instituttet | part [a-d]",
  fi: "yliopisto | instituutti | tutkimuslaitos | osapuoli [a-d]",
  hu: "az intezet | az egyetem | a kinai fel | a (?:magyar|kulfoldi) fel",
  pl: "uniwersytet | instytut | strona (?:chinska|polska|[a-d])",
  cs: "univerzita | ustav | strana [a-d]",
};

/** What the parties study or make together. */
export const RESEARCH: WordTable = {
  zh: "(?:共同|联合|合作|协同)(?:开展|进行|研究|研发|开发|研制|攻关|建设|承担|申报|实施|探索) | 开展[^。；]{0,40}(?:研究|合作|研发|攻关|试验|实验|模拟|观测|测试|评价|表征) | 围绕 | 就[^。，]{2,40}(?:合作|研究) | 研究(?:任务|内容|目标|课题)(?:为|包括|是) | 合作(?:内容|研究) | 研究开发 | (?:本)?项目(?:主要)?研究 | 研究[^。，；]{2,40}(?:方法|机理|技术|规律|工艺|制备|评价) | 研制 | 开发[^。，；]{2,40}(?:系统|样机|工艺|产品|方法|平台) | 攻关 | (?:共同|联合|合作)(?:筛选|建立|完成|推进|培养|测试|收集|采集|调查|评价|选育|培育|观测|监测|验证|制备|设计|编制|推广|引种|试验|分析) | (?:本)?项目(?:面向|拟|旨在|针对|聚焦|致力于) | 攻克",
  en: "joint(?:ly)? (?:carry|research|conduct|develop|design|study|stud|investigat|undertake|build|work|explor|perform|address|pursue|implement|evaluat|assess|validat|examin|test|measur|creat) | (?:will|shall|(?:are|is) going to|want to|seek to|intend to) (?:jointly |together )?find out | (?:co-?operat|collaborat)\\w* (?:in|on|with|for|to|within|towards)(?![a-z]) | carry out (?:\\w+ ){0,3}(?:research|programme|program|project|stud|work|investigat) | (?:will|shall|agree to) (?:jointly |together )?(?:develop|stud(?:y|ies)|investigat|research|explore|examine|build|design|conduct|encourage|work|test|measure|create) | conduct (?:\\w+ ){0,3}research | joint research | work together | (?:we|they|parties|institut\\w*|universit\\w*|partners|companies|laborator\\w*) (?:will |shall |agree to |intend to )?(?:jointly|together|in common) (?!own|hold|bear|decide|agree|appoint|file|apply|publish|owned|held|responsible|and)[a-z]+(?! of) | together (?:develop|stud|design|build|carry|investigat) | the research (?:concerns|covers|comprises|addresses|focuses) | research (?:on|into|in)(?![a-z]) | carry out [^.]{0,40}(?:measurement|experiment|trial|survey|campaign|analys) | (?:explor|investigat|stud(?:y|ies)|examin|develop|design|build|model|measur|test)\\w*[^.]{0,60} together | join(?:s)? forces | the (?:project|research|work) (?:aims|studies|investigates|develops|examines|deals|is about) | aims? (?:to|at) | objective is | (?:project|research|collaboration|co-?operation|programme|study|work) (?:(?:shall|will) )?(?:(?:is|are|be) (?:devoted|dedicated|directed|aimed|concerned)|concerns?(?![a-z])|covers?(?![a-z])|comprises?(?![a-z])|addresses|focus|extends to|relates to|deals with|consists|seeks|targets|pursues|investigates|looks (?:at|into)) | (?:will|shall|are to) (?:jointly |together )?(?:devise|undertake a (?:programme|series|stud)|establish whether) | comparative stud | (?:want|wish|hope|seek) to (?:understand|learn|know|measure|map|explain|discover)",
  de: "forschen | gemeinsam(?:e[nrs]?)? (?:forsch|entwick|untersuch|bearbeit|durchf|projekt|vorhaben) | untersuch | entwickeln | kooperieren | zusammenarbeit | arbeiten[^.]{0,40} zusammen | erforsch | gegenstand[^.]{0,60} ist | ziel ist | erstellen | erproben | erarbeiten | forschung | entwicklung (?:ein|von|der|des) | thema (?:der|des|ist|sind)(?![a-z]) | (?:zusammenarbeit|kooperation|vorhaben|projekt)[^.]{0,30}(?:erstreckt sich|umfasst|betrifft|befasst|widmet|dient|zielt|hat zum) | erarbeitet | erprobt | (?:wollen|mochten) (?:gemeinsam|zusammen)",
  fr: "men(?:er|ent|eront) (?:ensemble|conjointement|en commun) | collabor | cooper | recherches? (?:sur|conjointe|commune|en) | developp | etudi | a pour objet | collaboration | mettent? au point | mettre au point | condui | elabor | examin | (?:projet|collaboration|cooperation|recherche|travaux|programme) (?:porte|vise|consiste|concerne|couvre|traite) | mise au point | vise(?:nt)? a | a(?:vec)? pour but | pour objectif | compar(?:er|ent)",
  es: "colabor | desarroll | investig | estudio | cooper | objeto del?  | (?:proyecto|colaboracion|cooperacion|trabajo) (?:consist|trata|vers|abarc|comprend|se centra|tiene (?:por|como)) | evaluar | disenar | caracterizar",
  it: "collabor | studi[oa] | ricerca | svilupp | oggetto | conducono | condurre | studiano | sviluppano | diagnos | (?:progetto|collaborazione|cooperazione|ricerca) (?:riguard|concern|consist|verte|mira|ha per|comprend) | monitoraggio | progettazion | sperimenta",
  pt: "investiga | pesquisa | colabora | desenvolv | estudo | coopera | (?:projeto|cooperacao|colaboracao|protocolo|trabalho) (?:abrang|visa|consist|incid|trata|compreend|tem por)",
  nl: "onderzoek | ontwikkel | samenwerk | (?:project|samenwerking) (?:betreft|omvat|richt zich|heeft (?:tot doel|betrekking)) | doel is | ontwerp | beproev",
  sv: "forsk | samarbet | utveckl | undersok | ta(?:r)? fram | prova(?![a-z])",
  no: "forsk | samarbeid | utvikl | undersok",
  da: "forsk | samarbejd | udvikl | undersog",
  fi: "tutkivat | tutkimu | kehit | yhteisty",
  hu: "kutat | vizsgal | fejleszt | egyuttmukod",
  pl: "bada | wspolprac | opracow | rozwoj",
  cs: "vyzkum | spoluprac | vyvoj | vyvij",
};

/** Giving means to the work. */
export const CONTRIBUTE: WordTable = {
  zh: "投入 | 出资 | 提供 | 配备 | 资助 | 承担(?:[^。；，]{0,12})(?:经费|费用) | 拨付 | 派出(?![^。；，]{0,24}(?:(?:参加|出席)[^。；，]{0,12}(?:会|论坛|仪式)|(?:为|任)[^。；，]{0,10}(?:负责人|联系人))) | 派驻 | 开放 | 投资 | 安排[^。，]{0,10}(?:人|经费) | 以[^。，]{1,16}(?:作为|折算)?投入 | 配套 | 支付 | 落实 | 选派(?![^。；，]{0,24}(?:(?:参加|出席)[^。；，]{0,12}(?:会|论坛|仪式)|(?:为|任)[^。；，]{0,10}(?:负责人|联系人))) | 自筹 | 承担[一二三四五六七八九十百千万亿\\d.,]+(?:元|万|亿) | 筹措 | 列支 | 拨款 | 补助 | 免费使用 | 折价 | 解决 | 贡献 | 各承担 | 筹集 | 拨出 | 采购 | 配置 | 聘用 | 聘请 | 派(?![^。；，]{0,24}(?:(?:参加|出席)[^。；，]{0,12}(?:会|论坛|仪式)|(?:为|任)[^。；，]{0,10}(?:负责人|联系人)))[^。；，]{0,12}[\\d一二三四五六七八九十两数几余多] ?(?:名|位|人) | 购置 | 购买 | 租用 | 拿出 | 垫付 | 供[^。；，]{1,10}使用 | 共享其 | 分担 | 负担",
  en: "provid | contribut | invest | (?:will|shall) (?:spend|assign|allocate|commit|supply|fund|finance|bring|pay|second|dedicate|meet|bear|give|offer|lend|set aside|deploy) | make[s]? available | (?<=\\) ?)funds? | (?<=\\) ?)second | inputs?(?![a-z]) | meets? (?:the )?costs | bears?(?![a-z]) | funds(?![a-z]) | pays(?![a-z]) | lends(?![a-z]) | finances | supplies | brings(?![a-z]) | commits | allocates | assigns | spends | dedicat(?:e|es|ing)(?![a-z]) | (?:agrees|undertakes) to (?:fund|finance|pay|provide|supply|contribute|spend|assign|lend) | (?:will|shall) (?:match|procure|purchase|buy|host) | at the disposal of | procures | purchases | from [^.;]{2,30} comes?(?![a-z]) | matches | devotes? | puts? in | 's share of the (?:budget|costs?|funding) | (?:will|shall) be (?:borne|paid|met|funded|financed|provided|supplied) by | at (?:its|their) own (?:cost|expense) | (?:is|be|are) made up of | grants? (?:access|the use) | makes? over | (?:opens|lends|donates|advances|underwrites|covers)(?![a-z]) | cover[s]? the | (?:will|shall) cover | (?<![a-z])(?:employs?|hires?|rents?|equips?|leases?|furnish(?:es)?|sponsors?|hosts)(?![a-z]) | make[s]? [^.;]{2,60} available | put(?:s)? up | recruits? (?:an?|one|two|three|four|\\d+|further|new|additional)(?![a-z]) | come(?:s)? with | offers(?![a-z]) | grants(?![a-z])(?![^.;]{0,40}licen) | (?:is|are) (?:carried|financed|paid for|met) (?:by|from) | contributions? [^.;]{0,40}consists? of",
  de: "bringt | stellt | beteiligt sich | leistet | tragt | finanziert | steuert | ein(?:bringen|gebracht) | stellen | zur verfugung | beitragen | ubernimmt die kosten | wendet | uberlasst | gewahrt | stellt[^.]{0,60} (?:bereit|ab|zur) | setzt[^.]{0,50} ein(?![a-z]) | ubernimmt[^.]{0,30}kosten | bezahlt | zahlt | entsendet | anteil von | erbringt | im wert von | entfallen | beschaftigt | stattet[^.]{0,60} aus | beschafft | schafft[^.]{0,40} an | ubernimmt die halfte | richtet[^.]{0,50} ein(?![a-z]) | bringt[^.]{0,80} ein(?![a-z]) | seitens | getragen | stellt bei | kauft | mietet | entrichtet",
  fr: "apporte | met a (?:la )?disposition | fournit | finance | contribue | affecte | mobilise | prend en charge | engage | mettra | consacre | verse(?:ra|nt)?(?![a-z]) | alloue | investit | detache | accueille | subventionne | prete(?![a-z]) | supporte | donne acces | prend a sa charge | s'eleve | recrute | achete | ouvre (?:sa|son|ses) | supporte(?:e?s?|nt)?(?![a-z]) | fournira | apportera | equipe(?![a-z]) | loue(?![a-z])",
  es: "aporta | pone a disposicion | pondra | financia | contribu | destina | facilita | cede | dedica | pone | asume[^.]{0,24}\\d | invierte | invertira | sufraga | asigna | dota | abona | presta  | asciende | corre con | sufraga | suministra | habilita | se hace cargo | por parte de | compra | adquiere | contrata(?![a-z]) | proporciona | ofrece | cofinancia",
  it: "mette a disposizione | contribuisce | apporta | finanzia | fornisce | destina | impegna | conferisce | stanzia | versa(?![a-z]) | investe | assegna | eroga | copre | sostiene | dedica | ammonta | concede | invia | acquista | assume(?![a-z]) | (?:costi|spese|oneri)[^.]{0,80}a carico | mettera | recluta | offre(?![a-z])",
  pt: "disponibiliza | aporta | contribui | financia | fornece | destina | coloca a disposicao | investe | alocar?a? | afeta | afecta | atribui | cede(?![a-z]) | paga | suporta | dedica | custeia | aloca | entra com | a cargo | suportad | compra(?![a-z]) | oferece | contrata(?![a-z])",
  nl: "stelt | draagt[^.]{0,20}bij | levert | financiert | brengt | betaalt | draagt | besteedt | zet[^.]{0,30} in | bekostigt | draagt[^.]{0,40} bij | koopt | stelt[^.]{0,60} beschikbaar",
  sv: "bidrar | tillhandahaller | satsar | finansierar | avsatter | staller | avdelar | betalar | skjuter till | lagger | star for[^.]{0,30}(?:kronor|kostnad|sek) | bekostar | koper(?![a-z]) | stalla[^.]{0,50} forfogande",
  no: "bidrar | stiller | finansierer | avsetter | dekker | betaler | bevilger | yter | bekoster | koper(?![a-z])",
  da: "bidrager | stiller | finansierer | afsatter | dakker | daekker | betaler | bevilger | yder | bekoster | stiller[^.]{0,60} radighed",
  fi: "osallistuu | rahoittaa | antaa | tarjoaa | asettaa | myontaa | panostaa | maksaa | kustantaa | sijoittaa | antavat | luovuttaa | hankkii | antaa[^.]{0,40} kayttoon",
  hu: "biztosit | hozzajarul | rendelkezesre | fordit | finansziroz | ad  | viseli | fizet | atad | nyujt | bocsat",
  pl: "zapewnia | wnosi | finansuje | przeznacza | udostepnia | przekazuje | wnosi | zapewnia | finansuje | przeznacza",
  cs: "poskyt | prispi?v | vklada | financuje | vynalozi | zajisti | poskytuje | hradi | prispiva | vklada | vynaklada",
};

/** What is given beside money. */
export const MEANS: WordTable = {
  zh: "设备 | 仪器 | 装置 | 人员 | 研究人员 | 场地 | 场所 | 经费 | 资金 | 平台 | 样品 | 机时 | 材料 | 生产线 | 车间 | 数据 | 名(?!称|单) | 人(?:员|次)? | 台套 | [一二两三四五六七八九十\\d]台 |  实验室 | 观测船 | 显微镜 | 基地 | 试剂 | 工时 | 机时 | 博士(?:后|生) | 船时 | 种质 | 试剂",
  en: "equipment | staff | researchers? | students? | engineers? | person-?\\s?(?:months?|years?) | laborator | facilit | funds?(?![a-z]) | funding | personnel | technicians? | computing | samples? | materials? | tank | clean-?room | site(?![a-z]) | data(?![a-z]) | vessel | premises | software | fellows? | instruments? | machine | hours | post-?doc | workshop | test bench | microscope | telescope | beam ?time | reactor | chamber | pilot (?:line|plant) | greenhouse | field plots? | servers? | consumables | reagents | ships?(?![a-z]) | prototypes? | scientists?(?![a-z]) | professors?(?![a-z]) | operators?(?![a-z]) | agronomists? | curators? | salar(?:y|ies) | wages | collections?(?![a-z]) | seed stock | strains?(?![a-z]) | test track | pilot hall | cyclotron | synchrotron | accelerator | cohort | flume | wind ?tunnel | observatory | fermenters? | nights(?![a-z]) | (?:ship|machine|beam|computing|measuring) time | trainees? | candidates?(?![a-z]) | supercomputer | spectrometers? | cluster(?![a-z])",
  de: "beschaftigte | personal | anlage | gerate? | labor | mittel | doktorand | wissenschaftler | personenmonate | raum | rechner | cluster | ausstattung | mitarbeiter | spektrometer | mikroskop | versuchsstand | prufstand | doktoranden | reinraum | postdoc | messzeit | stelle(?![a-z]) | proben(?![a-z]) | schiff | doktorandin",
  fr: "techniciens? | post-?doctorant | personnel | chercheurs? | doctorants? | equipement | laboratoire | banc | materiel | locaux | installations? | ingenieur | serre(?![a-z]) | capteurs? | navire | synchrotron | echantillons | post-?doc | doctorant",
  es: "investigadores | tecnicos? | becari | personal | equip | laborator | instalacion | buque | doctorand | material | embarcacion | electrodos | tecnicos | invernadero | muestras | gastos | predoctoral",
  it: "tecnici | borsist | assegnist | dottorand | ricercator | attrezzatur | laborator | strument | personale | macchin | sincrotrone | turni(?![a-z]) | ricercator | borse | serra(?![a-z]) | campioni",
  pt: "tecnicos? | investigador | pesquisador | bolsist | estudante | laborator | equipament | pessoal | instalac | navio | bolsas | tecnicos | amostras | embarcac",
  nl: "onderzoekers? | apparatuur | personeel | laborator | promovend | sensoren | technici | schip | kas(?![a-z])",
  sv: "forskare | utrustning | personal | laborator | doktorand | straltid | vindtunnel | prover(?![a-z]) | fartyg | modellerna",
  no: "forsker | utstyr | personell | laborator | stipendiat | toktdogn | fartoy | stipendiat",
  da: "forsker | udstyr | personale | laborator | ph\\.?d | stald | skib",
  fi: "tutkija | laitte | henkilo | laborator | opiskelij | tutkimusalu | laitteet",
  hu: "kutato | berendezes | munkatars | labor | eszkoz | doktorandusz",
  pl: "pracownik | aparatur | laborator | badacz | doktorant",
  cs: "pracovni | vybaven | laborator | pristroj | doktorand",
};

/** Taking on a part of the work. */
export const DUTY: WordTable = {
  zh: "负责 | 承担 | 完成 | 实施 | 主持 | 牵头 | 负责人?为 | 参与 | 开展 | 进行 | 协助 | 组织 | 执行 | 职责 | 提交 | 研制 | 设计 | 开发 | 编写 | 制定 | 采集 | 测试 | 制备 | 试验 | 建模 | 分析 | 侧重 | 从事 | 编制 | 搭建 | 主导 | 承接 | 培育 | 移植 | 试制",
  en: "responsible | in charge | carr(?:y|ies) out | take[s]? care | undertakes? | perform | leads?(?![a-z]) | develop | design | builds?(?![a-z]) | conduct | execut | handles? | isolates | grows | produces? | tests?(?![a-z]) | runs?(?![a-z]) | manages | charged with | (?:is|be) tasked | coordinat | responsibilit | makes | fabricat | analys | writes?(?![a-z]) | falls? to | rests? with | is (?:assigned|allotted|entrusted) to | attends? to | deals? with | supervis | oversees | looks? after | delivers?(?![a-z]) | (?:will|shall)(?: \\w+)?: | prepares?(?![a-z]) | measures?(?![a-z]) | installs?(?![a-z]) | collects?(?![a-z]) | evaluat | operates?(?![a-z]) | acts? as (?:coordinator|lead) | supplies the | models?(?![a-z]) | characteri[sz]es? | synthesi[sz]es? | incumbent on | 's (?:task|job)(?![a-z]) | (?:task|job) of | lies? with | (?:is|are) (?:done|handled|carried out|undertaken|performed|led) by | take[s]? (?:on|over|charge) | assembles?(?![a-z]) | recruits the | calibrates | screens(?![a-z]) | drills | extracts | lead: ",
  de: "ubernimmt | fuhrt[^.]{0,60}durch | verantwort | zustandig | obliegt | bearbeitet | entwickelt | erstellt | baut | betreibt | leitet | erbringt | wertet | verantwortlich | aufgabe | kummert | besorgt | wertet | untersucht | misst | konstruiert | plant | koordiniert | lieg(?:t|en) bei(?:m)?(?![a-z]) | obliegen | sache (?:der|des|von) | zuchtet | charakterisiert | rechnet | leitung: | fallt[^.]{0,20} zu | verantwortet | ubernehmen | stellt[^.]{0,40} her(?![a-z]) | testet",
  fr: "realise | assure | est (?:chargee?|responsable) | prend en charge | effectue | se charge | developpe | conduit | mene | elabore | chargees? d | pilote | coordonne | execute | prepare | fournit les | responsable | incombe | fabrique | mesure(?![a-z]) | revient a | revien(?:t|nent) | synthetise | teste(?![a-z]) | traite(?![a-z]) | sous la responsabilite | preleve | construit | recueille",
  es: "se encarga | responsable | realiza | desarroll | llevara a cabo | ejecuta | asume | disena | coordina | realizara | se encargara | correspond(?:e|era) a | elabora | dirige | prepara | gestiona | analiza | compete | efectua | le correspond | a cargo de | toma(?![a-z]) | procesa | construye | cultiva | secuencia | recoge | se compromete a",
  it: "cura | si occupa | e responsabile | realizza | svolge | esegue | sviluppa | conduce | provvede | elabora | coordina | gestisce | prepara | analizza | effettua | compete | spetta | e affidat[oa] | sono affidat | a carico di | raccoglie | cataloga | sequenzia | costruisce | incombe | cataloga",
  pt: "realiza | executa | encarreg | responsav | desenvolv | assegura | cabe | compete | conduz | coordena | elabora | prepara | analisa | efetua | efectua | gere | dirige | incumbe | recolhe | procede | a cargo | cabera | constroi | analisa",
  nl: "verricht | voert | verantwoordelijk | ontwikkelt | neemt | verzorgt | bouwt | meet(?![a-z]) | analyseert | coordineert | ontwerpt | is belast",
  sv: "ansvarar | utfor | svarar for | utvecklar | genomfor | leder | bygger | mater | analyserar | samordnar | tar fram | svarar | skoter | ansvarar | tillverkar | sammanstaller | odlar | samlar",
  no: "ansvar | utforer | utvikler | gjennomforer | leder | samler | bygger | maler | analyserer | dyrker",
  da: "ansvar | udforer | udvikler | gennemforer | leder | varetager | star for | dyrker | analyserer | samler | bygger | maler",
  fi: "vastaa | toteuttaa | suorittaa | kehittaa | tekee | laatii | johtaa | hoitaa | rakentaa | mittaa | analysoi | valmistaa | koordinoi | huolehtii | keraa | kasvattaa",
  hu: "vegzi | felel | ellatja | vegez | elvegzi | fejleszt | kidolgoz | vallalja | elemzi | koordinalja | kesziti | epiti | meri | feladata | gyujti | kiertekel | mintat | meri",
  pl: "odpowiada | prowadzi | wykonuje | realizuje | opracowuje | pobiera | wykona | zbiera | analizuje",
  cs: "zajistuje | provadi | odpovida | vyviji | zodpovida | provede | resi | zpracuj | provede | zpracovava | sbira | mer[ií]",
};

/** Between what one party does and what the other does. */
export const JOINS: WordTable = {
  en: "and | while | whereas",
  de: "und | wahrend",
  fr: "et",
  es: "y | e | mientras",
  ca: "i | mentre",
  it: "e | ed | mentre",
  pt: "e | enquanto",
  nl: "en | terwijl",
  sv: "och | medan",
  no: "og | mens",
  da: "og | mens",
  fi: "ja",
  hu: "es",
  pl: "i | a",
  cs: "a | i",
};

/** Left to a later agreement. */
export const SEPARATELY: WordTable = {
  zh: "另行(?!通知) | 另外(?:签订|约定|协商) | 届时 | 再行 | (?:具体|最终)?(?:由|经)?双方(?:友好|另)?协商(?:确定|解决|一致)? | 协商确定 | 待定 | 商定 | 单独签 | 补充协议[^。]{0,8}(?:约定|确定|明确) | 后续[^。]{0,8}(?:约定|协商|签订) | 个案 | 按(?:照)?(?:国家)?(?:有关|相关)(?:法律|规定) | 再议 | (?:在|由|以)(?!本)[^。，；、]{0,16}(?:合同|协议|方案|计划|文件)中?(?:另行)?(?:予以|加以)?(?:约定|明确|确定|规定|商定)(?!的) | 待[^。，；]{1,20}(?:再|另|后)(?:行)?(?:议|商|定)",
  en: "separate(?:ly)?(?![a-z])[^.]{0,60}(?:agree|arrang|contract|document|negotiat|written) | (?:agree[d]?|negotiat\\w*|determin\\w*|decid\\w*|settled|defined|regulat\\w*|dealt|specified|set out)[^.]{0,60}separate | to be (?:agreed|determined|negotiated|decided|defined|confirmed) | (?:shall|will) be (?:\\w+ )?(?:negotiated|agreed|discussed|determined|decided) | (?:shall|will) (?:negotiate|discuss|agree (?:on|upon|separately|in)|decide|determine) | (?:laid down|set out|set forth|governed|fixed|specified|stipulated|agreed|determined|covered|addressed|resolved) (?:in|by|under) (?:\\w+ ){0,3}(?:agreements?|contracts?|arrangements?|protocols?) (?:to be|that will be|which will be|yet to be|concluded later) | (?:in|by|under) (?:a |an )?(?:future|subsequent|later|further|specific|individual) (?:\\w+ )?(?:agreements?|contracts?|arrangements?|protocols?)(?![a-z]) | case[- ]by[- ]case | in due course | at a later (?:stage|date|time) | tbd(?![a-z]) | in accordance with (?:the )?(?:applicable|relevant|national) (?:law|regulation|rule) | (?:shall|will) (?:settle|resolve)(?![a-z]) | agreements? (?:still |yet )?to be (?:concluded|signed|negotiated|made|entered) | left to (?:a |an |the |be |later|future) | (?:shall|will) be (?:settled|resolved|clarified) (?:in|by|between|when|once|later|after|mutually|if) ",
  de: "gesondert | spater | einzelv(?:ertrag|ereinbarung) | (?:werden|wird) [^.]{0,110}(?:vereinbart|geregelt|festgelegt) | separat | einzelfall | noch zu | zu gegebener zeit | noch (?:zu|ab)[a-z]* ",
  fr: "separ | ulterieur | sera (?:convenu|defini|regle) | seront (?:convenu|defini|regl|negoci) | ser(?:a|ont) (?:fixe|precise|determine|arrete|detaille)e?s? (?:dans|par) (?:une?|des|l') ?(?:convention|accord|avenant|contrat) | conventions? (?:specifique|particulier|ulterieur|distinct) | accords? (?:specifique|distinct|particulier|ulterieur) | feront l'objet d | fera l'objet d | cas par cas",
  es: "(?:acord|conven|regul|negoci|pact|establec|defin|determin)[^.]{0,40} por separado | por separado[^.]{0,40}(?:acord|acuerdo|conven|pact|negoci) | posterior | convenio(?:s)? especific | acuerdo(?:s)? especific | se (?:acordara|determinara|negociara|regulara|establecera) | en cada caso | convenios? (?:especific|posterior)",
  it: "separat | success | accord[oi] (?:specific|apposit) | sara(?:nno)? (?:definit|concordat|regolat|disciplinat) | caso per caso | apposit[oi] (?:accord|att|contratt|convenz)",
  pt: "(?:acord|defin|regul|negoci|pact|trata|objeto)[^.]{0,40} separad | instrumentos? separad | posterior | instrumento (?:especifico|proprio) | acordo especifico | sera(?:o)? (?:acordad|definid|negociad|regulad|objeto) | caso a caso",
  nl: "afzonderlijk | nader | apart | later",
  sv: "separat | sarskil | senare",
  no: "saerskilt | separat | senere | egen avtale",
  da: "saerskilt | separat | senere | nermere",
  fi: "erikseen | myohemmin | erilli",
  hu: "kulon | kesobb | utobb",
  pl: "odrebn | pozniej | osobn",
  cs: "zvlast | samostatn | pozdeji | dodatecn",
};

/** Money that comes in, and sharing it. */
export const PROCEEDS: WordTable = {
  zh: "收益 | 利益 | 利润 | 收入 | 许可费 | 转让费 | 转让所得 | 许可所得 | 所得 | 效益 | 分红 | 提成 | 销售额 | 售价 | 营业额 | 盈余",
  en: "revenues? | proceeds | profits?(?![a-z]) | royalt(?:y|ies)(?!-free) | income | benefits?(?![a-z]) | earnings | licen[cs]e fees? | net receipts | receipts | turnover | sales(?![a-z]) | licen[cs](?:e|ing) (?:payments?|revenues?|income|fees?) | surplus (?:funds|money|cash|from (?:the |any )?(?:sale|licen|exploit|commerc|market)) | (?:financial|cash|net) surplus | (?:monies|moneys|sums|amounts|what (?:it|that party)|payments|consideration) (?:so )?(?:receive[sd]?|earned|obtained)",
  de: "[a-z]*erlos | ertrag | ertrage | gewinn | einnahmen | lizenz(?:gebuhr|einnahm|erlos) | verwertungserlos | umsatz(?:anteil|beteiligung) | (?:netto|brutto|jahres)umsatz | (?:vom|am) (?:[a-z]+ )?umsatz(?!es)(?! (?:von|an) ) | uberschuss(?!ig)",
  fr: "recettes | revenus | redevances | benefices | profits | produits | chiffre d'affaires",
  es: "beneficios | ingresos | regalias | rendimientos | ganancias | ventas(?![a-z]) | facturacion | utilidades",
  it: "proventi | ricavi | utili | royalt | introiti | guadagni | fatturato | vendite",
  pt: "receitas | beneficios | royalt | ganhos | lucros | proventos | rendimentos | vendas(?![a-z]) | faturacao",
  nl: "[a-z]*opbrengst | [a-z]*inkomsten | winst | omzet | licentie-?(?:inkomsten|opbrengst)",
  sv: "[a-z]*intakt | vinst | ersattning | overskott",
  no: "inntekt | overskudd | gevinst",
  da: "indtagt | indtegt | overskud | gevinst",
  fi: "tuot(?:to|ot) | tulot | voitto",
  hu: "bevetel | haszon | nyereseg | jovedelem",
  pl: "dochod | zysk | przychod | korzysci",
  cs: "vynos | zisk | prijm",
};
/** Dividing what comes in. */
export const SHARE: WordTable = {
  zh: "分配 | 分享 | 平均 | 占[^。；，]{0,8}成(?![果员]) | 得[^。；，]{0,6}成(?![果员立本功]) | 得[^。；，]{0,6}分之 | 平分 | 均摊 | 各得 | 各半 | 百分之 | % | 按[^。；]{1,24}(?:比例|享有|分) | 享有 | 归 | 对半 | 均分 | 各占 | 分成 | 分账 | 分红 | [一二三四五六七八九]{2}(?:分|开) | 按[^。；，]{1,12}支付",
  en: "shar(?:e|ed|ing) | divid | split | distribut | % | percent | per cent | half | equal | proportion | pro rata | allocated | accrue | belong | apportion | (?:one|two)[- ](?:thirds?|quarters?|fifths?|halves) | ratio(?![a-z]) | evenly | half of",
  de: "teil | % | prozent | verhaltnis | aufgeteilt | halft | anteil | zu gleichen | steh(?:t|en) | verteil",
  fr: "partag | % | reparti | moitie | prorata | proportion | pour cent | parts? egales | reverse | deux tiers | un tiers (?:des|du|de la|de l'|de ces|chacun|pour cha(?:cun|que))",
  es: "repart | % | distribu | mitad | proporcion | partes iguales | por ciento | comparti | divid | tercio",
  it: "ripartit | divis | % | parti uguali | meta | proporzion | per cento | suddivis | divid | quota | quote",
  pt: "reparti | dividid | % | partes iguais | metade | proporc | partilh | por cento | rateio | distribu | divid | quota",
  nl: "verdeel | gedeeld | % | procent | helft | gelijke (?:delen|parten) | gelijkelijk",
  sv: "fordel | delas | % | procent | halften | lika",
  no: "fordel | deles | % | prosent | halv | likt",
  da: "fordel | deles | % | procent | halv | ligeligt",
  fi: "jaetaan | % | puolet | tasan | suhte",
  hu: "oszl | % | szazalek | fele | arany | megoszt",
  pl: "dziel | podzial | % | polow | proporc",
  cs: "rozdel | % | polovin | pomer | deli",
};

/** What is set up together. */
export const JOINT_PLATFORM: WordTable = {
  zh: "联合(?:实验室|研究(?:中心|院|所)|研发中心|创新中心|平台|中心|研发平台|工程中心) | 共建[^。，；]{0,24}(?:实验室|中心|平台|基地|研究院) | 共同(?:建设|建立|设立|组建)[^。，；]{0,24}(?:实验室|中心|平台|基地|研究院)",
  en: "joint (?:\\w+ ){0,4}(?:laboratory|lab|cent(?:re|er)|platform|institute|facility|unit)(?![a-z]) | (?:jointly )(?:establish|set up|build|found|operate|run|create)[^.]{0,60}(?:laboratory|cent(?:re|er)|platform|institute|facility)",
  de: "gemeinsame[ns]? (?:labor|zentrum|forschungs|plattform|institut)",
  fr: "(?:laboratoire|centre|plateforme) (?:commun|conjoint|mixte)",
  es: "(?:laboratorio|centro|plataforma) (?:conjunt|mixt|comun)",
  it: "(?:laboratorio|centro|piattaforma) (?:congiunt|comun)",
  pt: "(?:laboratorio|centro|plataforma) (?:conjunt|comum)",
};
/** Where it stands. */
export const PLACE: WordTable = {
  zh: "设在 | 设于 | 位于 | 坐落 | 落户 | 场所 | 地点 | 面积 | 平方米 | 选址 | 场地 | 楼 | 设立在 | 建在 | 挂靠 | (?:在|于)[^。，；]{2,24}设立 | 地址(?:为|是|在)",
  en: "located | situated | housed | premises | square met(?:re|er)s | sq\\.? ?m | m2 | floor | building | set up (?:at|in|on)(?![a-z]) | rooms?(?![a-z]) | campus | seat",
  de: "befindet sich | raumlichkeiten | quadratmeter | gebaude | standort | eingerichtet | angesiedelt | sitz",
  fr: "situe | locaux | implante | m2 | batiment | installe",
  es: "ubicad | sede | metros cuadrados | m2 | edificio | situad | instalaciones",
  it: "ubicat | situat | locali | mq | m2 | edificio | sede",
  pt: "localizad | instalacoes | metros quadrados | m2 | edificio | situad | sede",
};
/** Not there yet. */
export const PLANNED: WordTable = {
  zh: "在建 | 拟建 | 拟设 | (?:正在|尚在|正|待|拟)[^。，；]{0,6}装修 | 装修(?:中|阶段) | 筹建 | 待定 | 另行[^。，；]{0,6}(?:确定|商定|选定|明确) | 尚未 | 建成后 | 计划建设 | 择址",
  en: "under construction | to be (?:built|found|determined|decided|agreed|chosen|identified|renovated) | will be (?:chosen|determined|agreed|decided|identified) | planned | not yet | being renovated",
  de: "im bau | geplant | noch",
  fr: "en construction | prevu | a determiner",
  es: "en construccion | por determinar | previst",
  it: "in costruzione | da definire | previst",
  pt: "em construcao | a definir | previst",
};
/** Who works there. */
export const TEAM: WordTable = {
  zh: "团队 | 队伍 | (?:科研|研发|研究|技术)人员 | 研究组 | 班子 | 专职(?:科研|研发|研究)?人员 | 人员编制",
  en: "team | staff | personnel | researchers | group of",
  de: "team | personal | mitarbeiter | mannschaft",
  fr: "equipe | personnel",
  es: "equipo | personal",
  it: "gruppo | personale | squadra | team",
  pt: "equipa | equipe | pessoal",
};
/** Working there and nowhere else. */
export const FULL_TIME: WordTable = {
  zh: "专职 | 全职 | 专任 | 固定(?:研究|研发|科研)?人员 | 固定的?(?:研究|研发|科研)?团队",
  en: "full[- ]?time | work(?:s|ing)? (?:exclusively|only|solely|entirely) (?:for|in|at|on) | (?:exclusively|entirely) (?:for|to|in) the | (?:no|without) other duties | dedicated | permanent(?:ly)?(?: staff| team| assigned) | exclusively assigned | work solely",
  de: "vollzeit | hauptamtlich | fest(?:es|e|en)? ",
  fr: "temps plein | dedie | permanent",
  es: "tiempo completo | dedicacion exclusiva | dedicado | jornada completa",
  it: "tempo pieno | dedicat",
  pt: "tempo integral | tempo inteiro | dedicad | dedicacao exclusiva",
};

/** Secrets, told without a heading. */
export const SECRECY: WordTable = {
  zh: "保密 | 泄露 | 机密",
  en: "confidential | secret | non-disclosure | undisclosed",
  de: "vertraulich | geheim",
  fr: "confidentiel | divulg | secret",
  es: "confidencial | secreto",
  it: "riservat | confidenz | segret",
  pt: "confidencia | sigilo",
  nl: "vertrouwelijk | geheim",
  sv: "sekretess | konfidentiell | tystnadsplikt",
  no: "konfidensiel | taushet",
  da: "fortrolig | tavshed",
  fi: "salassapi | luottamuksel | salassa",
  hu: "titok | titkot | bizalmas",
  pl: "poufn | tajemnic",
  cs: "duvern | mlcenliv | tajemstvi",
  ru: "конфиденц",
};
/** Where to look further. */
export const REFERS: WordTable = {
  zh: "(?:见|详见|参见|列于|载于|按照|如)(?:本协议)?(?:附件|附表|附录|下表|第) | 附件[^。]{0,6}所(?:列|载|述) | (?:由|在)附件",
  en: "(?:set out|listed|given|described|specified|detailed|laid down|contained|shown|stated|provided|defined|found|see|according to|in accordance with|per)[^.]{0,40}(?:annex|appendix|schedule|exhibit|attachment|table|article \\d) | (?:see|as per) (?:annex|appendix|schedule|exhibit)",
  de: "(?:in|gemass|siehe|laut|aus|nach) (?:der |dem |den )?(?:anlage|anhang|tabelle) | anlage \\d | anhang",
  fr: "annexe | tableau",
  es: "anexo",
  it: "allegato",
  pt: "anexo",
  nl: "bijlage",
  sv: "bilaga",
  no: "vedlegg",
  da: "bilag",
  fi: "liite | liittee",
  hu: "melleklet",
  pl: "zalacznik",
  cs: "priloh",
};
