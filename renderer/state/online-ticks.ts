import { create } from "zustand";

/** What somebody has looked at in the online system, by the build that it was looked at for: with the next build nothing is ticked. */
export const useOnlineTicks = create<{ readonly build: string; readonly ticked: ReadonlySet<string> }>(() => ({ build: "", ticked: new Set() }));

/** Ticks or unticks one of the checks of a build. */
export function tick(build: string, id: string, isTicked: boolean): void {
  const state = useOnlineTicks.getState();
  const ticked = new Set(state.build === build ? state.ticked : []);
  if (isTicked) ticked.add(id);
  else ticked.delete(id);
  useOnlineTicks.setState({ build, ticked });
}
