import { Input, Select } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { setWords } from "../../shared/policies/cite-policy.ts";
import type { Policy } from "../../shared/policies/policy.ts";
import { type Mark, type PolicyFilter, searchPolicies } from "../../shared/policies/search-policies.ts";
import { countryName } from "../../shared/text/countries.ts";
import { useChecked } from "../state/checked.ts";
import { usePolicies } from "../state/policies.ts";
import { clearable } from "../ui/clear-by-key.tsx";
import { numbered } from "../ui/numbered.ts";
import { text } from "../ui/text.ts";
import { ClauseLine, clauseKey } from "./clause-line.tsx";

type Props = { readonly policies: readonly Policy[]; readonly selected: string | undefined; readonly onSearch: (query: string) => void };

/** Every clause, narrowed by words and filters; without either it is the contents of the documents. */
export function ClauseSearch({ policies, selected, onSearch }: Props) {
  const index = usePolicies((state) => state.index);
  const guide = useChecked((state) => state.guide);
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<PolicyFilter>({});
  // typing never waits for the list
  const searched = useDeferredValue(query);
  const hits = useMemo(() => searchPolicies(index, searched, filter), [index, searched, filter]);
  const clauses = policies.flatMap((policy) => policy.clauses);
  const choices = {
    policy: policies.map(({ id, title }) => ({ value: id, label: title })),
    body: unique(clauses.flatMap(({ bodies }) => bodies)).map((value) => ({ value, label: setWords(value) })),
    track: (guide?.topics ?? []).map(({ id, name }) => ({ value: id, label: name })),
    country: unique(clauses.flatMap(({ countries }) => countries.map(({ code }) => code))).map((code) => ({ value: code, label: countryName(code) ?? code })),
  } as const;
  const narrow = (name: keyof typeof choices, value: string | undefined) => {
    const { [name]: _, ...rest } = filter;
    setFilter(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <>
      <div className="clause-filters">
        <Input
          allowClear
          aria-label={text.policies.search}
          placeholder={text.policies.searchHint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            onSearch(event.target.value);
          }}
        />
        {FILTERS.map((name) => (
          <Select<string>
            key={name}
            {...clearable(() => narrow(name, undefined))}
            showSearch={{ optionFilterProp: "label" }}
            aria-label={text.policies.filters[name]}
            placeholder={text.policies.anyFilter[name]}
            value={filter[name] ?? null}
            options={[...choices[name]]}
            onChange={(value) => narrow(name, value)}
          />
        ))}
      </div>
      <p className="meta hit-count" role="status">
        {text.policies.hits(hits.length)}
      </p>
      {policies.map((policy) => {
        const own = hits.filter((hit) => hit.policy === policy);
        return own.length === 0 ? null : (
          <section key={policy.id} aria-label={policy.title}>
            <h2 className="policy-title">{policy.title}</h2>
            <ul>
              {own.map(({ clause, marks, excerpt }) => (
                <li key={clause.id}>
                  <ClauseLine policy={policy} clause={clause} current={selected === clauseKey(policy, clause)}>
                    {marks.length > 0 && (
                      <span className="excerpt">
                        <Marked words={clause.words} marks={marks} within={excerpt} />
                      </span>
                    )}
                  </ClauseLine>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const FILTERS = ["policy", "body", "track", "country"] as const;
const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** Words of a clause, or a stretch of them, with the places found marked; set as the printed paper has them. */
export function Marked({ words, marks, within }: { readonly words: string; readonly marks: readonly Mark[]; readonly within?: Mark }) {
  const { start: first, end: last } = within ?? { start: 0, end: words.length };
  const set = setWords(words);
  const inside = marks.filter(({ start, end }) => start >= first && end <= last);
  const pieces = inside.flatMap(({ start, end }, index) => [
    { marked: false, words: set.slice(index === 0 ? first : inside[index - 1]?.end, start) },
    { marked: true, words: set.slice(start, end) },
  ]);
  const rest = set.slice(inside.at(-1)?.end ?? first, last);
  return (
    <>
      {first > 0 && "……"}
      {numbered(pieces).map(({ key, item }) => (item.marked ? <mark key={key}>{item.words}</mark> : <span key={key}>{item.words}</span>))}
      {rest}
      {last < words.length && "……"}
    </>
  );
}
