import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";

/** How something stands: a sign and a word. */
export type StateLook = { readonly icon: IconName; readonly tone: string; readonly words: string };

type Props = {
  /** of the heading, for the section that it names */
  readonly id: string;
  readonly title: string;
  readonly state: StateLook | undefined;
  readonly level?: "h2" | "h3";
};

/** The head of a section, with how it stands at the right: sign and word together. */
export function HeadWithState({ id, title, state, level: Heading = "h2" }: Props) {
  return (
    <div className="line">
      <Heading id={id} className="grow">
        {title}
      </Heading>
      {state && (
        <span className={`chip ${state.tone}`}>
          <Icon name={state.icon} size="small" />
          {state.words}
        </span>
      )}
    </div>
  );
}
