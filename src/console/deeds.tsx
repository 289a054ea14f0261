/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Matter } from '../domain/matter.ts'
import { isOpenTo, participantIn } from '../domain/progress.ts'
import { rolesTowards } from '../domain/roles.ts'
import { type Actor, allows } from '../domain/workflow.ts'
import type { MatterArg } from '../speech/args/types.ts'
import type { Command, MatterKind, Registry } from '../speech/mechanism.ts'
import { Choices, CommandDeed, mayHere } from './command-form.tsx'
import type { Visitor } from './options.ts'

interface Props {
  readonly registry: Registry
  readonly matter: Matter
  readonly visitor: Visitor
  readonly back: string
  readonly today: string
  /** On its own page there is room for what may be left empty. */
  readonly whole?: boolean
}

/** What this person can do with a matter now, each command as a form. Asked of the workflow, decided again when sent. */
export function Deeds({ registry, matter, visitor, ...rest }: Props) {
  const { number } = matter
  return (
    <>
      {deedsFor(registry, matter, visitor).map((command) => (
        <>
          <Choices {...{ command, visitor, of: matter, ...rest }} />
          <CommandDeed
            {...{ command, visitor, of: matter, ...rest }}
            about={`#${number}`}
            given={{ number: String(number) }}
            label={registry.matter(matter.kind)?.words.buttons?.[command.id]}
          />
        </>
      ))}
    </>
  )
}

/** The commands that take a matter and that its workflow allows this person in its state: the natural steps first. */
export function deedsFor(registry: Registry, matter: Matter, visitor: Visitor): readonly Command[] {
  const kind = registry.matter(matter.kind)
  if (!kind) return []
  return registry.live
    .filter((command) => isOpen(command, kind, matter, visitor))
    .toSorted((one, other) => weightOf(one) - weightOf(other))
}

const WEIGHTS = { primary: 0, none: 1, warn: 2 }

function weightOf({ form }: Command): number {
  return WEIGHTS[form?.tone ?? 'none']
}

function isOpen(command: Command, kind: MatterKind, matter: Matter, visitor: Visitor): boolean {
  const { person, orgs } = visitor
  const roles = kind.answeredAbove ? rolesTowards(person.holdings, matter.orgId, orgs) : visitor.roles
  const arg = Object.values(command.args).find((one): one is MatterArg => one.kind === 'matter')
  if (arg?.move === undefined || !(arg.of.includes('any') || arg.of.includes(matter.kind))) return false
  const actor = { personId: person.id, name: person.name, roles }
  const steps = kind.comesTo?.[command.id] ?? [arg.move]
  return (
    mayHere(command, visitor) &&
    steps.some((step) => canStep(step, kind, matter, actor)) &&
    (kind.mayDo?.[command.id]?.(matter, person.holdings, orgs) ?? true)
  )
}

/** Whether somebody could make this move, or do this for themself, in the matter as it is. */
function canStep(step: string, { workflow }: MatterKind, matter: Matter, actor: Actor): boolean {
  const move = workflow.moves[step]
  if (move) return move.from.includes(matter.state) && allows(move.by, matter, actor)
  const deed = workflow.deeds?.[step]
  if (!deed || !isOpenTo(workflow, step, matter, actor)) return false
  if (deed.by) return true
  const own = participantIn(matter, deed.part, actor)
  return deed.from.includes(own?.active ? own.state : '')
}
