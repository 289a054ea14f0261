/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Org, OrgTree } from '../domain/org.ts'
import type { Registry } from '../speech/mechanism.ts'
import { isAllowed, type OrgSetting, ownIn, settle, settledIn } from '../speech/org-setting.ts'
import type { Transaction } from '../store/index.ts'
import { type Form, field } from './forms.ts'
import type { Visitor } from './options.ts'
import { Card, Choice, Field } from './parts.tsx'
import { Ticket } from './ticket.tsx'

/** A setting as it stands for an organisation. */
export interface Standing {
  readonly setting: OrgSetting
  /** What it settled itself; null where it goes by what is above it. */
  readonly own: number | null
  /** What would count without that, and whose it is; null: as usual. */
  readonly otherwise: number
  readonly by: Org | null
}

/** What a form changes, or in a sentence why it changes nothing. */
export type Changes = { readonly changed: readonly Standing[] } | { readonly wrong: string }

/** Somebody else was faster; what is there now is shown. */
export const OVERTAKEN = '这里刚刚有人改过，没有照您的改。请看下面的再保存'

export async function standings(
  registry: Registry,
  org: Org,
  { tx, orgs }: { readonly tx: Transaction; readonly orgs: OrgTree },
): Promise<readonly Standing[]> {
  const found: Standing[] = []
  for (const setting of registry.mechanisms.flatMap(({ settings = [] }) => settings)) {
    const own = await ownIn(tx, org.id, setting)
    const above = [...orgs.upward(org.id)][1]
    const { value, by } = above ? await settledIn({ tx, orgs }, above.id, setting) : { value: setting.usual, by: null }
    found.push({ setting, own, otherwise: value, by })
  }
  return found
}

/** A card for each heading, with a field for each setting; empty ones go by what is above. */
export function SettledHere({ of, org, visitor, fixed, typed }: Shown) {
  const headings = [...new Set(of.map(({ setting }) => setting.of))]
  return (
    <>
      {headings.map((heading) => (
        <form method="post" action="/settings/numbers" class="settings">
          <Card title={heading}>
            <Ticket visitor={visitor} />
            <input type="hidden" name="of" value={org.id} />
            <input type="hidden" name="heading" value={heading} />
            <div class="settings__fields">
              {of
                .filter(({ setting }) => setting.of === heading)
                .map((one) => (
                  <SettingField {...one} fixed={fixed} typed={typed?.get(one.setting.id)?.[0]} />
                ))}
            </div>
            {!fixed && (
              <div class="row row__deeds">
                <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
                  保存<span class="visually-hidden"> {heading}</span>
                </button>
              </div>
            )}
          </Card>
        </form>
      ))}
    </>
  )
}

interface Shown {
  readonly of: readonly Standing[]
  readonly org: Org
  readonly visitor: Visitor
  readonly fixed: boolean
  /** What was typed and could not be kept. */
  readonly typed?: Form | undefined
}

function SettingField({ setting, own, otherwise, by, fixed, typed }: FieldProps) {
  const { id, title, unit, choices } = setting
  const usual = `${by ? `照${by.name}定的` : '照常'} ${said(otherwise, setting)}`
  if (choices)
    return (
      <div class="row settled">
        <Choice
          label={title}
          name={id}
          value={typed ?? (own === null ? '' : String(own))}
          disabled={fixed}
          options={[['', usual], ...choices.map(({ name }, at) => [String(at), name] as const)]}
        />
        <input type="hidden" name={`seen-${id}`} value={own === null ? '' : String(own)} />
      </div>
    )
  return (
    <div class="row settled">
      <Field label={`${title}（${unit}）`}>
        <input
          class="input settled__number"
          inputmode="decimal"
          name={id}
          value={typed ?? (own === null ? '' : inFigures(own))}
          placeholder={inFigures(otherwise)}
          maxlength={8}
          disabled={fixed}
        />
      </Field>
      <input type="hidden" name={`seen-${id}`} value={own === null ? '' : inFigures(own)} />
      <p class="row__note">{own === null ? `现在${usual}` : `自己定的。空着就${usual}`}</p>
    </div>
  )
}

interface FieldProps extends Standing {
  readonly fixed: boolean
  readonly typed: string | undefined
}

/** What a form of one heading asks for. Somebody else's change meanwhile, or a number that cannot be, changes nothing. */
export function changesIn(form: Form, all: readonly Standing[]): Changes {
  const changed: Standing[] = []
  for (const standing of all.filter(({ setting }) => setting.of === field(form, 'heading'))) {
    const { setting, own } = standing
    const typed = field(form, setting.id).normalize('NFKC')
    const value = typed === '' ? null : Number(typed)
    if (field(form, `seen-${setting.id}`) !== (own === null ? '' : inFigures(own))) return { wrong: OVERTAKEN }
    if (value !== null && !isFor(value, setting)) return { wrong: `${setting.title}：${whatCan(setting)}，没有改` }
    if (value !== own && (value === null || own === null || inFigures(value) !== inFigures(own)))
      changed.push({ ...standing, own: value })
  }
  return { changed }
}

function isFor(value: number, setting: OrgSetting): boolean {
  return Number.isFinite(value) && isAllowed(value, setting) && (!setting.choices || Number.isInteger(value))
}

const whatCan = ({ least, most, unit, choices }: OrgSetting): string =>
  choices ? '只能从里面选一个' : `要在 ${inFigures(least)} 到 ${inFigures(most)} ${unit}之间`

const said = (value: number, { unit, choices }: OrgSetting): string =>
  choices ? (choices[value]?.name ?? '') : `${inFigures(value)} ${unit}`

export async function write(tx: Transaction, org: Org, changed: readonly Standing[]): Promise<void> {
  for (const { setting, own } of changed) await settle(tx, org.id, setting, own)
}

/** At most two figures behind the point. */
const inFigures = (value: number): string => String(Math.round(value * 100) / 100)
