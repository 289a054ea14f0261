/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import { HOLDER, type Matter } from '../domain/matter.ts'
import { barrier } from '../engine/hear/permit.ts'
import type { Arg } from '../speech/args/index.ts'
import { type Field, fieldOf } from '../speech/form.ts'
import type { Command } from '../speech/mechanism.ts'
import { ArgField, isLong } from './fields.tsx'
import { type Typed, typedInto } from './leftovers.ts'
import type { Visitor } from './options.ts'
import { Choice, Fold } from './parts.tsx'
import { Ticket } from './ticket.tsx'

/** Values of fields, by their names. */
export type Values = Readonly<Partial<Record<Field, string>>>

interface PostProps {
  readonly visitor: Visitor
  /** The page to come back to. */
  readonly back: string
  readonly label: string
  readonly tone?: 'primary' | 'default' | 'warn'
  /** What it is done to, for those who hear the page. */
  readonly about?: string | undefined
  /** The matter it acts on, as it is shown. */
  readonly of?: Matter | undefined
  /** What is settled and not asked. */
  readonly hidden?: Readonly<Record<string, string>>
}

/** A form with one button, by which whoever is signed in acts. */
export function Post({
  visitor,
  back,
  label,
  tone = 'default',
  about = '',
  of,
  hidden = {},
  children,
}: PropsWithChildren<PostProps>) {
  return (
    <form method="post" action="/act" class="say">
      <Ticket visitor={visitor} of={of} />
      <input type="hidden" name="back" value={back} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" class={`weui-btn weui-btn_mini weui-btn_${tone}`}>
        {label}
        {about && <span class="visually-hidden"> {about}</span>}
      </button>
    </form>
  )
}

export interface FormProps {
  readonly command: Command
  readonly visitor: Visitor
  readonly back: string
  readonly today: string
  readonly about?: string | undefined
  readonly of?: Matter | undefined
  /** What is settled and not asked. */
  readonly given?: Values
  /** What stands in the fields at first. */
  readonly values?: Values
  /** Also what may be left empty is asked; else only what must be said. */
  readonly whole?: boolean
  readonly label?: string | undefined
  readonly tone?: 'primary' | 'default' | 'warn'
  /** The groups it may be said in, where it belongs into one. */
  readonly groups?: readonly Group[]
}

/** A group by its id, as it is called. */
export type Group = readonly [id: string, name: string]

/** A command as a form: one field for each argument that is not settled; it sends a reading. */
export function CommandForm({
  command,
  visitor,
  back,
  today,
  about,
  of,
  given = {},
  values = {},
  groups = [],
  ...rest
}: FormProps) {
  const tone = rest.tone ?? command.form?.tone ?? 'default'
  const asked = askedBy(command, given, rest.whole ?? false)
  const only = asked.length === 1
  const typed = typedInto(visitor, command, filled(given))
  return (
    <Post
      {...{ visitor, back, about, of }}
      label={rest.label ?? labelOf(command, of)}
      tone={tone}
      hidden={{ command: command.id, ...given }}
    >
      {command.form?.inGroup && (
        <Choice label="在哪个群" name="room" required value={typed?.room ?? ''} options={[['', '请选'], ...groups]} />
      )}
      {asked.map(({ arg, required }) => (
        <ArgField
          {...{ arg, required, today }}
          about={only && !isLong(arg) ? (about ?? '') : undefined}
          value={typed?.[fieldOf(arg)] ?? values[fieldOf(arg)]}
        />
      ))}
    </Post>
  )
}

/** The same, opened first where it is better not done by a slip of the finger or takes much room. */
export function CommandDeed(props: FormProps) {
  const { command, given = {}, about = '', of, whole = false } = props
  const undoes = command.form?.tone === 'warn'
  const asked = askedBy(command, given, whole || undoes)
  if (!undoes && asked.length < 2 && !asked.some(({ arg }) => isLong(arg))) return <CommandForm {...props} />
  return (
    <Fold
      label={`${props.label ?? labelOf(command, of)}…`}
      about={about}
      open={typedInto(props.visitor, command, filled(given)) !== null}
    >
      <CommandForm {...props} whole={whole || undoes} />
    </Fold>
  )
}

const filled = (given: Values) => given as Typed

/** The words a command most often has beside a matter, each one click. */
export function Choices({
  command,
  visitor,
  back,
  of,
}: Pick<FormProps, 'command' | 'visitor' | 'back'> & { of: Matter }) {
  const { choices } = command.form ?? {}
  const field = Object.values(command.args).find((arg) => arg.kind === 'text')
  const offered = choices?.(of, visitor.orgs).slice(0, OFFERED) ?? []
  if (field === undefined || offered.length === 0) return null
  return (
    <form method="post" action="/act" class="say">
      <Ticket visitor={visitor} of={of} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="command" value={command.id} />
      <input type="hidden" name="number" value={String(of.number)} />
      {offered.map(({ label, text }) => (
        <button
          type="submit"
          name={fieldOf(field)}
          value={text}
          class={`weui-btn weui-btn_mini weui-btn_${command.form?.tone ?? 'default'}`}
        >
          {label}
          <span class="visually-hidden"> #{of.number}</span>
        </button>
      ))}
    </form>
  )
}

/** More buttons nobody finds their way among. */
const OFFERED = 8

/** Whether somebody may use a command here, as in a private chat with the bot. */
export function mayHere(command: Command, { roles }: Visitor): boolean {
  const places = command.form?.inGroup && command.places !== 'anywhere' ? command.places : (['direct'] as const)
  return places.some((place) => barrier(command, { actor: { roles }, place }) === null)
}

/** What a command's button says. */
export function labelOf({ says, form }: Command, matter?: Matter): string {
  const held = matter?.participants.some((one) => one.active && one.part === HOLDER) ? form?.labelHeld : undefined
  return held ?? form?.label ?? says[0] ?? ''
}

/** The arguments a form has to ask for. */
function askedBy(
  { args, form }: Command,
  given: Values,
  whole: boolean,
): readonly { readonly arg: Arg; readonly required: boolean }[] {
  return Object.entries(args)
    .map(([name, arg]) => ({ arg, required: !arg.optional || form?.insists?.includes(name) === true }))
    .filter(({ arg, required }) => given[fieldOf(arg)] === undefined && (required || whole))
}
