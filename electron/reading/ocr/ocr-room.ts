import { freemem } from "node:os";

/** What recognising text takes at most, with all else that the program holds then, in bytes. */
export const OCR_BYTES = 800_000_000;

/** Bytes of memory that programs can still have on this machine: less than `OCR_BYTES` is to be said before text is recognised. */
export const freeForOcr = (): number => freemem();
