/** What was settled together is made public: drafted from what was recorded, previewed, confirmed by a person. */
import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import type { Shared, Stage } from '../../src/speech/mechanism.ts'
import { refuse, type Tell } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { drafted } from '../disclosure/drafts.ts'
import { PUBLISHERS } from '../disclosure/workflow.ts'
import { standing, whyNot, words } from './words.ts'
import { type DeliberationState, deliberatedIn, SETTLED } from './workflow.ts'

/** The item of the 公开清单 under which it belongs; a title that holds it checks the item off. */
export const LISTED_AS = '协商事项'

/** 公布 60. */
export const publish: Shared = async (scene, matter) => {
  if (!may(scene.actor?.roles ?? new Set(), PUBLISHERS)) return refuse(`${no(matter)} 要由村干部或书记来公布`)
  if (!SETTLED.includes(matter.state as DeliberationState)) return refuse(whyNot({ refused: 'state', matter }, ''))
  const { settled } = deliberatedIn(matter)
  const body = [
    `议的事：${matter.title}`,
    settled && `议定：${settled}`,
    `落实：${words.states[matter.state as DeliberationState]}`,
  ]
  const title = `${LISTED_AS}：${matter.title}`
  return drafted(scene, { title, body: body.filter(Boolean).join('\n'), category: '村务', orgIds: [], about: matter })
}

/** Whoever raised it hears that the village read what came of it. */
export function announced(matter: Matter, notice: Matter, _: Stage): readonly Tell[] {
  return notice.state === 'published'
    ? toRequester(matter, `说事 ${no(matter)} 公开了（${no(notice)}），${standing(matter)}`)
    : []
}
