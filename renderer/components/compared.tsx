import "./compared.css";
import type { ComparedCounts } from "../../shared/reading/translation/compared-counts.ts";
import { text } from "../ui/text.ts";
import { comparedLines, comparedTotal } from "./compared-lines.ts";

const words = text.compared;

type Props = {
  readonly compared: ComparedCounts;
  /** a person has decided on all that was not found the same */
  readonly isSettled?: boolean;
};

/** How much of each kind was compared, and how much of it was found the same. */
export function Compared({ compared, isSettled = false }: Props) {
  const { compared: all, same } = comparedTotal(compared);
  return (
    <section className="compared" aria-labelledby="compared-title">
      <div className="line">
        <h3 id="compared-title" className="grow">
          {words.title}
        </h3>
        {all > 0 && <span className="second dense">{isSettled && same < all ? words.settled(same, all) : words.matched(same, all)}</span>}
      </div>
      <dl>
        {comparedLines(compared).map(({ kind, label, count, said }) => (
          <div key={kind} title={said}>
            <dt>{label}</dt>
            <dd className="second">{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
