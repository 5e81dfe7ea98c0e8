import { versionTimeText } from "../../shared/text/moment-text.ts";
import type { MadePackage } from "../../shared/versions/package-change.ts";
import { text } from "../ui/text.ts";

/** The packages made of a case so far, the last one first: when, and what each changed against the one before. Of a single one there is nothing to tell. */
export function MadePackages({ made = [] }: { readonly made: readonly MadePackage[] | undefined }) {
  if (made.length < 2) return null;
  return (
    <section className="made-packages" aria-labelledby="made-packages">
      <h2 id="made-packages">{text.finish.made.title}</h2>
      <ol>
        {made.map((one, index) => (
          <li key={one.builtAt}>
            <span>{whatChanged(one, index === made.length - 1)}</span>
            <span className="meta">{`${versionTimeText(one.builtAt)}　${text.finish.pages(one.pages)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whatChanged({ change }: MadePackage, isFirst: boolean): string {
  if (change === undefined) return isFirst ? text.finish.made.first : text.finish.made.unknown;
  return text.finish.made.change(change) || text.finish.made.same;
}
