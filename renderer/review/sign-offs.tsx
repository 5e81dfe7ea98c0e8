import { useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { signerNames } from "../../shared/messages/review-text.ts";
import { SIGNERS, type Signer } from "../../shared/review/review.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { AskName } from "../components/review-notes.tsx";
import { words } from "../components/review-words.ts";
import { useReview, withdrawSignOff, signOff as writeSignOff } from "../state/review.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";

/** Who has signed the case as it is now, whose sign-off has fallen away, and the way to sign. */
export function SignOffs() {
  return (
    <section>
      <h2>{words.signOffs}</h2>
      <p className="second">{words.signIntro}</p>
      <ul className="sign-offs">
        {SIGNERS.map((signer) => (
          <SignOffLine key={signer} signer={signer} />
        ))}
      </ul>
    </section>
  );
}

function SignOffLine({ signer }: { readonly signer: Signer }) {
  const signed = useReview((state) => state.review.signOffs.find((one) => one.signer === signer));
  const [asking, setAsking] = useState<"sign" | "withdraw">();
  const [error, setError] = useState<AppError>();
  const name = signerNames[signer];
  const write = async (by: string) => {
    setAsking(undefined);
    setError(await (asking === "withdraw" ? withdrawSignOff : writeSignOff)(signer, by));
  };
  return (
    <li data-signer={signer} data-stands={signed?.stands}>
      <p className="line">
        <Icon name={signed?.stands ? "done" : signed ? "changed" : "todo"} size="small" className={signed?.stands ? "met" : signed ? "must" : "third"} />
        <span className="grow">
          {name}
          {signed && (
            <>
              {"　"}
              <span className="whole">{signed.by}</span>
            </>
          )}
        </span>
        <span className="meta">{signed ? versionTimeText(signed.on) : words.notSigned}</span>
      </p>
      {signed && !signed.stands && <p className="sign-fallen">{words.fallen}</p>}
      {asking ? (
        <AskName button={words[asking]} take={(by) => void write(by)} done={() => setAsking(undefined)} />
      ) : (
        <p className="sign-actions">
          {!signed?.stands && (
            <button type="button" className="link dense" aria-label={words.signOf(name)} onClick={() => setAsking("sign")}>
              {words.sign}
            </button>
          )}
          {signed && (
            <button type="button" className="link dense" aria-label={words.withdrawOf(name)} onClick={() => setAsking("withdraw")}>
              {words.withdraw}
            </button>
          )}
        </p>
      )}
      {error && (
        <div role="alert">
          <ControlNote kind="must">{errorText(error)}</ControlNote>
        </div>
      )}
    </li>
  );
}
