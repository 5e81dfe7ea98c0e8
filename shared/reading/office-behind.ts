/**
 * Words of scans between which an engine leaves no blank: a Chinese office behind a foreign name, whose boxes may overlap too, and the words of a block of
 * signatures on which more hangs than on others.
 */

const OFFICE = "\\p{Script=Han}{0,3}(?:主任|[院所校处部会][长長]|[经經]理|教授|董事[长長])";
/** Jane Smith | 总经理: so much of their height the boxes of the two scripts reach into each other. */
export const REACHES_INTO = 0.6;
const ALONE = new RegExp(`^\\s*${OFFICE}\\s*$`, "u");
const JOINED = new RegExp(`(?<=\\p{Script=Latin}{2})(?=${OFFICE}$)`, "u");

export const standsBehindName = (name: string, office: string): boolean => /\p{Script=Latin}{2}$/u.test(name) && ALONE.test(office);

/** Jane Smith所长 with the blank that an engine leaves out. */
export const officeApart = (text: string): string => text.replace(JOINED, " ");

const PHRASES = ["in the presence of", "for and on behalf of", "on behalf of", "for the", "authorised signatory", "authorized signatory"].map(
  (phrase) => new RegExp(`(?<!\\p{Script=Latin})(${phrase.replaceAll(" ", ") ?(")})(?![\\p{Ll}])`, "iu"),
);
/** Inthe presenceof: with the blanks that an engine leaves out. */
export const wordsApart = (text: string): string =>
  PHRASES.reduce((whole, phrase) => whole.replace(phrase, (_match, ...words) => words.slice(0, -2).join(" ")), text);
