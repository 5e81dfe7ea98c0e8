/** What labels of signatures say in the languages of partners, in folded text: in front of a colon, in brackets, at the head of a row or column. */

const any = (...words: readonly string[]) => `(?:${words.join("|")})`;

/** In front of a name. */
export const NAME_WORDS = any(
  "(?:printed |full |print |typed )?names?(?:\\(s\\))?",
  "(?:noms?|prenoms?)(?:,? (?:et )?(?:pre)?noms?)?",
  "nombre(?:s| completo)?(?: y apellidos)?",
  "(?:cog)?nome(?: e (?:cog)?nome| completo)?|nominativo",
  "(?:voor- en achter)?naam",
  "namn(?:fortydligande)?|navn|nimi|nimenselvennys",
  "(?:teljes )?nev|alairo neve",
  "(?:imie i )?nazwisko(?: i imie)?|imie",
  "(?:titul,? )?j?meno(?: a (?:prijmeni|priezvisko))?|ime(?: (?:i|in) (?:prezime|priimek))?",
  "ad(?:i)?(?:,? ve)?,? soyad(?:i)?|isim",
  "nume(?:le)?(?: si prenume(?:le)?)?",
  "ho (?:va )?ten|nama(?: lengkap| jelas)?",
  "ф\\.? ?и\\.? ?о\\.?|имя|фамилия(?:,? имя(?:,? отчество)?| и инициалы)?",
  "(?:印刷体|正楷|楷书|打印体?)?姓\\s*名(?:职\\s*[务位称衔])?",
);

/** Where somebody signs. */
export const SIGN_WORDS = any(
  "signature(?: et cachet)?|signed|signatur",
  "unterschrift|firma|assinatura|handtekening|underskrift|namnteckning|allekirjoitus|alairas",
  "podpis|potpis|imza|semnatura(?: si stampila)?|chu ky|tanda tangan|подпись|υπογραφη",
  "签\\s*[字名章]",
);

/** In front of a day of signing, perhaps behind the place. */
export const DATE_WORDS = any(
  "dated?(?: of (?:signature|signing|execution)| signed)?|day of (?:signature|signing)|(?:signed|executed) on|signature date",
  "ausgefertigt am|fecha de (?:otorgamiento|suscripcion)|kuupaev",
  "date de (?:la )?signature|fecha(?: de (?:la )?firma)?|data (?:da assinatura|della? firma|podpisania|semnarii)|datum(?: podpisu)?|data",
  "dados|dato|paivays|paivamaara|aika|kelt|keltezes|dne|(?:imza )?tarihi?|ngay(?: ky)?|tanggal|дата(?: подписания)?|ημερομηνια",
  "(?:签[署订字约]|盖章)?\\s*日\\s*期|签[署订字约](?:时间|日)",
);

/** In front of an office. */
export const OFFICE_WORDS = any(
  "(?:job )?titles?(?:\\(s\\))?|(?:position|office)(?: held)?|designation|capacity|role|function|rank",
  "funktion|stellung|dienststellung|amt|fonction|qualite|titre|cargo|puesto|carica|qualifica|ruolo|funcao|functie",
  "tit(?:el|tel)|befattning|stilling|asema|tehtava|beosztas|funkc[ei]a?|funkcija|stanowisko|unvani?|gorevi?|functia|chuc (?:vu|danh)|jabatan|должность",
  "职\\s*[务位称衔]",
);

/** Between two labels: Name and title, Nom et qualité. */
export const AND = "\\s*(?:[,/&、]|和|与|及|(?<= )(?:and|und|et|y|e|en|och|og|ja|es|a|i|ve|si|va|dan|и)(?= ))\\s*";

/** A word of a name or of who signs somewhere in a label: Navn med blokkbokstaver, Legale rappresentante, Aclaración. */
export const WORD_OF_NAME = any(
  "names?(?:\\(s\\))?|noms?|nombres?|nome|navn|namn(?:fortydligande)?|naam|nimi|nev|nimenselvennys|imie|nazwisko|jmeno|meno|ime|nume|nama|nimi|aclaracion",
  "(?:rechts|stell)?vertreter(?:in)?|rappresentante|representant[es]?|representante|representative|vertegenwoordiger|edustaja|zastupc[ea]|przedstawiciel|temsilci(?:si)?|reprezentant(?:ul)?|kepviseloje?|esindaja|zastopnik",
  "unterzeichner(?:in)?|unterzeichnende[rs]?|firmatario|firmante|signatario|signataire|signator(?:y|ies)|undertecknare|underskriver|allekirjoittaja|potpisnik|podpisnik|allkirjastaja",
);
/** What such a label may speak of instead: a thing, a unit, or somebody who does not sign. */
export const NO_LABEL_OF_NAME =
  "[^:：]*(?:proje[ck]t|projet|proyecto|progetto|institut|organi[sz]|compan|firmenname|einrichtung|universi|unit(?![a-z])|part(?:y|ner)(?![a-z])|bank|account|konto|file|document|agreement|domain|contact|kontakt|ansprech|witness|testig|temoin|zeuge|testimon|testemunh|getuige|vittne|vidne|todistaj|tanu|swiad|sved|saksi|tanik|martor|scientif|wissensch|investig|research|e-?mail|program|family of)";

/** A short label, a colon and a value: “Grant Reference: EP/Z00412X/1”, 委托方（甲方）：…. */
export const LABEL_LINE =
  /^(?:\p{Lu}[\p{Letter}’'()/.-]*(?: [\p{Letter}’'()/.-]+){0,4}|(?:\p{Script=Han}{2,8}\/)?\p{Script=Han}{2,10}(?:[（(]\p{Script=Han}{1,8}[）)]){0,2})\s?[:：]\s*\S/u;
/** 统一社会信用代码 9131…: a whole line of a licence, with or without a colon. */
export const CODE_LINE = /^统一社会信用代码\s*[:：]?\s*[\dA-Z]{15,20}$/u;
/** What a form is called, at its head. */
export const TITLE_OF_FORM = /^[\p{Script=Han}（）()《》]{2,40}(?:证书?|执照|批件|批复|登记表|通知书|协议书?|合同)$/u;
