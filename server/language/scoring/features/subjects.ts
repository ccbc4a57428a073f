import * as deeds from '../lexicons/deeds'
import { PLACES } from '../lexicons/places'
import * as subjects from '../lexicons/subjects'
import * as talk from '../lexicons/talk'
import { type Feature, wordsOf } from './feature'

/** Features that look words up in our own lexicons. */
export const LEXICON_FEATURES: Feature[] = [
  wordsOf('economy', 'subjects', 'speaks of the economy', subjects.ECONOMY),
  wordsOf('taxes', 'subjects', 'speaks of taxes or spending', subjects.TAXES),
  wordsOf('health', 'subjects', 'speaks of health', subjects.HEALTH),
  wordsOf('education', 'subjects', 'speaks of education', subjects.EDUCATION),
  wordsOf('crime', 'subjects', 'speaks of crime or courts', subjects.CRIME),
  wordsOf('war', 'subjects', 'speaks of war or security', subjects.WAR),
  wordsOf('energy', 'subjects', 'speaks of energy or the environment', subjects.ENERGY),
  wordsOf('migration', 'subjects', 'speaks of migration', subjects.MIGRATION),
  wordsOf('law', 'subjects', 'speaks of a law, plan or agreement', subjects.LAW),
  wordsOf('elections', 'subjects', 'speaks of votes or elections', subjects.ELECTIONS),
  {
    ...wordsOf('private_life', 'subjects', 'speaks of family, faith or friends', subjects.PRIVATE_LIFE),
    leans: 'either',
  },
  wordsOf('bodies', 'names', 'names an official body or organisation', subjects.BODIES),
  wordsOf('offices', 'names', 'names somebody in office', subjects.OFFICES),
  wordsOf('people', 'names', 'speaks of a group of people', subjects.PEOPLE),
  wordsOf('places', 'names', 'names a place', PLACES),
  wordsOf('lawmaking', 'deeds', 'says what was decided or voted', deeds.LAWMAKING),
  wordsOf('stance', 'deeds', 'says what somebody supports or opposes', deeds.STANCE),
  wordsOf('change', 'time', 'says that something changed', deeds.CHANGE),
  wordsOf('force', 'deeds', 'speaks of force or harm', deeds.FORCE),
  wordsOf('dealing', 'deeds', 'says what was paid, bought, given or made', deeds.DEALING),
  {
    ...wordsOf('meeting', 'deeds', 'says that somebody came, went, began or left', deeds.MEETING),
    leans: 'either',
  },
  wordsOf('misdeed', 'accusation', 'accuses', deeds.MISDEED, [1, 2]),
  wordsOf('denying', 'accusation', 'denies', deeds.DENYING, [1]),
  {
    ...wordsOf('causing', 'accusation', 'speaks of cause or effect', deeds.CAUSING, [1, 2]),
    leans: 'either',
  },
  wordsOf('finding', 'sources', 'rests on a finding', deeds.FINDING, [1, 2]),
  wordsOf('saying', 'sources', 'reports what was said', deeds.SAYING, [1, 2]),
  wordsOf('opinion_verb', 'opinion', 'gives an opinion', talk.OPINION_VERBS, [1, 2]),
  wordsOf('feeling', 'opinion', 'speaks of feelings', talk.FEELING, [1, 2]),
  wordsOf('praise', 'opinion', 'praises', talk.PRAISE, [1, 2]),
  wordsOf('blame', 'opinion', 'blames', talk.BLAME, [1, 2]),
  wordsOf('duty', 'opinion', 'says what ought to be', talk.DUTY, [1, 2]),
  wordsOf('promise', 'opinion', 'promises or intends', talk.PROMISE, [1, 2]),
  wordsOf('hedge', 'opinion', 'is not sure', talk.HEDGE, [1, 2]),
  wordsOf('condition', 'opinion', 'supposes', talk.CONDITION, [1, 2]),
  wordsOf('courtesy', 'talk', 'greets, thanks or is polite', talk.COURTESY, [1, 2]),
  wordsOf('debate_talk', 'talk', 'speaks of the conversation itself', talk.DEBATE_TALK),
  wordsOf('vague', 'talk', 'stays general', talk.VAGUE),
  wordsOf('opponent', 'accusation', 'speaks of an opponent or those in power', talk.ADDRESS_OPPONENT, [1]),
  wordsOf('totality', 'comparison', 'says all, none, always or never', talk.TOTALITY, [1, 2]),
  wordsOf('ranking', 'comparison', 'says first, most or least', talk.RANKING, [1, 2]),
  wordsOf('comparing', 'comparison', 'compares', talk.COMPARING),
  wordsOf('past_time', 'time', 'speaks of the past', talk.PAST_TIME),
  {
    ...wordsOf('now_time', 'time', 'says how things are at present', talk.NOW_TIME, [1, 2]),
    leans: 'either',
  },
  { ...wordsOf('future_time', 'time', 'speaks of the future', talk.FUTURE_TIME, [1]), leans: 'lowers' },
]
