import { text } from "../ui/text.ts";
import type { ComparedLine } from "./compared-lines.ts";

const words = text.agreements.differences;

/** How much of each kind was compared, and how much of it differs. */
export function Compared({ lines }: { readonly lines: readonly ComparedLine[] }) {
  return (
    <section className="compared" aria-labelledby="compared-title">
      <h3 id="compared-title">{words.compared}</h3>
      <dl>
        {lines.map(({ kind, label, count, different }) => (
          <div key={kind}>
            <dt>{label}</dt>
            <dd>
              {different && <span className="lack">{different}</span>}
              <span className="second">{count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
