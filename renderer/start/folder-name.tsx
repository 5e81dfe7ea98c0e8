import { Input } from "antd";
import type { Guide } from "../../shared/guide/guide.ts";
import { unnamedFolder } from "../../shared/text/file-names.ts";
import { useLibrary } from "../state/library.ts";
import { text } from "../ui/text.ts";

type Props = { readonly guide: Guide; readonly name: string; readonly setName: (name: string) => void };

/** What the folder of the next new project is called: as long as nobody says so, that it is new, and later by its title. */
export function FolderName({ guide, name, setName }: Props) {
  const parent = useLibrary((state) => state.settings.casesFolder);
  const words = text.start.folder;
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
        aria-describedby="folder-name-hint"
        placeholder={unnamedFolder(guide.topics[0]?.name ?? "")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <span id="folder-name-hint" className="meta">
        {name.trim() === "" ? words.unnamed : words.within(parent)}
      </span>
    </p>
  );
}
