import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { InstalledItem } from "../../shared/policies/installed.ts";
import { bridge } from "../host/api.ts";
import { droppedToInstall, fileToInstall, folderToInstall, type ToInstall } from "../host/sent-files.ts";
import { loadLibrary } from "../state/library.ts";
import { loadPolicies } from "../state/policies.ts";
import { errorText } from "../ui/error-text.ts";
import { FileInput } from "../ui/file-input.tsx";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";

/** Guides and policies with their editions; a unit installs its own and takes them away again. */
export function InstalledFiles() {
  const [items, setItems] = useState<readonly InstalledItem[]>([]);
  const [said, setSaid] = useState<{ readonly kind: "must" | "met"; readonly words: string }>();
  const input = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const load = () => void bridge.call("data:list").then((read) => read.ok && setItems(read.value.items));
  useEffect(load, []);
  const changed = async () => {
    load();
    await Promise.all([loadPolicies(), loadLibrary()]);
  };
  const install = async (chosen: Promise<ToInstall | undefined>) => {
    const given = await chosen;
    if (given === undefined) return;
    const installed = await bridge.call("data:install", given);
    if (!installed.ok) return setSaid({ kind: "must", words: errorText(installed.error) });
    const { title, edition, already } = installed.value;
    setSaid({ kind: "met", words: already ? text.policies.already(title, edition) : text.policies.installed(title, edition) });
    return changed();
  };
  const remove = async ({ id, edition, title }: InstalledItem) => {
    const removed = await bridge.call("data:remove", { id, edition });
    setSaid(removed.ok ? { kind: "met", words: text.policies.removed(title) } : { kind: "must", words: errorText(removed.error) });
    return changed();
  };
  // what comes with the program stays
  const removable = items.some(({ own }) => own);
  return (
    <section
      className="page-body"
      aria-label={text.policies.install}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        // else an open case would take it among its attachments
        event.stopPropagation();
        void install(droppedToInstall(event.dataTransfer));
      }}
    >
      <p className="meta match-intro">{text.policies.installedIntro}</p>
      <div className="kept-actions">
        <Button onClick={() => input.current?.click()}>{text.policies.install}</Button>
        <Button onClick={() => folderInput.current?.click()}>{text.policies.installFolder}</Button>
        <span className="meta">{text.policies.installNote}</span>
        <FileInput input={input} accept=".yaml,.yml,.zip" label={text.policies.install} onFiles={([file]) => void install(fileToInstall(file))} />
        <FileInput input={folderInput} folder label={text.policies.installFolder} onFiles={(files) => void install(folderToInstall(files))} />
      </div>
      <div role="status">{said && (said.kind === "must" ? <Notice kind="must">{said.words}</Notice> : <p className="installed-note">{said.words}</p>)}</div>
      <table className="partner-table">
        <thead>
          <tr>
            <th scope="col">{text.policies.table.kind}</th>
            <th scope="col">{text.policies.table.title}</th>
            <th scope="col">{text.policies.table.edition}</th>
            <th scope="col">{text.policies.table.origin}</th>
            {removable && <th scope="col">{text.policies.table.action}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.id} ${item.edition}`}>
              <td className="nowrap">{text.policies.kinds[item.kind]}</td>
              <th scope="row">
                {item.title}
                <span className="meta file-id">{item.id}</span>
              </th>
              <td className="nowrap">{item.edition}</td>
              <td className="nowrap">{item.own ? text.policies.own : text.policies.product}</td>
              {removable && (
                <td>
                  {item.own && (
                    <button type="button" className="link" aria-label={text.policies.removeNamed(item.title)} onClick={() => void remove(item)}>
                      {text.policies.remove}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
