import { changeProfiles } from "../../../electron/library/remembered/profiles.ts";
import { ok } from "../../../shared/errors.ts";

/** A program that adds the unit that it is told to: `{ id }` comes in, the id goes out once it is on disk, or what went wrong. */
process.on("message", async ({ id }: { readonly id: string }) => {
  const unit = { id, version: 1, values: { name: id } };
  const changed = await changeProfiles((profiles) => ok({ ...profiles, units: [...profiles.units, unit] }));
  process.send?.(changed.ok ? { id } : { id, error: changed.error.kind });
});
process.send?.("ready");
