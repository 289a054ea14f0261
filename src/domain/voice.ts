/** Voice messages: how much of one is listened to, and whose is in a group. */

/** WeChat records no more in one message. */
export const LONGEST_SECONDS = 60
/** Bytes. A minute of WeChat's own voice is a quarter of it. */
export const LARGEST_SOUND = 2 ** 20

/** Settings of this beginning say whose voice is listened to in which group. */
export const LISTENED = 'voice '

/** Under this it is kept that an account is listened to in a group, which goes by its own id: WeChat's may change. */
export const listenedKey = (roomId: string, accountId: string): string => `${LISTENED}${roomId}:${accountId}`
