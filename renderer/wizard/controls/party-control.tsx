import { Select } from "antd";
import type { Case } from "../../../shared/case.ts";
import type { PartyGroup } from "../../../shared/wizard/fields.ts";
import { answer, useAnswer, useCase } from "../../state/open-case.ts";
import { text } from "../../text.ts";
import { type ControlProps, inputAttributes } from "./control.ts";

/** The parties of the case by name, for agreements, signatures and money. */
function partyOptions(theCase: Case, among: readonly PartyGroup[]): readonly { readonly value: string; readonly label: string }[] {
  return among.flatMap((group) => partiesOf(theCase, group));
}

function partiesOf(theCase: Case, group: PartyGroup): readonly { readonly value: string; readonly label: string }[] {
  switch (group) {
    case "applicant":
      return [{ value: "applicant", label: text.wizard.applicant }];
    case "applicant-department":
      return [{ value: "applicant-department", label: text.wizard.applicantDepartment }];
    case "units":
      return (theCase.units ?? []).map((unit) => ({ value: unit.id, label: unit.name?.trim() || unit.id }));
    case "partners":
      return (theCase.partners ?? []).map((partner) => ({ value: partner.id, label: partner.nameZh?.trim() || partner.name?.trim() || partner.id }));
  }
}

export function PartyControl({ among, several, ...props }: ControlProps & { readonly among: readonly PartyGroup[]; readonly several: boolean }) {
  const value = useAnswer(props.path);
  const theCase = useCase();
  const options = partyOptions(theCase, among);
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  const lost = chosen.filter((id) => !options.some((option) => option.value === id)).map((id) => ({ value: id, label: text.wizard.unknownParty(id) }));
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
      onChange={(id) => answer(props.path, id)}
    />
  );
}
