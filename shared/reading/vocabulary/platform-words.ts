import type { WordTable } from "./words.ts";

/** Words of what is set up together: where it is, and who works in it. Tables as in `words.ts`. */

/** What is set up together. */
export const JOINT_PLATFORM: WordTable = "jointPlatform";
export const PLACE: WordTable = "place";
/** Not there yet. */
export const PLANNED: WordTable = "planned";
/** To be chosen by somebody: of the place itself, where the sentence names none. */
export const PLACE_LEFT: WordTable = "placeLeft";
export const TEAM: WordTable = "team";
export const FULL_TIME: WordTable = "fullTime";
