/** A field that was filled in by guessing says so until somebody touches it, or a draft brings back what was typed. */
export function guessMarks(form: HTMLElement): void {
  form.addEventListener('input', ({ isTrusted, target }) => {
    if (!isTrusted || !(target instanceof Element)) return
    const name = target.getAttribute('name') ?? ''
    // One choice of several is a field together with the others.
    const isChoice = target.matches('[type=radio]')
    const touched = isChoice ? form.querySelectorAll(`[name="${CSS.escape(name)}"]`) : [target]
    for (const each of touched) each.removeAttribute('data-guess')
    if (name === 'voice' && target instanceof HTMLInputElement && target.value !== 'named') dropName(form)
  })
  form.addEventListener('restored', () => {
    for (const each of form.querySelectorAll('[data-guess]')) each.removeAttribute('data-guess')
  })
}

/** Nobody named speaks: the name that was guessed goes with the guess. */
function dropName(form: HTMLElement): void {
  const guessed = '[data-guess]:is([name=claimantName], [name=claimantKind], [name=claimantRole])'
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(guessed)) {
    control.value = ''
    control.removeAttribute('data-guess')
  }
}
