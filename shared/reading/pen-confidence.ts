/** The confidence, 0 to 1, that a line written by hand has at most: what a pen wrote is text of a scan only where it fills something in. */
export const BY_PEN = 0.5;

/** The confidence that a printed line has at most in which a pen has filled something in: to be confirmed, but no line by hand. */
export const FILLED_IN = 0.8;
