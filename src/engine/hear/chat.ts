/** What is answered in private to words that are no command: nobody writes to the bot in vain. */
import { asks, isPolite } from '../../language/talk.ts'
import { entitled } from '../../speech/brief.ts'
import { isHere } from '../../speech/its-group.ts'
import { kindsOf } from '../../speech/kinds-of.ts'
import type { Command, Scene } from '../../speech/mechanism.ts'
import type { Outcome } from '../../speech/outcome.ts'
import { suggested } from '../../speech/suggested.ts'
import { misread, offered } from './ask.ts'
import { wayIn } from './permit.ts'

const GREETING =
  /^(?:你好|您好|哈喽|哈啰|嗨|hi|hello|早上?好?|上午好|下午好|晚上好|在吗|在不在|有人吗|小助手|连心)[\s,，。.!！?？~～吗呀啊]*$/iu
const HOW = /你(?:是谁|叫什么|是什么|会|能)|(?:怎么|如何|咋)用|有什么用|能做什么|会做什么|干什么用/u

/** 低保怎么申请, 怎么没有我家: between people it may be an outcry; who is spoken to alone is asked. */
const WONDERS = /(?<!不)怎么|如何|为何|多久/u

/** Whether words that are said to the bot alone ask it something. */
export const isQuestion = (words: string): boolean => asks(words) || WONDERS.test(words)

/** Different questions of one person that are passed on in ten minutes; where others read along, as few as misreads. */
const QUESTIONS = { direct: 3, group: 1 }

/** Shows what can be done now, or whom a question may be put to; nobody hears the same twice in ten minutes. */
export async function chat(words: string, scene: Scene, commands: readonly Command[]): Promise<Outcome> {
  const { actor } = scene
  if (!actor) return misread(await wayIn(scene), scene, ' stranger')
  if (GREETING.test(words) || HOW.test(words)) return misread(await greeting(actor.name, scene), scene, ' greeting')
  if (isPolite(words)) return misread('不客气，有事就发给我', scene, ' thanks')
  return isQuestion(words) ? passOn(words, scene, commands) : misread(`这句没听懂。${await whatNow(scene)}`, scene)
}

async function greeting(name: string, scene: Scene): Promise<string> {
  return `${name}，您好，我是村里的小助手。${await whatNow(scene)}`
}

async function whatNow(scene: Scene): Promise<string> {
  return ['现在可以发：', ...(await suggested(scene, 3)), '还能做什么，发：帮助'].join('\n')
}

/** The one line where others read along: what one may do here, as it stands. */
export function inGroup(words: string, commands: readonly Command[]): string {
  const isUnclear = !GREETING.test(words) && !HOW.test(words)
  const order = commands.find(({ offers, roles }) => offers && roles === 'anyone')
  const help = order
    ? `要人帮忙就发：${order.says[0]} 要办的事；发「帮助」看看还能做什么`
    : '发「帮助」看看在这里能做什么'
  return `我是村里的小助手${isUnclear ? '，这句没听懂' : ''}。${help}`
}

/** Whether somebody asks what it is for, and not something of the village. */
export const asksHow = (words: string): boolean => HOW.test(words)

/** A question it cannot answer goes to people: as an order, ready to be confirmed, or however else a mechanism takes it. */
export async function passOn(words: string, scene: Scene, commands: readonly Command[]): Promise<Outcome> {
  const atMost = QUESTIONS[scene.place === 'direct' ? 'direct' : 'group']
  const order = commands.find(({ offers }) => offers)
  const others = commands.filter(({ takesQuestions }) => takesQuestions).map(({ says }) => `${says[0]} ${words}`)
  const otherwise = others.map((line) => `；要村里公开答复，发：${line}`).join('')
  const own = await aboutOwn(scene, commands)
  if (!order) {
    const text = `这个我答不上来${own && `。${own.slice(0, -1)}`}${otherwise}。还能做什么，发：帮助`
    return misread(text, scene, ' question', atMost)
  }
  const text = `这个我答不上来。${own}要请村里人答复，回「确认」，我登记成${order.says[0]}${otherwise}`
  const said = await misread(text, scene, ' question', atMost)
  return offered(said, { command: order.id, slots: { text: words } })
}

/** 有人来没: whoever has something under way may well ask about that; where others read along it is only numbered. */
async function aboutOwn(scene: Scene, commands: readonly Command[]): Promise<string> {
  const { tx, actor, place, registry } = scene
  const look = commands.find(({ looksAt }) => looksAt)
  if (!actor || !look) return ''
  const all = await tx.matters.ofPerson(actor.personId, kindsOf(registry), OWN)
  const own = all.filter((one) => registry.mayBeTold(one.kind, place, isHere(scene, one)))
  const [first] = own
  if (!first) return ''
  const named = own.map((one) => (place === 'direct' ? entitled(one, 16) : `#${one.number}`))
  return `问的是 ${named.join('、')}，就发：${look.says[0]} ${first.number}。`
}

/** So many of one's own are named. */
const OWN = 3
