import { useMemo } from "react";
import type { Guide } from "../../../shared/guide/guide.ts";
import { useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";

/** The guide of most cases of the workspace. */
export function useGuideOfMost(): Guide | undefined {
  const rows = useDesk((state) => state.rows);
  const guides = useLibrary((state) => state.library?.guides);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const row of rows.values()) if ("overview" in row) counts.set(row.overview.guide, (counts.get(row.overview.guide) ?? 0) + 1);
    const [most] = [...counts].sort(([, one], [, other]) => other - one);
    return guides?.find(({ id }) => id === most?.[0]);
  }, [rows, guides]);
}
