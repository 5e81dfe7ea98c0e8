import { useInspecting } from "../state/inspecting.ts";
import { text } from "../ui/text.ts";

/** How far the program is with a file that it inspects in the background; nothing for the others. */
export function InspectionNote({ file }: { readonly file: string }) {
  const inspecting = useInspecting((state) => (state.inspecting?.file === file ? state.inspecting : undefined));
  return inspecting ? <p className="meta">{text.attachments.inspecting(inspecting.page, inspecting.pages)}</p> : null;
}
