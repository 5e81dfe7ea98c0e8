import type { ReactNode } from "react";
import { askedAgreements } from "../../shared/guide/asked-agreements.ts";
import { ChooseAgreement } from "../components/choose-agreement.tsx";
import { useFilesNotAsked } from "../components/kind-not-asked.tsx";
import { useChecked } from "../state/checked.ts";
import { useTopicId } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";

const words = text.agreements;
const goToSection = () => goToPage({ kind: "section", section: "agreements" });

/** Which agreements the topic asks for, and by which clauses; nothing while the topic is open. */
function Asked() {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const asked = guide ? askedAgreements(guide, topic) : [];
  if (asked.length === 0) return null;
  return (
    <span title={asked.map(({ quote }) => quote).join("\n")}>{words.asked(asked.map(({ title, place }) => words.askedOf(title, text.place(place))))}</span>
  );
}

/** Where the case has no agreement: what is asked for, and where it begins. */
export function NoAgreement() {
  return (
    <main className="main">
      <div className="page">
        <div className="page-head">
          <h1 tabIndex={-1}>{words.title}</h1>
        </div>
        <div className="page-body">
          <p className="empty">
            <Asked />
            <span className="block">{words.fileFirst}</span>
          </p>
          <p className="line wrap">
            <ChooseAgreement loud />
            <button type="button" className="link" onClick={goToSection}>
              {text.wizard.addElsewhere(words.section)}
            </button>
          </p>
        </div>
      </div>
    </main>
  );
}

/** In the place of the original where the topic has none for an agreement of this kind. */
export function NotAsked({ agreement, before }: { readonly agreement: string; readonly before: ReactNode }) {
  const lies = useFilesNotAsked().find((one) => one.agreement.id === agreement)?.lies;
  return (
    <section className="page paper-reader" aria-label={words.original}>
      <div className="paper-bar">{before}</div>
      <div className="paper-sheets">
        <div className="paper-problem">
          <p>{words.notAsked}</p>
          {lies !== undefined && <p>{text.attachments.amongAttachments(lies)}</p>}
          <p>
            <Asked />
          </p>
          <p className="line">
            <button type="button" className="link" onClick={goToSection}>
              {words.goKind}
            </button>
            {lies !== undefined && (
              <button type="button" className="link" onClick={() => goToPage({ kind: "attachments" })}>
                {text.findings.goAttachments}
              </button>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}
