import type { CasePage, Route } from "../state/route.ts";
import type { IconName } from "../ui/icon-paths.ts";

/** Where a place lies, and the drawing before it; `focusPath`: the field to focus there; `run`: what is done on the way, for a command. */
export type Goes = {
  /** in the open case, or elsewhere; absent: a command that is done where one is */
  readonly to?: { readonly page: CasePage } | { readonly route: Route };
  readonly icon: IconName;
  readonly focusPath?: string;
  readonly run?: () => void;
};
