/**
 * Words of proofs of funding in folded text, in languages that share no beginnings with those beside which they are used (proof-*.ts):
 * Vietnamese, Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Russian, Ukrainian, Bulgarian, Greek, Estonian, Latvian, Lithuanian, Croatian,
 * Slovenian, Danish, Thai, Japanese, Korean and Indonesian. Alternatives of a pattern, without groups that are counted.
 */
const joined = (...words: readonly string[]) => words.join("|");

/** Who leads what is funded. */
export const LEAD_WORDS = joined(
  "chu nhiem(?: (?:de tai|nhiem vu|du an|chuong trinh))?",
  "kierowni(?:k|czka|kiem|czka)(?: (?:projektu|tematu|zadania))?",
  "(?:hlavni(?:m)? )?(?:resitel|navrhovatel)(?:em|k[ao]u?)?(?: projektu)?|zodpovedn[yaou](?:m)? riesitel(?:om|k[ao]u?)?|ved(?:uci|uca) (?:projektu|riesitel)",
  "(?:temavezeto|projektvezeto|vezeto kutato|kutatasvezeto|szakmai vezeto)(?:je)?(?: neve)?",
  "director(?:ul)?(?: de)? proiect(?:ului)?|responsabil(?:ul)? (?:de )?proiect(?:ului)?",
  "proje (?:yurutucusu|yoneticisi|sorumlusu)|yurutucu",
  "руководител[ьяе](?:м)? (?:проекта|гранта|темы|нир|работы?|научного коллектива)|научныи руководитель(?: работы| проекта| темы)?|керівник(?: проекту| проєкту)?|ръководител(?: на проекта)?",
  "επιστημονικ(?:ος|η) υπευθυν(?:ος|η)",
  "vastutav (?:taitja|uurija)|projekti(?:juht| juht)|projekta vaditajs|projekto vadov(?:as|e)",
  "voditelj(?:ic[aou]m?|em)?(?: projekta)?|vodj[aoe] (?:projekta|raziskave)|nosilec projekta",
  "forskningsleder|forskningsansvarlig|bevillingshaver|ansvarlig forsker|huvudansvarig forskare|ansvarig forskare",
  "(?:หัวหน้า|ผู้อานวยการ)(?:ชุด)?โครงการ(?:วิจัย)?|ผู้วิจัยหลัก|ผู้รับทุน(?:วิจัย)?",
  "(?:研究|事业|研究开発|课题|补助事业)?(?:代表|责任|担当|主任)(?:研究)?者(?:氏名)?|研究开発代表者",
  "(?:총괄|주관|세부|과제)?\\s?(?:연구개발|연구|과제|사업)\\s?책임자(?:명)?",
  "ketua(?: (?:(?:tim )?(?:peneliti|pelaksana|pengusul|riset)|proye?k|projek|penyelidik))?|peneliti utama|penyelidik utama",
);

/** The time of what is funded. */
export const PERIOD_WORDS = joined(
  "thoi gian thuc hien|thoi han(?: thuc hien)?|thoi gian tai tro",
  "okres (?:realizacji|trwania|finansowania)(?: (?:projektu|zadania))?|czas trwania(?: projektu)?|termin realizacji",
  "(?:doba|obdobi|doba riesenia|termin|lehuta) (?:reseni|trvani|realizace|riesenia)(?: projektu)?",
  "(?:a )?(?:projekt |kutatas |tamogatas )?(?:futamideje|idotartama|megvalositasi idoszaka?)|tamogatasi idoszak",
  "(?:perioada|durata)(?: de)? (?:implementare|derulare|realizare|proiectului)(?: a proiectului)?|durata (?:contractului|proiectului)",
  "(?:proje )?(?:suresi|sure|donemi)|destek suresi",
  "срок(?:и)?(?: (?:реализации|выполнения|деиствия|финансирования|исполнения))?(?: (?:проекта|гранта|работ|нир))?|период(?: (?:реализации|выполнения|финансирования))?(?: проекта)?|строк(?:и)? (?:реалізаці[ії]|виконання)(?: про[еє]кту)?|срок за изпълнение",
  "διαρκεια(?: του)?(?: εργου)?",
  "projekti periood|abikolblikkuse periood|projekta (?:istenosanas )?(?:periods|ilgums)|projekto (?:vykdymo )?(?:laikotarpis|trukme)",
  "(?:razdoblje|trajanje|obdobje)(?: (?:provedbe|projekta|financiranja|trajanja))?(?: projekta)?",
  "bevillingsperiode|projektperiode|stotteperiode",
  "(?:ระยะเวลา|กาหนดเวลา)(?:ดาเนินการ|ดาเนินงาน|โครงการ|การวิจัย|ทาการวิจัย|รับทุน)?",
  "(?:研究|事业|补助事业|助成|交付|契约|委托|实施)(?:実施|实施)?(?:期间|期間)",
  "(?:총\\s?)?(?:연구개발|연구|협약|과제|사업|지원|수행)\\s?기간",
  "(?:jangka )?waktu (?:pelaksanaan|penelitian)|masa pelaksanaan",
);

/** On which day it begins, before that day. */
export const START_WORDS = joined(
  "(?:thoi gian |ngay )?bat dau(?: thuc hien)?(?: tu)?(?: ngay)?",
  "(?:data |termin )?(?:rozpoczecia|rozpoczec[a-z]*|poczatek)(?: realizacji)?(?: projektu)?|rozpoczyna sie",
  "(?:datum |termin )?(?:zahajeni|zacatku?|zaciatok)(?: [a-z]+){0,2}",
  "(?:data )?(?:inceperii|de incepere|inceput)(?: [a-z]+){0,2}",
  "baslama tarihi|baslangic",
  "дата начала(?: (?:проекта|реализации|работ))?|начало(?: (?:проекта|реализации|работ))?|дата початку|начална дата",
  "ημερομηνια εναρξης|εναρξη",
  "algus(?:kuupaev)?|sakuma datums|pradzia|pocetak|datum pocetka|zacetek",
  "(?:วันที่)?เริ่มต้น(?:โครงการ)?|วันเริ่มต้น",
  "(?:事业|研究)?开始(?:年月)?日|着手日",
  "(?:연구|과제|협약)?\\s?(?:개시|시작)일",
  "tanggal mulai|mulai",
);

/** On which day it ends. */
export const END_WORDS = joined(
  "(?:thoi gian |ngay )?ket thuc(?: vao)?(?: ngay)?",
  "(?:data |termin )?zakonczen[a-z]+(?: realizacji)?(?: projektu)?|koniec(?: realizacji)?(?: projektu)?",
  "(?:datum |termin )?(?:ukonceni|konec|ukoncenia|koniec)(?: [a-z]+){0,2}",
  "(?:data )?(?:finalizarii|de finalizare|incheierii)(?: [a-z]+){0,2}",
  "bitis tarihi|bitis",
  "дата (?:окончания|завершения)(?: (?:проекта|реализации|работ))?|окончание(?: (?:проекта|реализации|работ))?|кінцева дата|краина дата",
  "ημερομηνια ληξης|ληξη",
  "lopp(?:kuupaev)?|beigu datums|pabaiga|zavrsetak|datum zavrsetka|konec projekta",
  "(?:วันที่)?สิ้นสุด(?:โครงการ)?",
  "(?:事业|研究)?(?:终了|完了)(?:年月|予定)?日",
  "(?:연구|과제|협약)?\\s?(?:종료|완료)일",
  "tanggal (?:selesai|berakhir)",
);

/** From a day on, before it. */
export const FROM_WORDS = joined(
  "(?:ke )?tu(?: ngay)?|(?:poczawszy )?od(?: dnia)?|(?:pocinaje|ode) (?:dnem)?|incepand cu(?: data de)?|de la|din(?: data de)?|с|со|від|з|от|απο(?: τις)?|alates|no|nuo|od(?: dana)?|(?:ตั้งแต่|นับแต่|นับจาก|เริ่ม)(?:วันที่)?|mulai(?: tanggal)?|terhitung(?: mulai)?",
);

/** From a day on, behind it. */
export const FROM_BEHIND = joined("\\.?-?(?:j[ea])?tol", "(?:tarihi)?nden|'?[dt][ea]n itibaren", "から|より|起|(?:正式)?(?:开始|启动)(?!前)|부터");

/** From the day on which the paper was made. */
export const FROM_PAPER = joined(
  "od (?:dnia )?(?:jej )?(?:zawarcia|podpisania)|(?:from|starting|beginning|commencing)(?: on| from)? (?:the )?(?:date|day) (?:of|on which) (?:the )?(?:conclusion|signature|signing|its signature|(?:this|the) (?:contract|agreement|letter|decision|award|grant)|(?:the )?(?:issue|sanction|release) of (?:this|the) (?:order|letter|sanction|award)|(?:this|the) (?:order|sanction)(?![a-z]))",
  "a compter (?:de|du) (?:la )?(?:date |jour )?(?:de )?(?:la |sa |sa date de )?(?:signature|notification|conclusion)|des (?:la|sa) (?:signature|notification)",
  "ab (?:der )?(?:unterzeichnung|vertragsschluss|vertragsunterzeichnung|dem (?:tag|datum) de[rs] (?:unterzeichnung|bescheid\\p{L}*|zustellung))",
  "(?:desde|a partir de|a contar de(?:sde)?) (?:la|su) (?:fecha de (?:la |su )?)?(?:firma|notificacion|suscripcion)(?! del acta)|dalla (?:data (?:di|della) )?(?:stipula|sottoscrizione|firma)|a partir da (?:data (?:da|de) (?:sua )?)?assinatura",
  "(?:со дня|с даты|с момента) (?:его )?(?:подписания|заключения)|ke tu ngay ky|od (?:podpisu|uzavreni)|alairasatol|自(?:本?合同|协议|本?决定)?(?:签订|签署|签发|批准|发文)之日",
);

/** From one day to the next, between them. */
export const TO_WORDS = joined(
  "(?:den|toi)(?: het)?(?: ngay)?|do(?: dnia)?|pana (?:la|in)(?: data de)?|(?:г\\.|года)? ?(?:по|до)|εως(?: και)?(?: τις)?|μεχρι|kuni|lidz|iki|ถึง(?:วันที่)?|から|まで|부터|sampai(?: dengan)?|s\\.?/?d\\.?|hingga",
  "\\.?-?(?:j[ea])?tol|(?:tarihi)?nden|(?:'?[dt][ea]n)",
);

/** What is given. */
export const GRANT_WORDS = joined(
  "kinh phi|tai tro|ho tro|ngan sach",
  "przyzn|srodk|dofinans|finansow",
  "ucelov|podpor|dotac|prispev",
  "tamogat",
  "finantar|subventi",
  "destek|hibe|odenek",
  "грант|субсиди|финансирован|финансуван|фінансуван|средств|размер",
  "χρηματοδοτ|επιχορηγ",
  "toetus|rahast|finanse|dotacij|potpor|sredstv|sofinanc|dodelj",
  "stotte|tilsagn",
  "ทุน|งบประมาณ|อุดหนุน|สนับสนุน",
  "交付|助成|补助|配分|研究费",
  "지원|연구비|출연금|교부|보조금|연구개발비",
  "hibah|pendanaan|dana|diluluskan|disetujui|peruntukan",
);

/** The whole of it. */
export const TOTAL_WORDS = joined(
  "tong (?:kinh phi|so|cong|muc)|muc tai tro",
  "laczn(?:ej|a|ie)|ogolem|razem|w wysokosci|kwota (?:dofinansowania|finansowania|przyznana)|przyznan[aey]",
  "celkem|celkom|celkova (?:vyse|castka)|vyse podpory",
  "osszesen|(?:tamogatas|a tamogatas) osszege|megitelt",
  "valoarea (?:totala|finantarii|grantului)|suma totala",
  "toplam|(?:destek|proje) (?:tutari|butcesi)",
  "всего|итого|общ(?:ая сумма|ии об.ем|ии размер)|в размере|размер (?:гранта|субсидии|финансирования)|сумма гранта|об.ем финансирования|загальн|общо",
  "συνολ",
  "kokku|kopa|is viso|ukup(?:no|an|ni|na)|skup(?:aj|na|ni)",
  "รวม(?:ทั้งสิ้น)?|ทั้งสิ้น|วงเงิน|เป็นเงิน",
  "合计|総额|总额|交付(?:决定|予定)?额|助成(?:金)?额|(?:助成|补助|交付|委托)金?の[额額]|配分额",
  "총액|합계|총\\s?(?:연구비|지원금|협약금|지원액)|정부지원연구개발비|정부출연금|지원(?:금)?액",
  "jumlah(?: dana)?|total dana",
);

/** What the project costs as a whole, and what others give for it. */
export const COST_WORDS = joined(
  "von doi ung|kinh phi (?:doi ung|tu co)|nguon khac|tong muc dau tu",
  "koszty? (?:calkowit|kwalifikowaln)[a-z]*|wartosc (?:calkowita|projektu)|srodki wlasne|wklad wlasny",
  "vlastni (?:zdroje|prostredky)|vlastne zdroje|ostatni zdroje|neverejn[a-z]* (?:zdroj[a-z]*|prostredk[a-z]*)|opravnene naklady",
  "osszkoltseg|elszamolhato koltseg[a-z]*|onero|sajat forras",
  "cofinantare|contributie proprie|cheltuieli (?:totale|eligibile)",
  "oz ?kaynak|es ?finansman|toplam maliyet",
  "софинансирован|собственн(?:ые|ых) средств|внебюджетн|(?:общая |полная )?стоимость проекта|співфінансуван",
  "ιδια συμμετοχη",
  "omafinantseering|lidzfinansejums|vlastit(?:a|i) (?:sredstva|udio)|lastna sredstva|egenfinansiering|medfinansiering",
  "(?:งบ|เงิน)?สมทบ",
  "自己(?:负担|资金)|总事业费|総事业费|要する(?:费用|经费)(?:の?[总総][额額])?|(?:费用|经费)の?[总総][额額]|(?:助成|补助|交付)?[对対]象(?:费用|经费|事业费)",
  "presupuesto (?:presentado|financiable|subvencionable|elegible|aceptado)|(?:el|lo) (?:financiable|subvencionable|elegible) (?:ha quedado|queda|asciende|es)|gasto (?:subvencionable|elegible)",
  "(?:aanvaarde|goedgekeurde|ingediende|totale|subsidiabele) (?:project)?begroting|(?:eingereichtes?|anerkanntes?|genehmigtes?) (?:projekt)?budget|montant subventionnable|budget (?:presente|eligible|subventionnable)|(?:spesa|costo) (?:presentat|riconosciut|ammess)[oa]|orcamento (?:apresentado|elegivel|aprovado do projet?o)",
  "민간부담금|자부담|기관부담|총사업비|대응자금",
  "dana pendamping",
);

/** A part that is paid at one time. */
export const INSTALMENT_WORDS = joined(
  "dot (?:mot|hai|ba|bon|thu|cuoi|\\d)|tam ung",
  "transz[ay]?|zaliczk[aię]|rat[ay] roczn",
  "zalohu?|zalohova platba|splatka",
  "eloleg(?:kent)?|reszlet",
  "avans(?:ul)?|transa|taksit",
  "аванс|транш|первыи платеж|(?:перв|втор|трет)(?:ыи|ого|ая) этап|на первыи год",
  "(?:første|forste|anden) rate|ennakko(?:maksu)?",
  "งวด(?:ที่|แรก)?",
  "概算払|前払|第\\d+回",
  "선급금|\\d차(?:년도)?|연차별",
  "termin (?:i|pertama)(?![a-z])|tahap (?:i|pertama)(?![a-z])",
);

/** What was asked for. */
export const ASKED_WORDS = joined(
  "kinh phi de nghi|de nghi tai tro",
  "wnioskowan[aey]|pozadovan[aey]|igenyelt|suma solicitata|talep edilen|запрашиваем|запрошенн|taotletud|pieprasit|trazen[aio]|ansogt",
  "申请额|要望额|신청(?:액|금액)|(?:dana )?diusulkan|di(?:po|mo)hon(?![a-z])",
);

/** The number of what is funded, or of the paper on it. */
export const REFERENCE_WORDS = joined(
  "ma so(?: (?:de tai|nhiem vu|du an|hop dong|tai tro|ho so))?|so hop dong|hop dong so|so",
  "(?:numer|nr)(?: rejestracyjny)?(?: (?:projektu|umowy|wniosku|decyzji|ewidencyjny))|umowa nr|sygnatura|znak sprawy",
  "(?:registracni |evidencni )?cislo (?:projektu|jednaci|smlouvy|rozhodnuti)|(?:registracni|evidencni) cislo|(?:reg|ev)\\. c\\.|c\\.? ?j\\.|(?:identifikacni )?kod projektu|cislo zmluvy",
  "[a-z]{0,12} ?azonosito(?:ja|szama?| szama?)?|iktatoszam|(?:szerzodes|palyazat|projekt)(?: ?szama?| azonositoja)|nyilvantartasi szam",
  "cod(?:ul)? (?:de )?proiect(?:ului)?|(?:nr\\.?|numar(?:ul)?) (?:de )?(?:contract(?:ului)?|proiect(?:ului)?|inregistrare)",
  "proje (?:no|numarasi|kodu)|sozlesme (?:no|numarasi)|sayi",
  "(?:номер|№|шифр|код)(?: (?:проекта|гранта|договора|соглашения|заявки|темы|контракта))|шифр|регистрационныи номер|исх\\. ?№",
  "(?:เลขที่|รหัส)(?:สัญญา|โครงการ)?|สัญญาเลขที่|ที่",
  "(?:研究)?(?:课题管理|课题|事业|契约|助成|补助|采択|采用|交付|管理|整理|文书|指令|交付决定)番号",
  "(?:과제|연구과제|협약|사업|관리|문서)\\s?(?:고유)?번호",
  "nomor(?: (?:kontrak|proposal|proyek|surat|perjanjian))?|no\\. (?:kontrak|perjanjian)",
);
/** The number of the letter or of the office's file rather than that of what is funded. */
export const LETTER_WORDS = joined(
  "iktatoszam",
  "so",
  "sayi",
  "c\\.? ?j\\.|cislo jednaci",
  "znak sprawy",
  "исх\\. ?№",
  "ที่",
  "(?:整理|文书|指令|管理)番号",
  "(?:문서|관리)\\s?번호",
  "nomor surat",
);

/** What bodies that fund are called. */
export const FUNDER_WORDS = joined(
  "quy|bo (?:khoa|giao|cong|y te|nong)|hoi dong|so khoa hoc",
  "narodow(?:[aey]|ym|ej)|ministerst[a-z]+|fundacj[ai]|agencj[aiy]|centrum (?:nauki|badan)",
  "agentura|grantova|ministerstvo|nadac[ei]|rada",
  "alap|hivatal|miniszterium|alapitvany",
  "ministerul|unitatea executiva|autoritatea|agentia|fundatia",
  "kurumu|bakanligi|baskanligi|vakfi|ajansi",
  "(?:[а-я]+ )?(?:фонд|совет|агентств|министерств|міністерств|академи|комитет|комисси|рада)[а-я]*",
  "υπουργειο|ιδρυμα|γενικη γραμματεια",
  "ministeerium|noukogu|agentuur|sihtasutus|padome|taryba|fondas|zaklada|ministarstvo|agencija",
  "สานักงาน|กองทุน|กระทรวง|สภา|มูลนิธิ",
  "振兴(?:机构|会)",
  "재단|위원회|진흥원|부(?=$)",
  "kementerian|badan|lembaga|yayasan|direktorat",
  "(?:royal |national |learned )?institute (?:for|of) (?:the )?(?:advancement|promotion|planning|evaluation)|society(?! for(?! the promotion))|societe royale",
);
