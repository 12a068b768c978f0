/* Words that more than one screen of a visit says. */

/** Beside half-days, where the framework counts more than the time in school. */
export const INCLUDES_WRITING = "Preparing and writing are included.";
