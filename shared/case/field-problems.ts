import type { z } from "zod";
import type { FieldProblem } from "../errors.ts";
import { fieldPath } from "./case-path.ts";

/** Problems of a zod error as field paths with a Chinese sentence each. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ path: fieldPath(issue.path), problem: issue.message }));
}
