import type { RecentCase } from "../../shared/ipc.ts";

/** A project of the same name is likely there already; what is not known of topic or unit does not tell the two apart. */
export const isSameProject = (one: RecentCase, title: string | undefined, topic: string | undefined, unit: string | undefined): boolean =>
  title !== undefined &&
  one.title.trim() === title.trim() &&
  (topic === undefined || one.topic === topic) &&
  (unit === undefined || one.applicant.trim() === "" || one.applicant.trim() === unit.trim());
