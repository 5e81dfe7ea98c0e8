import { useEffect, useState } from "react";
import { type Group, useChecked } from "../state/checked.ts";
import { text } from "../text.ts";

const QUIET_MS = 1200;

/** Tells a screen reader how the findings stand, once typing rests. */
export function LiveResult() {
  const counts = useChecked((state) =>
    (["must", "lack", "open"] as const).map((group: Group) => state.findings.filter((finding) => finding.group === group).length).join(","),
  );
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const [must = 0, lack = 0, open = 0] = counts.split(",").map(Number);
      setSaid(text.workspace.checked(must, lack, open));
    }, QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [counts]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  );
}
