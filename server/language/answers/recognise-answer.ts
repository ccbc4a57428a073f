import type { AnswerKind } from '../suggestion'
import { topicWords } from './topic-words'
import { isSameSide, type Voice } from './voices'

/** What a sentence does to an earlier one before it is known to which. */
export interface Recognised {
  kind: AnswerKind
  /** It only goes on with the answer of an earlier sentence, whose targets are its own. */
  follows?: number
}

/**
 * Says whether a sentence by itself, or as the next word of somebody who has just answered, denies or concedes.
 *
 * `earlier` holds what was recognised in the sentences before it, by index. Undefined for everything else: a denied
 * visa, an undeniable fact, an acknowledged crowd never come here, since they are no speech.
 */
export function recogniseAnswer(
  voice: Voice,
  voices: Voice[],
  earlier: ReadonlyMap<number, Recognised>,
): Recognised | undefined {
  if (voice.isQuestion) return undefined
  if (voice.act === 'acknowledged' || confirmsAgainstOwn(voice, voices, earlier)) return { kind: 'concedes' }
  if (voice.act === 'denied') return { kind: denialKind(voice) }
  if (pleads.test(voice.text) || (voice.layer && saysFalse(voice.said))) return { kind: 'denies_existence' }
  if (!voice.layer) return undefined
  if (isAskedAbout(voice)) return { kind: counterKind(voice) }
  if (isDefence(voice, voices))
    return { kind: givesPurpose(voice) ? 'gives_other_purpose' : 'denies_existence' }
  const before = answerBefore(voice, voices, earlier)
  if (before !== undefined && goesOn(voice, voices, before))
    return { kind: counterKind(voice), follows: before }
  if (isNegatedEcho(voice, voices)) return { kind: 'denies_existence' }
  return contradicts(voice, voices) ? { kind: counterKind(voice) } : undefined
}

const pleads =
  /\b(?:pleads?|pleaded|pled) not guilty\b|\b(?:maintain|protest)(?:s|ed)? (?:his|her|their|its) innocence\b/i

const falsehood =
  /\b(?:untrue|not true|not the case|baseless|unfounded|groundless|without (?:any )?(?:foundation|basis|merit)|no (?:truth|basis|foundation|merit)|fabricat\w+|invented|nonsense|a lie|lies|lying|false|fake news|smear\w*|slander\w*|inaccurate|incorrect|nothing to hide|did nothing wrong|made[- ]up|absurd|ridiculous|outrageous|preposterous|politically motivated|fiction|propaganda|hoax|disinformation|malicious|defamatory|exaggerated|misleading|wrong)\b/i
const judged =
  /\b(?:allegations?|accusations?|claims?|charges?|reports?|rumou?rs?|suggestions?|story|account|figures?)\b.{0,25}$|\b(?:that|this|it|they|these|which)(?:[’']s| is| was| are| were)\b.{0,16}$/i

/** "The claims are baseless", "That is not the case", "untrue": what is said calls something else untrue. */
function saysFalse(said: string): boolean {
  const found = falsehood.exec(said.slice(0, 400))
  return found !== null && (found.index < 4 || judged.test(said.slice(0, found.index).slice(-60)))
}

/** "confirmed this": a concession only of somebody who has denied before. */
function confirmsAgainstOwn(
  voice: Voice,
  voices: Voice[],
  earlier: ReadonlyMap<number, Recognised>,
): boolean {
  if (
    !voice.layer ||
    !/\bconfirm(?:s|ed)? (?:this|it|as much|the (?:reports?|claims?|allegations?))\b/.test(voice.text)
  )
    return false
  return voices.slice(Math.max(0, voice.index - 20), voice.index).some((each) => {
    const answer = earlier.get(each.index)
    return answer !== undefined && answer.kind !== 'concedes' && isSameSide(voice, each)
  })
}

const asked =
  /^(?:asked|pressed|questioned|confronted|responding|replying|reacting|in (?:response|reply|reaction))\b[^“"]{0,40}?\b(?:about|with|to|over|on|whether)\b/i

/** "Asked about reports of …, the spokesman said they are …" */
function isAskedAbout({ text, act }: Voice): boolean {
  return (
    act === 'said' &&
    asked.test(text) &&
    /\b(?:reports?|claims?|allegations?|accusations?|charges?|criticism|concerns?|whether)\b/i.test(
      text.slice(0, 120),
    )
  )
}

const accusing =
  /\b(?:arrest|detain|charg|accus|convict|sentenc|indict|alleg|prosecut|jailed|guilty|sued?\b|suspect)/i
const defending = /\b(?:lawyers?|attorneys?|solicitors?|barristers?|defence|defense|counsel)\b/i

/** What a lawyer says for somebody accused, unless of what comes next ("will appeal"). */
function isDefence({ layer, said, index, text, act }: Voice, voices: Voice[]): boolean {
  if (!layer || act !== 'said' || !defending.test(`${layer.speaker.role} ${text.slice(0, 80)}`)) return false
  if (
    !defending.test(`${layer.speaker.role}`) ||
    /\b(?:will|would|wants?|plans?|hopes?|going to|appeal)\b/i.test(said)
  )
    return false
  return voices.slice(Math.max(0, index - 12), index).some((each) => accusing.test(each.text))
}

/** Index of the denial just before, by the same side: in the sentence before, of this paragraph or quotation. */
function answerBefore(
  voice: Voice,
  voices: Voice[],
  earlier: ReadonlyMap<number, Recognised>,
): number | undefined {
  const index = voice.index - 1
  const before = voices[index]
  const found = earlier.get(index)
  if (
    !before ||
    !found ||
    found.kind === 'concedes' ||
    found.follows !== undefined ||
    Math.abs(before.block - voice.block) > 1
  )
    return undefined
  const isNear = before.block === voice.block || voice.layer?.isDirectQuote === true
  return isNear && (isSameSide(voice, before) || speaksForBefore(voice)) ? index : undefined
}

/** "A spokeswoman", "its chief executive": whoever speaks for the one spoken of. */
function speaksForBefore({ layer, text }: Voice): boolean {
  const role = layer?.speaker.role ?? ''
  return (
    /^(?:spokes\w+|lawyer|attorney)$/i.test(role) ||
    (role !== '' && new RegExp(possessive + escaped(role), 'i').test(text))
  )
}

const possessive = '\\b(?:its|his|her|their) '

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Somebody who has just denied goes on about the same: with a negation, in the first person, or in the words answered. */
function goesOn(voice: Voice, voices: Voice[], before: number): boolean {
  if (voice.act !== 'said' || /\b(?:will|would)\b/.test(voice.said)) return false
  if (negation.test(voice.said) || /^[“"‘']?(?:we|i|our|it|they|these)\b/i.test(voice.said)) return true
  return voices
    .slice(Math.max(0, before - 8), before + 1)
    .some(({ saidWords }) => shared(voice.saidWords, saidWords) >= 1)
}

const opposing = /^[“"‘']?(?:but|however|yet)\b/i
const insisting = /\b(?:insist(?:s|ed)|maintain(?:s|ed)|defend(?:s|ed)|counter(?:s|ed))\b/i

/** "But the port said …", "the port insisted …", where what somebody said before names the port and shares a word. */
function contradicts(voice: Voice, voices: Voice[]): boolean {
  if (voice.act !== 'said' || !voice.layer || /\b(?:will|would)\b/.test(voice.said)) return false
  if (!opposing.test(voice.text) && !insisting.test(voice.text)) return false
  return voices.slice(Math.max(0, voice.index - 3), voice.index).some((each) => {
    const isOther = each.layer !== undefined && !isSameSide(voice, each) && !each.isQuestion
    const isNamed = [...voice.sideStems].some((word) => each.allWords.has(word))
    return isOther && isNamed && shared(voice.saidWords, each.saidWords) >= 1
  })
}

const negation = /\b(?:no|not|never|nothing|nobody|none|neither|cannot|without)\b|n[’']t\b/i

/** "had never received such a warning": denies in the words of what somebody else has said. */
function isNegatedEcho(voice: Voice, voices: Voice[]): boolean {
  if (voice.act !== 'said' && voice.act !== 'found') return false
  const found = negation.exec(voice.said)
  if (!found) return false
  const clause = voice.said.slice(found.index, found.index + 90)
  if (undecided.test(voice.said.slice(Math.max(0, found.index - 12), found.index + 24))) return false
  const words = topicWords(clause)
  const least = Math.max(/\bsuch\b/.test(clause) ? 1 : 2, words.size * 0.4)
  return voices.slice(Math.max(0, voice.index - 12), voice.index).some((each) => {
    if (each.isQuestion || !each.layer || isSameSide(voice, each) || negation.test(each.said)) return false
    return shared(words, each.allWords) >= least
  })
}

/** What somebody does not think, know or mean to do denies nothing; "not only" says more, not less. */
const undecided = /\b(?:will|would|wo|think|believe|know|want|need|expect|sure|surprised|only|just|yet)\b/i

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length
}

const aboutHow =
  /\b(?:criticisms?|account|description|characteri[sz]ation|label|comparison|version|figures?|numbers?|estimates?|toll|interpretation|conclusions?|findings?|caused|led to|due to|to blame|responsible)\b/i
const valued =
  /\b(?:illegal|unlawful|unfair|improper|secret|unsafe|dangerous|discriminat\w+|excessive|racist|corrupt|political\w*|misleading|contaminated|tainted|rigged|biased|flawed)\b/i

function denialKind({ said, text, layer }: Voice): AnswerKind {
  const object = said.slice(0, 160)
  if (/\b(?:existence|no such)\b/i.test(object)) return 'denies_existence'
  const cue = layer ? text.slice(0, 200) : ''
  if (/\bdisput(?:e|es|ed)\b/i.test(cue) || aboutHow.test(object.slice(0, 60)) || valued.test(object))
    return 'denies_characterisation'
  return isCopula(object) ? 'denies_characterisation' : 'denies_existence'
}

/** "that its product was contaminated": how something is, rather than what was done. */
function isCopula(content: string): boolean {
  return /^(?:that )?(?:[\w’'-]+ ){1,4}(?:is|are|was|were) (?!(?:\w+ly )?\w+(?:ing|ed)\b)(?!(?:\w+ ){0,3}by\b)/i.test(
    content,
  )
}

const purpose =
  /\b(?:meant|designed|intended|supposed|needed|there|used|set up|only|merely|simply|serves?|aims?|aimed) (?:to|at|for)\b|\bin order to\b|\bto (?:help|protect|assist|support|prevent|ensure|serve|provide|keep|save|rescue)\b|\bpurpose\b|\brescued?\b/i
const renamed =
  /^(?:that )?(?:they|it|these|those|the \w+(?: \w+)?) (?:is|are|was|were) (?:an? |[“"])?[\w”" -]*?\w+s\b/i

function counterKind(voice: Voice): AnswerKind {
  if (negation.test(voice.said.split(/\s+/, 6).join(' '))) return 'denies_existence'
  return givesPurpose(voice) ? 'gives_other_purpose' : 'denies_characterisation'
}

function givesPurpose({ said }: Voice): boolean {
  return purpose.test(said) || renamed.test(said)
}
