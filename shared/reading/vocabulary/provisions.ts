import type { WordTable } from "./words.ts";

/** Words that tell in a sentence what it provides. Tables as in `words.ts`. */

/** All parties together, of which nothing is told apart. */
export const ALL_PARTIES: WordTable = "allParties";

/** One party, by its place in the document. */
export const ONE_PARTY: WordTable = "oneParty";

/** What the parties study or make together. */
export const RESEARCH: WordTable = "research";

/** Giving means to the work. */
export const CONTRIBUTE: WordTable = "contribute";

/** What is given beside money. */
export const MEANS: WordTable = "means";

/** Taking on a part of the work. */
export const DUTY: WordTable = "duty";

/** Between what one party does and what the other does. */
export const JOINS: WordTable = "joins";

/** Left to a later agreement. */
export const SEPARATELY: WordTable = "separately";

/** Money that comes in, and sharing it. */
export const PROCEEDS: WordTable = "proceeds";
/** Dividing what comes in. */
export const SHARE: WordTable = "share";

/** Secrets, told without a heading. */
export const SECRECY: WordTable = "secrecy";
/** Where to look further. */
export const REFERS: WordTable = "refers";
