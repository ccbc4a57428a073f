const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const nationalities = words(
  `chinese dutch french german spanish italian british english scottish welsh irish american canadian mexican brazilian
  russian ukrainian polish czech slovak hungarian romanian bulgarian greek turkish israeli palestinian iranian iraqi
  syrian lebanese egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan ugandan rwandan congolese
  nigerian ghanaian senegalese african asian european indian pakistani bangladeshi afghan japanese korean vietnamese
  thai malaysian indonesian filipino australian swiss austrian belgian danish swedish norwegian finnish icelandic
  portuguese serbian croatian slovenian bosnian albanian georgian armenian azerbaijani kazakh saudi emirati qatari
  yemeni cuban venezuelan colombian peruvian chilean argentine argentinian bolivian haitian taiwanese tibetan latvian
  lithuanian estonian maltese cypriot somali tanzanian zimbabwean burmese cambodian nepalese federal national western`,
)

/** Whether a lower-case word says of which country somebody or something is. */
export function isNationality(lower: string): boolean {
  return nationalities.has(lower)
}

const capitals = words(
  `beijing moscow washington london paris berlin brussels kyiv tehran ankara tokyo delhi pyongyang seoul`,
)

/** Whether a lower-case name is that of a country, or of a capital that stands for its government. */
export function isState(lower: string): boolean {
  return states().has(lower) || capitals.has(lower)
}

let known: ReadonlySet<string> | undefined

/** The names of countries as Node's own locale data has them. */
function states(): ReadonlySet<string> {
  known ??= readStates()
  return known
}

function readStates(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const found = new Set([
    'uk',
    'us',
    'usa',
    'u.s',
    'u.k',
    'america',
    'britain',
    'england',
    'scotland',
    'wales',
    'the netherlands',
    'burma',
  ])
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second)
      if (name) found.add(name.toLowerCase())
    }
  }
  return found
}
