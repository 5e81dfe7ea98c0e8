import { useEffect, useState } from "react";
import { useChecked } from "../state/checked.ts";
import { text } from "../ui/text.ts";

const QUIET_MS = 1200;

/** Tells a screen reader how the findings stand, once typing rests. */
export function LiveResult() {
  const must = useChecked((state) => state.counts.must);
  const lack = useChecked((state) => state.counts.lack);
  const open = useChecked((state) => state.counts.open);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(text.workspace.checked(must, lack, open)), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [must, lack, open]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  );
}
