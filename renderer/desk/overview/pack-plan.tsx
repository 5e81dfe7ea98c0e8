import { Button, Checkbox } from "antd";
import { packPlan } from "../../../shared/desk/next-act.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { useBatch } from "../../state/batch.ts";
import { useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { useSeparators } from "../../state/separators.ts";
import { text } from "../../ui/text.ts";
import { words } from "../common/words.ts";
import { batchOf } from "./act-button.tsx";
import { shortTitle } from "./short-title.ts";

const own = words.pack;

/** What a print pack of the chosen cases will have, before it is made. */
export function PackPlan({ rows }: { readonly rows: readonly WorkspaceRow[] }) {
  const guides = useLibrary((state) => state.library?.guides);
  const running = useBatch((state) => state.running !== undefined);
  const [separators, setSeparators] = useSeparators("several-cases");
  const { keys, papers, count, printed } = packPlan(rows);
  const notes = own.notes(rows.length - keys.length, printed);
  const close = () => useDesk.setState({ packing: false });
  const make = () => {
    close();
    batchOf("print-pack", keys, { separators });
  };
  return (
    <>
      <b>{own.title}</b>
      <span className="pack-plan-papers">
        {count === 0 ? own.nothing : own.papers(keys.length, count)}
        {papers.length > 0 && (
          <span className="second">
            {"　"}
            {papers.map((paper) => own.paper(shortTitle(guides, paper), paper.count)).join("，")}
          </span>
        )}
        {notes !== "" && (
          <span className="third">
            {"　"}
            {notes}
          </span>
        )}
      </span>
      <Checkbox checked={separators} title={text.attachments.seal.separatorsWhy} onChange={(event) => setSeparators(event.target.checked)}>
        {text.attachments.seal.separators}
      </Checkbox>
      <Button size="small" type="primary" autoFocus disabled={running || count === 0} onClick={make}>
        {own.make}
      </Button>
      <Button size="small" type="text" onClick={close}>
        {text.cancel}
      </Button>
    </>
  );
}
