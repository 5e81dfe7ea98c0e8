import type { RefObject } from "react";

type Props = {
  /** by which a button opens the dialog */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** a folder is chosen, with all that is in it */
  readonly folder?: boolean;
  readonly several?: boolean;
  readonly accept?: string;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
};

/** The browser's own way to a file or a folder, not seen itself. The same one may be chosen twice. */
export function FileInput({ input, label, folder = false, several = false, accept, onFiles }: Props) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (element && folder) element.webkitdirectory = true;
      }}
      type="file"
      multiple={several}
      accept={accept}
      className="visually-hidden"
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const [first, ...others] = event.target.files ?? [];
        event.target.value = "";
        if (first) onFiles([first, ...others]);
      }}
    />
  );
}
