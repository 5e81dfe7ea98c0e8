import type { Group } from "../../shared/desk/finding-group.ts";

/** The mark of a group of findings and its colour; what only waits for the seal bears the stamp of a next step. */
export const groupSign = (group: Group, isToSeal: boolean) => (isToSeal ? ({ icon: "seal", tone: "accent" } as const) : { icon: group, tone: group });
