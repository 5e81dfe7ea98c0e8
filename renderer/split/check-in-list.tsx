import { checkIn, type EditedStack } from "../../shared/desk/edit-stack.ts";
import type { ReadStack, StackDocument } from "../../shared/desk/shown-stack.ts";
import { usePrintingPage } from "../ui/use-printing-page.ts";
import { pagesText } from "./pages-text.ts";
import { words } from "./words.ts";

const own = words.checkIn;

/** The screen on paper: what was sent to the seal, first what has not come back. */
export function CheckInList({ read, stack }: { readonly read: ReadStack; readonly stack: EditedStack }) {
  const printing = usePrintingPage();
  if (!printing) return null;
  const { wanted, missing, returned } = checkIn(read.documents, stack);
  const lines = [
    ...missing.map((document) => ({ document, state: String(own.out) })),
    ...returned.map(({ document, part }) => {
      const pages = pagesText(part.pages.map((page) => page + 1));
      return { document, state: part.attached === undefined ? own.here(pages) : own.attached(pages) };
    }),
  ];
  return (
    <section className="check-in-list">
      <h1>{own.title}</h1>
      <p>
        {own.sum(wanted.length, missing.length)}　{read.files.map(({ name }) => name).join("、")}
      </p>
      <table>
        <thead>
          <tr>
            {[own.number, own.project, own.lead, own.document, own.state].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ document, state }, index) => (
            <Line key={document.key} number={index + 1} document={document} state={state} />
          ))}
        </tbody>
      </table>
      <p>{own.signed}</p>
    </section>
  );
}

function Line({ number, document: { project, lead, title }, state }: { readonly number: number; readonly document: StackDocument; readonly state: string }) {
  return (
    <tr>
      <td>{number}</td>
      <td>{project}</td>
      <td className="nowrap">{lead}</td>
      <td>{title}</td>
      <td className="nowrap">{state}</td>
    </tr>
  );
}
