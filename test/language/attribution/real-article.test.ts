import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proposeAnswers } from '../../../server/language/answers/propose-answers'
import { readAttributions } from '../../../server/language/attribution/read-attributions'
import { readArticleText } from '../../../server/language/canonical-text'
import { splitSentences } from '../../../server/language/sentences'
import type { Attribution, ProposedAnswer } from '../../../server/language/suggestion'

const file = join(__dirname, '../../../../shared/article.txt')
const withArticle = existsSync(file) ? describe : describe.skip

interface Read {
  words: string
  layers: Attribution[]
  answer: ProposedAnswer | undefined
}

function readReal(): Read[] {
  const { text, blocks } = readArticleText(readFileSync(file, 'utf8'), 'plain')
  const sentences = splitSentences(text, blocks, 'en')
  const attributions = readAttributions(text, sentences, blocks)
  const answers = proposeAnswers(text, sentences, blocks, attributions)
  return sentences.map(({ start, end, index }) => ({
    words: text.slice(start, end),
    layers: attributions[index]!,
    answer: answers[index],
  }))
}

function sentenceWith(read: Read[], pattern: RegExp): number {
  return read.findIndex(({ words }) => pattern.test(words))
}

withArticle('the real article, skipped where it is not beside the project', () => {
  const read = existsSync(file) ? readReal() : []

  test.each<[RegExp, string, string]>([
    [/Qingtian/, 'Safeguard Defenders', 'found'],
    [/subsidies/, 'Chinese official statements', 'said'],
    [/230,000/, 'Chinese government', 'said'],
    [/tracking down/, 'Safeguard Defenders', 'said'],
    [/Amsterdam/, 'RTL Nieuws and Follow the Money', 'reported'],
    [/military/, '', 'reportedly'],
    [/Jingyu/, 'Wang Jingyu', 'said'],
    [/unknown numbers/, 'Wang Jingyu', 'said'],
    [/follow me/, 'Wang Jingyu', 'said'],
    [/Dutch foreign ministry/, 'Dutch foreign ministry', 'said'],
    [/Hovenkamp/, 'Maxime Hovenkamp', 'said'],
    [/Wenbin/, 'Wang Wenbin', 'said'],
    [/Shanghai/, '', 'acknowledged'],
    [/El Correo/, '', 'said'],
    [/Chinese Research Group/, 'Chinese Research Group', 'urged'],
    [/Home Office/, 'Chinese Research Group', 'said'],
    [/Uyghurs/, 'Alexander Dukalskis', 'said'],
    [/shadow structure/, 'Alexander Dukalskis', 'said'],
  ])('%s is said by %s', (pattern, name, act) => {
    const [layer] = read[sentenceWith(read, pattern)]!.layers

    expect([layer?.speaker.name, layer?.act]).toEqual([name, act])
  })

  test.each([[/Canada/], [/Rachel/], [/alarmingly/]])('%s is the article’s own voice', (pattern) => {
    expect(read[sentenceWith(read, pattern)]!.layers).toEqual([])
  })

  test('the spokesman’s answer is a denial with another purpose, tied to the stations', () => {
    const { answer } = read[sentenceWith(read, /Wenbin/)]!

    expect(answer?.kind).toBe('gives_other_purpose')
    expect(answer?.answers).toContain(sentenceWith(read, /Qingtian/))
  })

  test('the official concedes against the denials and the claims', () => {
    const { answer } = read[sentenceWith(read, /Shanghai/)]!

    expect(answer?.kind).toBe('concedes')
    expect(answer?.answers).toContain(sentenceWith(read, /Wenbin/))
    expect(answer?.answers.some((at) => at < sentenceWith(read, /Jiangsu/))).toBe(true)
  })
})
