import { useEffect } from "react";
import type { RecentWorkspace } from "../../shared/desk/workspace.ts";
import { readListedAgain } from "./desk.ts";

/**
 * Loads a list of workspaces when its screen opens, and reads those again that were read before as long as the screen stands.
 * @param load loads the list; the same function from one drawing to the next
 * @param listed the list as it was loaded last
 * @param wanted the workspace that is asked for, where the list knows one
 */
export function useListedWorkspaces(load: (wanted?: string) => Promise<void>, listed: () => readonly RecentWorkspace[], wanted?: string): void {
  useEffect(() => {
    let isLeft = false;
    void load(wanted).then(() => readListedAgain(listed(), load, () => isLeft));
    return () => {
      isLeft = true;
    };
  }, [load, listed, wanted]);
}
