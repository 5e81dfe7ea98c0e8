import { Input, Select } from "antd";
import { readPath } from "../../shared/case/case-path.ts";
import { countries } from "../../shared/text/countries.ts";
import type { Field, Option } from "../../shared/wizard/fields.ts";
import { clearable } from "../ui/clear-by-key.tsx";
import { words } from "./words.ts";

type Props = {
  readonly field: Field;
  /** path in the values of the profile */
  readonly path: string;
  readonly values: unknown;
  readonly set: (value: unknown) => void;
};

const yesNo: readonly Option[] = [
  { value: true, label: "是" },
  { value: false, label: "否" },
];

/** One answer of a profile: the same question as in a case, without its checks. */
export function ProfileField({ field, path, values, set }: Props) {
  const value = readPath(values, path);
  const id = `profile-${path}`;
  if (field.kind === "list") {
    const count = Array.isArray(value) ? value.length : undefined;
    return (
      <div className="profile-field">
        <span className="second">{field.label}</span>
        <span className="meta">{count === undefined ? words.ongoingUnset : count === 0 ? words.ongoingNone : words.ongoing(count)}</span>
      </div>
    );
  }
  return (
    <div className="profile-field">
      <label htmlFor={id}>{field.label}</label>
      <Control field={field} id={id} value={value} set={set} />
    </div>
  );
}

function Control({ field, id, value, set }: { readonly field: Field; readonly id: string; readonly value: unknown; readonly set: (value: unknown) => void }) {
  switch (field.kind) {
    case "choice":
      return <Choice id={id} options={field.options} value={value} set={set} />;
    case "yes-no":
      return <Choice id={id} options={yesNo} value={value} set={set} />;
    case "country":
      return <Choice id={id} options={countries().map(({ code, name }) => ({ value: code, label: name }))} value={value} set={set} />;
    default: {
      const shown = typeof value === "string" ? value : "";
      const typed = (next: string) => set(next === "" ? undefined : next);
      const hint = value === null ? words.none : "";
      if (field.kind === "long-text")
        return <Input.TextArea id={id} value={shown} placeholder={hint} rows={4} onChange={(event) => typed(event.target.value)} />;
      if (field.kind === "text" && field.code !== true)
        return (
          <Input.TextArea
            id={id}
            value={shown}
            placeholder={hint}
            rows={1}
            className="one-answer"
            onChange={(event) => typed(event.target.value.replace(/\s*\n\s*/gu, " "))}
            onPressEnter={(event) => {
              // a name of several lines is one answer: as in a field of one line, Enter sends the form
              if (event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        );
      return <Input id={id} value={shown} placeholder={hint} onChange={(event) => typed(event.target.value)} />;
    }
  }
}

type ChoiceProps = { readonly id: string; readonly options: readonly Option[]; readonly value: unknown; readonly set: (value: unknown) => void };

function Choice({ id, options, value, set }: ChoiceProps) {
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <Select<number>
      id={id}
      {...(chosen >= 0 && { value: chosen })}
      placeholder={words.unset}
      {...clearable(() => set(undefined))}
      options={options.map((option, index) => ({ value: index, label: option.label }))}
      showSearch={options.length > 8 ? { optionFilterProp: "label" } : false}
      popupMatchSelectWidth={false}
      onChange={(index: number | undefined) => set(index === undefined ? undefined : options[index]?.value)}
    />
  );
}
