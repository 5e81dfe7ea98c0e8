import { join } from "node:path";
import { z } from "zod";
import type { GuideName } from "../../../shared/authoring/guide-review.ts";
import type { Result } from "../../../shared/errors.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { userDataFolder } from "../../files/paths.ts";
import { readRegularText } from "../../files/regular-file.ts";

/** Editions of guides that this user has put away: not offered for new cases, and otherwise as before. */
const file = () => join(userDataFolder(), "guides-put-away.json");
const namesSchema = z.array(z.object({ id: z.string(), edition: z.string() }));

/** A broken list is an empty one. */
export async function guidesPutAway(): Promise<readonly GuideName[]> {
  try {
    const parsed = namesSchema.safeParse(JSON.parse(await readRegularText(file())));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** One change of the list at a time. */
let changing: Promise<unknown> = Promise.resolve();

/** Puts an edition away, or takes it out again. Errors: `output-unwritable`. */
export function putGuideAway({ id, edition }: GuideName, away: boolean): Promise<Result<undefined>> {
  const changed = changing.then(async () => {
    const others = (await guidesPutAway()).filter((one) => one.id !== id || one.edition !== edition);
    return writeAtomically(file(), `${JSON.stringify(away ? [...others, { id, edition }] : others, null, 2)}\n`);
  });
  changing = changed.catch(() => undefined);
  return changed;
}
