/**
 * Common English verbs: base form alone where it is regular, "base past participle" with slashes where it is not.
 * Our own list, written from general knowledge of the language; nothing in it was counted in a corpus.
 */
export const VERB_LIST = `
accept accuse achieve acknowledge acquire act add address admit adopt advance advise advocate affect afford agree aid
allege allow alter amend announce answer apologize appeal appear apply appoint appreciate approach appropriate approve
argue arise/arose/arisen arm arrest arrive ask assassinate assert assess assist associate assume assure attack attempt
attend attract authorize avoid award back balance ban bargain base battle bear/bore/borne beat/beat/beaten become/became/become
beg begin/began/begun behave believe belong benefit bet/bet/bet betray bind/bound/bound blame block blow/blew/blown boast
bomb border borrow bother break/broke/broken breathe bring/brought/brought broadcast/broadcast/broadcast build/built/built
burn burst/burst/burst bury buy/bought/bought call campaign cancel capture care carry cast/cast/cast catch/caught/caught
cause cease celebrate challenge change charge chase cheat check choose/chose/chosen cite claim clean clear climb close
collapse collect combat come/came/come comfort command comment commit communicate compare compete complain complete
comply compromise concede concentrate concern conclude condemn conduct confess confirm confront congratulate connect
consider consist conspire constitute construct consult consume contact contain contend continue contract contradict
contribute control convene convert convict convince cooperate cope correct cost/cost/cost count counter cover crack crash
create criticize cross crush cry curb cure cut/cut/cut damage dare deal/dealt/dealt debate decide declare decline decrease
dedicate defeat defend define defy delay deliver demand demolish demonstrate denounce deny depart depend deploy deport
deprive describe deserve design desire destroy detain deter determine develop devote die differ dig/dug/dug diminish direct
disagree disappear disappoint disarm discover discriminate discuss dismantle dismiss display dispute disrupt distort
distribute disturb divide do/did/done dominate donate double doubt draft drag draw/drew/drawn dream drill drink/drank/drunk
drive/drove/driven drop dump earn ease eat/ate/eaten educate elect eliminate embarrass embrace emerge emphasize employ
empower enable enact encourage end endorse endure enforce engage enhance enjoy enlist ensure enter erase erode escalate
escape establish estimate evacuate evaluate evolve examine exceed exchange exclude excuse execute exercise exist expand
expect expel experience explain explode exploit explore export expose express extend extract face fail fall/fell/fallen
favor favour fear feed/fed/fed feel/felt/felt fight/fought/fought figure file fill finance find/found/found finish fire fit
fix flee/fled/fled float flood flow fly/flew/flown focus follow fool forbid/forbade/forbidden force forget/forgot/forgotten
forgive/forgave/forgiven form free freeze/froze/frozen fulfill function fund gain gather generate get/got/gotten
give/gave/given go/went/gone govern grab grant grow/grew/grown guarantee guard guess guide hack halt handle
hang/hung/hung happen harass harm hate have/had/had head heal hear/heard/heard help hide/hid/hidden hike hire hit/hit/hit
hold/held/held honor honour hope host house hurt/hurt/hurt identify ignore imagine impeach implement imply import impose
impress imprison improve include increase indicate indict inflict influence inform inherit inject injure insist inspect
inspire install insult insure intend intercept interfere interrupt intervene interview introduce invade invent invest
investigate invite involve isolate issue jail join judge jump justify keep/kept/kept kick kidnap kill knock
know/knew/known lack land last laugh launch lay/laid/laid lead/led/led leak lean leap learn leave/left/left lecture
legalize legislate lend/lent/lent let/let/let level lie lift light/lit/lit like limit link list listen live lobby locate
lock lose/lost/lost love lower maintain make/made/made manage manipulate manufacture march mark marry match matter
mean/meant/meant measure mediate meet/met/met mention miss mislead/misled/misled mistake/mistook/mistaken mobilize monitor
motivate mount mourn move murder name need neglect negotiate nominate note notice notify object oblige observe obtain occupy
occur offend offer open operate oppose order organize outlaw outsource overcome/overcame/overcome oversee/oversaw/overseen
overthrow/overthrew/overthrown overturn owe own pardon participate pass pay/paid/paid penalize perform permit persuade
phase pick place plan plant play plead please pledge point poison pollute possess postpone pour practice praise pray predict
prefer prepare present preserve press pressure presume pretend prevail prevent proceed process proclaim procure produce
profit prohibit project promise promote propose prosecute protect protest prove provide provoke publish pull pump punish
purchase pursue push put/put/put qualify quadruple question quit/quit/quit quote race raid raise rally rank ratify reach
react read/read/read realize rebuild/rebuilt/rebuilt recall receive recognize recommend reconcile record recover recruit
recycle reduce refer reflect reform refuse regard register regret regulate reinforce reject relate release relieve rely
remain remember remind remove renew renounce rent repair repay/repaid/repaid repeal repeat replace reply report represent
request require rescue research resign resist resolve respect respond rest restore restrict result retain retire retreat
return reveal reverse review revise revive reward rid ride/rode/ridden ring/rang/rung rise/rose/risen risk rob roll ruin
rule run/ran/run rush sacrifice sanction save say/said/said scare schedule score search secure see/saw/seen seek/sought/sought
seem seize select sell/sold/sold send/sent/sent separate serve set/set/set settle shake/shook/shaken shape share shift
ship shoot/shot/shot shout show/showed/shown shrink/shrank/shrunk shut/shut/shut sign sing/sang/sung sink/sank/sunk
sit/sat/sat slash sleep/slept/slept slip slow smear smoke soar solve sound speak/spoke/spoken specify speed/sped/sped
spend/spent/spent split/split/split sponsor spread/spread/spread stabilize stand/stood/stood start starve state stay
steal/stole/stolen stem step stick/stuck/stuck stimulate stop store strengthen stress stretch strike/struck/struck strip
struggle study subject submit subsidize succeed sue suffer suggest supply support suppose suppress surge surprise surrender
surround survive suspect suspend sustain swear/swore/sworn switch sympathize tackle take/took/taken talk target tax
teach/taught/taught tear/tore/torn tell/told/told tend terminate test testify thank think/thought/thought threaten
throw/threw/thrown tie tolerate torture total touch tour track trade train transfer transform transport travel treat trigger
triple trust try turn undergo/underwent/undergone undermine understand/understood/understood undertake/undertook/undertaken
unify unite update uphold/upheld/upheld urge use vaccinate value vary veto view violate visit vote vow wage wait
wake/woke/woken walk want warn wash waste watch weaken wear/wore/worn weigh welcome win/won/won wish withdraw/withdrew/withdrawn
witness wonder work worry worsen wound write/wrote/written yield
`
