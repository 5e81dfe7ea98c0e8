import { type Drawing, drawings, type IconName } from "./icon-paths.ts";

/** A drawing beside words: it takes their colour and says nothing to a screen reader. */
export function Icon({
  name,
  size = "normal",
  className = "",
}: {
  readonly name: IconName;
  readonly size?: "normal" | "small" | "tiny";
  readonly className?: string;
}) {
  const drawing: Drawing = drawings[name];
  return (
    <svg className={`icon ${size === "normal" ? "" : size} ${className}`.trim()} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawing.fill && <path d={drawing.fill} fill="currentColor" />}
      {drawing.circle?.map(([x, y, r]) => (
        <circle key={`${x},${y},${r}`} cx={x} cy={y} r={r} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={drawing.dash} />
      ))}
      {drawing.line && <path d={drawing.line} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />}
      {drawing.cut && <path d={drawing.cut} fill="none" stroke="var(--icon-cut, var(--bg))" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />}
    </svg>
  );
}

/** The product's sign: a box of attachments with a seal at its corner, from the one drawing that the window's icons are made of too. */
export function Logo() {
  return <img src="./icon.svg" alt="" width={20} height={20} />;
}
