import { useEffect, useState } from "react";
import { given } from "../../shared/facts/facts.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { bridge } from "../host/api.ts";
import { isNamesake } from "../state/library.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** Below the title: that it is the one of the online form, or another project that this one cannot be told from. Its line is always there, so that nothing moves. */
export function NamesakeNote() {
  const opened = useOpenCase((state) => state.opened);
  const { title, topic, applicant } = useCase();
  const [recent, setRecent] = useState<readonly RecentCase[]>([]);
  useEffect(() => void bridge.call("cases:recent").then((listed) => listed.ok && setRecent(listed.value)), []);
  const name = given(title) ?? "";
  const unit = given(applicant?.name);
  const other = recent.find(
    (one) =>
      // a unit that is not written down yet tells nothing apart
      name !== "" &&
      one.state === undefined &&
      one.folder !== opened?.folder &&
      isNamesake({ key: opened?.key ?? "", title: name, topic, applicant: one.applicant === "" ? "" : (unit ?? one.applicant) }, one),
  );
  return (
    <p className="hint namesake-note" aria-live="polite">
      {other ? (
        <span className="lack line">
          <Icon name="lack" size="small" />
          {text.wizard.namesake(versionTimeText(other.savedAt))}
        </span>
      ) : (
        text.wizard.sameTitle
      )}
    </p>
  );
}
