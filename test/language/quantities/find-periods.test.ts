import { findPeriods } from '../../../server/language/quantities/find-periods'

/** A Thursday. */
const REFERENCE = '2022-10-27'

const words = (text: string, reference = REFERENCE) =>
  findPeriods(text, reference).map(({ start, end, from, to }) => [text.slice(start, end), from, to])

test.each([
  ['It opened on 27 October 2022.', '27 October 2022', '2022-10-27', '2022-10-27'],
  ['It opened on Oct. 3, 2021.', 'Oct. 3, 2021', '2021-10-03', '2021-10-03'],
  ['It opened on Tuesday, 25 October 2022.', 'Tuesday, 25 October 2022', '2022-10-25', '2022-10-25'],
  ['It opened on 2022-10-03.', '2022-10-03', '2022-10-03', '2022-10-03'],
  ['It lasted from April 2021 to July 2022.', 'from April 2021 to July 2022', '2021-04-01', '2022-07-31'],
  ['It lasted from April to July 2022.', 'from April to July 2022', '2022-04-01', '2022-07-31'],
  ['It rose between 2010 and 2014.', 'between 2010 and 2014', '2010-01-01', '2014-12-31'],
  ['It rose in 2010-14.', '2010-14', '2010-01-01', '2014-12-31'],
  ['It was made in the 1990s.', 'the 1990s', '1990-01-01', '1999-12-31'],
  ['It was made in the 19th century.', 'the 19th century', '1801-01-01', '1900-12-31'],
  ['Sales fell in the first quarter of 2023.', 'the first quarter of 2023', '2023-01-01', '2023-03-31'],
  ['Sales fell in Q3 2021.', 'Q3 2021', '2021-07-01', '2021-09-30'],
  ['Sales fell in the second half of 2021.', 'the second half of 2021', '2021-07-01', '2021-12-31'],
  ['It burned in the summer of 2019.', 'the summer of 2019', '2019-06-01', '2019-08-31'],
  ['It must end by 2030.', 'by 2030', undefined, '2030-12-31'],
  ['It ended before 2015.', 'before 2015', undefined, '2014-12-31'],
  ['It began after 2015.', 'after 2015', '2016-01-01', undefined],
  ['February 2024 was cold.', 'February 2024', '2024-02-01', '2024-02-29'],
])('%s', (text, said, from, to) => {
  expect(words(text)).toEqual([[said, from, to]])
  expect(findPeriods(text)[0]?.assumption).toBeUndefined()
})

test.each([
  ['They reported it in September.', 'September', '2022-09-01', '2022-09-30'],
  ['They reported it in October.', 'October', '2022-10-01', '2022-10-31'],
  ['They reported it in November.', 'November', '2021-11-01', '2021-11-30'],
  ['It will open in November.', 'November', '2022-11-01', '2022-11-30'],
  ['He may march in May.', 'May', '2022-05-01', '2022-05-31'],
  ['It closed last October.', 'last October', '2021-10-01', '2021-10-31'],
  ['It closed on 3 December.', '3 December', '2021-12-03', '2021-12-03'],
  ['The film appeared last year.', 'last year', '2021-01-01', '2021-12-31'],
  ['He said so last week.', 'last week', '2022-10-17', '2022-10-23'],
  ['He said so last weekend.', 'last weekend', '2022-10-22', '2022-10-23'],
  ['He said so last month.', 'last month', '2022-09-01', '2022-09-30'],
  ['They reported it on Tuesday.', 'Tuesday', '2022-10-25', '2022-10-25'],
  ['They reported it on Friday.', 'Friday', '2022-10-21', '2022-10-21'],
  ['They reported it on Thursday.', 'Thursday', '2022-10-27', '2022-10-27'],
  ['They meet next Thursday.', 'next Thursday', '2022-11-03', '2022-11-03'],
  ['He came yesterday.', 'yesterday', '2022-10-26', '2022-10-26'],
  ['It fell earlier this month.', 'earlier this month', '2022-10-01', '2022-10-27'],
  ['It fell later this year.', 'later this year', '2022-10-27', '2022-12-31'],
  ['It has grown since 2015.', 'since 2015', '2015-01-01', '2022-10-27'],
  ['It has grown since April.', 'since April', '2022-04-01', '2022-10-27'],
  ['It closed two weeks ago.', 'two weeks ago', '2022-10-10', '2022-10-16'],
  ['It closed three years ago.', 'three years ago', '2019-01-01', '2019-12-31'],
  ['It grew over the past two years.', 'over the past two years', '2020-10-27', '2022-10-27'],
  ['It rained last summer.', 'last summer', '2022-06-01', '2022-08-31'],
  ['It snowed from December to February.', 'from December to February', '2021-12-01', '2022-02-28'],
  ['It is shut from Friday to Monday.', 'from Friday to Monday', '2022-10-21', '2022-10-24'],
  ['Sales fell in the third quarter.', 'the third quarter', '2022-07-01', '2022-09-30'],
])('seen from 27 October 2022: %s', (text, said, from, to) => {
  const [period] = findPeriods(text, REFERENCE)

  expect(words(text)).toEqual([[said, from, to]])
  expect(period?.assumption).toMatch(/^“.+” is taken as .+, seen from 27 October 2022\.$/)
})

test('an assumption names what was taken for granted', () => {
  expect(findPeriods('They reported it in September.', REFERENCE)[0]?.assumption).toBe(
    '“September” is taken as September 2022, seen from 27 October 2022.',
  )
})

test.each([undefined, '', '2022-02-30', 'yesterday'])(
  'without a date (%p) last year has no days, and it says so',
  (reference) => {
    const [period] = findPeriods('The film appeared last year.', reference)

    expect(period).toEqual({
      start: 18,
      end: 27,
      assumption: 'The date of the article is not known, so “last year” is not resolved to days.',
    })
  },
)

test.each([
  'It closed recently.',
  'It grew in recent weeks.',
  'It closed a few years ago.',
  'It was on 30 February 2020.',
])('no days are made up: %s', (text) => {
  const [period, ...more] = findPeriods(text, REFERENCE)

  expect(more).toEqual([])
  expect(period).toMatchObject({ assumption: expect.stringContaining('names no days') })
  expect([period?.from, period?.to]).toEqual([undefined, undefined])
})

test.each([
  'He may come.',
  'They march in step.',
  'It was a second half to forget.',
  '2000 people and 1990 homes were hit.',
  'A quarter of the town is new.',
  'Mark will not be missed.',
  'It cost $2022.',
])('no date: %s', (text) => {
  expect(words(text)).toEqual([])
})
