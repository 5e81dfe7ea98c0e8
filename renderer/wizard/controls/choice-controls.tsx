import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { countries } from "../../../shared/text/countries.ts";
import type { Option } from "../../../shared/wizard/fields.ts";
import { answerChoice } from "../../state/answer-choice.ts";
import { useChecked } from "../../state/checked.ts";
import { answer, useAnswer, useTopicId } from "../../state/open-case.ts";
import { clearable, clearByKey } from "../../ui/clear-by-key.tsx";
import { text } from "../../ui/text.ts";
import { byTyping, type ControlProps, inputAttributes } from "./control.ts";

const MOST_RADIOS = 3;

/** Few short choices stand side by side; many open in a list. Either can be taken back to “unanswered”. */
export function ChoiceControl({ options, compact = false, ...props }: ControlProps & { readonly options: readonly Option[]; readonly compact?: boolean }) {
  const short = options.length <= MOST_RADIOS && !compact;
  return short ? <RadioControl options={options} {...props} /> : <SelectControl options={options} {...props} />;
}

export function RadioControl({ options, ...props }: ControlProps & { readonly options: readonly Option[] }) {
  const value = useAnswer(props.path);
  const { id, "aria-invalid": invalid, ...attributes } = inputAttributes(props);
  return (
    <div className="radios" role="radiogroup" aria-invalid={invalid} {...attributes} {...clearByKey(() => answerChoice(props.path, undefined))}>
      {options.map((option, index) => (
        <label key={String(option.value)} className="radio">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={props.path}
            checked={value === option.value}
            onChange={() => answerChoice(props.path, option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {value !== undefined && options.some((option) => option.value === value) && (
        <button type="button" className="link clear" tabIndex={-1} onClick={() => answerChoice(props.path, undefined)}>
          {text.wizard.clear}
        </button>
      )}
    </div>
  );
}

function SelectControl({ options, ...props }: ControlProps & { readonly options: readonly Option[] }) {
  const value = useAnswer(props.path);
  const chosen = options.findIndex((option) => option.value === value);
  const foreign = chosen === -1 && typeof value === "string" ? [{ value: value, label: value }] : [];
  return (
    <Select<string>
      {...inputAttributes(props)}
      className="control select"
      {...(chosen >= 0 ? { value: String(chosen) } : typeof value === "string" ? { value } : {})}
      placeholder={text.wizard.choose}
      options={[...options.map((option, index) => ({ value: String(index), label: option.label })), ...foreign]}
      status={props.invalid ? "error" : ""}
      {...clearable(() => answerChoice(props.path, undefined))}
      showSearch={byTyping}
      popupMatchSelectWidth={false}
      onChange={(index) => answerChoice(props.path, index === undefined ? undefined : (options[Number(index)]?.value ?? index))}
      {...(value === null ? { disabled: true } : {})}
    />
  );
}

/** 国别（地区） by Chinese name or code; those that the topic favours are marked. */
export function CountryControl(props: ControlProps) {
  const value = useAnswer(props.path);
  const topic = useTopicId();
  const guide = useChecked((state) => state.guide);
  const favoured = favouredBy(guide?.topics.find((candidate) => candidate.id === topic)?.priorityPartners ?? []);
  const options = countries().map(({ code, name }) => ({ value: code, label: name, search: `${name} ${code} ${favoured.get(code) ?? ""}` }));
  return (
    <Select<string>
      {...inputAttributes(props)}
      className="control select"
      {...(typeof value === "string" ? { value } : {})}
      placeholder={text.wizard.choose}
      options={[...options.filter(({ value: code }) => favoured.has(code)), ...options.filter(({ value: code }) => !favoured.has(code))]}
      optionRender={(option) => (
        <span className="line">
          <span className="grow">{option.label}</span>
          {typeof option.value === "string" && favoured.has(option.value) && <span className="meta">{favoured.get(option.value)}</span>}
        </span>
      )}
      status={props.invalid ? "error" : ""}
      {...clearable(() => answer(props.path, undefined))}
      showSearch={{
        filterOption: (typed, option) => (option?.search ?? "").toLowerCase().includes(typed.trim().toLowerCase()),
        filterSort: (one, other, { searchValue }) => nearness(one, searchValue) - nearness(other, searchValue),
      }}
      popupMatchSelectWidth={false}
      onChange={(code) => answer(props.path, code)}
    />
  );
}

/** What was typed leads to the name or code that is it, then to those that begin with it: 法 to 法国 and not to 布基纳法索. */
function nearness({ label, value }: { readonly label?: unknown; readonly value?: unknown }, typed: string): number {
  const wanted = typed.trim().toLowerCase();
  const name = String(label);
  if (name === wanted || String(value).toLowerCase() === wanted) return 0;
  return name.startsWith(wanted) ? 1 : 2;
}

/** Code → 重点支持, with the place where the guide names no whole country: 重点支持：德国巴登-符腾堡州. */
function favouredBy(partners: readonly { readonly name: string; readonly country: string; readonly regions?: readonly string[] | undefined }[]) {
  return new Map(partners.map(({ name, country, regions }) => [country, regions?.length ? text.wizard.priorityPlace(name) : text.wizard.priority]));
}

/** Several words from a list or, unless it is closed, the user's own. */
export function WordsControl({ options, closed = false, ...props }: ControlProps & { readonly options: readonly Option[]; readonly closed?: boolean }) {
  const value = useAnswer(props.path);
  const listed = options.map((option) => ({ value: String(option.value), label: option.label }));
  return (
    <Select<string[]>
      {...inputAttributes(props)}
      mode={closed ? "multiple" : "tags"}
      className="control select wide"
      value={Array.isArray(value) ? value.map(String) : []}
      placeholder={text.wizard.chooseSeveral}
      options={listed}
      {...ownWordsLast(listed)}
      onChange={(words) => answer(props.path, words.length === 0 ? undefined : [...new Set(words.map((word) => meantBy(word, listed, props.id)))])}
    />
  );
}

type Listed = { readonly value: string; readonly label: string };

/** A list that takes the user's own words too: what is listed and holds the letters typed comes first and is what Enter takes; the letters themselves come last, named as one's own. */
function ownWordsLast(listed: readonly Listed[]) {
  const isOwn = (value: unknown) => !listed.some((option) => option.value === value);
  return {
    showSearch: {
      ...byTyping,
      optionFilterProp: "label",
      filterSort: (one: { readonly value?: unknown }, other: { readonly value?: unknown }) => Number(isOwn(one.value)) - Number(isOwn(other.value)),
    },
    optionRender: ({ value, label }: { readonly value?: unknown; readonly label?: ReactNode }) => (isOwn(value) ? text.wizard.ownWords(String(value)) : label),
  };
}

/**
 * The listed answer that a word names. A word that was left in the field, and not chosen as one's own, also names the only one
 * that holds it (英: 英文).
 */
function meantBy(word: string, listed: readonly Listed[], id: string): string {
  const isLeft = document.activeElement?.id !== id;
  const holding = listed.filter(({ label }) => label.includes(word));
  const meant = listed.find(({ value, label }) => value === word || label === word) ?? (isLeft && holding.length === 1 ? holding[0] : undefined);
  return meant?.value ?? word;
}

function isTypedInto(id: string): boolean {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement && input.value !== "";
}

/** The topic's own research fields; in an open list also one's own words. */
export function ResearchFieldControl(props: ControlProps) {
  const value = useAnswer(props.path);
  const topic = useTopicId();
  const guide = useChecked((state) => state.guide);
  const [open, setOpen] = useState(false);
  const names = guide?.topics.find((candidate) => candidate.id === topic)?.fields.map((field) => field.name) ?? [];
  const listed = names.map((name) => ({ value: name, label: name }));
  return (
    <Select<string[]>
      {...inputAttributes(props)}
      mode="tags"
      className="control select wide"
      value={typeof value === "string" && value !== "" ? [value] : []}
      placeholder={text.wizard.fieldFromList}
      options={listed}
      {...ownWordsLast(listed)}
      status={props.invalid ? "error" : ""}
      open={open}
      onOpenChange={setOpen}
      onChange={(chosen) => {
        const last = chosen.at(-1);
        // the answer that is there, named again by typing, stays; one that is taken away by hand is gone
        if (last !== undefined || !isTypedInto(props.id)) answer(props.path, last === undefined ? undefined : meantBy(last, listed, props.id));
        // there is but one: the list would hide what comes next
        setOpen(false);
      }}
    />
  );
}
