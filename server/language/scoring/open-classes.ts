import { wordSet } from './word-set'

/** Adverbs, adjectives and nouns that endings alone do not give away. Our own lists. */
export const COMMON_ADVERBS = wordSet(
  `again ago ahead almost already also altogether always anyway apart away back best better early else enough especially
  even ever everywhere far fast forever forward further hence here home instead just late lately later least less long
  maybe meanwhile more most much nearly never nonetheless now nowadays often once only otherwise overseas perhaps quite
  rather seldom so somehow sometimes somewhat somewhere soon still then there therefore though thus today together tomorrow
  tonight too twice very when where why worldwide yesterday yet abroad downtown recently currently`,
)
export const COMMON_ADJECTIVES = wordSet(
  `able african american asian average bad basic best better big bigger biggest black blue brave bright british broad brown
  certain cheap chinese clear close cold common cool current dead deep different difficult due early easy eastern elderly
  entire equal european evil extra fair false fast fat federal few final fine firm first flat foreign free french fresh full
  fun future general german global good great greater greatest green gray happy hard heavy high higher highest honest hot
  huge human hungry illegal ill important independent indian iranian iraqi islamic israeli japanese jewish key known large
  larger largest last late latest latin least left less liberal likely little local lone long longer longest low lower lowest
  mad main major many married mere mexican middle military minor modern more most much muslim narrow new next nice northern
  nuclear numerous odd ok old older only open other own past poor possible present pretty prime private proper proud public
  quick quiet rare raw ready real recent red rich right rough round russian sad safe same scared second secret senior serious
  several severe sharp short shorter sick similar simple single slow small smaller smart soft solid sorry southern soviet
  special specific strange strict strong stronger strongest stupid such sudden sure sweet tall terrible third thick thin tight
  tiny top total tough tremendous true ugly unable unfair unique united upper urban usual vast warm weak wealthy weird western
  white whole wide wild willing wise wonderful worse worst worth wrong young younger unemployed`,
)
/** Words the list of verbs knows, but which are nouns unless something before them says otherwise. */
export const NOUNS_RATHER_THAN_VERBS = wordSet(
  `access act addition age aid answer appeal approach arms attack ban base battle benefit benefits border budget campaign
  care case cases cause challenge change changes charge charges check claim claims comment concern concerns conduct conflict
  contact contract contracts control cost costs count cover crash credit damage deal deals debate debates debt decline
  defense decrease deficit demand demands design dispute doubt draft dream dreams drop drugs effect effort end estimate
  estimates exchange exercise experience export exports fact face fear figure figures fire firms flight focus force forces
  form fund funds gain gains group groups growth guarantee guard gun guns harm hand head help hit home hope hopes house
  houses import imports increase increases influence interest interests interview investment issue issues job jobs judge
  judges land law laws lead leaders level levels lies limit limits line lines link links list loan loans loss losses love
  majority march mark market markets master match matter matters means measure measures member mention money murder name
  names need needs note notice number numbers object offer offers office officer officers official officials order orders
  pardon park part party pay phone place places plan plans plant plants point points police policy politics poll polls
  position power practice praise present president press pressure price prices process produce product profit profits
  program programs progress project projects promise promises proof protest protests purpose question questions race races
  raid raise range rank rate rates reach reason reasons record records reform reforms refugees regard release rent report
  reports request research respect response rest restaurant result results return review reward rise risk risks role
  rule rules sale sales sanctions say schedule school schools score sea seat security sense service services set shape share
  ship ships shot show side sign signs size society soldiers sound source sources speech spread staff stage stand star start
  state statement states step steps stock stocks stop store story strategy stress strike strikes structure struggle study
  studies subject subjects subsidies success suit summer supply support surface surge surprise system table talk talks target
  targets tax taxes team terms test tests thing things threat threats ties time times title top total touch tour track trade
  trades traffic trial trials trip troops trouble trust truth turn unemployment union use value values veto view views visit
  vote votes voters wage wages wait walk war wars waste watch water way ways weapons weather week weeks weight win winner
  wish witness woman women word words work workers world worry wound year years yield`,
)
