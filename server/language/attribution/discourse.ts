import type { Speaker } from '../suggestion'
import type { Name } from './names'
import { canMeanSame, type Gender, isPluralNoun, nounsLike } from './speaker-nouns'

/** Somebody the text has spoken of, whom later words can mean. */
export interface Referent {
  speaker: Speaker
  /** Common nouns it may be called by, singular. */
  nouns: string[]
  gender: Gender | undefined
  isPlural: boolean
}

/** What has been spoken of so far, the latest first within each map. */
export interface Discourse {
  byToken: Map<string, Referent>
  byNoun: Map<string, Referent>
  /** Names of the whole text, for a short name that stands before the full one. */
  ahead: Map<string, Referent>
  persons: Referent[]
  bodies: Referent[]
  last: Referent | undefined
}

/** The beginning of a text in which `names` will occur. */
export function beginDiscourse(names: Name[]): Discourse {
  const ahead = new Map<string, Referent>()
  for (const name of names) {
    const referent = {
      speaker: { name: name.name, kind: name.kind, role: name.role },
      nouns: name.nouns,
      gender: name.gender,
      isPlural: false,
    }
    for (const token of tokensOf(name.name)) if (!ahead.has(token)) ahead.set(token, referent)
    ahead.set(name.name.toLowerCase(), referent)
  }
  return { byToken: new Map(), byNoun: new Map(), ahead, persons: [], bodies: [], last: undefined }
}

/** Notes that a name was mentioned: a later part of it means this one. */
export function mention(discourse: Discourse, referent: Referent): void {
  // A report bears the name of whoever wrote it, and two who speak together those of each: who is meant by that name.
  const names =
    referent.speaker.kind === 'document' || referent.isPlural ? [] : tokensOf(referent.speaker.name)
  for (const token of names) discourse.byToken.set(token, referent)
  if (names.length > 0) discourse.byToken.set(referent.speaker.name.toLowerCase(), referent)
  for (const noun of referent.nouns) discourse.byNoun.set(noun, referent)
}

/** Notes that a sentence was about somebody, or that they spoke: pronouns mean them now. */
export function bringForward(discourse: Discourse, referent: Referent): void {
  mention(discourse, referent)
  const isPerson =
    referent.speaker.kind === 'person' || (referent.speaker.kind === 'unnamed' && !isBody(referent))
  if (isPerson)
    discourse.persons = [referent, ...discourse.persons.filter((each) => each !== referent)].slice(0, 6)
  else discourse.bodies = [referent, ...discourse.bodies.filter((each) => each !== referent)].slice(0, 6)
  discourse.last = referent
}

function isBody({ nouns, isPlural }: Referent): boolean {
  return !isPlural && nouns.some((noun) => /^(?:group|company|agency|firm|ngo|outlet)$/.test(noun))
}

/** Whom a pronoun in the subject means; undefined when nobody fits. */
export function meantByPronoun(discourse: Discourse, pronoun: string): Referent | undefined {
  if (pronoun === 'it') return discourse.bodies[0]
  if (pronoun === 'they') {
    const last = discourse.last
    if (last && (last.isPlural || last.speaker.kind !== 'person')) return last
    return discourse.persons.find(({ isPlural }) => isPlural) ?? discourse.bodies[0] ?? discourse.persons[0]
  }
  const wanted = pronoun === 'she' ? 'f' : 'm'
  const found = discourse.persons.find(({ gender, isPlural }) => !isPlural && (gender ?? wanted) === wanted)
  if (found) found.gender ??= wanted
  return found
}

/** Whom "the group", "the minister" mean: the latest that fits and is called so, or by a noun of the same sort. */
export function meantByNoun(
  discourse: Discourse,
  noun: string,
  fits: (referent: Referent) => boolean,
): Referent | undefined {
  const exact = discourse.byNoun.get(noun)
  if (exact && fits(exact)) return exact
  const recent = [...discourse.bodies, ...discourse.persons].filter(({ nouns }) =>
    nouns.some((other) => canMeanSame(other, noun)),
  )
  const earlier = nounsLike(noun).map((other) => discourse.byNoun.get(other))
  return [...recent, ...earlier].find((each) => each !== undefined && fits(each))
}

/** Whom a name, or a part of one, means: the latest who bears it, else the first later on; "Mrs" rules some out. */
export function meantByName(discourse: Discourse, name: string, gender?: Gender): Referent | undefined {
  const lower = name.toLowerCase()
  const found = discourse.byToken.get(lower) ?? discourse.ahead.get(lower)
  if (!found || !gender || (found.gender ?? gender) === gender) return found
  const others = discourse.persons.filter(({ speaker }) => tokensOf(speaker.name).includes(lower))
  return others.find((other) => (other.gender ?? gender) === gender) ?? found
}

/** Somebody without a name, so that "the official" and "he" can mean them. */
export function unnamed(role: string, noun: string, kind: Speaker['kind'] = 'unnamed'): Referent {
  return {
    speaker: { name: '', kind, role },
    nouns: noun ? [noun] : [],
    gender: undefined,
    isPlural: isPluralNoun(noun),
  }
}

function tokensOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((token) => token.length > 1 && !common.has(token))
}

/** Parts of names that mean nobody on their own. */
const common = new Set(
  `of the for and de van von al bin la le el der den ministry university office national international chinese group police
  department bank council court party union house new north south east west city state federal general united world`.split(
    /\s+/,
  ),
)
