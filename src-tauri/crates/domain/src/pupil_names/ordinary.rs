//! Words that are written with a capital and are nobody's name.
//!
//! Separate because these are lists and no rules. A word that is also a first name (Grace, Will,
//! Mark, Art, April, May, June) is on a list only where it cannot be one.

/// What stands before a grown-up's name.
const TITLES: &str = "Mr Mrs Ms Miss Mx Dr Sir Dame Lady Lord Prof Professor Rev Revd Reverend \
    Father Sister Canon Councillor Cllr";

/// Grown-ups by what they do: “the headteacher Ilse Tarrant”.
const ROLES: &str = "head headteacher heads deputy teacher teachers governor governors chair \
    leader leaders senco sendco adviser advisor advisers assistant coordinator co-ordinator lead \
    principal officer secretary manager inspector inspectors consultant caretaker clerk mentor \
    therapist psychologist worker librarian author authors poet artist king queen saint st";

/// What stands after the name of a place, a class or a house.
const PLACES: &str = "school schools primary infant infants junior juniors academy college nursery \
    trust federation church chapel cathedral mosque temple road street lane avenue hill park hall \
    house museum library theatre centre center class classroom council borough hospital farm wood \
    woods forest beach river team award programme scheme project charter mark partnership \
    alliance hub diocese university institute foundation castle palace gallery zoo gardens garden";

/// Days, feasts, subjects, languages, peoples, places, schemes and bodies: capitalised wherever
/// they stand.
const CAPITALISED: &str = "monday tuesday wednesday thursday friday saturday sunday january \
    february march july september october november december autumn spring summer winter christmas \
    easter eid diwali ramadan lent advent hanukkah michaelmas epiphany pentecost harvest \
    english maths mathematics science history geography computing music art drama french spanish \
    german latin mandarin chinese urdu polish arabic punjabi bengali gujarati tamil turkish somali \
    romanian portuguese italian ukrainian russian japanese welsh scottish irish british european \
    african asian american indian pakistani caribbean roman romans greek greeks egyptian egyptians \
    viking vikings saxon saxons anglo-saxon anglo-saxons tudor tudors victorian victorians aztec \
    mayan maya georgian norman normans celtic \
    christian christianity muslim islam islamic jewish judaism hindu hinduism sikh sikhism \
    buddhist buddhism catholic anglican methodist bible quran religious \
    england britain wales scotland ireland london europe africa asia america australia india \
    pakistan france spain germany italy china japan egypt rome greece kenya brazil ukraine \
    thames antarctica arctic \
    ofsted estyn ofqual dfe government parliament department council borough county cognus \
    school schools primary infant infants junior juniors academy academies college nursery \
    reception trust federation governors governor headteacher head deputy teacher teachers \
    senco sendco chair leader leaders leadership inspectorate inspector adviser improvement \
    service services team officer local authority national curriculum standards assessment \
    assessments test tests early years foundation stage key phase year years term week day \
    profile plus higher greater expected good outstanding inadequate requires \
    special educational needs inclusion safeguarding premium parent view parents prevent \
    education health care plan plans equality act regulations working together keeping \
    phonics screening check reading writing spelling grammar punctuation literacy numeracy \
    handwriting read write inc letters sounds wandle little floppy bug club accelerated reader \
    times tables rock stars numicon maths mastery white rose power talk boost jigsaw forest \
    oxford cambridge owl nessy lexia purple mash tapestry insight arbor sims cpoms seesaw teams \
    google classroom microsoft zoom excel word powerpoint ipad ipads chromebook chromebooks \
    website internet \
    shakespeare macbeth dickens dahl darwin newton einstein mozart beethoven picasso \
    gogh monet seacole nightingale churchill hitler mandela gandhi obama armstrong columbus \
    macdonald jesus god allah muhammad buddha moses noah \
    world war two one second first great fire stone iron bronze age ages middle \
    brexit covid covid-19 pe re pshe rse ict ks1 ks2 ks3 ks4 eyfs send sen ehcp ehcps sats sdp sef \
    sip slt ta tas hmi la lac pan dsl ddsl nqt ect ects rwi \
    mr mrs ms miss dr mum mums dad dads gypsy roma traveller travellers";

/// Words that begin sentences in notes of this kind.
const STARTERS: &str = "a about above access according accordingly across actions activities \
    additional adults after again against agreed all almost along alongside already also although \
    always ambition among an and annual another any appropriate approximately are areas around as \
    aspirations assembly at attainment attendance at-risk average away bar based be because \
    before behaviour being below best better between beyond books boundaries both boy boys \
    breakfast broad but by can careful carefully case cases challenge change changes check child \
    children choose clear clearly close colleagues combined common communication compared \
    concerns confidence consider consistent consistently content continue corridor corridors could \
    culture current currently data decide detailed develop disadvantaged discuss discussed \
    discussions displays do does due during each earlier effective eight either eleven embed end \
    ensure enrichment enough especially establish even every everyone everything evidence \
    examples excellent exclusions explain explore extra families far feedback few fewer fifteen \
    fifty figures finally first five fluency focus following follow for forty four fourteen free \
    frequent from full further gaps generally girl girls give given go great group groups had half \
    hardly has have having he help her here high highly his home homework how however i ideas \
    identify if impact improve improved in include increase increased indeed independent \
    individual information initially instead interventions introduce investigate is it its jointly \
    just keep key knowledge language lack large last lastly later learners learning less lessons \
    let like listening long look low lower lunchtime lunchtimes made main maintain make many \
    marking mathematical meanwhile meeting meetings members middle mid-year minor mixed mobility \
    moderation monitor monitoring more moreover most much my name names nearly neither never \
    nevertheless new newly next nine no nobody noise none nor not notably noted nothing now \
    numbers observations observed of off often older on once one ongoing only opportunities or \
    oral other others otherwise our out outcomes outdoor over overall own pace pastoral pairs \
    parents particular particularly past peers people perhaps persistent persistently plan planned \
    planning play playtime please policies policy poor positive positively practical practice \
    practise predicted present presentation previously priorities prior progress prompts provide \
    provision pupil pupil's pupils pupils' put quality questions quiet quieter quite raise rather \
    ready recent recently records regular regularly relationships relatively reports resources \
    responses results review reviewed routines safeguarding same samples scores scrutiny secure \
    see seven several share she should show sickness similar similarly simple since six sixteen \
    sixty skills small so social some someone sometimes somewhat soon speech staff standards still \
    stories strategies strengths strong stronger strongly subject subjects such suddenly support \
    supported supply take talk targeted targets task tasks teaching ten texts than that the their \
    them then there therefore these they thirteen thirty this those though three through throughout \
    thus time to today together too topics towards track transition trends trips turning tutoring \
    twelve twenty two typically under until unlike up upper use used using usually vary very \
    visitors visits vocabulary vulnerable walls was we weak weaker weekly well were what when where \
    whether which while whilst who whole why wider with within without work workbooks working \
    would written yesterday yet you young younger your displayed lateness punctuality \
    reading writing speaking maths punctual persevering every absence absences admissions \
    accuracy achievement adaptations aims alternative anxiety apart arrange artwork ask asked \
    assemblies assessments attitudes audit barriers baseline benchmarking boosters buddies bullying \
    calm caring celebrate celebrations character circle class classes classrooms clubs coaching \
    cohort cohorts comparisons conduct conversations cultural curiosity dedicated deep demonstrate \
    difference differences difficulties displays diversity draft early easily effort encourage \
    endings engagement enthusiasm entry equally errors establishing exceptional expectations \
    experience external extracurricular family findings fixed flexible fluent formal funding \
    governance grouping guided handwritten happy health heads historic house imaginative incidents \
    inspection instruction joint judgements late leaders letters library links listeners literature \
    local logs lots lunch manners medium mental minutes misconceptions models morale motivation \
    movement nationally nurture observing officers opening others part participation partners \
    passive performance phase plans playground pockets polite praise precise preparation \
    procedures pride profiles proportion proud published quick quickly raising range ratios reasons \
    reception reluctant remote repeated reporting respect respectful responsibility restorative \
    retention retrieval revisit rewards risk role roles routine sanctions scaffolds school schools \
    sequence sessions set setting share sharing sight site slower slowly spelling spoken starting \
    steps structured students study submit subsequently suitable suspensions systems tables teach \
    termly themes thorough thoughtful timetable timetables tracking trained training uniform \
    unauthorised understanding units values variation verbal videos vision voice volunteers warm \
    ways welcome wellbeing well-being willing workload workshops year years";

/// Endings of words that are no names.
const ENDINGS: &[&str] = &[
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ship", "ing", "ings",
];

/// Whether a grown-up's name follows.
pub(super) fn is_title(word: &str) -> bool {
    is_on(TITLES, word)
}

/// Whether it says what a grown-up does, or is a saint's “St”.
pub(super) fn is_role(word: &str) -> bool {
    is_on(ROLES, word)
}

/// Whether it is what a named place, class or thing is.
pub(super) fn is_place(word: &str) -> bool {
    is_on(PLACES, word)
}

/// Whether it has a capital wherever it stands and is no name; the word in small letters.
pub(super) fn is_capitalised_word(word: &str) -> bool {
    is_on(CAPITALISED, word)
}

/// Whether it is an ordinary word that can begin a sentence; in small letters.
pub(super) fn begins_sentences(word: &str) -> bool {
    let is_long = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    is_on(STARTERS, word) || ENDINGS.iter().any(|it| is_long(it))
}

fn is_on(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|it| it == word)
}
