import { useState } from "react";
import type { ReviewedGuide } from "../../shared/authoring/guide-review.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { outcomeText } from "./outcome-text.ts";
import { words } from "./words.ts";

const FIRST = 3;

/** The author's own situations: each with what is expected beside what comes out, those that fail first. */
export function Situations({ review }: { readonly review: ReviewedGuide }) {
  const [whole, setWhole] = useState(false);
  const { situations, untested, faults } = review;
  // how an author brings them, the manual tells
  if (situations.length === 0 && faults.length === 0) return null;
  const passed = situations.filter((one) => one.passed);
  const failed = situations.filter((one) => !one.passed);
  const shown = whole ? passed : passed.slice(0, FIRST);
  return (
    <section aria-labelledby="guide-situations">
      <h2 id="guide-situations">
        <span className="grow">{words.situations.title}</span>
        {situations.length > 0 && (
          <span className={failed.length === 0 ? "met passed" : "must passed"}>
            <Icon name={failed.length === 0 ? "met" : "must"} size="small" />
            {words.situations.passed(passed.length, situations.length)}
          </span>
        )}
      </h2>
      {situations.length === 0 && <p className="meta">{words.situations.later}</p>}
      <ul className="situations">
        {numbered(failed).map(({ key, item: { name, file, differences, problems } }) => (
          <li key={key} data-situation="failed">
            <Icon name="must" size="small" className="must" />
            <div>
              <span>{name}</span>
              <span className="meta">　{file}</span>
              {problems.map(({ path, problem }) => (
                <p key={path} className="must">
                  {path}：{problem}
                </p>
              ))}
              {differences.length > 0 && (
                <table className="expected">
                  <thead>
                    <tr>
                      <th scope="col">{words.situations.about}</th>
                      <th scope="col">{words.situations.expected}</th>
                      <th scope="col">{words.situations.found}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {numbered(differences).map(({ key: row, item }) => (
                      <tr key={row}>
                        <th scope="row">{item.about}</th>
                        <td>{outcomeText(item.expected)}</td>
                        <td className="must">
                          {outcomeText(item.found)}
                          {item.message !== undefined && <span className="meta block">{item.message}</span>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </div>
          </li>
        ))}
        {numbered(shown).map(({ key, item }) => (
          <li key={key} data-situation="passed">
            <Icon name="met" size="small" className="met" />
            <span>
              {item.name}
              <span className="visually-hidden">{words.situations.pass}</span>
            </span>
          </li>
        ))}
      </ul>
      {passed.length > FIRST && (
        <button type="button" className="link guide-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.situations.less : words.situations.rest(passed.length - FIRST)}
        </button>
      )}
      {situations.length > 0 && untested.length > 0 && (
        <p className="meta" title={untested.join("、")}>
          {words.situations.untested(untested.length)}
        </p>
      )}
    </section>
  );
}
