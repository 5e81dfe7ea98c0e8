import "./term-choices.css";
import { Button } from "antd";
import type { ProposedChoice } from "../../shared/reading/proposals.ts";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";
import { periodValue } from "./read-words.ts";

const words = text.agreements.reading;

type Props = {
  /** of the row */
  readonly name: string;
  readonly choices: readonly ProposedChoice[];
  readonly onChoose: (choice: ProposedChoice) => void;
  readonly onShow: (page: number) => void;
};

/** The terms that a document states, each with its passage and its page; none is chosen before a person does. */
export function TermChoices({ name, choices, onChoose, onShow }: Props) {
  return (
    <ul className="term-choices" aria-label={words.chooseTerm}>
      {choices.map((choice) => {
        const { facts, place } = choice;
        const value = periodValue(facts);
        return (
          <li key={`${value} ${place.page}`}>
            <div className="line wrap">
              <b className="grow">{value}</b>
              <PlaceLink label={text.agreements.goToPage(`${name} ${value}`, place.page)} onClick={() => onShow(place.page)}>
                {words.page(place.page)}
              </PlaceLink>
              <Button size="small" aria-label={words.thisOne(value)} onClick={() => onChoose(choice)}>
                {words.thisOneShort}
              </Button>
            </div>
            <blockquote className="clause">{place.quote}</blockquote>
          </li>
        );
      })}
    </ul>
  );
}
