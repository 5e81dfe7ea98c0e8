import { Select } from "antd";
import { Fragment } from "react";
import { type EditedPart, withDocument } from "../../shared/desk/edit-stack.ts";
import type { StackDocument } from "../../shared/desk/shown-stack.ts";
import type { StackPageReport } from "../../shared/desk/split-report.ts";
import { LEFT_OVER_TEXT } from "../../shared/messages/split-text.ts";
import { changeStack } from "../state/split.ts";
import { pagesText } from "./pages-text.ts";
import { StackPicture } from "./stack-picture.tsx";
import { words } from "./words.ts";

/** Who a document is of, and what it is. */
export const nameOf = ({ lead, title, project }: StackDocument): string => `${lead === "" ? project : lead}　${title}`;

/** The pages of a part, as they are counted on the screen. */
export const numbersOf = ({ pages }: EditedPart): string => pagesText(pages.map((page) => page + 1));

/** So many papers that are not back are offered by name. */
const MOST_OFFERED = 3;

const optionsOf = (documents: readonly StackDocument[]) =>
  documents.map((document) => ({ value: document.key, label: `${nameOf(document)}　${document.project}` }));

type HandProps = {
  readonly part: EditedPart;
  /** its first page */
  readonly page: StackPageReport | undefined;
  readonly number: number;
  /** documents that no other part is */
  readonly free: readonly StackDocument[];
  readonly documents: ReadonlyMap<string, StackDocument>;
  readonly select: (page: number) => void;
  readonly busy: boolean;
};

/** Pages that a person has to assign, with what they may be. */
export function HandPart({ part, page, number, free, documents, select, busy }: HandProps) {
  const first = part.pages[0] ?? 0;
  const maybe = part.maybe === undefined ? undefined : documents.get(part.maybe);
  // the likely one first, then what was sent to the seal and is not back: few are offered by name, many in the list
  const notBack = free.filter((document) => !document.back && document !== maybe);
  const offers = [
    { label: words.maybe, documents: maybe && free.includes(maybe) ? [maybe] : [] },
    { label: words.notBack, documents: notBack.length <= MOST_OFFERED ? notBack : [] },
  ];
  const assign = (key: string) => {
    changeStack((stack) => withDocument(stack, first, key));
    // what was pressed goes with the part
    document.getElementById("split-hand")?.focus();
  };
  return (
    <div className="split-hand">
      {page && (
        <span className="split-hand-picture">
          <StackPicture page={page} />
        </span>
      )}
      <div className="split-hand-about">
        <p>
          <button type="button" className="link dense" onClick={() => select(first)}>
            <b>{number}</b>　{words.pages(numbersOf(part))}
          </button>
          <span className="second">　{part.why === undefined ? words.byHand : LEFT_OVER_TEXT[part.why]}</span>
        </p>
        {offers.map(
          ({ label, documents: offered }) =>
            offered.length > 0 && (
              <p key={label} className="second">
                {label}
                {offered.map((one, index) => (
                  <Fragment key={one.key}>
                    {index > 0 && "、"}
                    <button type="button" className="link dense" disabled={busy} onClick={() => assign(one.key)}>
                      {nameOf(one)}
                    </button>
                  </Fragment>
                ))}
              </p>
            ),
        )}
        <Select
          className="split-select"
          size="small"
          showSearch
          optionFilterProp="label"
          aria-label={words.chooseFor(numbersOf(part))}
          placeholder={words.choose}
          disabled={busy}
          value={null}
          options={[
            { label: words.free.notBack, options: optionsOf(free.filter(({ back }) => !back)) },
            { label: words.free.back, options: optionsOf(free.filter(({ back }) => back)) },
          ].filter(({ options }) => options.length > 0)}
          onChange={(key: string | null) => key !== null && assign(key)}
        />
      </div>
    </div>
  );
}
