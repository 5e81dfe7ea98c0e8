import "./choose.css";
import { Button } from "antd";
import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { suggestTopics, type TopicReason, type TopicSuggestion } from "../../shared/guide/suggest-topics.ts";
import { topicAnswersOf, withTopicAnswer } from "../../shared/settings.ts";
import { setChoices, useLibrary } from "../state/library.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type ChooseProps = { readonly guide: Guide; readonly create: (topic: string) => void; readonly disabled: boolean };

/**
 * A few questions about who leads and with whom, then the topic that fits, with the guide's words for and against each. What was
 * answered last is there already: one unit's projects are much alike.
 */
export function ChooseTopic({ guide, create, disabled }: ChooseProps) {
  const settings = useLibrary((state) => state.settings);
  // what cannot be kept for the next time counts all the same now
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({});
  const answers = { ...topicAnswersOf(settings, guide), ...given };
  const [carriedOver] = useState(() => Object.keys(answers).length > 0);
  const [error, setError] = useState<AppError>();
  const complete = guide.choosing.every((question) => answers[question.id] !== undefined);
  const suggestions = suggestTopics(guide, answers);
  const fitting = suggestions.filter(({ fits }) => fits);
  return (
    <section className="choose-topic" aria-labelledby="choose-heading">
      <h2 id="choose-heading">{text.choose.title(guide.choosing.length)}</h2>
      {carriedOver && <p className="meta">{text.choose.carriedOver}</p>}
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      {guide.choosing.map((question, number) => (
        <fieldset key={question.id} className="choose-question">
          <legend>
            <span className="number-mark">{number + 1}</span>
            {question.ask}
          </legend>
          {question.options.map((option, index) => (
            <label key={option.label} className="radio">
              <input
                type="radio"
                name={`choose-${question.id}`}
                checked={answers[question.id] === index}
                onChange={() => {
                  setGiven({ ...given, [question.id]: index });
                  void setChoices(withTopicAnswer(settings, guide, question.id, index)).then(setError);
                }}
              />
              <span>
                {option.label}
                {option.hint && <span className="meta">　{option.hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div aria-live="polite" className="suggestions">
        {!complete && <p className="meta">{text.choose.answerAll}</p>}
        {complete && fitting.length === 0 && <p className="second">{text.choose.none}</p>}
        {complete &&
          suggestions.map((suggestion, index) => (
            <Suggestion
              key={suggestion.topic.id}
              suggestion={suggestion}
              words={!suggestion.fits ? text.choose.not : index === 0 ? text.choose.first : text.choose.also}
              create={create}
              first={index === 0 && suggestion.fits}
              disabled={disabled}
            />
          ))}
      </div>
    </section>
  );
}

type SuggestionProps = {
  readonly suggestion: TopicSuggestion;
  readonly words: string;
  readonly first: boolean;
  readonly create: (topic: string) => void;
  readonly disabled: boolean;
};

function Suggestion({ suggestion: { topic, fits, reasons }, words, first, create, disabled }: SuggestionProps) {
  return (
    <article className={fits ? "suggestion" : "suggestion unfit"} data-topic={topic.id} data-fits={fits}>
      <div className="line">
        <b className="grow">
          {words}　{topic.name}　{topic.title}
        </b>
        <Button type={first ? "primary" : "default"} onClick={() => create(topic.id)} disabled={disabled}>
          {text.choose.create(topic.name)}
        </Button>
      </div>
      <ul>
        {(fits ? reasons : reasons.filter((reason) => !reason.fits)).map((reason) => (
          <Reason key={reason.question} reason={reason} />
        ))}
      </ul>
    </article>
  );
}

function Reason({ reason }: { readonly reason: TopicReason }) {
  return (
    <li className="line">
      <Icon name={reason.fits ? "met" : "must"} size="small" className={reason.fits ? "met" : "must"} />
      <span>
        {reason.answer}
        {reason.needed.length > 0 && <span className="block">{text.choose.needs(reason.needed)}</span>}
        <span className="meta block">
          {text.place(reason.place)}　<q className="source-words">{reason.quote}</q>
        </span>
      </span>
    </li>
  );
}
