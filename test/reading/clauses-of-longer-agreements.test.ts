import { readsClauses } from "./clause-rows.ts";

/** Clauses over several paragraphs, of which 22 of the first 24 were read as they stand at first. */
readsClauses("clauses-of-longer-agreements.yaml");
