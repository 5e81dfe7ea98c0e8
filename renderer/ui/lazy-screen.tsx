import { type ComponentType, lazy, useState } from "react";

/** A part of the screens that is loaded when it is first shown, or before that by `load`. */
export type LazyScreen<P> = ComponentType<P> & { readonly load: () => Promise<void> };

/**
 * Like React's `lazy`, but a part that is loaded already stands at once: `lazy` would always show what stands in for it
 * first, and React then keeps that on screen for 300 ms.
 */
export function lazyScreen<P extends object>(importing: () => Promise<ComponentType<P>>): LazyScreen<P> {
  let Loaded: ComponentType<P> | undefined;
  const load = async () => {
    Loaded = await importing();
    return { default: Loaded };
  };
  const Waiting = lazy(load);
  // which of both it is stays so while it is shown
  const choose = () => Loaded ?? Waiting;
  const Screen = (props: P) => {
    const [Chosen] = useState(choose);
    return <Chosen {...props} />;
  };
  return Object.assign(Screen, { load: async () => void (await load()) });
}
