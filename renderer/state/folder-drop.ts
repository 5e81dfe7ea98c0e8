import { useLayoutEffect } from "react";
import type { AppError } from "../../shared/errors.ts";
import { DROPPED_FOLDER } from "../../shared/ipc/workspace.ts";
import { followFileDrag } from "./file-drop.ts";

/**
 * Takes a folder that is dropped anywhere on 工作台: the program keeps its path, and it can then be chosen as `dropped`.
 * @param taken called with its name
 * @param failed called with why there is none; a browser tells nobody where a folder is
 */
export function useFolderDrop(taken: (name: string) => void, failed: (error: AppError) => void): void {
  // with the page itself: what is dropped as soon as it shows is not lost
  useLayoutEffect(() => {
    const take = async (files: readonly File[]) => {
      const kept = await window.guohe?.drop(DROPPED_FOLDER, files);
      if (kept === undefined) failed({ kind: "wrong-use", problem: { code: "type-whole-path" } });
      else if (kept.ok) taken(files[0]?.name ?? "");
      else failed(kept.error);
    };
    return followFileDrag({ nameUnder: () => "window", mayDrop: () => true, take: ({ files }) => void take([...files]) });
  }, [taken, failed]);
}
