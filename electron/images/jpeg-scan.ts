import { type Block, type Codes, codesOf, intervalIsSound, type Plane } from "./jpeg-blocks.ts";

/**
 * Reads the coded data of a JPEG (ITU-T T.81, annexes B and F): codes, counts of blocks and restart intervals must come
 * out even. PDFium and libjpeg paint gray over a broken place and say nothing.
 */

export type Component = { readonly id: number; readonly across: number; readonly up: number; readonly table: number };
export type Frame = { readonly width: number; readonly height: number; readonly components: readonly Component[] };

/** What a picture that is made on the way is made into: a plane for each component of the frame; `undefined`: none is wanted. */
export type PlanesFor = (frame: Frame, quantisation: ReadonlyMap<number, Uint16Array>, adobe: number | undefined) => readonly Plane[] | undefined;

/** Blocks, so many at a time, each time for one unit of the scan; `unitsAcross` of them in a row. */
type ScanPlan = { readonly blocks: readonly Block[]; readonly units: number; readonly unitsAcross: number };

/** Baseline and extended sequential, Huffman coded; other frames are looked at no further than their markers. */
const SEQUENTIAL: ReadonlySet<number> = new Set([0xc0, 0xc1]);
const isOtherFrame = (marker: number) => marker >= 0xc2 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Whether the data of a JPEG is broken somewhere between its markers. Of progressive pictures only
 * the markers are looked at here.
 * @param planesFor is asked before each scan that can be made into a picture on the way
 */
export function isDamagedJpeg(bytes: Uint8Array, planesFor: PlanesFor = () => undefined): boolean {
  const tables = new Map<number, Codes>();
  const quantisation = new Map<number, Uint16Array>();
  let adobe: number | undefined;
  let frame: Frame | undefined;
  let restart = 0;
  let sequential = false;
  const seen = new Set<number>();
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(Buffer.from([0xff, 0xd8]));
  if (start < 0) return true;
  let at = start + 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return true;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + word(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return true;
    const segment = bytes.subarray(at + 4, end);
    if (marker === 0xc4) readTables(segment, tables);
    else if (marker === 0xdb) readQuantisation(segment, quantisation);
    else if (marker === 0xdd) restart = word(segment, 0);
    else if (marker === 0xee && segment.length >= 12) adobe = segment[11];
    else if (SEQUENTIAL.has(marker) || isOtherFrame(marker)) {
      frame = readFrame(segment);
      sequential = SEQUENTIAL.has(marker);
    } else if (marker === 0xda) {
      const planes = frame && sequential ? planesFor(frame, quantisation, adobe) : undefined;
      const plan = frame && sequential ? scanPlan(segment, frame, tables, planes) : undefined;
      if (frame === undefined || (sequential && plan === undefined)) return true;
      for (let index = 0; index < (segment[0] ?? 0); index++) seen.add(segment[1 + 2 * index] ?? -1);
      const scan = encodedData(bytes, end);
      // a height of 0 is told only after the scan (B.2.5)
      if (plan && frame.height > 0 && !comesOutEven(scan.intervals, plan, restart)) return true;
      at = scan.end;
      continue;
    }
    at = end;
  }
  return frame === undefined || frame.components.some(({ id }) => !seen.has(id));
}

/** The number of components of a picture whose frame `isDamagedJpeg` does not follow; `undefined`: it does, or there is no frame. */
export function progressiveComponents(bytes: Uint8Array): number | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(Buffer.from([0xff, 0xd8]));
  for (let at = start + 2; start >= 0 && at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (SEQUENTIAL.has(marker)) return undefined;
    if (isOtherFrame(marker)) return bytes[at + 9];
    at += marker === 0xff ? 1 : 2 + word(bytes, at + 2);
  }
  return undefined;
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function readFrame(segment: Uint8Array): Frame {
  const components = Array.from({ length: segment[5] ?? 0 }, (_, index): Component => {
    const sampling = segment[7 + 3 * index] ?? 0;
    return { id: segment[6 + 3 * index] ?? 0, across: sampling >> 4, up: sampling & 15, table: segment[8 + 3 * index] ?? 0 };
  });
  return { height: word(segment, 1), width: word(segment, 3), components };
}

function readTables(segment: Uint8Array, tables: Map<number, Codes>): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const counts = segment.subarray(at + 1, at + 17);
    const symbols = segment.subarray(at + 17, at + 17 + counts.reduce((sum, count) => sum + count, 0));
    tables.set(segment[at] ?? 0, codesOf(counts, symbols));
    at += 17 + symbols.length;
  }
}

/** Steps of the 64 coefficients, in zigzag order (B.2.4.1). */
function readQuantisation(segment: Uint8Array, quantisation: Map<number, Uint16Array>): void {
  for (let at = 0; at + 65 <= segment.length; ) {
    const kind = segment[at++] ?? 0;
    const wide = kind >> 4 === 1;
    const from = at;
    quantisation.set(
      kind & 15,
      Uint16Array.from({ length: 64 }, (_, place) => (wide ? word(segment, from + 2 * place) : (segment[from + place] ?? 0))),
    );
    at += wide ? 128 : 64;
  }
}

/** `undefined`: the scan speaks of components or tables that are not there. */
function scanPlan(
  segment: Uint8Array,
  { width, height, components }: Frame,
  tables: ReadonlyMap<number, Codes>,
  planes: readonly Plane[] | undefined,
): ScanPlan | undefined {
  const count = segment[0] ?? 0;
  const most = { across: Math.max(...components.map(({ across }) => across)), up: Math.max(...components.map(({ up }) => up)) };
  const blocks: Block[] = [];
  for (let index = 0; index < count; index++) {
    const place = components.findIndex(({ id }) => id === segment[1 + 2 * index]);
    const component = components[place];
    const choice = segment[2 + 2 * index] ?? 0;
    const [dc, ac] = [tables.get(choice >> 4), tables.get(0x10 | (choice & 15))];
    if (!component || component.across * component.up === 0 || !dc || !ac) return undefined;
    const shared = { dc, ac, component: place, plane: planes?.[place] };
    if (count === 1) {
      const unitsAcross = Math.ceil(Math.ceil((width * component.across) / most.across) / 8);
      const units = unitsAcross * Math.ceil(Math.ceil((height * component.up) / most.up) / 8);
      return { blocks: [{ ...shared, left: 0, top: 0, across: 1, up: 1 }], units, unitsAcross };
    }
    const { across, up } = component;
    for (let top = 0; top < up; top++) for (let left = 0; left < across; left++) blocks.push({ ...shared, left, top, across, up });
  }
  const unitsAcross = Math.ceil(width / (8 * most.across));
  return { blocks, units: unitsAcross * Math.ceil(height / (8 * most.up)), unitsAcross };
}

const LOOK_AHEAD = Buffer.alloc(8);

/** The restart intervals of a scan without their stuffed zeros, eight zeros behind each, and where the next marker stands. */
function encodedData(bytes: Uint8Array, start: number): { readonly intervals: readonly Uint8Array[]; readonly end: number } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const intervals: Uint8Array[] = [];
  let clean: Uint8Array[] = [];
  let from = start;
  for (let at = data.indexOf(0xff, start); ; at = data.indexOf(0xff, at)) {
    const marker = at < 0 ? 0xd9 : data[at + 1];
    if (marker === 0) {
      clean.push(data.subarray(from, at + 1));
      from = at + 2;
      at += 2;
    } else if (marker === 0xff) at += 1;
    else {
      const end = at < 0 ? data.length : at;
      // the zeros behind let the reader look ahead
      intervals.push(Buffer.concat([...clean, data.subarray(from, end), LOOK_AHEAD]));
      if (marker === undefined || marker < 0xd0 || marker > 0xd7) return { intervals, end };
      clean = [];
      from = at + 2;
      at += 2;
    }
  }
}

function comesOutEven(intervals: readonly Uint8Array[], { blocks, units, unitsAcross }: ScanPlan, restart: number): boolean {
  const each = restart === 0 ? units : restart;
  if (intervals.length !== Math.ceil(units / each)) return false;
  // where zeros do not mean the rest of a block, no picture brings so many: they were written over it
  const zerosAreFlat = blocks.every(({ ac }) => ((ac.all[0] ?? 0) & 0xff) === 0);
  if (!zerosAreFlat && intervals.some((data) => holdsZeros(data.subarray(0, data.length - LOOK_AHEAD.length)))) return false;
  return intervals.every((data, index) =>
    intervalIsSound(data, data.length - LOOK_AHEAD.length, blocks, { from: index * each, count: Math.min(each, units - index * each), across: unitsAcross }),
  );
}

const ZEROS = Buffer.alloc(16);

/** Whether a run of zeros stands in the data with something behind it. */
function holdsZeros(data: Uint8Array): boolean {
  const found = Buffer.from(data.buffer, data.byteOffset, data.length).indexOf(ZEROS);
  return found >= 0 && data.subarray(found).some((byte) => byte !== 0);
}
