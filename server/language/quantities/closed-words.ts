const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** End a noun phrase wherever they stand: prepositions, conjunctions, pronouns, auxiliaries, relative words. */
export const CLOSED: ReadonlySet<string> = words(
  'about above across after against along among amid around as at before behind below beneath beside besides between ' +
    'beyond by despite down during except for from in inside into like near of off on onto out outside over past per ' +
    'since than through throughout till to toward towards under underneath until unlike up upon via with within without ' +
    'and or but nor so yet if because although though while whereas whether unless once when where why how that which ' +
    'who whom whose what i you he she it we they me him her us them himself herself itself themselves ourselves myself ' +
    'his its their our your my mine yours hers ours theirs this these those the a an each every either neither some any ' +
    'no none both all such same is are was were be been being am do does did done has have had having can could may ' +
    "might must shall should will would ought cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't " +
    "haven't hadn't wouldn't couldn't shouldn't it's that's there's he's she's they're we're not never also just only " +
    'even still already again then there here now today yesterday tomorrow ago later earlier soon too ' +
    'however therefore thus instead together apart altogether else ever often always sometimes perhaps maybe almost ' +
    'nearly worth least most more much many several few fewer less dozens hundreds thousands away back alone too along respectively overall afterwards beforehand elsewhere abroad overnight',
)

/** Verbs that stand behind a plural or where a noun is left out: "54 died", "two were". */
const PAST_VERBS = words(
  'said told died fled left came went got took made saw heard gave found held kept lost won met paid sat stood sent ' +
    'spent spoke told thought understood wrote rose fell grew hid drove flew ran swam began became broke brought ' +
    'built bought caught chose drank drew ate felt fought forgot knew laid led lay lent let put read rode rang sang sank ' +
    'slept sold sought shook shut struck stuck swore taught threw tore woke wore hurt quit cast',
)
const PRESENT_VERBS = words(
  'say live die come go remain want need believe think know work help make take get give show see hear face include ' +
    'mean seem appear become keep stay leave voted fail agree',
)

const SINGULAR_VERBS = words(
  'says goes comes makes takes gets gives shows means needs wants seems appears remains includes becomes keeps lets ' +
    'puts runs stands lies sits tells thinks believes knows sees hears feels finds brings holds costs leaves lives',
)

export const isPastVerb = (lower: string): boolean => PAST_VERBS.has(lower)

/** "two remain", but also "80 work permits": a verb only where no noun follows. */
export const isPluralVerb = (lower: string): boolean => PRESENT_VERBS.has(lower)

/** Verbs behind a noun, though nouns of their own right behind a number: "the plan costs", "12 shows". */
export const isSingularVerb = (lower: string): boolean => SINGULAR_VERBS.has(lower)

/** "killed", "living": adjectives before a noun, verbs without one. */
export function isParticiple(lower: string): boolean {
  return (
    /(?:[^e]ed|ing)$/.test(lower) &&
    lower.length > 4 &&
    !/(?:hundred|building|wedding|evening|morning|meeting|ceiling|king|wing|ring|spring|string|thing|sibling|being|shed|bed|seed)$/.test(
      lower,
    )
  )
}

/** "separately", "very", but no "family" and no "daily". */
export function isAdverb(lower: string): boolean {
  return (
    /^(?:very|quite|rather)$/.test(lower) ||
    (/[^aeiou]ly$/.test(lower) && lower.length > 4 && !NO_ADVERBS.has(lower))
  )
}

const NO_ADVERBS = words(
  'family early daily weekly monthly yearly quarterly hourly elderly friendly deadly costly likely unlikely lonely ' +
    'lovely ugly holy assembly supply reply monopoly anomaly butterfly belly bully jelly rally ally melancholy july ' +
    'italy only orderly scholarly cowardly timely homily lily homely',
)
