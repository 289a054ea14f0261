import { localTime } from '../../domain/time.ts'
import { isOld } from '../../domain/when-said.ts'
import { misleads } from '../../language/dates/index.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Arg } from '../../speech/args/index.ts'
import { usage } from '../../speech/help.ts'
import type { Command, Registry, Scene } from '../../speech/mechanism.ts'
import type { Outcome } from '../../speech/outcome.ts'
import type { AskReason, Reading } from '../../speech/reading.ts'

const MISREAD_MS = 10 * 60_000

/**
 * A helpful line per person in ten minutes, or so many `of` a sort told apart from the rest; after that, silence. Whose it
 * is stands last in its key: by that it is found when they are erased.
 */
export async function misread(text: string, { tx, account, now }: Scene, of = '', atMost = 1): Promise<Outcome> {
  const allowed = await tx.allowances.take(`misread${of}:${account.id}`, atMost, MISREAD_MS, now)
  return allowed ? { reply: { text }, outcome: 'asked' } : { outcome: 'ignored' }
}

/** Offers to do it: it waits for 确认, where there is anything said at all. */
export function offered(outcome: Outcome, reading: Reading): Outcome {
  return outcome.reply ? { ...outcome, ask: { kind: 'confirm', reading, options: [] } } : outcome
}

/** The bot understood but asks first: a typo waits for 确认, another doubt is answered by the command's example. */
export async function askBack(reading: Reading, scene: Scene, registry: Registry): Promise<Outcome> {
  const command = registry.get(reading.command)
  if (reading.ask === 'several')
    return { reply: { text: '这条里像有好几件事，我怕弄混，都还没有办。请一件发一条' }, outcome: 'asked' }
  if (reading.ask !== 'typo' && reading.ask !== 'guessed') return misread(usage(command), scene)
  const { ask: _, ...certain } = reading
  const { number } = reading.slots
  return {
    reply: { text: `您是要「${said(reading, command)}」吗？回「确认」就办，不是就不用理我` },
    ask: { kind: 'confirm', reading: certain, options: number === undefined ? [] : [number] },
    outcome: 'asked',
  }
}

/** What comes so late that it may mislead is asked about; null when it does not. */
export function askWhetherStill(reading: Reading, command: Command, { saidAt, now, actor }: Scene): Outcome | null {
  const { text = '', activity = '', date } = reading.slots
  const isOver = misleads(`${text}\n${activity}`, saidAt, now)
  if (!isOver && !isOld(saidAt, now)) return null
  const late = `${actor?.name ?? ''}，您 ${localTime(saidAt)} 发的「${said(reading, command)}」我刚收到，还没有办`
  if (isOver || date !== undefined)
    return { reply: { text: `${late}：里面的日子可能过了。还要办，请改好日子再发一次` }, outcome: 'asked' }
  return {
    reply: { text: `${late}。还要办就回：确认` },
    ask: { kind: 'confirm', reading, options: [] },
    outcome: 'asked',
  }
}

/** The line as it was read, short. */
function said({ slots: { number, household, category, text, reason } }: Reading, { says }: Command): string {
  const words = (text ?? reason ?? '').split('\n', 1)[0]
  return [says[0], number === undefined ? '' : `#${number}`, household, category, words].filter(Boolean).join(' ')
}

/** Doubts that are settled by saying the missing piece. */
const PIECES: ReadonlySet<AskReason | undefined> = new Set(['date', 'person', 'category', 'rating'])

/** Whether the reading only lacks a piece that can be said afterwards. */
export function lacksPiece({ ask }: Reading): boolean {
  return PIECES.has(ask)
}

/**
 * Asks for the one missing piece and waits for it, when the argument has a question for it; the rest of what was said is
 * kept. Null when there is nothing to ask that way.
 */
export async function askFor(
  missing: Arg,
  reading: Reading,
  number: number | undefined,
  utterance: Utterance,
  scene: Scene,
): Promise<Outcome | null> {
  const ask = reasonFor(missing)
  if (!missing.asks || ask === null) return null
  const people = await named(reading.slots.people, utterance, scene)
  const slots = { ...reading.slots, ...(people && { people }), ...(number === undefined ? {} : { number }) }
  return {
    reply: { text: `${scene.actor?.name ?? ''}，${missing.asks}` },
    ask: { kind: 'confirm', reading: { ...reading, ask, slots }, options: [] },
    outcome: 'asked',
  }
}

function reasonFor(missing: Arg): AskReason | null {
  if (missing.kind === 'date' || missing.kind === 'category' || missing.kind === 'rating') return missing.kind
  return missing.kind === 'people' || missing.kind === 'person' ? 'person' : null
}

/** People by the names the roster knows, since the mentions are gone when the answer comes. */
async function named(
  people: readonly string[] | undefined,
  { mentions }: Utterance,
  { tx }: Scene,
): Promise<readonly string[] | undefined> {
  if (!people) return undefined
  const names: string[] = []
  for (const name of people) {
    const accountId = mentions.find((one) => one.name === name)?.accountId
    const speaker = accountId === undefined ? null : await tx.speaker(accountId)
    names.push(speaker?.name ?? name)
  }
  return names
}
