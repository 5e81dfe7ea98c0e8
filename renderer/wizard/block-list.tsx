import { memo } from "react";
import { flushSync } from "react-dom";
import { useShallow } from "zustand/react/shallow";
import { PartnerGone } from "../components/partner-gone.tsx";
import { OffersOfFile } from "../reader/offers-of-file.tsx";
import { useChecked } from "../state/checked.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { Fields } from "./fields.tsx";
import { itemMarks, type Mark } from "./item-marks.ts";
import { type Items, type ListItem, useItemKind, useItemName } from "./list-item.tsx";
import { foldItem, openItem, ROWS_AT_ONCE, useListPage, useOpenItem } from "./list-pages.tsx";
import { removeNamed } from "./remove-item.ts";

/**
 * So many blocks stand open one below the other. Of more only one does, the others are folded to their names: thirty
 * partners of fifteen questions are no page that one finds anything on, and each letter would be asked of all of them.
 */
const OPEN_TOGETHER = 4;

/** Items with many questions each, as blocks. */
export function BlockList({ field, path, keys }: Items) {
  const page = useListPage(path, keys, ROWS_AT_ONCE);
  const openIndex = useOpenItem(path);
  // a case that is only shown cannot press what unfolds
  const readOnly = useReadOnly();
  const folds = keys.length > OPEN_TOGETHER && !readOnly;
  const section = useChecked((state) => state.findSection(path)?.id);
  const marks = useChecked(useShallow((state) => (folds ? itemMarks(path, keys, state.findings, section, state.findSection) : [])));
  return (
    <>
      {page.shown.map(({ item: key, index }) =>
        folds ? (
          <FoldedBlock key={key} field={field} list={path} index={index} open={index === openIndex} mark={marks[index]} />
        ) : (
          <Block key={key} field={field} list={path} index={index} />
        ),
      )}
      {page.pager}
    </>
  );
}

const Block = memo(function Block({ field, list, index }: ListItem) {
  const name = useItemName({ field, list, index });
  const { other, fields } = useItemKind({ field, list, index });
  const path = `${list}[${index}]`;
  return (
    <fieldset className="block-item" data-path={path}>
      <legend>
        <span className="number-mark">{index + 1}</span>
        <span className="grow">
          {name}
          {other !== undefined && !name.startsWith(other) && <span className="kind">{other}</span>}
        </span>
        {!field.fixed && <RemoveLink name={name} list={list} index={index} />}
      </legend>
      {list === "agreements" && <PartnerGone index={index} />}
      {list === "agreements" && <ReadOffers index={index} />}
      <Fields fields={fields} base={path} />
    </fieldset>
  );
});

/** What the file of an agreement says for its questions, where it was read already. */
function ReadOffers({ index }: { readonly index: number }) {
  const agreement = useOpenCase((state) => state.case?.agreements?.[index]);
  return agreement ? <OffersOfFile agreement={agreement} isWanted={false} /> : null;
}

const FoldedBlock = memo(function FoldedBlock({ field, list, index, open, mark }: ListItem & { readonly open: boolean; readonly mark: Mark | undefined }) {
  const name = useItemName({ field, list, index });
  const { other, fields } = useItemKind({ field, list, index });
  const path = `${list}[${index}]`;
  return (
    <fieldset className={open ? "block-item" : "block-item folded"} data-path={path}>
      <legend>
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          onClick={(event) => holdingStill(event.currentTarget, () => (open ? foldItem : openItem)(list, index))}
        >
          <Icon name={open ? "down" : "right"} size="small" className="third" />
          <span className="number-mark">{index + 1}</span>
          <span className="grow">
            {name}
            {other !== undefined && !name.startsWith(other) && <span className="kind">{other}</span>}
          </span>
          {mark && (
            <span className={`state ${mark}`}>
              <Icon name={mark} size="small" />
              {text.groups[mark].name}
            </span>
          )}
        </button>
        {!field.fixed && <RemoveLink name={name} list={list} index={index} />}
      </legend>
      {list === "agreements" && <PartnerGone index={index} />}
      {open && list === "agreements" && <ReadOffers index={index} />}
      {open && <Fields fields={fields} base={path} />}
    </fieldset>
  );
});

/** What was pressed stays under the pointer, though the block that was open above it folds. */
function holdingStill(pressed: HTMLElement, change: () => void): void {
  const before = pressed.getBoundingClientRect().top;
  flushSync(change);
  pressed.closest(".page-scroll")?.scrollBy({ top: pressed.getBoundingClientRect().top - before, behavior: "instant" });
}

function RemoveLink({ name, list, index }: { readonly name: string; readonly list: string; readonly index: number }) {
  return (
    <button type="button" className="link" data-remove="" aria-label={text.wizard.removeOf(name)} onClick={() => removeNamed(list, index, name)}>
      {text.wizard.remove}
    </button>
  );
}
