import type { WordTable } from "./words.ts";

/** Words of rights in what the work brings forth. Tables as in `words.ts`. */

/** Rights and what they are in. */
export const RESULTS: WordTable = "results";
/** Telling whom a right belongs to. */
export const OWN: WordTable = "own";
/** What the parties had before, or tell each other: no allocation of what they make. */
export const BACKGROUND: WordTable = "background";
/** What somebody had on a day or before it: of what was there before, unless the sentence denies it or tells of new things too. */
export const HELD_BEFORE: WordTable = "heldBefore";
/** Denied in front of such words: which neither Party had at the start. */
export const NOT_HELD =
  /未|没有|尚无|(?<![a-z])(?:not|neither|nor|no|none|never|nicht|kein[a-z]*|weder|ningun[a-z]*|nunca|tampoco|non|nessun[a-z]*|nao|nenhum[a-z]*|niet|geen|inte|ingen|ikke|ei|eivat|eika|nem|nie|zadn[a-z]*|ani|ne[a-z]{0,3}byl[a-z]*|neexist[a-z]*|neme[a-z]*)(?![a-z])/u;
/** Of things that are still to come: such a sentence tells whose they are. */
export const OF_NEW_THINGS =
  /新(?:的|产生|形成|知识产权|成果|专利|技术|发明)|产生|(?<![a-z])(?:new(?:ly)?|creat(?:es?|ing)|invents?|arises?|arising|finds?|found|makes?|making|conceiv[a-z]*|conception|(?:made|obtained|created|generated|developed|resulting) (?:under|in|during|out of|from) the|neue[nrsm]?|entsteh[a-z]*|entstehend[a-z]*|gemacht|machen|hervorbring[a-z]*|aus (?:dem|der) (?:vorhaben|projekt|zusammenarbeit|arbeit)|nuev[oa]s?|surj[a-z]*|surg[a-z]*|gener(?:e|en|an|aran?|ino|ano|em)|nuov[oaei]|nasc[a-z]*|scatur[a-z]*|nov[oa]s?|result(?:em|en|antes?)|nieuwe?|ontsta(?:at|an)|nya|nytt|ny|nye|uppsta[a-z]*|oppsta[a-z]*|opsta[a-z]*|uusi|uude[a-z]*|synty[a-z]*|keletkez[a-z]*|now[eay]|nowych|powsta[a-z]*|nov[eay]|novych|vznik[a-z]*)(?![a-z])/u;
/** Saying what a word means. */
export const DEFINES: WordTable = "defines";

/** Words of property alone, and of rights in a thing. */
export const OF_PROPERTY =
  /(?<![a-z])(?:[a-z]*eigentum[a-z]*|gehor(?:t|en)|rechteinhaber[a-z]*|inhaber[a-z]*|proprie[a-z]*|appart[a-z]*|perten[a-z]*|titular(?:idad|idade|es)?|duen[oa]s?|eigendom[a-z]*|eigenaar|toebehor[a-z]*|ag(?:er|s|as)|aganderatt[a-z]*|tillhor[a-z]*|tillfall[a-z]*|ei(?:es|er)|ej(?:es|er)|tilhor[a-z]*|tilfall[a-z]*|omista[a-z]*|omistus[a-z]*|wlasno[a-z]*|wlascic[a-z]*|nalez[ay][a-z]*|vlastn[a-z]*|patri|di proprieta|(?:au|aux) noms? d[eu]|a (?:nombre|nome) d[a-z]*|em nome d[a-z]*|auf (?:den |ihren |dessen )?namen|op naam|(?:sono|e|sao|son|sara|saranno|sera|seran|serao) (?:del|dell|della|do|da|de)|(?:droits?|derechos?|diritti|direitos?|rechten?|ratten|rattigheterna|rettighetene|rettighederne|oikeudet|prawa|prava) (?:sur|sobre|sui|sulle|sugli|an|auf|op|till|til|do|k))(?![a-z])/u;
