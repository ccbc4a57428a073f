import { lexicon, verbs } from '../lexicon'

/** What is done in public, by the kind of deed; base forms. Our own lists. */
export const LAWMAKING = lexicon(
  `vote veto sign pass enact repeal ratify appropriate introduce sponsor co-sponsor cosponsor legislate amend implement ban
  legalize prohibit mandate filibuster appoint nominate elect reelect impeach authorize regulate deregulate overturn
  overrule uphold approve reject abolish establish create adopt outlaw license subsidize`,
)
export const STANCE = verbs(
  `support oppose favor favour endorse back urge advocate propose promise pledge vow call refuse promote recommend denounce
  criticize condemn praise champion defend resist flip-flop reverse`,
  `called for; in favor of; opposed to; was for; was against; voted for; voted against; came out; ran on`,
)
export const CHANGE = lexicon(
  `increase decrease rise fall grow shrink double triple quadruple raise lower cut reduce slash drop decline gain lose climb soar
  surge plunge expand improve worsen add eliminate create destroy balance exceed accelerate slow stagnate recover jump skyrocket
  halve diminish deteriorate strengthen weaken inherit`,
  `went up; went down; gone up; gone down; go up; go down; going up; going down; up from; down from; up by; down by; up to;
  more than; less than; lost over; out of work`,
)
export const FORCE = lexicon(
  `invade attack bomb kill murder shoot arrest detain imprison jail execute torture assassinate deport destroy fight occupy
  withdraw deploy seize capture conquer threaten harm injure wound hijack kidnap fire launch blow defeat ambush evacuate
  overthrow die`,
)
export const DEALING = verbs(
  `buy sell spend invest fund finance pay borrow lend owe earn export import hire employ fire lay outsource ship charge receive
  donate give provide send accept build produce manufacture close open acquire subsidize bail loan ship own cost`,
)
export const MEETING = verbs(
  `meet negotiate visit travel join leave serve work go come attend resign retire run win found lead head start begin end launch
  announce hold testify become return move`,
)
export const MISDEED = lexicon(
  `accuse blame lie mislead deceive cheat steal betray violate break abuse fail corrupt evade dodge hide deny distort smear
  exploit discriminate bribe fabricate falsify conceal defraud neglect ignore abandon mismanage squander harass intimidate
  persecute pressure censor launder manipulate spy interfere meddle undermine cover-up hypocrisy hypocrite scandal crook fraud
  liar illegal unlawful illegally unconstitutional dishonest hack leak loot`,
  `wrong about; not true; is false; the truth is; human rights violations; under investigation; cover up`,
)
export const FINDING = lexicon(
  `find show report reveal estimate conclude document record calculate count measure study survey poll analysis investigate
  determine discover confirm cite statistic statistics data figures evidence census research researcher expert economist scientist
  audit newspaper magazine journal times post according study`,
  `according to; put out a report; the fact is; the record; the record shows; in fact; it turns out; the facts; on record`,
)
export const SAYING = verbs(
  `say tell state claim declare announce admit acknowledge argue assert insist testify mention describe call write warn promise
  deny accuse allege suggest reply answer add note explain confirm`,
)
export const DENYING = lexicon(
  `deny refute dismiss reject denial dispute rebut disavow contradict`,
  `not true; no evidence; never happened; did n't; has never; have never; had never; is false; is not the case`,
)
export const CONCEDING = lexicon(
  `admit acknowledge concede confess`,
  `it is true that; it 's true that; granted that`,
)
export const CAUSING = lexicon(
  `cause lead result produce trigger prompt force create because due consequence responsible blame effect impact thanks`,
  `because of; as a result; result of; due to; led to; leads to; resulted in; responsible for; so that; the reason`,
)
