import { wordSet } from './word-set'

/** Words of which English makes no new ones. Our own list. */
export const MODALS = wordSet(`will would shall should can could may might must ought 'll wo ca sha`)
export const BE = wordSet(`be am is are was were been being 'm 're ai`)
export const HAVE = wordSet(`have has had having 've`)
export const DO = wordSet(`do does did`)
export const FIRST_SINGULAR = wordSet(`i me my mine myself`)
export const FIRST_PLURAL = wordSet(`we us our ours ourselves`)
export const SECOND = wordSet(`you your yours yourself yourselves`)
export const THIRD_PERSON = wordSet(`he she him her his hers himself herself`)
export const THIRD_PLURAL = wordSet(`they them their theirs themselves`)
export const IT = wordSet(`it its itself`)
export const SUBJECTS = wordSet(`i we you he she they it who`)
export const POSSESSIVES = wordSet(`my our your his her their its whose 's`)
export const ARTICLES = wordSet(`the a an`)
export const DEMONSTRATIVES = wordSet(`this that these those`)
export const DETERMINERS = wordSet(
  `the a an this that these those some any each every no another either neither both all such what which`,
)
export const PREPOSITIONS = wordSet(
  `of in on at by for with from into onto over under about against between among through during before after above
  below across along around behind beside besides beyond despite down except inside like near off out outside past per
  since than throughout till toward towards until unto up upon via within without amid because as according`,
)
export const CONJUNCTIONS = wordSet(
  `and or but nor so yet if because although though while whereas unless whether when`,
)
export const QUESTION_WORDS = wordSet(`who whom whose what which where when why how`)
export const NEGATIONS = wordSet(`not n't no never none nobody nothing nowhere neither nor without`)
export const INTERJECTIONS = wordSet(
  `well yes no yeah yep oh ah uh um hey hi hello okay ok please thanks sorry wow welcome goodbye bye amen sure right`,
)
export const PRONOUNS = new Set([
  ...FIRST_SINGULAR,
  ...FIRST_PLURAL,
  ...SECOND,
  ...THIRD_PERSON,
  ...THIRD_PLURAL,
  ...IT,
  ...wordSet(
    `someone somebody something anyone anybody anything everyone everybody everything nobody nothing one there who whom`,
  ),
])
export const NUMBER_WORDS = wordSet(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
  twenty-five forty-five thirty-five fifty-five twenty-one twenty-two twenty-three twenty-four zero half quarter third
  two-thirds one-third three-quarters one-half percent`,
)
export const LARGE_NUMBERS = wordSet(
  `hundred thousand million billion trillion hundreds thousands millions billions trillions`,
)
export const MONTHS = wordSet(
  `january february march april may june july august september october november december jan feb apr jun jul aug sept sep
  oct nov dec`,
)
export const WEEKDAYS = wordSet(`monday tuesday wednesday thursday friday saturday sunday`)
/** Verbs of speaking and thinking: that something was said is no deed of which the sentence tells. */
export const SPEECH_TURNS = wordSet(
  `say tell ask add note write believe think feel hope want wish claim explain warn argue describe call`,
)
