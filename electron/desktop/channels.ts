import type { EventName } from "../../shared/ipc.ts";

/** The only names under which window and program talk: questions of the page, and news pushed to it. */
export const CALL_CHANNEL = "guohe:call";
export const eventChannel = (name: EventName): string => `guohe:event:${name}`;
