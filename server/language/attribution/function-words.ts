const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** The closed classes of English that end or begin a noun phrase. */
export const determiners = words(
  `a an the this that these those its his her their our my your some any several many few most all both each every
  another other no`,
)

/** Point at something spoken of before. */
export const definite = words('the this that its their his her')

export const prepositions = words(
  `about above across after against along alongside amid among around as at before behind below beneath beside
  besides between beyond by despite during except following for from in inside into like near of off on onto opposite
  outside over past per regarding since through throughout to toward towards under underneath until unlike up upon
  via with within without than`,
)

export const auxiliaries = words(
  `is are was were be been being am has have had having do does did will would shall should can could may might must
  isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t shouldn’t can’t cannot couldn’t`,
)

export const beForms = words('is are was were be been being am isn’t aren’t wasn’t weren’t')

/** Open a clause of their own, so that the words before belong to another. */
export const subordinators = words(
  `that whether what if because although though while whereas unless until when where why how after before since once
  but so yet`,
)

/** A cue in a clause that these open says nothing about the main clause. */
export const adverbialOpeners = words('after before when until unless because since once if what')

export const relatives = words('who which whose whom')

export const pronouns = words('he she they it i we you him her them us me')

/** Stand between a subject and its verb, or in front of a subject, and belong to neither. */
export const adverbs = words(
  `also then now later still again already once ever never not too even just only soon today yesterday tomorrow
  tonight however meanwhile moreover nevertheless nonetheless instead therefore thus afterwards afterward earlier
  there here here’s twice often always sometimes perhaps indeed further separately first but and yet so`,
)

export const calendarWords = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december morning afternoon evening night week month year weekend spring summer autumn
  winter day hour`,
)

/** Verbs that no ending gives away, where a clause is told from a list of names. */
export const irregularVerbs = words(
  `went came left took made met fell rose won lost began ran got gave held kept led became saw knew thought put set cut
  hit shut built bought brought caught fought sent spent stood struck sold paid broke drove flew grew threw drew wrote
  goes comes leaves takes makes meets falls rises wins loses begins runs gets gives holds keeps leads becomes`,
)

/** Whether a lower-case word looks like a finite verb or a participle: by list, or by its ending. */
export function looksLikeVerb(lower: string): boolean {
  return auxiliaries.has(lower) || irregularVerbs.has(lower) || /^[a-z]{2,}[^e\W]ed$/.test(lower)
}

/** "recently", "repeatedly"; family, July and the like are none. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (/^[a-z]{3,}ly$/.test(lower) && !notAdverbs.has(lower))
}

const notAdverbs = words(
  `family july italy supply assembly anomaly ally bully reply monopoly daily weekly monthly early elderly only
  friendly assembly butterfly jelly belly rally tally folly`,
)
