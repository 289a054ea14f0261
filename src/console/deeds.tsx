/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { allows, type Matter, playing } from '../domain/matter.ts'
import type { Registry } from '../speech/registry.ts'
import type { Visitor } from './options.ts'
import { Field, Fold, Say } from './parts.tsx'

/** What this person can do with a matter now, each as a form. Asked of the workflow, decided again when it is said. */
export function deedsFor(
  registry: Registry,
  matter: Matter,
  visitor: Visitor,
  back: string,
  helpers: readonly string[] = [],
) {
  const { number } = matter
  const { person, roles } = visitor
  const actor = { personId: person.id, name: person.name, roles }
  const can = (move: string): boolean => {
    const rule = registry.matter(matter.kind)?.workflow.moves[move]
    return rule?.from.includes(matter.state) === true && allows(rule.by, matter, actor)
  }
  const own = playing(matter, 'assignee').find((one) => one.personId === person.id)
  const form = { visitor, back, about: `#${number}`, of: matter }
  return (
    <>
      {can('assign') && (
        <Say {...form} line={`派单 ${number}`} label={matter.state === 'open' ? '派单' : '改派'} tone="primary">
          <Field label={`#${number} 派给`} hidden>
            <input class="input" name="say" list={`helpers-${number}`} placeholder="派给谁" required maxlength={60} />
          </Field>
          <datalist id={`helpers-${number}`}>
            {helpers.map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </Say>
      )}
      {(can('approve') || can('overrule')) && mayAnswer(registry, matter, visitor) && (
        <Say {...form} line={`同意 ${number}`} label="同意" tone="primary" />
      )}
      {can('reject') && <Say {...form} line={`不同意 ${number}`} label="不同意" />}
      {(can('answer') || can('conclude')) && (
        <Say {...form} line={`答复 ${number}`} label="答复" tone="primary">
          <Field label={`#${number} 答复`} hidden>
            <input class="input input_wide" name="say" placeholder="怎么答复" required maxlength={1000} />
          </Field>
        </Say>
      )}
      {(can('confirm') || can('countersign')) && (
        <Say {...form} line={`确认 ${number}`} label="确认发布" tone="primary" />
      )}
      {can('dismiss') && <Say {...form} line={`取消 ${number}`} label="取消" />}
      {can('finish') && <Say {...form} line={`完成 ${number}`} label="办好了" tone="primary" />}
      {own && own.state !== 'done' && matter.state !== 'done' && (
        <Say {...form} line={`完成 ${number}`} label="我办好了" tone="primary" />
      )}
      {can('urge') && <Say {...form} line={`催办 ${number}`} label="催办" tone="primary" />}
      {can('toOrder') && <Say {...form} line={`转点单 ${number}`} label="转点单" tone="primary" />}
      {can('postpone') && (
        <Say {...form} line={`延期 ${number}`} label="改期">
          <Field label={`#${number} 改到`} hidden>
            <input class="input" type="date" name="say" required />
          </Field>
        </Say>
      )}
      {can('return') && <Say {...form} line={`退单 ${number}`} label="退单" />}
      {can('cancel') && matter.kind === 'order' && <TakeBack form={form} line={`撤单 ${number}`} label="撤单" />}
      {can('withdraw') && (
        <TakeBack
          form={form}
          line={`${matter.kind === 'task' ? '撤销任务' : '撤回'} ${number}`}
          label={matter.kind === 'task' ? '撤销' : '撤回'}
          needsReason={matter.kind === 'disclosure'}
        />
      )}
    </>
  )
}

interface TakeBackProps {
  readonly form: { readonly visitor: Visitor; readonly back: string; readonly about: string; readonly of: Matter }
  readonly line: string
  readonly label: string
  readonly needsReason?: boolean
}

/** What undoes something for everybody: folded, with its reason. */
function TakeBack({ form, line, label, needsReason = false }: TakeBackProps) {
  return (
    <Fold label={`${label}…`} about={form.about}>
      <Say {...form} line={line} label={label} tone="warn">
        <Field label={`${form.about} ${label}的理由`} hidden>
          <input class="input input_wide" name="say" placeholder="理由" required={needsReason} maxlength={200} />
        </Field>
      </Say>
    </Fold>
  )
}

/** Whether an answer to it is theirs to give, where its mechanism asks for more than a role. */
function mayAnswer(registry: Registry, matter: Matter, { person, orgs }: Visitor): boolean {
  return registry.matter(matter.kind)?.mayAnswer?.(matter, person.holdings, orgs) ?? true
}
