import { Dropdown } from "antd";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type Props = {
  /** 1: as wide as its room; `whole`: as large as its room has it whole */
  readonly zoom: number | "whole";
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onTurn: (() => void) | undefined;
};

/** How large a page is and how it stands, in one menu with the keys beside: for bars without room for a button each. */
export function SizeMenu({ zoom, onZoom, onFit, onTurn }: Props) {
  const words = text.papers;
  const acts: Readonly<Record<string, () => void>> = {
    larger: () => onZoom(1),
    smaller: () => onZoom(-1),
    fit: onFit,
    ...(onTurn && { turn: onTurn }),
  };
  const item = (key: string, label: string, shortcut: string) => ({ key, label, extra: <kbd>{shortcut}</kbd> });
  const items = [
    item("larger", words.larger, "+"),
    item("smaller", words.smaller, "-"),
    item("fit", words.fit, "0"),
    ...(onTurn ? [item("turn", words.turn, "R")] : []),
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => acts[key]?.() }} trigger={["click"]} placement="bottomRight">
      <button type="button" className="icon-button size-menu" aria-haspopup="menu" aria-label={words.sizeMenu} title={words.sizeMenu}>
        {zoom === 1 || zoom === "whole" ? <Icon name="more" /> : <span className="dense">{zoom * 100}%</span>}
      </button>
    </Dropdown>
  );
}
