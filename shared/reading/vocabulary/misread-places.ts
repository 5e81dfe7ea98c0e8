/**
 * Places whose rare sign the engine for scans takes for another one, as it has read 64 places of China and abroad in two faces: what stands in front in the
 * name of a unit, what the engine reads, and the place.
 */
const MISREAD: readonly (readonly [front: string, read: string, place: string])[] = [
  ["上海市?(?:松江区?)?", "余山", "佘山"],
  ["上海市?(?:松江区?)?", "[溯柳]港", "泖港"],
  ["重庆市?", "溶陵", "涪陵"],
  ["重庆市?", "蔡江", "綦江"],
  ["重庆市?", "壁山", "璧山"],
  ["(?:江苏省?)?徐州市?|江苏省?", "邵州", "邳州"],
  ["(?:江苏省?)?苏州市?|江苏省?", "[用角]直", "甪直"],
  ["(?:山东省?)?临沂市?|山东省?", "[郑郊]城", "郯城"],
  ["(?:四川省?)?成都市?|四川省?", "郸都", "郫都"],
  ["(?:四川省?)?乐山市?|四川省?", "键为", "犍为"],
  ["(?:陕西省?)?西安市?|陕西省?", "鄂邑", "鄠邑"],
  ["海南省?", "[修詹]州", "儋州"],
  ["日本国?", "琦玉", "埼玉"],
  ["越南国?", "芹直", "芹苴"],
];
const EACH = MISREAD.map(([front, read, place]) => [new RegExp(`^(${front})${read}`, "u"), `$1${place}`] as const);

/** The name of a unit with the place that is meant: 上海余山天文台 is that of 佘山. */
export const withPlaceMeant = (name: string): string => EACH.reduce((text, [read, place]) => text.replace(read, place), name);
