import "./file-name.css";

/** Characters at the end that stay: “v3（第 2 版）.pdf” tells one version from another. */
const TAIL = 12;

/** The name of a file in as much room as there is: cut in its middle, never at its end; whole on pointing at it. */
export function FileName({ name }: { readonly name: string }) {
  const all = [...name];
  const tail = all.slice(-TAIL).join("");
  return (
    <span className="middle-cut cut" title={name}>
      {all.length > TAIL && <span className="middle-cut-head">{all.slice(0, -TAIL).join("")}</span>}
      <span className="middle-cut-tail">{tail}</span>
    </span>
  );
}
