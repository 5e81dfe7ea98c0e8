import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function runs between two looks at whether compiling it pays; that of Node 20 is 67,584. */
const BUDGET = 528_000;

/**
 * From now on V8 compiles functions of this program, its threads among them, only when they have run some eight times as much. Each
 * thread compiles for itself, and where several do the same work side by side, compiling what runs for a moment only took a fifth
 * of the processor. What runs for long is compiled some milliseconds later.
 */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
