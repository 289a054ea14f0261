import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** The demo village on a Monday morning, and shorthands for what is said in it. */
export async function startVillage() {
  const village: InProcess = await startInProcess('village', '2026-11-23T01:00:00Z')
  /** Says something and returns what the bot then says there. */
  const say = async (room: string, who: string, text: string): Promise<readonly string[]> => {
    const before = village.said(room).length
    await village.say(room, who, text)
    await village.settle()
    return village.said(room).slice(before)
  }
  /** What the village's own group heard of while something was done. */
  const heardBy = async (room: string, work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = village.said(room).length
    await work()
    return village.said(room).slice(before)
  }
  const send = async (room: string, who: string, name: string, bytes: Uint8Array, sentAt?: Date) => {
    const before = village.said(room).length
    village.sendFile({ who, name, bytes, ...(room.startsWith('DM:') ? {} : { room }), ...(sentAt ? { sentAt } : {}) })
    await village.settle()
    return village.said(room).slice(before)
  }
  const later = (minutes: number) => village.clock.set(new Date(village.now().getTime() + minutes * 60_000))
  const bindRoom = (room: string, org: string) =>
    village.store.transaction(async (tx) => {
      const orgId = (await tx.orgs()).named(org)[0]?.id ?? ''
      await tx.rooms.bind({ account: 'wxid_bot', chatId: `${room}@chatroom`, orgId, kind: 'villagers' }, village.now())
    })
  return { village, say, heardBy, send, later, bindRoom }
}

export type Disclosing = Awaited<ReturnType<typeof startVillage>>
