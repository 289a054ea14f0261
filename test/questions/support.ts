import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

/** The demo village, a way to say something and hear what it led to, and a clock. */
export async function startAsking(now = '2026-11-23 09:00') {
  const village: InProcess = await startInProcess('village', local(now))
  const marks = new Map<string, number>()
  const mark = () => {
    for (const room of village.rooms()) marks.set(room, village.said(room).length)
  }
  /** What the bot said in a room since the last thing that was said or came due. */
  const heard = (room: string) =>
    village
      .said(room)
      .slice(marks.get(room) ?? 0)
      .join('\n')
  return {
    village,
    client: village.store.client,
    heard,
    async say(room: string, who: string, text: string): Promise<string> {
      mark()
      await village.say(room, who, text)
      await village.settle()
      return heard(room)
    },
    async quote(room: string, who: string, quoted: string, text: string): Promise<string> {
      return this.say(room, who, `「连心小助手：${quoted}」\n- - - - - - - - - - - - - - -\n${text}`)
    },
    async at(moment: string): Promise<void> {
      mark()
      await village.setClock?.(local(moment))
      await village.settle()
    },
    /** Publishes something and returns what its author then hears. */
    async publish(text: string, who = '李秀英'): Promise<string> {
      const preview = await this.say('村干群', who, text)
      const number = /预览 #(\d+)/u.exec(preview)?.[1]
      return this.say('村干群', who, `确认 ${number}`)
    },
    errors: () => village.log.filter((line) => line.level === 'error'),
  }
}
export type Asking = Awaited<ReturnType<typeof startAsking>>
