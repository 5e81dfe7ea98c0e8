import { readsPhrasings } from "./phrasing-rows.ts";

/** Frames of the other lists; the wordings follow what kept-42 was misread in. */
readsPhrasings("phrasings-forty-second.yaml");
