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

export function Logo() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <rect width="18" height="18" rx="4" fill="var(--accent-fill)" />
      <path d="M14 4H4v10h10" fill="none" stroke="#fff" strokeWidth="1.6" />
      <path d="M7.2 6.8H14v4.4H7.2z" fill="#fff" />
    </svg>
  );
}
