import { featuresOf } from '../../../server/language/scoring/features-of'
import { readSentence } from '../../../server/language/scoring/reading'
import { scoreOf } from '../../../server/language/scoring/score'
import { foldOf, KEPT_BACK, readClaimBuster } from '../../bench/suggest/claimbuster-data'
import { areaUnderCurve } from '../../bench/suggest/ranking'

const sentences = readClaimBuster()
const skipped = '(skipped where ../shared/data is absent)'
const score = (text: string) => scoreOf(featuresOf(readSentence(text))).score

const withSentences = sentences ? test : test.skip
withSentences(
  `sentences that others found worth a check score above the others nine times in ten ${skipped}`,
  () => {
    const kept = sentences!.filter((each) => foldOf(each) === KEPT_BACK)

    const scored = kept.map(({ text, isWorthChecking }) => ({ score: score(text), isRight: isWorthChecking }))

    expect(areaUnderCurve(scored)).toBeGreaterThanOrEqual(0.9)
  },
)
