import { readsClauses } from "./clause-rows.ts";

/** Clauses of many kinds. */
readsClauses("clauses-asked-and-held.yaml");
