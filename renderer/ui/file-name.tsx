import "./file-name.css";

/** Characters at the end that stay: “v3（第 2 版）.pdf” tells one version from another. */
const TAIL = 12;

/** The name of a file in as much room as there is: cut in its middle, never at its end; whole on pointing at it. */
export function FileName({ name }: { readonly name: string }) {
  const all = [...name];
  const tail = all.slice(-TAIL).join("");
  return (
    <span className="file-name cut" title={name}>
      {all.length > TAIL && <span className="file-name-head">{all.slice(0, -TAIL).join("")}</span>}
      <span className="file-name-tail">{tail}</span>
    </span>
  );
}
