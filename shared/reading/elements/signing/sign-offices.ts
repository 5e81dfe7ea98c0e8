import { folded } from "../../folded.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { NO_NAME } from "../../vocabulary/signing-words.ts";
import { wordsIn } from "./sign-own-words.ts";

/** Offices beneath a signature that look like units. */

/** An office in a part of a unit, or in the unit as a whole, which names none. @param own folded */
export const isOfficeInUnit = (own: string, parties: readonly Party[]): boolean =>
  [OFFICE_OF_PART, OFFICE_IN_UNIT, POST_IN_CHINESE].some((words) => words.test(own)) || isOfficeOfPart(own, parties);

/** Dean, College of Forestry: a part of the unit above. */
const OFFICE_OF_PART =
  /^(?:(?:associate|deputy|vice|acting|assistant|senior) )*(?:dean|head|director|chair|professor|dekan\w*|doyen|decano|preside), (?:the )?(?:school|college|department|faculty|division|fakultat|faculte|facultad|facolta)(?![a-z])/u;

/** Leiterin des Instituts für Polymerphysik, Directrice du Laboratoire des neiges: an office, and the part in which it is held. */
const OFFICE_BEFORE_PART =
  /^(?:[a-z-]+ ){0,2}(?:leiter(?:in)?|direktor(?:in)?|dekan(?:in)?|sprecher(?:in)?|inhaber(?:in)?|head|director[a]?|dean|chair|directeur|directrice|doyen(?:ne)?|responsable|decan[oa]|jef[ea]|direttore|direttrice|preside|diretora?|hoofd|decaan|directeur) (?:of (?:the )?|des |der |du |de la |de l'|del |della |dell'|do |da |van (?:de |het )?)/u;

/** “Direktor des Baoshan-Instituts für Bautechnik Dresden” is no part of a party: it begins with the party's own word, and may be another unit. */
function isOfficeOfPart(own: string, parties: readonly Party[]): boolean {
  const office = OFFICE_BEFORE_PART.exec(own)?.[0];
  return office !== undefined && !parties.some(({ name }) => wordsIn(name).some((word) => own.startsWith(word, office.length)));
}

/** Company Solicitor, University Counsel: an office, and no unit of that name. */
const OFFICE_IN_UNIT =
  /^(?:registrar|secretary|bursar|clerk) (?:(?:&|and) (?:registrar|secretary|bursar|clerk) )?(?:to|of) (?:the )?(?:council|senate|board|court)$|^(?:company|corporate|university|college|institute|hospital|group|school)(?:'s)? (?:(?:general|legal|deputy|vice|chief|senior|acting) ?-?)*(?:secretary|solicitor|counsel|lawyer|attorney|registrar|bursar|treasurer|librarian|president|director|provost|chancellor)$/u;

/** Rektora Akademii, Präsidentin der Universität: an office and what a party is called, and no name. */
export const OFFICE_OF_WORD =
  /^(?:vice-?|pro-?)?(?:re[ck]tor|d[iy]re[ck]?t+or|prezes|president|prasident|dziekan|de[ck]an|dean|head|provost|chancellor|leiter|kanclerz|kanzler|rettor|direttor|reitor)\p{L}* (?:(?:der|des|de la|del|della|dell'|du|de l'|do|da|of the|van (?:de|het)) ?)?\p{L}+$/u;

/** 职务：集成光子学研究所所长: the same, whose unit stands above it or in the place of its side. */
const POST_IN_CHINESE = /^职\s*[务位]\s*[:：]/u;

/** “Legal Counsel, Harbour University”: an office and where it is, without a name. */
export function isOfficeAt(text: string): boolean {
  const [office = "", unit] = text.split(/,\s/u);
  return unit !== undefined && NO_NAME.test(folded(office)) && unitsIn(office).length === 0;
}
