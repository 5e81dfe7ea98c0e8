/** A Chinese office behind a foreign name, as scans bear it: an engine reads them as one word, or draws boxes around them that overlap. */

const OFFICE = "\\p{Script=Han}{0,3}(?:主任|[院所校处部会][长長]|[经經]理|教授|董事[长長])";
/** Jane Smith | 总经理: so much of their height the boxes of the two scripts reach into each other. */
export const REACHES_INTO = 0.6;
const ALONE = new RegExp(`^\\s*${OFFICE}\\s*$`, "u");
const JOINED = new RegExp(`(?<=\\p{Script=Latin}{2})(?=${OFFICE}$)`, "u");

export const standsBehindName = (name: string, office: string): boolean => /\p{Script=Latin}{2}$/u.test(name) && ALONE.test(office);

/** Jane Smith所长 with the blank that an engine leaves out. */
export const officeApart = (text: string): string => text.replace(JOINED, " ");
