import type { SpeakerKind } from '../suggestion'

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Nouns for people who speak in the news. Our own list; their plurals count too. */
const people = words(
  `official spokesman spokeswoman spokesperson minister president chancellor premier mayor governor senator lawmaker
  councillor councilor ambassador diplomat envoy secretary chairman chairwoman chairperson chair director head chief
  executive manager owner founder leader deputy commissioner commander general colonel officer inspector detective sheriff captain
  judge prosecutor lawyer attorney solicitor barrister professor lecturer researcher scientist economist analyst
  expert epidemiologist virologist biologist physicist historian doctor nurse surgeon physician paramedic dissident activist campaigner
  journalist reporter editor author writer blogger witness resident neighbour neighbor villager farmer teacher
  student pupil worker driver pilot passenger coach player captain athlete striker goalkeeper fan protester demonstrator organiser organizer candidate
  opponent critic supporter source insider whistleblower victim survivor relative mother father sister brother
  son daughter wife husband widow widower man woman person someone somebody caller boy girl parent tenant employee member boss
  engineer architect contractor inspector pathologist coroner investigator negotiator adviser advisor aide
  representative delegate mp mep voter observer monitor treasurer accountant auditor curator archaeologist
  meteorologist climatologist hydrologist seismologist ecologist conservationist ranger shopkeeper trader investor
  broker fisherman skipper sailor rider cyclist trainer manager umpire referee colleague friend customer
  patient volunteer firefighter soldier refugee migrant prisoner detainee defendant claimant plaintiff commentator
  clerk registrar jurist cleric banker trustee sponsor vet veterinarian psychologist sociologist demographer statistician chemist geologist oncologist glaciologist oceanographer
  ombudsman regulator watchdog vicar priest bishop imam pope king queen prince princess`,
)

const organisations = words(
  `ministry government administration police army military navy force embassy consulate parliament senate congress court
  tribunal council department authority commission committee agency bureau office institute institution university college school
  hospital clinic bank company firm corporation business group organisation organization ngo charity foundation
  federation association union party coalition alliance campaign network outlet broadcaster newspaper magazine
  channel station agency publisher team club league board regulator watchdog operator airline airport supplier manufacturer
  retailer brand startup utility laboratory lab observatory museum trust society inspectorate inquiry panel taskforce municipality
  city state country kremlin pentagon opposition prosecution defence defense authorities management body
  leadership developer contractor service provider think-tank thinktank`,
)

const documents = words(
  `report study survey statement document review analysis paper letter audit figure data poll census research
  investigation article index email memo filing indictment ruling judgment lawsuit complaint record results dossier estimate
  statistic finding evidence file test model simulation bulletin website notice leaflet assessment forecast projection`,
)

const kinds = new Map<string, SpeakerKind>([
  ...documents.map((noun): [string, SpeakerKind] => [noun, 'document']),
  ...organisations.map((noun): [string, SpeakerKind] => [noun, 'organisation']),
  ...people.map((noun): [string, SpeakerKind] => [noun, 'person']),
])
kinds.set('regulator', 'organisation').set('watchdog', 'organisation').set('contractor', 'organisation')

/** The sort of speaker that a lower-case common noun names, singular or plural; undefined for other nouns. */
export function speakerNoun(lower: string): SpeakerKind | undefined {
  return kinds.get(singularOf(lower))
}

/** "officials" → "official", "ministries" → "ministry", "spokesmen" → "spokesman"; other words are given back. */
export function singularOf(lower: string): string {
  if (kinds.has(lower)) return lower
  if (irregular.has(lower)) return irregular.get(lower) ?? lower
  if (lower.endsWith('men')) return lower.slice(0, -3) + 'man'
  if (lower.endsWith('ies')) return lower.slice(0, -3) + 'y'
  if (/(?:ch|sh|x|ss|z)es$/.test(lower)) return lower.slice(0, -2)
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower
}

const irregular = new Map([
  ['people', 'person'],
  ['analyses', 'analysis'],
  ['wives', 'wife'],
  ['parents', 'parent'],
])

/** Always more than one, or a body of people: "they" can mean it. */
export function isPluralNoun(lower: string): boolean {
  return lower === 'police' || lower === 'people' || lower === 'authorities' || singularOf(lower) !== lower
}

/** Groups of nouns that one thing may be called by in turn: "the NGO" and "the rights group". */
const families = [
  'group ngo charity organisation organization campaign foundation association network body watchdog',
  'outlet broadcaster newspaper magazine channel station publisher agency site paper',
  'company firm corporation business operator manufacturer supplier retailer brand startup developer airline contractor provider utility',
  'ministry department government',
  'council authority municipality city',
  'university institute college school institution laboratory lab',
  'team club side',
  'spokesman spokeswoman spokesperson',
  'professor academic researcher scientist lecturer expert economist',
  'union federation association',
  'court tribunal judge',
  'councillor councilor politician',
  'regulator watchdog agency authority',
].map((line) => new Set(line.split(' ')))

/** The nouns that can name the same speaker as this one, itself among them if there are any. */
export function nounsLike(noun: string): string[] {
  return families.filter((family) => family.has(noun)).flatMap((family) => [...family])
}

/** Whether two singular nouns can name the same speaker in turn. */
export function canMeanSame(one: string, other: string): boolean {
  return one === other || families.some((family) => family.has(one) && family.has(other))
}

const feminine = new Set(
  words(
    'spokeswoman chairwoman mother sister daughter wife widow woman girl queen princess mrs ms miss dame lady baroness',
  ),
)
const masculine = new Set(
  words(
    'spokesman chairman father brother son husband widower man boy king prince mr sir lord fisherman pope',
  ),
)

export type Gender = 'f' | 'm'

/** The gender that a title or noun gives away; undefined for most. */
export function genderOf(lower: string): Gender | undefined {
  if (feminine.has(lower)) return 'f'
  return masculine.has(lower) ? 'm' : undefined
}
