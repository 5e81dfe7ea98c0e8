import { Select } from "antd";
import { useState } from "react";
import type { Guide } from "../../shared/guide/guide.ts";
import { useIsClosed } from "../state/filing-closed.ts";
import { text } from "../ui/text.ts";

const keyOf = ({ id, edition }: Guide) => `${id}@${edition}`;
const SHOW_AWAY = "show-away";

type Props = { readonly guide: Guide; readonly offered: readonly Guide[]; readonly away: readonly Guide[]; readonly choose: (guide: Guide) => void };

/** The guides on offer, newest first; those that were put away when they are asked for; one whose filing has closed says so. */
export function GuideSelect({ guide, offered, away, choose }: Props) {
  const isClosed = useIsClosed();
  const [showAway, setShowAway] = useState(false);
  const option = (one: Guide) => ({ value: keyOf(one), label: isClosed(one.filing.closes) ? text.start.guideClosed(one.title) : one.title });
  const shown = showAway || away.includes(guide) ? [...offered, ...away] : offered;
  const rest = shown.length < offered.length + away.length ? [{ value: SHOW_AWAY, label: text.start.guidesAway(away.length) }] : [];
  return (
    <Select
      size="small"
      className="choose-guide"
      aria-label={text.start.guideOf}
      value={keyOf(guide)}
      options={[...shown.map(option), ...rest]}
      popupMatchSelectWidth={false}
      onChange={(value) => {
        if (value === SHOW_AWAY) return setShowAway(true);
        const found = shown.find((one) => keyOf(one) === value);
        if (found) choose(found);
      }}
    />
  );
}
