import { Input, type InputRef, Select } from "antd";
import { type RefObject, useMemo } from "react";
import { FILTERS, type Filter, GROUPINGS, isIn, matches, SORTINGS } from "../../../shared/desk/matrix-view.ts";
import { changeView, useDesk } from "../../state/desk.ts";
import { Icon } from "../../ui/icon.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../common/words.ts";

const own = words.filter;

/** What of the matrix is shown, in which groups and order. */
export function MatrixTools({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const rows = useDesk((state) => state.rows);
  const view = useDesk((state) => state.view);
  // what each would show: a search goes on when another filter is chosen
  const counts = useMemo(() => {
    const found = [...rows.values()].filter((row) => matches(row, view.query));
    return new Map(FILTERS.map((filter) => [filter, found.filter((row) => isIn(row, filter)).length]));
  }, [rows, view.query]);
  const slotTitle = useMemo(
    () => [...rows.values()].flatMap((row) => ("overview" in row ? row.overview.items : [])).find(({ slot }) => slot === view.slot)?.title,
    [rows, view.slot],
  );
  const grasp = (input: InputRef | null) => {
    search.current = input?.input ?? null;
  };
  return (
    <div className="matrix-tools">
      <Input
        ref={grasp}
        size="small"
        className="control matrix-search"
        prefix={<Icon name="find" size="small" />}
        suffix={<kbd>/</kbd>}
        placeholder={own.search}
        aria-label={own.searchLabel}
        value={view.query}
        onChange={(event) => changeView({ query: event.target.value })}
        onKeyDown={(event) => {
          const isDone = ["Enter", "ArrowDown", "Escape"].includes(event.key);
          if (!isDone || event.nativeEvent.isComposing) return;
          if (event.key === "Escape") changeView({ query: "" });
          event.preventDefault();
          // on with the keys in what was found
          event.currentTarget.closest("main")?.querySelector<HTMLElement>("[role=treegrid]")?.focus();
        }}
      />
      <Segmented<Filter>
        size="small"
        aria-label={own.label}
        value={view.filter}
        options={FILTERS.map((value) => ({ value, label: <FilterLabel filter={value} count={counts.get(value) ?? 0} /> }))}
        onChange={(filter) => changeView({ filter, slot: undefined, only: undefined })}
      />
      {(view.slot !== undefined || view.only) && (
        <span className="chip">
          {view.slot === undefined ? own.onlyThese(view.only?.length ?? 0) : own.only(slotTitle ?? view.slot)}
          <button type="button" className="link" onClick={() => changeView({ slot: undefined, only: undefined })}>
            {own.clear}
          </button>
        </span>
      )}
      <span className="grow" />
      <ViewSelect
        name={own.grouping}
        values={GROUPINGS}
        labels={words.groupings}
        short={words.groupedBy}
        value={view.grouping}
        onChange={(grouping) => changeView({ grouping })}
      />
      <ViewSelect
        className="matrix-sort"
        name={own.sorting}
        values={SORTINGS}
        labels={words.sortings}
        short={words.sortedBy}
        value={view.sorting}
        onChange={(sorting) => changeView({ sorting })}
      />
    </div>
  );
}

type ViewSelectProps<T extends string> = {
  readonly name: string;
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  /** of the one that is chosen */
  readonly short: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly className?: string;
};

/** One way in which the matrix can be shown, its name before it. */
function ViewSelect<T extends string>({ name, values, labels, short, value, onChange, className = "" }: ViewSelectProps<T>) {
  return (
    <Select<T>
      size="small"
      className={`matrix-select ${className}`}
      aria-label={name}
      prefix={<span className="third">{name}</span>}
      value={value}
      popupMatchSelectWidth={false}
      labelRender={() => <span title={`${name}：${labels[value]}`}>{short[value]}</span>}
      options={values.map((one) => ({ value: one, label: labels[one] }))}
      onChange={onChange}
    />
  );
}

function FilterLabel({ filter, count }: { readonly filter: Filter; readonly count: number }) {
  return (
    <span title={`${own.counts[filter]} ${count}`}>
      {own.names[filter]} <span className="third">{count}</span>
    </span>
  );
}
