import { Button } from "antd";
import { writePath } from "../../../shared/case/case-path.ts";
import { ETHICS_ANSWERS, type EthicsAnswer, ethicsAnswer, otherCategories, withEthicsAnswer, withNoneInvolved } from "../../../shared/wizard/ethics-answers.ts";
import { ethicsCategories } from "../../../shared/wizard/options.ts";
import { change, useCase } from "../../state/open-case.ts";
import { sayChanged } from "../../state/removed.ts";
import { clearByKey } from "../../ui/clear-by-key.tsx";
import { Icon } from "../../ui/icon.tsx";
import { text } from "../../ui/text.ts";
import type { ControlProps } from "./control.ts";

/** 第二条, category by category: its words, what they mean, and 涉及, 不涉及 or 不确定. */
export function EthicsControl(props: ControlProps) {
  const theCase = useCase();
  const ethics = theCase.declarations?.ethics ?? {};
  const give = (category: string, answer: EthicsAnswer | undefined) =>
    change(props.path, writePath(theCase, "declarations.ethics", withEthicsAnswer(ethics, category, answer)));
  const isBlank = ethicsCategories.every(({ name }) => ethicsAnswer(ethics, name) === undefined);
  return (
    <ul className="ethics" aria-labelledby={props.labelledBy}>
      {isBlank && (
        <li>
          <Button
            size="small"
            onClick={() => {
              change(props.path, writePath(theCase, "declarations.ethics", withNoneInvolved(ethics)));
              sayChanged(text.wizard.noneInvolvedSaid);
            }}
          >
            {text.wizard.noneInvolved}
          </Button>
        </li>
      )}
      {ethicsCategories.map(({ name, words, explained }, index) => {
        const given = ethicsAnswer(ethics, name);
        const textId = `${props.id}-${index}`;
        return (
          <li key={name}>
            <p className="clause" id={textId}>
              {words}
            </p>
            <p className="hint">{explained}</p>
            <div className="radios" role="radiogroup" aria-labelledby={textId} {...clearByKey(() => give(name, undefined))}>
              {ETHICS_ANSWERS.map((answer, place) => (
                <label key={answer} className="radio">
                  <input
                    id={index === 0 && place === 0 ? props.id : undefined}
                    type="radio"
                    name={`${props.path}-${name}`}
                    checked={given === answer}
                    onChange={() => give(name, answer)}
                  />
                  <span>{text.wizard.ethics[answer]}</span>
                </label>
              ))}
              {given && (
                <button type="button" className="link clear" tabIndex={-1} onClick={() => give(name, undefined)}>
                  {text.wizard.clear}
                </button>
              )}
            </div>
          </li>
        );
      })}
      {otherCategories(ethics).map((category) => (
        <li key={category} className="line">
          <span>{text.wizard.otherCategory(category)}</span>
          <button type="button" className="icon-button" aria-label={text.wizard.removeOf(category)} onClick={() => give(category, undefined)}>
            <Icon name="close" size="small" />
          </button>
        </li>
      ))}
    </ul>
  );
}
