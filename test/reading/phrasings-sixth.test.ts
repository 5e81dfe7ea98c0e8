import { readsPhrasings } from "./phrasing-rows.ts";

/**
 * The wordings were written by one who had not seen the readers. With the readers as they were then 126 of the 150 provisions were found, 19 of 25
 * were seen to be left open, and 22 of 25 were taken for nothing.
 */
readsPhrasings("phrasings-sixth.yaml");
