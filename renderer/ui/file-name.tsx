import "./file-name.css";
import { useLayoutEffect, useRef, useState } from "react";
import { cutName } from "./cut-name.ts";

/** Parts of a pixel by which a width that fits may seem too large. */
const ROUNDING = 0.1;

/** The name of a file in as much room as there is: cut in its middle, never at its end; whole on pointing at it. */
export function FileName({ name }: { readonly name: string }) {
  const box = useRef<HTMLSpanElement>(null);
  const measured = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(name);
  useLayoutEffect(() => {
    const [element, ruler] = [box.current, measured.current];
    if (!element || !ruler) return;
    const widthOf = (words: string) => {
      ruler.textContent = words;
      return ruler.getBoundingClientRect().width;
    };
    const cut = () => {
      setShown(cutName(name, element.getBoundingClientRect().width + ROUNDING, widthOf));
      ruler.textContent = "";
    };
    cut();
    const observer = new ResizeObserver(cut);
    observer.observe(element);
    void document.fonts.ready.then(cut);
    return () => observer.disconnect();
  }, [name]);
  return (
    <span ref={box} className="middle-cut cut" title={name}>
      {/* takes the room, and is read out; what is seen lies over it */}
      <span className="middle-cut-whole">{name}</span>
      <span className="middle-cut-shown" aria-hidden="true">
        {shown}
      </span>
      <span ref={measured} className="middle-cut-ruler" aria-hidden="true" />
    </span>
  );
}
