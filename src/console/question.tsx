/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Given } from '../engine/hear/awaited.ts'
import type { Question } from '../engine/hear/on-behalf.ts'
import type { Arg } from '../speech/args/index.ts'
import { slotOf, valueIn } from '../speech/form.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { AskReason } from '../speech/reading.ts'
import { Post } from './command-form.tsx'
import { ArgField } from './fields.tsx'
import { type Form, field } from './forms.ts'
import type { Visitor } from './options.ts'

/** Doubts that one piece settles, by what that piece is read with. */
const PIECES: Readonly<Partial<Record<AskReason, readonly Arg['kind'][]>>> = {
  date: ['date'],
  category: ['category'],
  person: ['people', 'person'],
}

interface Props {
  readonly question: Question
  readonly registry: Registry
  readonly visitor: Visitor
  readonly back: string
  readonly today: string
}

/** The ways to answer a question: yes, one of some numbers, the piece that is missing; and no. */
export function Ways({ question, registry, visitor, back, today }: Props) {
  const { ask, command } = question.reading
  const kinds = ask && PIECES[ask]
  const piece = kinds && Object.values(registry.get(command).args).find(({ kind }) => kinds.includes(kind))
  const way = (given: Readonly<Record<string, string>>) => ({
    visitor,
    back,
    hidden: { answers: question.id, ...given },
  })
  return (
    <div class="row__deeds">
      {question.kind === 'choose' &&
        question.options.map((number) => (
          <Post {...way({ number: String(number) })} label={`#${number}`} tone="primary" />
        ))}
      {question.kind === 'confirm' && ask === undefined && (
        <Post {...way({ given: 'yes' })} label="确认" tone="primary" />
      )}
      {piece && (
        <Post {...way({})} label="回答" tone="primary">
          <ArgField arg={piece} required today={today} about="回答小助手" />
        </Post>
      )}
      <Post {...way({ given: 'no' })} label="不办了" />
    </div>
  )
}

/** What a form answers; null when it is no answer at all. */
export function givenIn(form: Form): Given | null {
  const given = field(form, 'given')
  if (given === 'yes' || given === 'no') return given
  const { number } = slotOf('number', field(form, 'number'))
  if (number !== undefined) return { number }
  const piece = Object.assign(
    {},
    ...(['date', 'people', 'category'] as const).map((name) => slotOf(name, valueIn(field(form, name)))),
  )
  return Object.keys(piece).length > 0 ? { piece } : null
}
