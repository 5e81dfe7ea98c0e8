import { expect, test } from "vitest";
import { inContinuousIntegration } from "../runner/tools.ts";
import { canMount, onHardDisk } from "./hard-disk.ts";

const possible = canMount();

// in continuous integration it runs, and fails where nobody may mount; elsewhere it is left out, and the runner says so
test.runIf(possible || inContinuousIntegration)(
  "on a disk that fills up the case stays the old or the new one, and each refusal names the file and the cause",
  async () => {
    expect(await onHardDisk("full", 12)).toMatchObject({ faults: [], line: expect.stringContaining("12 rounds") });
  },
);

test.runIf(possible || inContinuousIntegration)(
  "on a disk that is read-only the case opens, every way of writing is refused by name, and the edit is kept apart",
  async () => {
    expect(await onHardDisk("read-only", 1)).toMatchObject({ faults: [] });
  },
);
