/** What the households of a village cannot be asked in a chat, each with the reason. Pure. */
import { onlyByElection } from '../common/elections.ts'

const RESOLUTION = /决议|表决|审议通过|投票通过|投票决定|作出决定|正式决定/u

/** Why this cannot be asked in a chat; null when it can. What binds a village is resolved by a meeting. */
export function notForPolls(question: string): string | null {
  const election = onlyByElection(question)
  if (election) return election
  if (RESOLUTION.test(question)) {
    return '群里征求只是听意见，不能当决议、表决。要定下来请开会走四议，村干部到村干群发：四议 要定的事'
  }
  return null
}
