/**
 * Joins behaviours to the elements that ask for one: <form data-behaviour="confirm-leave">. A behaviour is loaded
 * only on pages that have it, so a reader fetches this file and the theme switch, and the cards beside an article.
 */
type Behaviour = (element: HTMLElement) => void

const behaviours: Record<string, () => Promise<Behaviour>> = {
  'article-cards': async () => (await import('./article-cards.js')).articleCards,
  'ask-while-typing': async () => (await import('./ask-while-typing.js')).askWhileTyping,
  'confirm-leave': async () => (await import('./confirm-leave.js')).confirmLeave,
  'desk-keys': async () => (await import('./desk-keys.js')).deskKeys,
  'figure-rows': async () => (await import('./figure-rows.js')).figureRows,
  'forget-drafts': async () => (await import('./forget-drafts.js')).forgetDrafts,
  'guess-marks': async () => (await import('./guess-marks.js')).guessMarks,
  'keep-draft': async () => (await import('./keep-draft.js')).keepDraft,
  'paste-link': async () => (await import('./paste-link.js')).pasteLink,
  'row-keys': async () => (await import('./row-keys.js')).rowKeys,
  'select-passage': async () => (await import('./select-passage.js')).selectPassage,
  'take-focus': async () => (await import('./take-focus.js')).takeFocus,
  'take-over': async () => (await import('./take-over.js')).takeOver,
  'theme-switch': async () => (await import('./theme-switch.js')).themeSwitch,
  'way-back': async () => (await import('./way-back.js')).wayBack,
  workbench: async () => (await import('./workbench.js')).workbench,
}

showRememberedTheme()

for (const element of document.querySelectorAll<HTMLElement>('[data-behaviour]')) {
  for (const name of element.dataset.behaviour?.split(' ') ?? []) {
    behaviours[name]?.()
      .then((behave) => behave(element))
      // A behaviour that cannot be loaded leaves the page as it is without scripts: whole.
      .catch(() => undefined)
  }
}

/** Before the first paint (the script element says blocking="render"), so that the other theme never flashes up. */
function showRememberedTheme(): void {
  try {
    const theme = localStorage.getItem('theme')
    const root = document.documentElement
    if ((theme === 'light' || theme === 'dark') && !root.dataset.theme) root.dataset.theme = theme
  } catch {
    // Storage may be switched off; the system's theme is as good.
  }
}
