import { Select } from "antd";
import { DELETED_PARTY } from "../../../shared/facts/facts.ts";
import type { PartyGroup } from "../../../shared/wizard/fields.ts";
import { onlyParty, partyOptions } from "../../../shared/wizard/party-options.ts";
import { answer, useAnswer, useOpenCase } from "../../state/open-case.ts";
import { clearable } from "../../ui/clear-by-key.tsx";
import { text } from "../../ui/text.ts";
import { type ControlProps, inputAttributes } from "./control.ts";

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
  const only = onlyParty(options, { chosen, several });
  return several ? (
    <>
      <Select<string[]>
        {...shared}
        mode="multiple"
        className="control select wide"
        value={chosen}
        optionFilterProp="label"
        onChange={(ids) => answer(props.path, ids.length === 0 ? undefined : ids)}
      />
      {only && (
        <button type="button" className="link" onClick={() => answer(props.path, [only.value])}>
          {text.wizard.takeOnly(only.label)}
        </button>
      )}
    </>
  ) : (
    <Select<string>
      {...shared}
      className="control select"
      {...(chosen[0] === undefined ? {} : { value: chosen[0] })}
      {...clearable(() => answer(props.path, undefined))}
      onChange={(id) => answer(props.path, id)}
    />
  );
}
