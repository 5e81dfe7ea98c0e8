import { readsPhrasings } from "./phrasing-rows.ts";

/**
 * The wordings were written before they were read, in the frames of `phrasings.yaml` and those of further languages: at first 163 of the 205
 * provisions were found below their headings, 24 of 29 were seen to be left open, and 14 of 15 were taken for nothing.
 */
readsPhrasings("phrasings-third.yaml");
