import { readsPhrasings } from "./phrasing-rows.ts";

/** The wordings were written by one who had not seen the readers; joint laboratory and full-time team are among them. */
readsPhrasings("phrasings-seventh.yaml");
