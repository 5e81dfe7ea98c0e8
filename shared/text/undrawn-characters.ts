/** Characters that the fonts of the product (`electron/pdf/fonts/fonts.ts`) have no glyph for, found without opening a font. */

/** Rare Chinese characters beyond the basic plane that the fonts do hold; a test compares them with the fonts. */
const HELD: ReadonlySet<string> = new Set(
  [
    "𠂇𠂉𠃌𠅤𠘨𠙶𠳐𡎚𡐓𡗗𢦏𣗋𣲗𣲘𣸣𤇾𤈎𤣩𤧛𤨁𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦥑𦭜𦰡𧢲𧺯𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨸏𨺙𩙿𩠐𩽾",
    "𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹",
    "𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙",
    "𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠",
    "𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓𭕄",
  ].join(""),
);

/** Chinese characters beyond the basic plane, those that a computer was given by hand (自造字), and pictures. */
const RARE = /[\u{20000}-\u{2f7ff}\u{30000}-\u{3ffff}\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}\u{1f000}-\u{1faff}]/gu;

/** The characters of a text that no document can be written with, each once, in their order. All Chinese characters of the basic plane can. */
export function undrawnCharacters(text: string): readonly string[] {
  return [...new Set(text.match(RARE))].filter((character) => !HELD.has(character));
}

/** U+20BB7: what a character is called where it may not be seen. */
export const codePointOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
