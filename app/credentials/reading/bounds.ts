/** How large what we read may be. */

/** Bytes of a file that somebody hands us. */
export const mostBytes = 2 * 1024 * 1024;
/** Bytes of a credential inside a picture or paper, unpacked. Ours have some four thousand. */
export const mostText = 256 * 1024;
/** How deep a credential may be nested. Ours are six deep. */
export const mostDepth = 32;
