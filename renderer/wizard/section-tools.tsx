import "./section-tools.css";
import { Button, Select } from "antd";
import { useEffect, useState } from "react";
import { hasProfileValues, type ProfileKind, profileName, profilesOf, withPartnerAdded, withProfileIn } from "../../shared/desk/profiles.ts";
import type { AppError } from "../../shared/errors.ts";
import { change, useOpenCase } from "../state/open-case.ts";
import { useIsNamedStep } from "../state/open-choices.ts";
import { openCase } from "../state/opening.ts";
import { keepFromCase, loadProfiles, useProfiles } from "../state/profiles.ts";
import { goToPage } from "../state/route.ts";
import { useUnconfirmed } from "../state/unconfirmed.ts";
import { readTemplatesAgain } from "../state/unit-templates.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { byTyping } from "./controls/control.ts";

const words = text.profiles;

const KINDS: Readonly<Record<string, ProfileKind>> = { applicant: "unit", lead: "lead", partners: "partner" };

/** What a section offers beside its questions: answers out of the profiles and into them, the way to the check of agreements, or the case as a new project. */
export function SectionTools({ section }: { readonly section: string }) {
  const kind = KINDS[section];
  if (section === "project") return <CopyCase />;
  if (section === "agreements") return <CheckOneByOne />;
  return kind === undefined ? null : <ProfileTools kind={kind} />;
}

/** The way from the answers on agreements to their elements beside the pages that state them: the next step while some wait to be confirmed there. */
function CheckOneByOne() {
  const hasAgreement = useOpenCase((state) => (state.case?.agreements ?? []).length > 0);
  const waiting = useUnconfirmed();
  const isLoudest = useIsNamedStep(hasAgreement && waiting !== "");
  if (!hasAgreement) return null;
  return (
    <div className="section-tools">
      <Button size="small" type={isLoudest ? "primary" : "default"} onClick={() => goToPage({ kind: "agreements" })}>
        {text.agreements.checkEach}
        {waiting !== "" && <span>{waiting}</span>}
      </Button>
    </div>
  );
}

function ProfileTools({ kind }: { readonly kind: ProfileKind }) {
  const profiles = useProfiles((state) => state.profiles);
  const canKeep = useOpenCase((state) => state.case !== undefined && hasProfileValues(state.case, kind));
  const [said, setSaid] = useState("");
  useEffect(() => void loadProfiles(), []);
  const list = profiles === undefined ? [] : profilesOf(profiles, kind);
  const fill = (id: string) => {
    const theCase = useOpenCase.getState().case;
    const profile = list.find((one) => one.id === id);
    if (theCase === undefined || profile === undefined) return;
    const next = kind === "partner" ? withPartnerAdded(theCase, profile) : withProfileIn(theCase, kind, profile);
    change(kind === "partner" ? "partners" : kind === "unit" ? "applicant.name" : "lead.name", next);
    setSaid(words.filled(profileName(profile)));
    // the unit may keep Word templates of its own
    if (kind === "unit") void readTemplatesAgain();
  };
  const keep = async () => {
    const { kept, changed, error } = await keepFromCase(kind);
    setSaid(error ? errorText(error) : words.kept(kept, changed));
  };
  return (
    <div className="section-tools">
      {list.length > 0 && (
        <Select<string>
          size="small"
          value={null}
          aria-label={words[kind === "partner" ? "add" : "take"]}
          placeholder={words[kind === "partner" ? "add" : "take"]}
          options={list.map((one) => ({ value: one.id, label: profileName(one) || words.unnamed }))}
          showSearch={byTyping}
          popupMatchSelectWidth={false}
          onChange={fill}
        />
      )}
      {canKeep && (
        <Button size="small" onClick={() => void keep()}>
          {words.keep}
        </Button>
      )}
      <span className="meta" role="status">
        {said}
      </span>
    </div>
  );
}

function CopyCase() {
  const key = useOpenCase((state) => state.opened?.key);
  const [error, setError] = useState<AppError>();
  return (
    <div className="section-tools">
      <Button
        size="small"
        icon={<Icon name="copy" size="small" />}
        title={words.copyHint}
        onClick={() => key !== undefined && void openCase({ kind: "copy", key }).then(setError)}
      >
        {words.copy}
      </Button>
      <span className="meta" role="status">
        {error && errorText(error)}
      </span>
    </div>
  );
}
