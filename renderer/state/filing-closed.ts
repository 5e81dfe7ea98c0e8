import { millisecondsUntil } from "../../shared/text/moment-text.ts";
import { useClock } from "./clock.ts";

/** Whether filing under a guide has closed by the moment of all checks; `closes` as the guide writes it. */
export function useIsClosed(): (closes: string) => boolean {
  const moment = useClock((state) => state.moment);
  return (closes) => (millisecondsUntil(moment, closes) ?? 0) < 0;
}
