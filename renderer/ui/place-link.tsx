import type { ReactNode } from "react";

type Props = {
  /** which value it leads to, and where: pages of several rows are called alike */
  readonly label: string;
  readonly onClick: () => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** The page on which a value is read, as the way there: named after its row for whoever hears it, or points at it. */
export const PlaceLink = ({ label, onClick, className, children }: Props) => (
  <button type="button" className={["link dense nowrap", className].filter(Boolean).join(" ")} aria-label={label} title={label} onClick={onClick}>
    {children}
  </button>
);
