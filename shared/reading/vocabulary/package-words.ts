/** Words of plans of work that have a number each, in folded text. */

const PACKAGE_WORDS = [
  "wp|ws|work ?packages?|work ?streams?|tasks?|sub-?tasks?|aims?|activit(?:y|ies)|phases?|stages?|objectives?|modules?|milestones?|streams?|steps?",
  "ap|tp|arbeitspakete?|aufgaben?|teilprojekte?|teilaufgaben?|teilvorhaben|phasen?|abschnitt|schritt|meilenstein",
  "lt|taches?|sous-?taches?|lots?(?: de (?:travail|travaux))?|etapes?|actions?|axes?|volets?",
  "pt|tareas?|paquetes?(?: de trabajo)?|actividad(?:es)?|fases?|etapas?|bloques?|hitos?|ejes?",
  "attivita|compit[oi]|pacchett[oi](?: di lavoro)?|azion[ei]|fas[ei]|obiettiv[oi]",
  "tarefas?|pacotes?(?: de trabalho)?|atividades?|acao|acoes|metas?|eixos?",
  "werkpakket(?:ten)?|taak|taken|deelproject(?:en)?|fase[ns]?",
  "arbetspaket|arbeidspakke|arbejdspakke|delprosjekt|delprojekt|uppgift|oppgave|opgave|tyopaketti|tehtava|osatehtava",
  "pakiet(?:y)?(?: roboczy)?|zadanie|etap|pracovni balic(?:ek|ky)|ukol|munkacsomag|feladat|pachet(?:ul)?(?: de lucru)?|activitatea|is paketi|gorev|goi cong viec|pakej kerja|paket kerja",
  "(?:рабоч\\p{L}* )?пакет|задач[аи]|этап",
].join("|");

/** “WP1”, “Work Package 2”, “Tâche n° 3”, 任务一, 第二阶段, at the beginning of a paragraph. */
export const PACKAGE = new RegExp(
  `^[-–•*·\\s]*(?:(?:${PACKAGE_WORDS})[\\s.-]*(?:no\\.?|nr\\.?|n[°o]\\.?|№)?\\s*(?:\\d{1,2}(?:\\.\\d{1,2})?|[ivx]{1,4}(?![a-z])|[a-h](?![a-z]))|(?:子?任务|子?课题|工作包|专题|阶段|里程碑|模块)\\s*(?:[一二三四五六七八九十]{1,2}|\\d{1,2})|第(?:[一二三四五六七八九十]{1,2}|\\d{1,2})(?:阶段|期|步|项任务))`,
  "u",
);

/** Who does it, behind a label: “Responsible: HU”, “Lead partner HU”, “Federführung: …”, 负责单位：…. */
export const DONE_BY_LABEL =
  /(?:(?<![a-z])(?:responsible(?: party| partner)?|lead(?:er| partner| party)?|led by|in charge|performed by|carried out by|executed by|done by|owner|verantwortlich[a-z]*|federfuhr[a-z]*|zustandig[a-z]*|leitung|ausfuhrung|bearbeitung|durchfuhrung|responsab(?:le|ili?|ile)[a-z]*|pilote|chef de file|realise par|a cargo(?: de)?|ejecuta|lider[a]?|a cura di|esecutore|capofila|executor[a]?|executad[oa] por|verantwoordelijk[a-z]*|trekker|uitvoering|uitvoerder|ansvarig[a-z]*|ansvarlig[a-z]*|vastuu[a-z]*|felelos|odpowiedzialn[a-z]*|wykonawca|zodpoved[a-z]*|responsabil[a-z]*|sorumlu[a-z]*|phu trach)\s*(?::|-|\s(?:is|ist|est|es|e|ar|er|the|die|der|das|la|le|il|el|de|het)(?![a-z]))\s*(?:the |die |das |der |la |le |l'|il |el |de |het )?|(?<!\p{L})ответственн\p{L}*(?: исполнитель)?\s*[:—-]\s*|исполнитель\s*[:—-]\s*|(?:负责|承担|牵头|执行|完成|责任)(?:单位|方|人)?\s*[:为]\s*|由(?=[^,。;]{1,20}(?:负责|承担|牵头|完成|执行)))([^.;,()。；，（）]{2,60})/u;
