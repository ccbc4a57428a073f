import { lexicon, verbs } from '../lexicon'

/** What tells kinds of claims apart. Our own lists. */
export const MEDIA_NOUNS = lexicon(
  `video videos photo photos photograph photographs picture pictures image images footage clip clips screenshot recording
  audio film livestream meme`,
)
export const MEDIA_VERBS = lexicon(
  `show post share publish circulate upload film record broadcast viral fake edited doctored manipulated filmed shot taken
  released release`,
)
export const CAUSE_STRONG = lexicon(
  `cause trigger attribute stem`,
  `because; because of; due to; led to; leads to; lead to; leading to; as a result; resulted in; result of; responsible for;
  thanks to; driven by; brought about; to blame; blamed on; contributed to; a part in; linked to; times more likely;
  more likely to; less likely to; explains; suggests that; so that; the reason; traced the; owing to; came from`,
)
export const LAW_BREAKING = lexicon(
  `illegal illegally unlawful unlawfully unconstitutional legality lawful breach violate violates violated violating violation
  violations guilty infringe infringes jurisdiction liable`,
  `international law; against the law; rule of law; broke the law; break the law; breaks the law; banned by law;
  law requires; in breach; the constitution; legal obligation; has the right to; have the right to; could be fined;
  banned substance`,
)
export const FORESEEING = lexicon(
  `expect expects expected forecast forecasts predict predicts predicted prediction projection projected anticipate anticipates
  estimate-for likely unlikely loom looms`,
  `will be; will not; will have; is set to; are set to; is due to; are due to; going to; by the end of; is likely to;
  are likely to; could be; may be; would be; is about to`,
)
export const JUDGING = lexicon(
  `outrageous shameful disgraceful ridiculous wonderful terrible horrible disgusting appalling beautiful unacceptable absurd
  cumbersome reluctant unfair immoral irresponsible heroic tragic unbearable courageous scandalous brilliant pathetic
  alarmingly unfortunately sadly hopefully thankfully frankly honestly surely arguably`,
  `ought to; deserves to; is wrong; was wrong; were wrong; are wrong; makes no sense; does not make sense; is not clear;
  's not clear; in my view; in my opinion; i think; i believe; i feel; i hope; we think; we believe; we hope; i do n't see;
  i do not see; would like; no doubt; called into question; call into question; it is time; the right thing`,
)
export const REFUSING = lexicon(
  `deny denies denied denying refute refutes refuted dismissed dismisses disputes disputed rebuts rebutted untrue baseless
  groundless unfounded`,
  `is not true; was not true; is false; was false; not the case; no such; never happened; had never; have never; has never;
  rejected claims; rejected the; rejected suggestions; rejected reports; rejected accusations; rejected allegations;
  no evidence`,
)
export const GRANTING = lexicon(
  `acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded confessed confesses`,
  `is correct; it is true that; was wrong to; were wrong to`,
)
export const ASKING_READERS = lexicon(
  `subscribe follow sign read click share download advertisement newsletter`,
  `on twitter; on facebook; on instagram; sign up; read more; continue reading; all rights reserved; photo by; image credit`,
)
/** Deeds that stay the point of a sentence, however many figures it gives beside them. */
export const EVENT_DEEDS = verbs(
  `arrest accuse sentence charge order ban sue indict convict acquit resign appoint`,
  `turned down; tested positive; shut down`,
)
