import { lexicon, verbs } from '../lexicon'

/** How people talk when they assert nothing that can be looked up. Our own lists. */
export const OPINION_VERBS = verbs(
  `think believe feel guess suppose suspect imagine consider regard doubt prefer agree disagree reckon assume trust`,
  `in my view; in my opinion; in my judgment; in my mind; it seems; seems to me; my belief; my point; i 'd say; i would say;
  personally; my own view`,
)
export const FEELING = lexicon(
  `love hate like hope wish want fear enjoy appreciate proud happy glad sorry sad angry worried concerned afraid excited grateful
  honored delighted confident optimistic pleased disappointed care respect admire desire dream feel feeling passion passionate
  thrilled tired`,
)
export const PRAISE = lexicon(
  `good great best wonderful fine excellent strong tremendous terrific fantastic important beautiful brilliant amazing incredible
  nice decent smart wise noble honest courage courageous hope greatness greatest magnificent outstanding remarkable exciting
  vital essential critical crucial right proper fair better positive`,
)
export const BLAME = lexicon(
  `bad terrible wrong horrible awful disaster disastrous disgrace disgraceful shame shameful ridiculous stupid sad weak worst
  tragic tragedy dangerous outrageous unfair failure failed mess foolish absurd catastrophe worse evil dumb sick crazy nasty
  incompetent reckless irresponsible`,
)
export const DUTY = lexicon(
  `should must ought need responsibility obligation duty deserve necessary supposed`,
  `have to; has to; had to; 've got to; got to; need to; needs to; ought to; time to; ready to; it 's time; we need; we must`,
)
export const PROMISE = lexicon(
  `promise pledge vow guarantee intend commit commitment plan goal`,
  `going to; gon na; i 'll; we 'll; i will; we will; plan to; want to; intend to; committed to; as president; my plan; i would;
  we would; i 'd; we 'd; i 'm going; we 're going; make sure; look forward; work with; try to; work to`,
)
export const HEDGE = lexicon(
  `maybe perhaps probably possibly likely might could apparently presumably seemingly roughly basically sort kind somewhat seem
  appear seems suggest arguably generally sometimes often usually`,
  `i mean; you know; kind of; sort of; more or less; or something; so to speak; i do n't know; not sure; as far as`,
)
export const COURTESY = lexicon(
  `thank thanks please welcome hello goodbye congratulations sir madam ma'am gentleman gentlemen lady ladies applause laughter
  crosstalk inaudible sorry excuse bless evening morning audience moderator viewer`,
  `good evening; good night; thank you; god bless; ladies and gentlemen; excuse me; thank you very much; let me say;
  good luck; my friends; my fellow`,
)
export const DEBATE_TALK = lexicon(
  `question answer debate follow-up rebuttal response respond topic subject segment round tonight discuss
  discussion point issue talk talking talked listen hear mention ask asked turn next statement closing opening interrupt finish
  wait look okay ok well`,
  `let me; let 's; i want to; i 'd like; would like to; the question; your question; move on; come back; go back; go ahead;
  one more; hold on; first of all; by the way; let 's talk; speaking of`,
)
export const VAGUE = lexicon(
  `thing things something anything everything stuff way ways lot lots deal kind sort place someone somebody everybody everyone
  anybody matter approach area situation fact idea problem challenge opportunity future issue world leadership values principles
  vision character judgment experience strength difference choice change spirit freedom liberty democracy peace prosperity`,
  `a lot; lots of; all of us; each other; that 's what; that 's why; that is why; this is what; what i; all over; and so on;
  so forth; a way; the way; the kind of`,
)
export const TOTALITY = lexicon(
  `all every none never always only nobody everybody everyone nothing everywhere entire whole completely totally absolutely
  exactly single any zero`,
  `not one; every single; not a single; at all; nothing but; no one; in history; first time; the only`,
)
export const RANKING = lexicon(
  `most least highest lowest largest biggest smallest greatest worst best longest shortest fastest richest poorest strongest
  weakest oldest youngest first last record ranked rank majority minority top number-one leading`,
  `in history; in the history; in the world; of all time; ever had; number one; world 's; for the first time; on record; since the`,
)
export const COMPARING = lexicon(
  `more less fewer higher lower larger smaller bigger greater better worse longer shorter faster slower harder easier than half
  twice double triple compared versus relative ratio average median same equal equivalent as`,
  `as many; as much; more than; less than; compared to; compared with; the same; times as; rather than; other than; at least;
  at most; up to; nearly; almost`,
)
export const PAST_TIME = lexicon(
  `ago last yesterday previously formerly earlier then recently since before former once decade century past history already
  when during until`,
  `last year; last week; last month; last night; years ago; used to; in the past; at the time; back in; since then; so far;
  this year; under president; four years; eight years; the last; past year; when i was; when he was; in office; over the`,
)
export const NOW_TIME = lexicon(
  `now today currently still already tonight anymore nowadays recently annually daily monthly weekly yearly`,
  `right now; every day; every year; a year; per year; each year; this year; this week; as of; these days; at the moment;
  every month; a month; a day; an hour`,
)
export const FUTURE_TIME = lexicon(
  `tomorrow future soon eventually forthcoming someday upcoming`,
  `next year; next week; next month; in the future; years from now; by the end; going forward; the next; next four; some day`,
)
export const CONDITION = lexicon(
  `if unless whether would could might otherwise suppose imagine whatever`,
  `as long as; even if; what if`,
)
export const ADDRESS_OPPONENT = lexicon(
  `opponent rival opponents predecessor administration`,
  `my opponent; the president; the senator; the governor; the vice president; his party; this administration`,
)
