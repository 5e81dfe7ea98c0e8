import { z } from "zod";
import { quotaChange, type Settings, settingsChange } from "../settings.ts";
import { bareCall, call } from "./rows.ts";

/** Calls about the choices of this user, for all cases. */
export const settingsCalls = {
  "settings:read": bareCall.gives<Settings>(),
  /** sets some choices, and gives all settings */
  "settings:set": call(settingsChange).gives<Settings>(),
  /** asks for the folder for new cases; `typed`: the whole path, in a browser. `undefined`: the dialog was closed */
  "settings:choose-folder": call(z.strictObject({ typed: z.string().max(1000).optional() })).gives<Settings | undefined>(),
  /** sets the unit's own limit of applications for a topic of a guide, or takes it away, and gives all settings */
  "settings:set-quota": call(quotaChange).gives<Settings>(),
} as const;
