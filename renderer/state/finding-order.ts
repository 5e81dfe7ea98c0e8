import { create } from "zustand";

/** How findings are grouped: by who acts, or by the section of the form. */
export type FindingOrder = "side" | "section";
export const useFindingOrder = create<{ readonly order: FindingOrder }>(() => ({ order: "side" }));
