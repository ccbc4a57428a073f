import type { HistoryEvent } from '../../domain/event'
import { moment } from './format'
import type { EventList } from './parts'

type Entry = EventList['events'][number]

/**
 * A history as dated sentences. People who decide are named, to readers too: they answer for it.
 */
export function eventEntries(events: readonly HistoryEvent[]): Entry[] {
  return events.map((event) => ({
    time: moment(event.at),
    sentence: eventSentence(event),
    reason: event.reason === '' ? undefined : event.reason,
  }))
}

/** One act as a plain sentence; an unknown verb is printed as it is rather than hidden. */
export function eventSentence(event: HistoryEvent): string {
  const who = event.actorName ?? 'The system'
  const words = isTakingIn(event) ? 'merged a duplicate into the claim' : SENTENCES[event.verb]
  return words === undefined ? `${who}: ${event.verb}.` : `${who} ${words}.`
}

/** A merge is told in two histories; this is the line of the claim that stays. */
function isTakingIn({ verb, subject, claimId }: HistoryEvent): boolean {
  return verb === 'claim.merged' && subject.id !== claimId
}

const SENTENCES: Record<string, string> = {
  'account.created': 'joined',
  'article.added': 'added the article',
  'article.edited': 'edited what is known about the article',
  'article.text_revised': 'stored a corrected text',
  'article.background_marked': 'marked sentences as background',
  'article.background_cleared': 'took the mark “background” off sentences',
  'article.suggestion_dismissed': 'dismissed a suggestion',
  'article.suggestion_restored': 'brought a suggestion back',
  'settings.suggestions_weighed': 'changed how suggestions are weighed',
  'claim.made': 'made the claim',
  'claim.suggested': 'suggested the claim',
  'claim.edited': 'edited the claim',
  'claim.triaged': 'took the claim up',
  'claim.dismissed': 'dismissed the claim',
  'claim.merged': 'merged the claim into another',
  'claim.research_started': 'started research',
  'claim.parked': 'parked the claim',
  'claim.resumed': 'resumed research',
  'claim.set_aside': 'set the claim aside as not checkable',
  'claim.reopened': 'reopened the claim',
  'claim.assigned': 'changed who works on it',
  'passage.added': 'added a passage',
  'passage.removed': 'removed a passage',
  'passage.anchored': 'looked the passage up in a corrected text',
  'claimant.added': 'added the claimant',
  'claimant.edited': 'edited the claimant',
  'source.added': 'added the source',
  'source.edited': 'edited the source',
  'source.snapshot_added': 'stored a copy of the source',
  'evidence.added': 'added evidence',
  'evidence.edited': 'edited evidence',
  'evidence.judged': 'judged evidence',
  'search.recorded': 'recorded a search that found nothing',
  'rebuttal.added': 'added a rebuttal',
  'rebuttal.edited': 'edited a rebuttal',
  'rebuttal.removed': 'removed a rebuttal',
  'reply.recorded': 'recorded the right of reply',
  'reply.edited': 'edited the right of reply',
  'verdict.drafted': 'began a verdict',
  'verdict.saved': 'saved the draft verdict',
  'verdict.submitted': 'submitted the verdict for a decision',
  'verdict.withdrawn': 'withdrew the verdict',
  'verdict.returned': 'returned the verdict with a comment',
  'verdict.revised': 'began a revision of the returned verdict',
  'verdict.approved': 'approved and published the verdict',
  'verdict.assigned': 'took the revision on, to decide it',
  'verdict.unassigned': 'gave the revision back to the queue',
  'verdict.cross_check_asked': 'asked a colleague for a cross-check',
  'verdict.noted': 'said something about the verdict',
  'verdict.superseded': 'replaced the verdict by a newer revision',
  'verdict.held': 'put the verdict on hold',
  'verdict.released': 'released the verdict from its hold',
  'verdict.retraction_proposed': 'proposed to retract the verdict',
  'verdict.retraction_dropped': 'dropped the proposed retraction',
  'verdict.retracted': 'retracted the verdict',
  'flag.raised': 'raised a flag',
  'flag.cleared': 'cleared a flag',
}
