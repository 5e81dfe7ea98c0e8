import { z } from "zod";

/** What a new case begins with. `folder`: the name of its folder; absent: its title, or as long as it has none that it is new. */
export const newCase = z.strictObject({
  guide: z.string(),
  edition: z.string().optional(),
  topic: z.string(),
  title: z.string().max(300),
  folder: z.string().max(100).optional(),
});
