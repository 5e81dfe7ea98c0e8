import { Button } from "antd";
import { useState } from "react";
import type { LetterOutcome } from "../../shared/documents/write-letter.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { LetterStylePanel } from "./letter-style-panel.tsx";
import { TakeFilePanel } from "./take-file-panel.tsx";
import { UnitTemplatePanel } from "./unit-template-panel.tsx";

type Panel = "style" | "template" | "take";

/** What a unit may set for a letter, each behind a button, one open at a time: the page itself comes first. */
export function DocumentPanels({ planned }: { readonly planned: PlannedDocument }) {
  const { outcome, document } = planned;
  const byTemplate = outcome.kind === "template-invalid" || (outcome.kind === "written" && outcome.unit !== undefined);
  const [open, setOpen] = useState<Panel | undefined>(byTemplate ? "template" : undefined);
  const panels: readonly Panel[] = [
    ...(outcome.kind === "written" && outcome.unit === undefined && bearsSeal(outcome) ? (["style"] as const) : []),
    ...(document.use === "upload" || byTemplate ? (["template"] as const) : []),
    ...(document.use === "upload" && outcome.kind === "written" ? (["take"] as const) : []),
  ];
  if (panels.length === 0) return null;
  const shown = open !== undefined && panels.includes(open) ? open : undefined;
  return (
    <>
      <div className="panel-row">
        {panels.map((panel) => (
          <Button key={panel} size="small" aria-expanded={panel === shown} onClick={() => setOpen(panel === shown ? undefined : panel)}>
            {text.documents[panel].title}
            <Icon name={panel === shown ? "up" : "down"} size="tiny" />
          </Button>
        ))}
      </div>
      {shown === "style" && <LetterStylePanel planned={planned} />}
      {shown === "template" && <UnitTemplatePanel planned={planned} />}
      {shown === "take" && <TakeFilePanel planned={planned} />}
    </>
  );
}

/** Only what the unit seals has a head and a line for its representative. */
const bearsSeal = ({ content }: Extract<LetterOutcome, { kind: "written" }>) =>
  content.blocks.some((block) => block.kind === "signature" && block.sealNote !== undefined);
