import { Select } from "antd";
import { DELETED_PARTY } from "../../../shared/facts/facts.ts";
import type { PartyGroup } from "../../../shared/wizard/fields.ts";
import { onlyParty, partyOptions } from "../../../shared/wizard/party-options.ts";
import { useChecked } from "../../state/checked.ts";
import { answer, answerParty, useAnswer, useOpenCase } from "../../state/open-case.ts";
import { goAndAdd } from "../../state/return-to.ts";
import { clearable } from "../../ui/clear-by-key.tsx";
import { text } from "../../ui/text.ts";
import { byTyping, type ControlProps, inputAttributes } from "./control.ts";

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
  if (several && shared.options.length === 0) return <NoParties path={props.path} id={props.id} among={among} />;
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
      showSearch={byTyping}
      {...clearable(() => answer(props.path, undefined))}
      onChange={(id) => answerParty(props.path, id)}
    />
  );
}

/** Nobody to choose from yet: where they are added, and that one comes back here. */
function NoParties({ path, id, among }: { readonly path: string; readonly id: string; readonly among: readonly PartyGroup[] }) {
  const findSection = useChecked((state) => state.findSection);
  const own = findSection(path);
  const lists = among.flatMap((group) => {
    const section = findSection(group);
    return section?.fields.flatMap((field) => (field.kind === "list" && field.path === group ? [{ path: group, item: field.item, section }] : [])) ?? [];
  });
  return (
    <p className="empty-list line wrap">
      {text.wizard.emptyList(lists.map(({ item }) => item).join("、"))}
      {lists.map((list, index) => (
        <button
          key={list.path}
          type="button"
          className="link"
          {...(index === 0 && { id })}
          // the label of the question points at it, and would take its name
          aria-label={text.wizard.addElsewhere(list.section.title)}
          onClick={() => own && goAndAdd(list.section.id, list.path, { section: own.id, title: own.title, path })}
        >
          {text.wizard.addElsewhere(list.section.title)}
        </button>
      ))}
    </p>
  );
}
