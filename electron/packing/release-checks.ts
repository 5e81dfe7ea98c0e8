import type { Guide } from "../../shared/guide/guide.ts";
import { filingIsOver } from "../../shared/plan/filing-plan.ts";
import { formatMoment, type Moment } from "../../shared/text/moment.ts";

/** What a release is made of: the version of package.json, the words of CHANGELOG.md, the guides inside, and when. */
export type ReleaseMatter = { readonly version: string; readonly changeLog: string; readonly guides: readonly Guide[]; readonly moment: Moment };

/** Why this must not be released, as sentences; none: it may. `allowPastGuide`: whoever releases knows that a guide's date has gone by. */
export function releaseProblems({ version, changeLog, guides, moment }: ReleaseMatter, allowPastGuide: boolean): readonly string[] {
  const past = guides.filter((guide) => filingIsOver(guide, moment));
  return [
    ...(newestLogged(changeLog) === version
      ? []
      : [`CHANGELOG.md 的第一个版本是 ${newestLogged(changeLog) ?? "（没有）"}，package.json 是 ${version}：请先写好更新记录。`]),
    ...(guides.length === 0 ? ["没有随本软件发布的指南。"] : []),
    ...(allowPastGuide
      ? []
      : past.map(
          (guide) =>
            `指南“${guide.title}”已于 ${guide.filing.closes.replace("T", " ")} 截止（现在是 ${formatMoment(moment)}）：请换成新的指南；确要发布，请加 --allow-past-guide。`,
        )),
  ];
}

/** The version under the first heading of the change log: `## 1.2.3（2026-11-20）`. */
const newestLogged = (changeLog: string): string | undefined => /^## (\d+\.\d+\.\d+)（\d{4}-\d{2}-\d{2}）$/m.exec(changeLog)?.[1];
