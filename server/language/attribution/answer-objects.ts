import { auxiliaries, determiners, prepositions, pronouns } from './function-words'
import type { SpeechVerb } from './speech-verbs'
import type { Word } from './words'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What is denied to somebody is no statement: "denied entry", "denied him bail". */
const withheld = set(
  `entry bail access visa visas permission asylum permit permits parole admission benefits service treatment care boarding licence
  license coverage compensation citizenship release leave loan loans credit request requests application applications appeal
  appeals motion petition opportunity chance victory win goal penalty equaliser justice food water aid medicine right rights services`,
)

/** What is waved at or let in is no concession: "acknowledged the crowd", "admitted 40 patients", "conceded a goal". */
const greeted = set(
  `crowd crowds fans applause cheers audience supporters greeting greetings ovation spectators guests receipt letter presence
  patients pupils students members people goal goals penalty penalties set try game corner points run runs hospital email message help support
  contribution thanks`,
)

/** An offer is accepted and a face recognised; a fault is, too. */
const received = set('accept recognise recognize')
const faults = set(
  'responsibility blame fault mistake mistakes error errors failing failings shortcomings wrongdoing guilt',
)

/** What can be rejected or disputed as untrue; a bill, a coach or an offer cannot. */
const statements = set(
  `claim claims allegation allegations accusation accusations charge charges report reports suggestion suggestions statement
  statements assertion assertions criticism criticisms idea notion account accounts version finding findings figure figures
  estimate estimates rumour rumours rumor rumors concern concerns fear fears complaint complaints description characterisation
  characterization comparison complaints argument arguments conclusion conclusions number numbers toll narrative story
  stories speculation theory warning warnings accusation blame responsibility wrongdoing link links evidence analysis study results
  picture label term assessment it this that them these those`,
)

/**
 * Whether the words after a verb of denial or concession make it one: "denied running it", "rejected the claims",
 * "acknowledged that"; not "denied entry", "rejected the bill", "acknowledged the crowd".
 */
export function hasAnswerObject(words: Word[], verbAt: number, { lemma, act }: SpeechVerb): boolean {
  const after = words.slice(verbAt + 1, verbAt + 9)
  if (after.length === 0) return lemma === 'deny' || act === 'acknowledged'
  const clauseAt = after.findIndex(({ lower }) => lower === 'that' || auxiliaries.has(lower))
  const object = objectOf(after, clauseAt)
  if (received.has(lemma)) return clauseAt === 0 || object.some(({ lower }) => faults.has(lower))
  if (act === 'acknowledged') return !object.some(({ lower }) => greeted.has(lower)) || clauseAt === 0
  if (lemma === 'deny') {
    const isWithheld = object.some(({ lower }) => withheld.has(lower)) || isGift(after, clauseAt)
    return !isWithheld && !isPerson(after[0]!, after[1])
  }
  return object.some(({ lower }) => statements.has(lower)) || clauseAt === 0
}

/** The words up to the first comma, preposition or clause. */
function objectOf(after: Word[], clauseAt: number): Word[] {
  const end = after.findIndex(
    ({ gap, lower }, at) =>
      at > 0 && (/[,;:—–]/.test(gap) || (prepositions.has(lower) && !determiners.has(lower))),
  )
  const ends = [end, clauseAt].filter((at) => at > 0)
  return after.slice(0, Math.min(after.length, ...ends))
}

/** "denied vaccines to migrants", but "denied lying to the police", "denied the claims to reporters". */
function isGift(after: Word[], clauseAt: number): boolean {
  const to = after.findIndex(({ lower }) => lower === 'to')
  const isBeforeClause = to > 0 && to <= 4 && (clauseAt < 0 || to < clauseAt)
  const object = after.slice(0, Math.max(0, to))
  return isBeforeClause && !object.some(({ lower }) => lower.endsWith('ing') || statements.has(lower))
}

/** "denied him", but not "denied he knew". */
function isPerson(first: Word, second: Word | undefined): boolean {
  const isObject = ['him', 'them', 'me', 'us'].includes(first.lower) && first.text !== 'US'
  return isObject || (first.lower === 'her' && second !== undefined && pronouns.has(second.lower))
}
