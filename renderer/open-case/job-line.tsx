import { useOpenCase } from "../state/open-case.ts";
import { usePackage } from "../state/package.ts";
import { usePrintPack } from "../state/print-pack.ts";
import { type CasePage, goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";

/** One quiet line while a package or a print pack is being made; leads to where it can be stopped, and is not shown there: that page tells it in full. */
export function JobLine({ page }: { readonly page: CasePage["kind"] }) {
  const key = useOpenCase((state) => state.opened?.key);
  const build = usePackage((state) => (state.key === key ? state.build : undefined));
  const print = usePrintPack((state) => (state.key === key ? state.run : undefined));
  const building = build?.kind === "running";
  if (!building && print?.kind !== "running") return null;
  const place = building ? "finish" : "attachments";
  if (page === place) return null;
  const progress = building ? build.steps.at(-1) : print?.kind === "running" ? print.progress : undefined;
  return (
    <button type="button" className="job-line" data-job={building ? "build" : "print-pack"} onClick={() => goToPage({ kind: place })}>
      <span className="line">
        <Icon name="doing" size="small" className="accent" />
        {text.workspace.job(progress)}
      </span>
      <ProgressBar label={text.finish.progress} progress={progress} />
    </button>
  );
}
