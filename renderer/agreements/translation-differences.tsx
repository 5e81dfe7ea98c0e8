import type { Attachment } from "../../shared/case/case.ts";
import type { TranslationDifference } from "../../shared/reading/translation/difference.ts";
import type { WrittenPlace } from "../../shared/reading/translation/place.ts";
import { useDocumentReading } from "../reader/use-reading.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { text } from "../ui/text.ts";

const words = text.agreements.differences;

type Props = {
  /** of the agreement, for the list that is copied */
  readonly title: string;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  readonly showCopy: (page: number) => void;
  readonly showTranslation: (page: number) => void;
};

/** Where a translation says something else than its original: both writings with their pages. What is found is a hint; a person decides. */
export function TranslationDifferences({ title, copy, translation, showCopy, showTranslation }: Props) {
  const { state, error } = useDocumentReading(translation, copy);
  if (error || state?.kind === "failed" || state?.kind === "stopped") return <p className="second dense">{words.unread}</p>;
  if (state?.kind !== "done") return <p className="second dense">{words.reading}</p>;
  const { differences } = state.read;
  if (differences === undefined) return <p className="second dense">{words.unread}</p>;
  return (
    <section className="differences" aria-labelledby="differences-title">
      <div className="line">
        <h3 id="differences-title" className="grow">
          {words.title(differences.length)}
        </h3>
        {differences.length > 0 && <CopyButton label={words.copy} words={() => listOf(title, differences)} />}
      </div>
      <ol>
        {differences.map((difference, index) => (
          <li key={keyOf(difference)}>
            <p>
              <span className="nth">{index + 1}</span>
              <span className="grow">{words.kinds[difference.kind]}</span>
              {difference.isUnsure && <span className="second">{words.unsure}</span>}
            </p>
            <Side label={words.original} place={difference.original} absent={words.notInOriginal} onShow={showCopy} />
            <Side label={words.translation} place={difference.translation} absent={words.notInTranslation} onShow={showTranslation} />
          </li>
        ))}
      </ol>
      <p className="meta">{words.compared}</p>
    </section>
  );
}

const keyOf = ({ kind, original, translation }: TranslationDifference) =>
  JSON.stringify([kind, ...[original, translation].map((place) => place && [place.page, place.lines[0]?.box, place.written])]);

type SideProps = {
  readonly label: string;
  readonly place: WrittenPlace | undefined;
  /** what is said where it has nothing there */
  readonly absent: string;
  readonly onShow: (page: number) => void;
};

function Side({ label, place, absent, onShow }: SideProps) {
  return (
    <p>
      <span className="third">{label}</span>
      <span className={place ? "grow" : "grow second"}>{place ? place.written : absent}</span>
      {place && (
        <button type="button" className="link dense" aria-label={`${label}：${words.page(place.page)}`} onClick={() => onShow(place.page)}>
          {words.page(place.page)}
        </button>
      )}
    </p>
  );
}

/** The differences as a message for who translates. */
function listOf(title: string, differences: readonly TranslationDifference[]): string {
  const side = (label: string, place: WrittenPlace | undefined, absent: string) => (place ? words.inList(label, place.page, place.written) : absent);
  const lines = differences.map(
    ({ kind, original, translation }, index) =>
      `${index + 1}. ${words.kinds[kind]}：${side(words.original, original, words.notInOriginal)}；${side(words.translation, translation, words.notInTranslation)}`,
  );
  return [words.listTitle(title), ...lines].join("\n");
}
