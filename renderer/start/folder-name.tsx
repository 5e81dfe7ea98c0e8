import "./folder-name.css";
import { Input } from "antd";
import { useLibrary } from "../state/library.ts";
import { text } from "../ui/text.ts";

const words = text.start.folder;

/** Asks for the name of the next new project's folder. */
export function AskForFolderName({ onAsk }: { readonly onAsk: () => void }) {
  return (
    <button type="button" className="link dense" onClick={onAsk}>
      {words.open}
    </button>
  );
}

type Props = { readonly name: string; readonly setName: (name: string) => void };

/** What the folder of the next new project is called, for who wants to say so: else that it is new, and later by its title. */
export function FolderName({ name, setName }: Props) {
  const parent = useLibrary((state) => state.settings.casesFolder);
  return (
    <p className="line wrap folder-name">
      <label htmlFor="folder-name" className="second nowrap">
        {words.label}
      </label>
      <Input
        id="folder-name"
        size="small"
        className="control"
        maxLength={100}
        autoFocus
        aria-describedby="folder-name-hint"
        placeholder={words.unnamed}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <span id="folder-name-hint" className="meta">
        {name.trim() === "" ? words.later : words.within(parent)}
      </span>
    </p>
  );
}
