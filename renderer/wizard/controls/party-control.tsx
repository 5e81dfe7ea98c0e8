import { Select } from "antd";
import type { Case } from "../../../shared/case/case.ts";
import { DELETED_PARTY, nameOf } from "../../../shared/facts/facts.ts";
import type { PartyGroup } from "../../../shared/wizard/fields.ts";
import { answer, useAnswer, useOpenCase } from "../../state/open-case.ts";
import { clearByKey } from "../../ui/clear-by-key.ts";
import { text } from "../../ui/text.ts";
import { type ControlProps, inputAttributes } from "./control.ts";

type Parties = { readonly units: Case["units"]; readonly partners: Case["partners"] };

/** The parties of the case by name, for agreements, signatures and money. */
function partyOptions(parties: Parties, among: readonly PartyGroup[]): readonly { readonly value: string; readonly label: string }[] {
  return among.flatMap((group) => partiesOf(parties, group));
}

function partiesOf(parties: Parties, group: PartyGroup): readonly { readonly value: string; readonly label: string }[] {
  switch (group) {
    case "applicant":
      return [{ value: "applicant", label: text.wizard.applicant }];
    case "applicant-department":
      return [{ value: "applicant-department", label: text.wizard.applicantDepartment }];
    case "units":
      return (parties.units ?? []).map((unit, index) => ({ value: unit.id, label: nameOf({ ...unit, id: text.wizard.numberedUnit(index + 1) }) }));
    case "partners":
      return (parties.partners ?? []).map((partner, index) => ({
        value: partner.id,
        label: nameOf({ ...partner, id: text.wizard.numberedPartner(index + 1) }),
      }));
  }
}

export function PartyControl({ among, several, ...props }: ControlProps & { readonly among: readonly PartyGroup[]; readonly several: boolean }) {
  const value = useAnswer(props.path);
  const units = useOpenCase((state) => state.case?.units);
  const partners = useOpenCase((state) => state.case?.partners);
  const options = partyOptions({ units, partners }, among);
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  const lost = chosen.filter((id) => !options.some((option) => option.value === id)).map((id) => ({ value: id, label: DELETED_PARTY }));
  const shared = {
    ...inputAttributes(props),
    options: [...options, ...lost],
    placeholder: several ? text.wizard.chooseSeveral : text.wizard.choose,
    popupMatchSelectWidth: false,
  };
  return several ? (
    <Select<string[]>
      {...shared}
      mode="multiple"
      className="control select wide"
      value={chosen}
      optionFilterProp="label"
      onChange={(ids) => answer(props.path, ids.length === 0 ? undefined : ids)}
    />
  ) : (
    <Select<string>
      {...shared}
      className="control select"
      {...(chosen[0] === undefined ? {} : { value: chosen[0] })}
      allowClear
      {...clearByKey(() => answer(props.path, undefined))}
      onChange={(id) => answer(props.path, id)}
    />
  );
}
