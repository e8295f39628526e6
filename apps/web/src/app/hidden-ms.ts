/** How long a page out of sight keeps its streams: a look at another app must not cost a reconnection. */
export const hiddenMs = 60_000;
