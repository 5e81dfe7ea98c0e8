import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** Something to know, in the place that it concerns; never a dialog. */
export function Notice({
  kind,
  title,
  children,
  actions,
}: {
  readonly kind: "must" | "lack";
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={`notice ${kind}`} role={kind === "must" ? "alert" : "status"}>
      <Icon name={kind} />
      <div className="grow">
        {title && <b>{title}　</b>}
        {children}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}

/** What a notice offers. */
export function Action({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="link" onClick={onClick}>
      {children}
    </button>
  );
}
