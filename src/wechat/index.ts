/**
 * The only code that sees Wechaty. WeChat comes in as `Incoming` values and goes out through a `Transport`; nothing
 * else leaves this folder, and no rule of the village lives here.
 *
 * - `connect`   stays connected: one instance at a time, rebuilt when it dies
 * - `session`   one life of one Wechaty instance
 * - `puppet`    Wechaty's gRPC client, with the habits changed that lose or shuffle messages; `cache` is its memory
 * - `exposure`  what somebody on the way to the service could do
 * - `translate` a Wechaty message → `Incoming`; `mention` reads `@` where the puppet tells nothing
 * - `media`     a message's picture or file, fetched when wanted
 * - `transport` `Outgoing` → WeChat
 */
export { type Connection, type ConnectOptions, connect } from './connect.ts'
export { exposure } from './exposure.ts'
export { calling } from './mention.ts'
export type { ServiceAddress } from './puppet.ts'
export { Refused } from './refused.ts'
export { type Ending, inWords, type Log, type Status } from './status.ts'
