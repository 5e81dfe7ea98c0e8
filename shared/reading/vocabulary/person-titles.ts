/** Titles, degrees and offices in front of the name of a person, each behind the other: Frau Prof. Dr.-Ing., Seniorforsker, Q.F. MSc. PhD., Ts. Dr., TkT. */
const PERSON_TITLE =
  /^(?:(?:dr\.-?(?:med|phil|ing|scient|philos|techn|agr|odont|vet|oecon|jur|rer\.\s?nat)\.|seniorforsker|(?:senior)?forskare?|forskningschef|(?:leitende[r]? |wissenschaftliche[r]? )?(?:mitarbeiter(?:in)?|oberarzt|oberärztin)(?=\s)|erikoistutkija|johtava tutkija|przewodnicz[aą]c[ya]|starszy badacz|adiunkt|vědeck[ýá] pracovn(?:ík|ice)|egyetemi (?:docens|tanár|adjunktus)|tudományos (?:fő)?munkatárs|tkt|ft|ktt|mmt|lkt|engr\.?|eng\.[ªºao]?(?=\s)|l['’]ing\.|ts\.|ir\.|madya|arch\.|avv\.|dl\.|dna\.|domn(?:ul|işoara)|doamna|müh\.|yrd\.|öğr\. gör\.|arş\. gör\.|q\.\s?f\.|m\.?sc\.|b\.?sc\.|ph\.?d\.|\((?:mrs|mr|ms|miss|frau|herr|dr|prof|eng)\.?\)|(?:phys|math|biol|chem|oec|paed|philol|geogr)\.|mw\.?|mevr(?:\.|ouw)|dhr\.|de heer(?=\s)|drs\.|(?:tutkija)?tohtori|tutkijatohtori|akatemiatutkija|apulaisprofessori|fil\.|tekn\.|assoc(?:iate|\.)?|assoz\.|ao\.|asst\.?|assistant|doc\.|ir\.|mgr\.|(?:rn|mu|mv|ju|ph|th|paed|pharm)dr\.|(?:universitets|h[öo]gskole)?lektor|(?:bitr[äa]dande )?universitetslektor|f[öo]rskningsledare|docent|f[øo]rsteamanuensis|amanuensis|overlege|yliopistonlehtori|dosentti|prof(?:\.?\s?ssa|a\.?(?=\s)|\.ª|essor(?:in|a|i|em?)?|esseure?|\.)?|doutora?|doctora?(?=\s)|doç\.|hab(?:il)?\.|inż\.|mag\.|lic\.|msc\.?|dr\.?ª|dra?\.?|d\.ª|d[ªº]\.?|don|do[nñ]a|d\.|dott\.(?:ssa)?|ph\.?d\.?|univ\.|rer\.|nat\.|phil\.|med\.|techn\.|agr\.|sc\.|pol\.|jur\.|h\.\s?c\.|mult\.|ing\.|-ing\.|dipl\.|(?:(?:pgs|gs|tskh|ts|ths|bs)\.)+|izr\.|izv\.|red\.|conf\.|lect\.|(?:dr\. )?öğr\.\s?üyesi|проф(?:ессор(?:у|а)?|\.)|доц(?:ент|\.)|д-р|(?:доктор|кандидат)(?: \p{Ll}+(?:-\p{Ll}+)? наук)?|акад(?:емик|\.)|[кд]\.\s?\p{Ll}{1,4}\.(?:-?\s?\p{Ll}{1,4}\.)?\s?н\.,?|господин|καθ(?:ηγητής|\.)|δρ\.?|pan(?:em|a|i|ią)|pan(?=\s+(?:prof|dr|doc|mgr|ing))|adjunkt|førsteamanuensis|mr\.?|ms\.?|mrs\.?|herrn?|frau|(?<!(?:dr|prof(?:essor)?|mrs?|ms)\.?\s)m\.(?!\s*[(])|mme|monsieur|madame|sra?\.|sir)[\s-]+)*/iu;
/** FH-Prof. DI Dr., Univ.-Prof. DDr., Priv.-Doz.: titles joined by a dash or written in capitals, as they stand in front of others. */
const OWN_TITLES = /^(?:(?:\p{Lu}\p{L}{0,4}\.?-(?:Prof|Doz|Ass)\.|DI(?:\s\(FH\))?(?=\s\p{Lu}\p{Ll})|(?:DD|MM)(?:r|ag)\.)\s+)+/u;
/** overlege, dr.med. Anna; AR-GE Müdürü Dr. Müh. Ali; Leiterin der Abteilung Prof. Dr. Eva: an office in words, before a degree. */
const OFFICE_BEFORE_DEGREE =
  /^(?:\p{Ll}[\p{L}-]+(?:,? \p{L}[\p{L}&-]*){0,5}|\p{Lu}[\p{L}&-]*(?: \p{L}[\p{L}&-]*){0,3} ?(?:Müdürü|Başkanı|Direktörü)),?\s+(?=(?:[Pp]rof|[Dd]r|[Dd]oc|[Dd]oç|[Pp]h\.?D|Mgr|Ing|inż|mgr|hab)\p{L}{0,6}\.)/u;

/** How many characters of a text are titles before a name. */
export function titlesOf(text: string): number {
  let to = OFFICE_BEFORE_DEGREE.exec(text)?.[0].length ?? 0;
  to += OWN_TITLES.exec(text.slice(to))?.[0].length ?? 0;
  return to + (PERSON_TITLE.exec(text.slice(to))?.[0].length ?? 0);
}

/** A title in front of a name within a text, with the blanks behind it; a pattern without groups that are counted. */
export const TITLE_OF_PERSON =
  "(?<!\\p{L})(?:(?:(?:Assoc|Asst|Associate|Assistant|Univ)\\.? ?-?)?[Pp]rof(?:essor(?:in)?|essora|esseure?|essore(?:ssa)?|\\.ssa|a|\\.ª)?|[Dd]ra?|Doctora?|[Dd]ott(?:\\.ssa|oressa)?|Ing|Mag|Mr|Mrs|Ms|Mme|Madame|Monsieur|Herrn?|Frau|Sra?|Señora?|Mtra?|Mw|Mevr|Dhr|Ir)(?:\\.ª?|ª)?\\s+";
