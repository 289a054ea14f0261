/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ROOM_NAMES } from '../domain/roles.ts'
import type { Arg } from '../speech/args/index.ts'
import { fieldOf } from '../speech/form.ts'
import { Choice, Field } from './parts.tsx'

/** The `<datalist>` of a page with people to choose from. */
export const NAMES = 'names'

/** What a field is called by what it holds. */
const CALLED: Readonly<Record<Arg['kind'], string>> = {
  matter: '号码',
  people: '谁',
  person: '谁',
  name: '姓名',
  account: '微信',
  code: '码',
  text: '说明',
  date: '哪天',
  rating: '几分',
  household: '哪一户',
  category: '类别',
  org: '组织',
  roomKind: '哪种群',
  topic: '命令',
}

export const RATINGS = [
  ['5', '5 很满意'],
  ['4', '4 满意'],
  ['3', '3 一般'],
  ['2', '2 不满意'],
  ['1', '1 很不满意'],
] as const

/** More characters than fit into a line. */
const LONG = 500

/** Whether an argument is filled in over several lines. */
export function isLong(arg: Arg): boolean {
  return arg.kind === 'text' && (arg.published === true || (arg.longest ?? 0) > LONG)
}

interface Props {
  readonly arg: Arg
  readonly required: boolean
  /** What it is about, for those who hear the page; then its name stands in the field itself where that can be. */
  readonly about?: string | undefined
  readonly today: string
  readonly value?: string | undefined
}

/** One argument of a command as a field of a form, under the name of the slot it fills. */
export function ArgField({ arg, required, about, today, value }: Props) {
  const called = arg.called ?? (arg.kind === 'text' && arg.slot === 'reason' ? '理由' : CALLED[arg.kind])
  const name = fieldOf(arg)
  const label = required ? called : `${called}（可不填）`
  const options = optionsOf(arg)
  if (options) {
    // Nothing stands there at first: a class nobody chose might be published.
    const none = ['', required ? '请选' : '不选'] as const
    return <Choice {...{ label, name, required }} value={value ?? ''} options={[none, ...options]} />
  }
  if (arg.kind === 'date') {
    const bounds = arg.tense === 'past' ? { max: today, value: value ?? today } : { min: today, value }
    return (
      <Field label={label}>
        <input class="input" type="date" name={name} required={required} {...bounds} />
      </Field>
    )
  }
  const isName = arg.kind === 'people' || arg.kind === 'person'
  const longest = arg.kind === 'text' ? (arg.longest ?? LONG) : 200
  const rest = { name, required, maxlength: longest, placeholder: about === undefined ? undefined : label }
  return (
    <Field label={about === undefined ? label : `${about} ${label}`} hidden={about !== undefined}>
      {isLong(arg) ? (
        <textarea class="input input_text" rows={5} {...rest}>
          {value}
        </textarea>
      ) : (
        <input
          class={isName ? 'input input_names' : 'input input_words'}
          list={isName ? NAMES : undefined}
          value={value}
          {...rest}
        />
      )}
    </Field>
  )
}

function optionsOf(arg: Arg): readonly (readonly [value: string, text: string])[] | null {
  if (arg.kind === 'rating') return RATINGS
  if (arg.kind === 'text' && arg.among) return arg.among.map((one) => [one, one] as const)
  if (arg.kind === 'category') return arg.among.map((one) => [one, one] as const)
  return arg.kind === 'roomKind' ? Object.values(ROOM_NAMES).map((one) => [one, one] as const) : null
}

/** Who can be chosen on a page, once for all its fields. */
export function Names({ of }: { readonly of: readonly string[] }) {
  return (
    <datalist id={NAMES}>
      {of.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  )
}
