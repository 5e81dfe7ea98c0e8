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

/** Where it is said why the words in a control are no answer. */
export const problemId = (id: string) => `${id}-problem`;

/** The attributes that an input element of a control carries. `problem`: why the words in it are no answer, told below `problemId`. */
export function inputAttributes({ id, name, labelledBy, describedBy, invalid, problem }: ControlProps & { readonly problem?: string | undefined }) {
  return {
    id,
    "aria-label": name,
    "aria-labelledby": name === undefined ? labelledBy : undefined,
    "aria-describedby": problem === undefined ? describedBy : [problemId(id), describedBy].filter(Boolean).join(" "),
    "aria-invalid": invalid || problem !== undefined ? true : undefined,
  };
}

/** How a list is searched by what is typed: a space opens it with all that it holds. */
export const byTyping = {
  filterOption: (typed: string, option?: { readonly label?: unknown }) =>
    String(option?.label ?? "")
      .toLowerCase()
      .includes(typed.trim().toLowerCase()),
};
