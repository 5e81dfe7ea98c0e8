import { Fragment } from "react";

/** What keys do on this page, for its foot: each drawn as a key, then the words. */
export const KeyLine = ({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) => (
  <span>
    {keys.map((key) => (
      <Fragment key={key}>
        <kbd className="key">{key}</kbd>{" "}
      </Fragment>
    ))}
    {does}
  </span>
);
