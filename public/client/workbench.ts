import { openClaim, sendAct, sendBackground } from './workbench-acts.js'
import { keepCompany } from './workbench-company.js'
import { claimForm } from './workbench-form.js'
import { readGuesses } from './workbench-guesses.js'
import { type Act, listenToKeys } from './workbench-keys.js'
import {
  atQuantity,
  extended,
  highlighter,
  type Selection,
  sentenceSelection,
  trimmed,
  wholeWords,
} from './workbench-selection.js'
import { readText, spansOf } from './workbench-text.js'

/**
 * The workbench by keyboard: a cursor that goes from sentence to sentence, a selection that is trimmed by words, and the
 * steps made of it. The cursor is the focus, so that it is seen, heard and come back to. The text and its marks stay as
 * the server made them; the selection is a highlight.
 */
export function workbench(root: HTMLElement): void {
  const region = root.querySelector<HTMLElement>('.workbench-text')
  const makeForm = document.getElementById('make-claim')
  if (!region || !(makeForm instanceof HTMLFormElement) || !('Segmenter' in Intl)) return
  const text = readText(region)
  if (text.sentences.length === 0) return
  const form = claimForm(makeForm)
  const guesses = readGuesses()
  const open = spansOf(region.dataset.open)
  const quantities = spansOf(region.dataset.quantities)
  const showSelection = highlighter(text, 'workbench-selection')
  const showFigure = highlighter(text, 'workbench-figure')
  let selection = firstSelection()

  function firstSelection(): Selection {
    const chosen = text.sentences.flatMap(({ element }, index) =>
      element.getAttribute('aria-current') ? [index] : [],
    )
    for (const index of chosen) text.sentences[index]?.element.removeAttribute('aria-current')
    const first = sentenceSelection(text, chosen[0] ?? 0)
    return chosen.length > 1 ? extended(text, first, chosen.at(-1) ?? 0) : first
  }

  function select(next: Selection): void {
    const [before, after] = [text.sentences[selection.head]?.element, text.sentences[next.head]?.element]
    selection = next
    showSelection([next])
    showFigure(next.figure ? [next.figure] : [])
    if (before) before.tabIndex = -1
    if (!after) return
    after.tabIndex = 0
    after.focus({ preventScroll: true })
    bringIntoView(after)
    say(described())
  }

  function described(): string {
    const place = `Sentence ${selection.head + 1} of ${text.sentences.length}`
    const whole = text.sentences[selection.head]
    const isWhole = selection.start === whole?.start && selection.end === whole.end
    if (selection.figure) return `${place}: ${text.words(selection.figure)}`
    return isWhole ? place : `${place}: “${shortened(text.words(selection))}”`
  }

  function propose(): boolean {
    const { start, end } = selection
    const guess = guesses.of(text, selection)
    if (quantities.some((each) => each.start < end && each.end > start)) guess.fields.kind ??= 'quantity'
    return form.propose({ start, end, words: text.words(selection), guess })
  }

  function make(): void {
    if (!propose()) say('What you typed is kept: only the passage has changed.')
    keepBeside(root)
    form.focus()
  }

  const quantity = (step: -1 | 1) => {
    const found = atQuantity(text, selection, open, step)
    if (found) select(found)
    else say('Every quantity is claimed.')
  }
  const suggestion = (step: -1 | 1) => {
    const found = guesses.nextLikely(selection.head, step)
    if (found !== undefined) select(sentenceSelection(text, found))
    else say('Every suggestion is claimed or dismissed.')
  }
  const take = (both: boolean) => {
    const { head } = selection
    const { start, end } = text.sentences[head] ?? selection
    if (!guesses.canTake(head)) say('Nothing is suggested for this sentence.')
    else sendAct(root, makeForm, '/suggestions/claims', { start, end, both: both ? 'yes' : '' })
  }
  const acts: Record<string, Act> = {
    j: () => select(sentenceSelection(text, Math.min(text.sentences.length - 1, selection.head + 1))),
    k: () => select(sentenceSelection(text, Math.max(0, selection.head - 1))),
    J: () => select(extended(text, selection, selection.head + 1)),
    K: () => select(extended(text, selection, selection.head - 1)),
    '[': () => select(trimmed(text, selection, 'start', -1)),
    ']': () => select(trimmed(text, selection, 'start', 1)),
    '{': () => select(trimmed(text, selection, 'end', -1)),
    '}': () => select(trimmed(text, selection, 'end', 1)),
    n: () => quantity(1),
    N: () => quantity(-1),
    m: () => suggestion(1),
    M: () => suggestion(-1),
    a: () => take(false),
    A: () => take(true),
    c: make,
    o: () => openClaim(root, region, selection) || say('No claim stands here.'),
    b: () => sendBackground(root, makeForm, selection),
    Escape: () => select(selection),
  }
  listenToKeys(root, region, acts, say)
  listenToPointer(region, text, (next) => select(next), propose, make)
  keepCompany(root, () => selection.head + 1)
  begin()
  // What nobody waits for: the next key must not find the page busy.
  const later = window.requestIdleCallback ?? setTimeout
  later(() => {
    highlighter(text, 'workbench-open')(open)
    // The cursor is one stop of the Tab key; what stands in the text is reached by keys of its own.
    for (const link of region.querySelectorAll('a')) link.tabIndex = -1
  })

  function begin(): void {
    const head = text.sentences[selection.head]?.element
    if (head) head.tabIndex = 0
    const isElsewhere = document.activeElement !== document.body || document.querySelector('.error-summary')
    if (location.hash === '#make') form.focus()
    else if (location.hash === '#link-source') document.getElementById('link-source')?.focus()
    else if (root.dataset.keys !== 'off' && !isElsewhere) {
      showSelection(root.dataset.at ? [selection] : [])
      head?.focus({ preventScroll: !root.dataset.at })
    }
  }
}

type Text = ReturnType<typeof readText>

function say(words: string): true {
  const line = document.querySelector('.workbench-keys__selection')
  if (line) line.textContent = words
  return true
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 42)} … ${words.slice(-42)}` : words
}

/** Asks for the place of one element only, and scrolls only when it is out of sight. */
function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top < 60 || bottom > innerHeight - 100) element.scrollIntoView({ block: 'center' })
}

/**
 * Beside the text the card stands still once the page has gone past its head: then the form is whole in view, and so are
 * the words it is made from.
 */
function keepBeside(root: HTMLElement): void {
  const card = root.querySelector('.workbench__card')
  if (!card || getComputedStyle(card).position !== 'sticky') return
  const past = card.getBoundingClientRect().top - Number.parseFloat(getComputedStyle(card).top)
  if (past > 0) scrollBy(0, past)
}

/** A press puts the cursor on a sentence; words drawn over with mouse or finger become the selection and fill the form. */
function listenToPointer(
  region: HTMLElement,
  text: Text,
  select: (selection: Selection) => void,
  propose: () => boolean,
  make: () => void,
): void {
  region.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    const index = text.sentences.findIndex(({ element }) => element === target?.closest('.sentence'))
    if (index < 0 || getSelection()?.isCollapsed === false) return
    const isNumber = target?.closest('.sentence__number')
    if (target?.closest('a') && !isNumber) return
    if (isNumber) event.preventDefault()
    select(sentenceSelection(text, index))
    if (isNumber) make()
  })
  document.querySelector('.coverage-strip')?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || !(event.currentTarget instanceof Element)) return
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const index = Math.floor(((event.clientY - top) / height) * text.sentences.length)
    select(sentenceSelection(text, Math.max(0, Math.min(text.sentences.length - 1, index))))
  })
  let timer = 0
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const drawn = drawnSelection(region, text)
      if (!drawn) return
      select(drawn)
      propose()
    }, 250)
  })
}

function drawnSelection(region: HTMLElement, text: Text): Selection | undefined {
  const drawn = getSelection()
  if (!drawn || drawn.isCollapsed || drawn.rangeCount === 0) return undefined
  const range = drawn.getRangeAt(0)
  if (!region.contains(range.startContainer) || !region.contains(range.endContainer)) return undefined
  const start = text.placeOf(range.startContainer, range.startOffset)
  const end = text.placeOf(range.endContainer, range.endOffset)
  if (start === undefined || end === undefined || start >= end) return undefined
  const words = wholeWords(text, { start, end })
  return { ...words, anchor: text.sentenceAt(words.start), head: text.sentenceAt(words.end - 1) }
}
