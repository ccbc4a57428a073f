import type { DemoCopy } from './content'

/** What sources said when somebody read them, in words written for the demonstration. */
export const DEMO_COPIES: readonly DemoCopy[] = [
  {
    on: '2022-11-07',
    by: 'checker',
    source: 'irish_statement',
    text: `Statement on an office in Capel Street

In recent weeks the department has raised the matter with the embassy. Permission to open an office in Capel Street was never asked for, whichever authority stands behind it.

All that a foreign state does on Irish soil has to agree with international law and with our own. On this ground the embassy was informed that the office should close and cease operations.

The embassy has since said that its work has come to an end.`,
  },
  {
    on: '2022-11-07',
    by: 'secondChecker',
    source: 'irish_paper',
    text: `Sign removed from Dublin office

Two men with a ladder came to Capel Street on Thursday morning. A neighbour who sells umbrellas watched them from her door.

They took their time, and by midday the letters over the door were gone. Nobody answered the bell.

A lettings agent said the ground floor had been paid for until the spring.`,
  },
  {
    on: '2022-11-03',
    by: 'checker',
    source: 'city_list',
    text: `Our table of all addresses, place by place

The table has 54 rows. Each has the county that opened the office, the street as far as it is known, the city and the country.

There are 25 different city names in column D, and 21 different countries in column E.

Names stand as the announcements write them.`,
  },
  {
    on: '2022-11-10',
    by: 'checker',
    source: 'city_list',
    text: `Our table of all addresses, place by place

The table has 54 rows. Each has the county that opened the office, the street as far as it is known, the city and the country.

There are 24 different city names in column D, and 21 different countries in column E. On 10 November two names for one town were put together.

Names stand as the announcements write them.`,
  },
  {
    on: '2022-11-10',
    by: 'secondChecker',
    source: 'law_lecturer',
    text: `Notes of a telephone call on 2 November 2022, read back to her and agreed

Are such offices lawful? “It depends on what is done there. A state needs our consent for each of its posts.”

She called them “unlawful as consular posts, yes; a shop that only fills in forms needs no permission”. Which of the two these were she would not say.`,
  },
]
