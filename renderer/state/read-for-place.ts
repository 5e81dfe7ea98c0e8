import { create } from "zustand";

/** The attachments (by id) that came to their places and are still read for whether they are what belongs there. */
export const useReadForPlace = create<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

/** Notes that an attachment is read for its place; the function that is given ends that. */
export function noteReadForPlace(id: string): () => void {
  useReadForPlace.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
  return () => useReadForPlace.setState(({ ids }) => ({ ids: new Set([...ids].filter((one) => one !== id)) }));
}
