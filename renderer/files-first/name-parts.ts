/** No line ends within a file's ending: .docx and the letter before it. */
const ENDING_SHOWN = 6;

/** The name of a file in two parts, the second of which stays in one line. */
export const nameParts = (name: string): readonly [string, string] => [name.slice(0, -ENDING_SHOWN), name.slice(-ENDING_SHOWN)];
