import { findQuantities } from '../../../server/language/quantities/find-quantities'

test.each([
  ['an ordinal', 'The first man reached the 21st floor, and the twenty-second came third.'],
  ['a year', 'It was founded in 1978, rebuilt after 2001 and sold in the 2022 reform.'],
  ['a date', 'He died on 27 October 2022, or on October 27, or on 2022-10-27.'],
  ['a decade', 'It comes from the 1990s, or the 19th century.'],
  ['a short year', 'It was built in ’92.'],
  ['a time of day', 'It opens at 9.30am, at 10:45, at 5 p.m., at 18:00 and at 7 o’clock.'],
  ['a distance in time', 'It closed two weeks ago and was sold in the past three years.'],
  ['a name', 'After 9/11 came Covid-19, the G20, an F-16, a Boeing 737 and the A320.'],
  ['a paragraph of a law', 'Article 5, section 12 and paragraph 3 apply, as does Resolution 242.'],
  ['a place in a row', 'See page 12, chapter 4 and figure 2.'],
  ['a room', 'They met in Room 101 on Channel 4.'],
  ['an address', 'She lives at 10 Downing Street.'],
  ['a version', 'Version 2.0 follows 1.12.3 of the program.'],
  ['a list', '1. Open the lid. 2. Close it.'],
  ['a note', 'So it was said [12] and denied (3).'],
  ['a telephone number', 'Ring 020 7946 0958, +44 20 7946 0958, 555-0134 or 0800 555 0142.'],
  ['an identifier', 'The parcel 12345678901234567890 is lost.'],
  ['one as a pronoun', 'One of the men said that no one knew the one who left one day.'],
  ['an article', 'A man saw an owl and a second owl.'],
  ['a score', 'They won 3-1, lost 2–3 and drew 1-1.'],
  ['a figure of speech', 'It is a five-star hotel in a two-way street, open 24/7.'],
  ['a network', 'The 5G mast has 4K cameras.'],
  ['a group of states', 'The Big Four met the Six Nations.'],
  ['how many', 'How many came, and how many were too many?'],
])('%s counts nothing', (_name, text) => {
  expect(findQuantities(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
})
