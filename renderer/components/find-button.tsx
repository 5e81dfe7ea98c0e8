import "./find-button.css";
import { openFind } from "../state/find-open.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** 查找 in the title bar of every screen. */
export function FindButton() {
  return (
    <button type="button" className="find-button" title={text.find.key} aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={openFind}>
      <Icon name="find" size="small" />
      <span>{text.find.title}</span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}
