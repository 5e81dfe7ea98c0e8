import type { Case } from "../../shared/case/case.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { answersBySection } from "../../shared/versions/compare-cases.ts";
import { text } from "../ui/text.ts";
import { Hash, Labels } from "./version-changes.tsx";

/** All answers of one version, to look at. */
export function VersionAnswers({ version, guide }: { readonly version: Case; readonly guide: Guide | undefined }) {
  return (
    <table className="changes">
      <colgroup>
        <col className="question" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text.versions.question}</th>
          <th scope="col">{text.versions.answer}</th>
        </tr>
      </thead>
      {answersBySection(version, guide).map(({ section, answers }) => (
        <tbody key={section}>
          <tr className="section">
            <th colSpan={2} scope="rowgroup">
              {section}
            </th>
          </tr>
          {answers.map((answer) => (
            <tr key={answer.key}>
              <th scope="row">
                <Labels labels={answer.labels} />
              </th>
              <td>{answer.isHash ? <Hash said={text.versions.content} hash={answer.words} /> : answer.words}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
