/** A guide or policy as it is installed. `own`: by this user, so that it can be removed; the product's own cannot. */
export type InstalledItem = {
  readonly kind: "guide" | "policy";
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly file: string;
  readonly own: boolean;
};

/** `already`: the same words of the same edition were there, and nothing was changed. */
export type Installation = {
  readonly kind: "guide" | "policy";
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly already: boolean;
};
