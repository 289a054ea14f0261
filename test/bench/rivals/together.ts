/** As many messages as arrive in one turn of the event loop are handled side by side. */
export const TOGETHER = 20
