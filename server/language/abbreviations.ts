/** Stand before a name or a number and so never end a sentence. Lower case, without the last full stop. */
export const titles = new Set(
  (
    'mr mrs ms messrs dr prof gov sen rep reps sens gen adm col lt lieut maj cpl sgt capt cmdr rev hon pres supt ' +
    'st ste mt ft vs v e.g i.e cf viz fig figs vol ch art sec pp approx ca op ed eds ' +
    'hr fr frl bzw z.b u.a d.h nr abs mme mlle mgr dhr mevr bijv sr sra srta'
  ).split(' '),
)

/** Belong to a number when one follows: "No. 5", "Jan. 12", "p. 7"; else the sentence ends. */
export const beforeNumbers = new Set(
  'no nos nr p pp para art fig sec vol jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
)

/** May end a sentence or stand in it: the next word decides. */
export const doubtful = new Set(
  (
    'inc ltd co corp llc plc bros jr sr esq etc al dept univ assn ave blvd rd ' +
    'mon tue tues wed thu thur thurs fri sat sun calif mass penn conn minn wash fla ' +
    'mio mrd usw est min max tel'
  ).split(' '),
)

/** Words that begin a sentence far more often than they continue a name such as "U.S. Congress". */
export const starters = new Set(
  (
    'a an the he she it they we i you his her its their our my this that these those there here who what when where ' +
    'why how which while although though if because since as after before but and or so yet for in on at by from to ' +
    'with without of under over during according not no some many most all both each every another other one then ' +
    'also however meanwhile now once only even still despite instead last next is are was were did does do has have ' +
    'had may can could would should will der die das er sie es ein eine wir ich und aber im in am auf le la les il ' +
    'elle un une et mais el los las y pero en de het een'
  ).split(' '),
)

/** After "9 a.m." these go on with the time; after "3." the German ones make a date. */
export const calendarWords = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december est edt et gmt utc bst cet cest pst pdt pt eastern pacific central ' +
    'januar februar märz mai juni juli oktober dezember jahrhundert'
  ).split(' '),
)
