import { useKnownName } from "../components/checker-field.tsx";
import { answer, useIsAnswered, useReadOnly } from "../state/open-case.ts";
import { text } from "../ui/text.ts";

/** Beside the contact person while nobody is named: whoever prepares the papers mostly is the one, and has written the name already. */
export function OwnNameOffer({ path }: { readonly path: string }) {
  const known = useKnownName();
  const isAnswered = useIsAnswered(path);
  const readOnly = useReadOnly();
  if (known === "" || isAnswered || readOnly) return null;
  return (
    <button type="button" className="link dense" data-own-name="" onClick={() => answer(path, known)}>
      {text.wizard.fillName(known)}
    </button>
  );
}
