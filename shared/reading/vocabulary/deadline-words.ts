/** Words of proofs of funding in folded text by which a last day is told: “shall be completed no later than 28 February 2029”. */

/** Right in front of a day, by which something is done. */
export const BY_DAY =
  /(?:(?<![a-z])(?:(?:no|not) later than|(?:at|by) the latest(?: by| on)?|(?:on or )?before|by|(?:bis |zum )?(?:spatestens|langstens)(?: (?:bis|zum|am|bis zum))?|bis(?: (?:zum|spatestens|langstens))*|au plus tard|avant|a mas tardar|como maximo|no mas tarde del?|antes del?|hasta|al piu tardi|(?:entro e )?non oltre|entro|prima del|o mais tardar|ate(?: ao?)?|antes de|uiterlijk|(?:ten|op zijn) laatste|voor|senast|senest|(?:innan|innen|inden)|viimeistaan|najpozniej(?: do)?|do(?: dnia)?|nejpozdeji(?: do)?|najneskor(?: do)?|legkesobb|cel mai tarziu|pana (?:la|in)|en gec|cham nhat|muon nhat|paling lambat|selambat-lambatnya|najkasnije(?: do)?|kuni|hiljemalt)|(?<!\p{L})не (?:позднее|пізніше|по-късно от)|(?<!\p{L})(?:до|к)|(?:最迟|至迟|不晚于|不迟于|应于|须于|应在|须在|于|在))(?: (?:dem|den|der|am|zum|the|on|le|el|il|em|op|d\.|pa|dia|ngay|tanggal|dana))*\s*$/u;
/** Behind a day: 2029年9月30日前, tarihine kadar, -ig, までに. */
export const BY_DAY_BEHIND = /^\s*(?:\([^)]{1,12}\)\s*)?(?:之?前|以前|までに|迄に|(?:tarihine )?kadar|-?ig(?![a-z])|까지|at the latest|a mennessa|mennessa)/u;
/** That it is brought to an end. */
export const DONE =
  /(?<!\p{L})(?:(?:complet|finish|conclud|concluy|conclui|finaliz|termin|achev|afgerond|afgesloten|voltooi|beeindig|abzuschlies|abgeschlossen|zu beenden|beendet|endet|enden|avslut|afslut|ferdigstil|fullfor|slutfor|paatty|paattyy|saatettava|zakoncz|ukonc|dokonc|befejez|finaliza|tamamlan|sona er|hoan thanh|ket thuc|selesai|zavrs|koncan|lopeta|loppe)[a-z]*|end(?:s|ed)?(?![a-z])|close[ds]?(?![a-z])|(?:chiu[ds]|ultimat|cerra)[a-z]*|заверш\p{L}*|оконч\p{L}*|законч\p{L}*|завърш\p{L}*)|完成|结束|完了|终了|结题|完毕|완료|종료/u;
/** What is funded, and no report or recruitment within it. */
export const WHAT_IS_DONE =
  /(?<!\p{L})(?:proje[ck]?t|proje(?![a-z])|progetto|projeto|proyecto|prosjekt|activit|aktivit|actividad|attivita|atividad|activiteit|work(?:s|ing)?(?![a-z])|research|study|studies|action(?![a-z])|programme|award|grant|investment|implementation|vorhaben|arbeiten|massnahme|forschung|durchfuhrung|umsetzung|travaux|recherche|operation|etude|execution|trabajo|investigacion|ejecucion|lavor[io]|ricerc|trabalho|pesquisa|execucao|onderzoek|uitvoering|werk(?:en|zaamheden)?(?![a-z])|arbete|arbeid|forskning|genomforande|gjennomforing|hank|tutkimu|tyo|prac[ae]|zadani|badani|realizac|reseni|munka|kutata|megvalosit|lucrari|cercetar|implementa|calisma|arastirma|de tai|nhiem vu|penelitian|istrazivan|raziskav|проект|работ|исследован|тем[аы])|项目|研究|工作|课题|计划|合作|事业|과제|사업|연구/u;
/** Papers and sums that are due on a day, beside those that a report has. */
export const DUE_PAPERS = /(?<!\p{L})(?:claims?|invoices?|request|factur|fattur|rechnung|factu|rekening|demande|declaration|anforder|abruf|contract office)/u;
