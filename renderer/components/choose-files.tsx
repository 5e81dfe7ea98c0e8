import { Button } from "antd";
import { useRef } from "react";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";

/** Endings of scans, and of what becomes pages besides. */
const SCANS = ".pdf,.jpg,.jpeg,.png,.tif,.tiff";
export const ATTACHMENT_ENDINGS = `${SCANS},.doc,.docx,.rtf,.odt,.wps`;

type Props = {
  readonly label: string;
  readonly children: string;
  /** files chosen in the browser; `undefined`: the window shall ask in a dialog of the system */
  readonly onFiles: (files: readonly File[] | undefined) => void;
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly kind?: "button" | "small" | "link";
  /** it is the next step of the screen */
  readonly loud?: boolean;
  readonly choose?: "one" | "several" | "folder";
  /** nothing but scans is taken */
  readonly scans?: boolean;
  /** other endings than those of attachments */
  readonly endings?: string;
  readonly disabled?: boolean;
};

/** A button that lets the user choose files, or a folder: the same by mouse and by keyboard as dropping them. */
export function ChooseFiles({
  label,
  children,
  onFiles,
  icon,
  busy = false,
  kind = "small",
  loud = false,
  choose = "several",
  scans = false,
  endings = scans ? SCANS : ATTACHMENT_ENDINGS,
  disabled = false,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  // the dialog of the system takes files; a folder is chosen in the page in both forms
  const start = () => (window.guohe === undefined || choose !== "several" ? input.current?.click() : onFiles(undefined));
  return (
    <>
      {kind === "link" ? (
        <button type="button" className="link dense nowrap" aria-label={label} onClick={() => busy || start()}>
          {children}
        </button>
      ) : (
        <Button
          size={kind === "small" ? "small" : "middle"}
          type={loud ? "primary" : "default"}
          {...(icon ? { icon: <Icon name={icon} size="small" /> } : {})}
          aria-label={label}
          loading={busy}
          disabled={disabled}
          onClick={start}
        >
          {children}
        </Button>
      )}
      <input
        ref={(element) => {
          input.current = element;
          if (element && choose === "folder") element.webkitdirectory = true;
        }}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        aria-hidden="true"
        multiple={choose === "several"}
        accept={choose === "folder" ? undefined : endings}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
