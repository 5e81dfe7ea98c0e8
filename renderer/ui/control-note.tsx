import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** One short sentence beside a field: shape, colour and words together. */
export function ControlNote({
  kind,
  id,
  children,
}: {
  readonly kind: "must" | "lack" | "open" | "met" | "advice";
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <p className={`control-note ${kind}`} id={id}>
      <Icon name={kind} size="small" />
      <span>{children}</span>
    </p>
  );
}
