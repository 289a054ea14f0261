/**
 * A small WeChat on loopback, for trying the bot without an account and for end-to-end tests. The bot reaches it over
 * gRPC exactly as it reaches a real puppet service; nothing in the bot knows about it.
 *
 * - `demo`      puts the demo village into the store; its groups and who is in them
 * - `village`   who lives in the demo village and sits in which group
 * - `server`    starts the sandbox: people speak through it, the bot's messages come out of it, faults are made with it
 * - `world`     its people, rooms and transcript as plain values; `speech` lays out mentions and quotes as WeChat does
 * - `puppet`    the account the bot is signed in to; `wire` is the cable between the two
 * - `terminal`  a person speaks as anybody; `typed` reads what they type
 * - `open`      settles the demo village in the sandbox; a store that can begin anew (`renewable`), a clock that can be moved (`clock`)
 * - `play`      lets time pass (`travel`), lets people come, begins anew
 * - `page`      the same in a browser: everybody's WeChat on one page
 */
export { readVillage, settleDemo } from './demo.ts'
export { keepTime, openGround } from './ground.ts'
export { openDemo, openSandbox } from './open.ts'
export type { Player } from './play.ts'
export { type Sandbox, type SandboxOptions, startSandbox } from './server.ts'
export { converse, isSpokenInto, type TerminalOptions } from './terminal.ts'
export type { Said } from './utter.ts'
export { type Roster, villageFrom } from './village.ts'
export type { Account, Line, SandboxPerson, SandboxRoom } from './world.ts'
