const MINUTES = 7 * 60_000

/** Gives every act of the demonstration a moment of its own, each later than the one before. */
export class DemoClock {
  #now = new Date(0)

  /** Goes on to the morning of a day; stays where it is when that day has begun already. */
  open(day: string): void {
    const morning = new Date(`${day}T08:30:00Z`)
    if (morning > this.#now) this.#now = morning
  }

  next(): Date {
    this.#now = new Date(this.#now.getTime() + MINUTES)
    return this.#now
  }
}
