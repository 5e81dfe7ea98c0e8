/** Drawings of 16 × 16: `line` is stroked, `fill` is filled, `cut` is taken out of the filled shape in the ground's colour. */
export type Drawing = {
  readonly line?: string;
  readonly fill?: string;
  readonly cut?: string;
  readonly circle?: readonly (readonly [number, number, number])[];
  readonly dash?: string;
};

export const drawings = {
  must: { fill: "M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z", cut: "M8 4.4v4.2M8 11.4v.1" },
  lack: { circle: [[8, 8, 6.2]], dash: "2.6 2.2", line: "M5.4 8h.1M8 8h.1M10.6 8h.1" },
  open: {
    fill: "M4.6 1.2h6.8a3.4 3.4 0 0 1 3.4 3.4v6.8a3.4 3.4 0 0 1-3.4 3.4H4.6a3.4 3.4 0 0 1-3.4-3.4V4.6a3.4 3.4 0 0 1 3.4-3.4z",
    cut: "M5.9 6.1a2.1 2.1 0 1 1 3.2 1.9c-.8.5-1.1.8-1.1 1.5M8 11.7v.1",
  },
  advice: { circle: [[8, 8, 6.2]], line: "M8 7.4v3.6M8 5v.1" },
  met: { line: "M3.2 8.6l3.1 3.1 6.5-7" },
  none: { line: "M4 8h8" },
  todo: { circle: [[8, 8, 6]] },
  doing: { circle: [[8, 8, 6]], fill: "M8 4.2a3.8 3.8 0 0 1 0 7.6z" },
  done: { fill: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z", cut: "M4.9 8.3l2.2 2.2 4-4.4" },
  changed: { line: "M13.4 6.4A5.6 5.6 0 0 0 3.2 5M2.6 9.6A5.6 5.6 0 0 0 12.8 11M13.6 3v3.4h-3.4M2.4 13V9.6h3.4" },
  seal: { line: "M6.4 9.2V7.4C5.4 6.8 5 5.9 5 5a3 3 0 1 1 6 0c0 .9-.4 1.8-1.4 2.4v1.8M3 12V9.4h10V12zM3 14.2h10" },
  scan: { line: "M2 5V2.6h2.4M11.6 2.6H14V5M14 11v2.4h-2.4M4.4 13.4H2V11M4 8h8" },
  inbox: { line: "M2 9l2-6h8l2 6v4H2zM2 9h3.6l.8 1.6h3.2l.8-1.6H14" },
  down: { line: "M4 6l4 4 4-4" },
  right: { line: "M6 4l4 4-4 4" },
  left: { line: "M10 4L6 8l4 4" },
  arrow: { line: "M3 8h10M9 4l4 4-4 4" },
  more: { line: "M3.4 8h.1M8 8h.1M12.6 8h.1" },
  plus: { line: "M8 3v10M3 8h10" },
  close: { line: "M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8" },
  undo: { line: "M5.6 3L2.6 6l3 3M2.8 6h6.4a3.8 3.8 0 0 1 0 7.6H6" },
  redo: { line: "M10.4 3l3 3-3 3M13.2 6H6.8a3.8 3.8 0 0 0 0 7.6H10" },
  home: { line: "M2.4 7.4L8 2.6l5.6 4.8M4 6.4v7h8v-7" },
  list: { line: "M2.6 4h.1M2.6 8h.1M2.6 12h.1M5.6 4H14M5.6 8H14M5.6 12H14" },
  help: { circle: [[8, 8, 6.2]], line: "M6.2 6.3a1.8 1.8 0 1 1 2.8 1.6c-.7.4-1 .7-1 1.3M8 11.2v.1" },
  clip: { line: "M13 7.4l-5.2 5.2a3.1 3.1 0 0 1-4.4-4.4l5.6-5.6a2.1 2.1 0 0 1 3 3L6.6 11a1 1 0 0 1-1.5-1.4L10 4.8" },
  box: { line: "M14 2.6H2.6v10.8H14M6 5.4h7v5.2H6z" },
  checklist: { line: "M2 4.2l1.2 1.2 2-2.2M2 10.8L3.2 12l2-2.2M8 4.4h6M8 11h6" },
  folder: { line: "M1.8 12.8V3.4h4.4l1.4 1.8h6.6v7.6z" },
  file: { line: "M3.6 1.8h5.6l3.2 3.2v9.2H3.6zM9.2 1.8V5h3.2" },
  book: { line: "M8 4.2C6.6 3.2 4.6 2.8 2.2 2.8v9.6c2.4 0 4.4.4 5.8 1.4 1.4-1 3.4-1.4 5.8-1.4V2.8c-2.4 0-4.4.4-5.8 1.4zM8 4.2v9.6" },
  grip: { line: "M6 3.6h.1M6 8h.1M6 12.4h.1M10 3.6h.1M10 8h.1M10 12.4h.1" },
  up: { line: "M4 10l4-4 4 4" },
  copy: { line: "M5 5h8.6v8.6H5zM11 5V2.4H2.4V11H5" },
  shield: { line: "M8 1.8l5.2 1.8v4c0 3-2 5.4-5.2 6.6C4.8 13 2.8 10.6 2.8 7.6v-4z" },
  calendar: { line: "M2.6 4h10.8v9.4H2.6zM2.6 7h10.8M5.4 2.4V5M10.6 2.4V5" },
  minus: { line: "M3 8h10" },
  turn: { line: "M13 8a5 5 0 1 1-1.6-3.7M13.2 2.2v3h-3" },
  find: { circle: [[7, 7, 4.4]], line: "M10.4 10.4l3.4 3.4" },
  grid: { line: "M2.4 2.8h11.2v10.4H2.4zM2.4 6.2h11.2M6.2 6.2v7M9.9 6.2v7" },
  note: { line: "M2.4 2.8h11.2v8H7l-3 2.6v-2.6H2.4zM5 5.6h6M5 8h4" },
  settings: {
    circle: [
      [10, 4.8, 1.7],
      [6, 11.2, 1.7],
    ],
    line: "M2.2 4.8h6.1M11.7 4.8h2.1M2.2 11.2h2.1M7.7 11.2h6.1",
  },
  unit: { line: "M3 13.6V2.6h6.6v11M9.6 6.4H13v7.2M1.6 13.6h12.8M5.4 5.4h1.8M5.4 8h1.8M5.4 10.6h1.8" },
  pair: { line: "M2.4 3h4.8v10H2.4zM8.8 3h4.8v10H8.8z" },
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof drawings;
