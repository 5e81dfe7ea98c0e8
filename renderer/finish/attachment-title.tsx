import { Input } from "antd";
import { useState } from "react";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { answer, useCase } from "../state/open-case.ts";
import { text } from "../ui/text.ts";

/** The title as it stands in index, bookmark and stamp, edited in place; empty again, it is the product's own. */
export function AttachmentTitle({ attachment }: { readonly attachment: PlannedAttachment }) {
  const titles = useCase().bundle?.titles ?? {};
  const [typed, setInput] = useState<string>();
  const keep = () => {
    if (typed === undefined) return;
    const { [attachment.key]: _, ...others } = titles;
    const words = typed.replace(/\s+/gu, " ").trim();
    const next = words === "" ? others : { ...others, [attachment.key]: words };
    if (words !== attachment.title) answer("bundle.titles", Object.keys(next).length === 0 ? undefined : next);
    setInput(undefined);
  };
  return (
    <Input.TextArea
      rows={1}
      variant="borderless"
      className="title-input"
      aria-label={text.finish.titleOf(attachment.number)}
      title={attachment.title}
      value={typed ?? attachment.title}
      onChange={(event) => setInput(event.target.value)}
      onBlur={keep}
      onPressEnter={(event) => {
        event.preventDefault();
        event.currentTarget.blur();
      }}
      onKeyDown={(event) => event.key === "Escape" && setInput(undefined)}
    />
  );
}
