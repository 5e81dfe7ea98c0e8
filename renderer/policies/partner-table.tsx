import { Checkbox } from "antd";
import { useState } from "react";
import { given, isForeign, partyName } from "../../shared/facts/facts.ts";
import { type Naming, type PartnerPlace, partnerOverview } from "../../shared/policies/partner-overview.ts";
import type { Policy } from "../../shared/policies/policy.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { Phrases } from "../ui/phrases.tsx";
import { text } from "../ui/text.ts";
import { clauseKey } from "./clause-line.tsx";

const ROLES = ["priority", "agreement", "bilateral-programme", "key-partner", "platform"] as const;

/** Countries and regions with everything that the attachments say of each, side by side, and where they differ. */
export function PartnerTable({ policies, open }: { readonly policies: readonly Policy[]; readonly open: (clause: string) => void }) {
  const guide = useChecked((state) => state.guide);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  if (guide === undefined) return null;
  const places = partnerOverview(guide, policies);
  const named = (...roles: readonly Naming["role"][]) => places.filter(({ namings }) => namings.some(({ role }) => roles.includes(role)));
  const isListed = (place: PartnerPlace) => place.namings.some(({ role }) => role === "priority");
  const counts = {
    listed: named("priority").length,
    agreements: named("agreement").length,
    programmes: named("bilateral-programme").length,
    notListed: named("agreement", "bilateral-programme").filter((place) => !isListed(place)).length,
    outside: places.filter((place) => !isListed(place) && place.namings.every(({ role }) => role === "platform" || role === "key-partner")).length,
  };
  // a place stands apart when the guide's list lacks it, or when other attachments name it too
  const differs = (place: PartnerPlace) => !isListed(place) || new Set(place.namings.map(({ role }) => role)).size > 1;
  const shown = onlyDifferent ? places.filter(differs) : places;
  return (
    <div className="page-body">
      <p className="meta match-intro">{text.policies.partnersIntro}</p>
      <p className="match-intro">{text.policies.difference(counts)}</p>
      <Checkbox checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.target.checked)}>
        {text.policies.onlyDifference}
      </Checkbox>
      <table className="partner-table places">
        <thead>
          <tr>
            <th scope="col">{text.policies.columns.place}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                <Phrases>{text.policies.roles[role]}</Phrases>
              </th>
            ))}
            <th scope="col">{text.policies.columns.project}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <PlaceRow key={place.code + place.name} place={place} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlaceRow({ place, open }: { readonly place: PartnerPlace; readonly open: (clause: string) => void }) {
  const theCase = useCase();
  const partners = (theCase.partners ?? []).filter(
    (partner) => isForeign(partner) && partner.country === place.code && (!place.isRegion || isIn(partner.region, place)),
  );
  return (
    <tr>
      <th scope="row">
        {place.name}
        {place.isRegion && <span className="meta">　{text.policies.region}</span>}
      </th>
      {ROLES.map((role) => (
        <td key={role}>
          <Namings place={place.name} namings={place.namings.filter((naming) => naming.role === role)} open={open} />
        </td>
      ))}
      <td>{partners.length > 0 && text.policies.isPartner(partners.map(({ id }) => partyName(theCase, id)).join("、"))}</td>
    </tr>
  );
}

const isIn = (region: string | null | undefined, place: PartnerPlace) =>
  place.regions.some((name) => (given(region) ?? "").toLowerCase().includes(name.toLowerCase()));

type NamingsProps = { readonly place: string; readonly namings: readonly Naming[]; readonly open: (clause: string) => void };

/** The words of each attachment, leading to the clause; of the guide its own words only where they are others than those of the row. */
function Namings({ place, namings, open }: NamingsProps) {
  return (
    <ul>
      {namings.map(({ words, source }) => (
        <li key={words}>
          {source.kind === "guide" ? (
            <span>
              <Icon name="met" size="small" className="met" />
              <span className={words === place ? "visually-hidden" : undefined}>{words}</span>
            </span>
          ) : (
            <button type="button" className="link" title={source.cited} aria-label={words} onClick={() => open(clauseKey(source.policy, source.clause))}>
              {words === place ? <Icon name="met" size="small" className="met" /> : words}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
