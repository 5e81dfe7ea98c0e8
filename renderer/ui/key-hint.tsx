/** The key that does what a button does, shown on it; drawn, so that the button is called by its words alone. */
export const KeyHint = ({ children }: { readonly children: string }) => <span className="key-hint" aria-hidden="true" data-key={children} />;
