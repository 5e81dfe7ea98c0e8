import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { inspectAttachments } from "../../../electron/jobs/attach/inspect-attachments.ts";
import { readSamples } from "../../../electron/library/new-cases/samples.ts";

/**
 * Inspects the attachments of the examples once, before all tests with a window: nearly each of them opens one, and would inspect the
 * same files behind it again. What is kept of it stands in the folder `GUOHE_INSPECTED_SAMPLES`, for homes to begin with.
 */
export async function setup(): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "guohe-inspected-"));
  const { GUOHE_HOME: before } = env;
  env.GUOHE_HOME = home;
  const samples = await readSamples();
  if (!samples.ok) throw new Error(JSON.stringify(samples.error));
  for (const { read } of samples.value) {
    const attachments = (read.case.attachments ?? []).map(({ file, pageTurns }) => ({ file, ...(pageTurns && { pageTurns }) }));
    const done = await inspectAttachments({ folder: read.folder, attachments, keepSizes: read.case.bundle?.keepSizes === true, passwords: [] });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
  if (before === undefined) delete env.GUOHE_HOME;
  else env.GUOHE_HOME = before;
  env.GUOHE_INSPECTED_SAMPLES = join(home, "inspections");
  return () => rm(home, { recursive: true, force: true });
}
