import { Button } from "antd";
import { useEffect, useState } from "react";
import { text } from "../text.ts";
import { Icon } from "./icon.tsx";

/** Puts words on the clipboard and says so where it was pressed, for two seconds and to screen readers. */
export function CopyButton({ words, children }: { readonly words: () => string; readonly children: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(false), 2000);
    return () => window.clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      size="small"
      icon={<Icon name={copied ? "met" : "copy"} size="small" />}
      onClick={() => void navigator.clipboard.writeText(words()).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? text.policies.copied : children}</span>
    </Button>
  );
}
