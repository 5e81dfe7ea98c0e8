/** What every control is told: where its answer stands and how assistive technology names it. */
export type ControlProps = {
  readonly path: string;
  readonly id: string;
  /** the accessible name, where no visible label points at the control */
  readonly name?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid: boolean;
};

export const fieldId = (path: string) => `field-${path}`;

/** The attributes that an input element of a control carries. */
export function inputAttributes({ id, name, labelledBy, describedBy, invalid }: ControlProps) {
  return {
    id,
    "aria-label": name,
    "aria-labelledby": name === undefined ? labelledBy : undefined,
    "aria-describedby": describedBy,
    "aria-invalid": invalid ? true : undefined,
  };
}

/** How a list is searched by what is typed: a space opens it with all that it holds. */
export const byTyping = {
  filterOption: (typed: string, option?: { readonly label?: unknown }) =>
    String(option?.label ?? "")
      .toLowerCase()
      .includes(typed.trim().toLowerCase()),
};
