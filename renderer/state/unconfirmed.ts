import { leftToConfirm } from "../../shared/wizard/agreement-elements.ts";
import { useChecked } from "./checked.ts";

/** How much of the agreements still waits for a person beside the pages that state it. */
export const useUnconfirmed = (): number => useChecked((state) => (state.case && state.guide ? leftToConfirm(state.case, state.guide) : 0));
