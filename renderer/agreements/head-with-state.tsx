import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";

type Props = {
  /** of the heading, for the section that it names */
  readonly id: string;
  readonly title: string;
  readonly state: { readonly icon: IconName; readonly tone: string; readonly words: string } | undefined;
};

/** The head of a section, with how it stands at the right: sign and word together. */
export function HeadWithState({ id, title, state }: Props) {
  return (
    <div className="line">
      <h2 id={id} className="grow">
        {title}
      </h2>
      {state && (
        <span className={`chip ${state.tone}`}>
          <Icon name={state.icon} size="small" />
          {state.words}
        </span>
      )}
    </div>
  );
}
