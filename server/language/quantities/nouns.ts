const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Plurals without an s, and nouns that are the same in the plural. */
const IRREGULAR = words(
  'people men women children teeth feet mice geese police personnel staff aircraft spacecraft helicopters sheep fish ' +
    'deer cattle troops crew species series data media criteria phenomena bacteria fungi alumni dice oxen clergy ' +
    'folk poultry livestock salmon trout youth gentlemen firefighters offspring headquarters dead wounded injured ' +
    'missing homeless unemployed poor elderly others',
)
/** End in an s and are no plurals: adjectives, adverbs, closed-class words and some singulars. */
const NO_PLURAL = words(
  'overseas always perhaps is was has does as this its his us thus plus yes less across towards besides afterwards ' +
    'sometimes nowadays news gas bus christmas diabetes measles mathematics physics economics politics athletics ' +
    'upwards downwards backwards forwards indoors outdoors whereas lens atlas canvas chaos bias alias alas ours yours ' +
    'theirs hers says goes does tells thinks believes knows hears seems appears becomes includes covid texas kansas paris laos honduras cyprus athens brussels wales james charles thomas',
)

/** Says whether a word looks like the plural of a noun: "offices", "people", "policewomen". Lower case or capitals. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'")
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  if (IRREGULAR.has(last)) return true
  if (/(?:men|people|children|folk)$/.test(last) && last.length > 5 && !NO_MEN.test(last)) return true
  return /[^s]s$/.test(last) && !/(?:us|is|'s|ss)$/.test(last) && last.length > 2 && !NO_PLURAL.has(last)
}

/** There are no men in a specimen. */
const NO_MEN = /(?:imen|domen|hymen|yemen|turkmen|stamen|omen(?<!women))$/

/**
 * The stem that compares equal for singular and plural and for the British and American spelling of a noun: "centres",
 * "centers" and "center" give one stem. Lower case; '' for ''.
 */
export function nounStem(noun: string): string {
  const lower = noun.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  const known = SINGULARS.get(lower)
  if (known !== undefined) return known
  return spelling(singular(lower))
}

const SINGULARS: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['children', 'child'],
  ['teeth', 'tooth'],
  ['feet', 'foot'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['thieves', 'thief'],
  ['leaves', 'leaf'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['bacteria', 'bacterium'],
])

function singular(noun: string): string {
  if (/(?:wo)?men$/.test(noun) && !NO_MEN.test(noun)) return noun.replace(/men$/, 'man')
  if (!/[^s]s$/.test(noun) || /(?:us|is)$/.test(noun)) return noun
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return noun.replace(/ies$/, 'y')
  if (/(?:ch|sh|x|ss|zz|o)es$/.test(noun)) return noun.slice(0, -2)
  return noun.slice(0, -1)
}

function spelling(noun: string): string {
  return noun
    .replace(/([^aeiou])re$/, '$1er')
    .replace(/our$/, 'or')
    .replace(/is(e|ation)$/, 'iz$1')
    .replace(/mme$/, 'm')
    .replace(/ence$/, 'ense')
}
