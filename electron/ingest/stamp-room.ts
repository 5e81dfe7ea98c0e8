/** The lowest millimetres of a page as seen belong to the stamp: ingest keeps them free, the house style places it there. */
export const STAMP_ROOM_MM = 14;
