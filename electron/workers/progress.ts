import type { Progress } from "../../shared/report.ts";

/** What every long job takes beside its input: where to report steps, and how it is told to stop (result `cancelled`). */
export type JobControl = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };
