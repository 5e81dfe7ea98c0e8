import { folded } from "../../folded.ts";
import { unitsIn } from "../../parties.ts";
import { countriesIn } from "../../values/named-countries.ts";
import { NO_NAME } from "../../vocabulary/signing-words.ts";

/** Words with capitals that are built as the names of people are. */

/** New Zealand, New South Wales, British Columbia: a country or a part of one. */
const IS_REGION =
  /^(?:new (?:south wales|brunswick|england|hampshire|jersey|mexico|york|delhi)|british columbia|nova scotia|(?:northern|western|south|southern) (?:australia|territory|ireland|holland)|(?:lower|upper) (?:saxony|austria)|north rhine[ -]westphalia|costa rica|sierra leone|puerto rico|rio grande do sul)$/u;
/** Jiading Branch, PolesieBank JSC, Kabanbay Batyr Ave: where the account of a unit is, its legal form, a street. */
const IS_ESTABLISHMENT =
  /\s(?:[Bb]ranch|BRANCH|[Ss]ub-?[Bb]ranch|Filiale|Agencia|Sucursal|JSC|[POC]JSC|LLC|LLP|PLC|GmbH|ASA|ApS|Ave(?:nue)?|Street|Road|Blvd|Boulevard|Oyj?|OÜ|UAB|SIA|SARL|SRL|Srl|Kft|Zrt|Pty)$/u;
/** Zvodskaya St., Pinsk: a street whose number stands on the line above, and the town behind it. */
const ENDS_STREET =
  /\s(?:St|Str|Rd|Ln|Dr|Sq|Pl|Ct|Hwy|Pkwy|Lane|Drive|Square|Court|Terrace|Highway|Parkway|Way|Quay|[Uu]l(?:itsa)?|[Pp]rospekt|[Uu]tca|[Uu]lica|[Ss]traat|[Gg]atan|[Vv]ägen|[Gg]ade|[Vv]ej)$/u;
const IN_TOWN = /^\.?,\s\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]+)?\.?\s*(?:$|,|\d)/u;
/** Chief Scientifis, Officer: an office of which an engine has read a letter as a comma. */
const BEGINS_MISREAD = /^(?:chief|vice|deputy|managing|executive|general) [a-z]+$/u;
const ENDS_OFFICE = /^,\s(?:officer|president|director|manager|counsel|secretary)$/u;
/** NORTHERN SHIELD HEALTH SCIENCES: what no family is called, in capitals. */
const IN_CAPITALS =
  /^\P{Ll}+\s(?:SCIENCES|SYSTEMS|TECHNOLOG(?:Y|IES)|SOLUTIONS|INDUSTRIES|ENERGY|MATERIALS|PHARMACEUTICALS|THERAPEUTICS|SEMICONDUCTORS?|PHOTONICS|ROBOTICS|BIOTECH|DIAGNOSTICS|INSTRUMENTS|HOLDINGS?|VENTURES|PARTNERS|NETWORKS?|LABS?)$/u;
/** S. G.: initials without what they stand before. */
const IS_INITIALS = /^(?:\p{Lu}(?:\.[\s-]?|[\s-]|$))+$/u;
/** New Zealand law applies.: a sentence goes on behind the words. */
const GOES_ON = /^\s\p{Ll}[\p{Ll}\s,'’-]*\.\s*$/u;

/** São Luís (MA), 6 de maio de 2026: a town with its state, and the day. */
const IN_STATE = /^\s[(（]\p{Lu}{2}[)）],?\s.*\d{4}/u;

/** Whether words are no name of a person by what they are or by what stands behind them. */
export const isNoPerson = (name: string, behind: string): boolean =>
  IS_REGION.test(folded(name)) ||
  IS_ESTABLISHMENT.test(name) ||
  (ENDS_STREET.test(name) && IN_TOWN.test(behind)) ||
  IN_STATE.test(behind) ||
  IN_CAPITALS.test(name) ||
  IS_INITIALS.test(name) ||
  (BEGINS_MISREAD.test(folded(name)) && ENDS_OFFICE.test(folded(behind).trimEnd())) ||
  (GOES_ON.test(behind) && !NO_NAME.test(folded(behind))) ||
  countriesIn(folded(name)).some(({ from, to }) => from === 0 && to >= name.length);

/** Norrbrink, Ylva, Rector: a surname, the given names, and an office behind both. */
const SURNAME_GIVEN_OFFICE =
  /^(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?), (\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)(?:\s*[(（]\p{L}{2,5}\.?[)）])?,\s+(?=(\p{Lu}\p{L}.{1,60})$)/u;
/** What an office begins with: Vice-President, Head of Department. */
const BEGINS_OFFICE =
  /^(?:(?:acting|deputy|vice|pro|associate|assistant|executive|managing|senior|chief|general|first|scientific|legal|interim|co)[ -]){0,3}(?:president|rector|rektor|dean|director|head|chair|chancellor|provost|registrar|manager|secretary|officer|professor|principal|ceo|cto|cfo|representative|executive|scientist|prefekt|dekan|direktor|leiter|geschaftsfuhr|vorstand|kanzler|directeur|directrice|doyen|decan|rettor|direttor|reitor|diretor|presid|prasid|rehtori|johtaja|dyrektor|igazgato)/u;

export function surnameBeforeOffice(text: string): string | undefined {
  const [, surname = "", given = "", office = ""] = SURNAME_GIVEN_OFFICE.exec(text) ?? [];
  const isWord = (part: string) => !NO_NAME.test(folded(part)) && countriesIn(folded(part)).length === 0 && unitsIn(part).length === 0;
  return surname !== "" && isWord(surname) && isWord(given) && BEGINS_OFFICE.test(folded(office)) ? `${surname}, ${given}` : undefined;
}

/** Clement Dean, Jimmy Page: a surname that is the word of an office or of a document too, where a label or a degree says that it is a name. */
const SURNAME_LIKE_OFFICE =
  /^(?!(?:acting|deputy|vice|associate|assistant|executive|interim|signature|cover|title|first|faculty|school|department|research|academic|project)\s)[a-z][a-z'’-]+(?: [a-z]\.?)? (?:dean|page|head|place|seal|chancellor|provost|chair|table|temple|foro)$/u;
export const bearsWordOfOffice = (name: string): boolean => SURNAME_LIKE_OFFICE.test(folded(name)) && /^\p{Lu}\p{Ll}/u.test(name);
