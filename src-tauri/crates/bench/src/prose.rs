//! Invented prose, the same every time: as long as what advisers write and with as many different
//! words, because an index over one sentence said a thousand times would cost nothing.

const OPENINGS: &[&str] = &[
    "In the morning",
    "Across the lower school",
    "In three of four lessons",
    "Since the last visit",
    "According to leaders",
    "In the books of Year 4",
    "At break and lunch",
    "In the early years",
    "Where adults were clear",
    "In two classes",
    "As the plan foresaw",
    "Compared with last summer",
    "In the afternoon",
    "From the records of attendance",
    "In reading aloud",
    "On the corridors",
];

const SUBJECTS: &[&str] = &[
    "pupils",
    "teachers",
    "teaching assistants",
    "subject leaders",
    "governors",
    "the deputy head",
    "the leader of mathematics",
    "the coordinator for special needs",
    "middle leaders",
    "most groups of pupils",
    "those who joined late",
    "pupils with support plans",
    "new teachers",
    "the older pupils",
    "the safeguarding lead",
    "parents whom we met",
    "the phonics team",
    "the pastoral team",
    "boys in the middle ability band",
    "disadvantaged pupils",
];

const VERBS: &[&str] = &[
    "explained",
    "recorded",
    "practised",
    "checked",
    "compared",
    "questioned",
    "revised",
    "demonstrated",
    "extended",
    "reviewed",
    "rehearsed",
    "discussed",
    "sequenced",
    "moderated",
    "monitored",
    "modelled",
    "summarised",
    "retrieved",
    "corrected",
    "celebrated",
];

const OBJECTS: &[&str] = &[
    "the steps of written division",
    "vocabulary taught in the previous unit",
    "feedback in history",
    "the order of sounds",
    "their own targets",
    "evidence from the last assessment",
    "fluency in number facts",
    "the behaviour policy",
    "punctuation in longer pieces",
    "the curriculum map for science",
    "expectations for presentation",
    "attendance of small groups",
    "transition between key stages",
    "the impact of tutoring",
    "handwriting",
    "inference questions",
    "the timetable for interventions",
    "risk assessments for trips",
    "the reading record",
    "map work and fieldwork",
    "the quality of homework",
    "subject knowledge in computing",
    "the use of manipulatives",
    "workload and marking",
    "the register of concerns",
];

const ENDINGS: &[&str] = &[
    "with growing confidence",
    "although pace was slow at first",
    "and could say why",
    "in line with the improvement plan",
    "more consistently than in spring",
    "with adult prompting",
    "without reference to the success criteria",
    "which governors had asked about",
    "and the gap is narrowing",
    "but less securely in the afternoon",
    "as the sample of work showed",
    "before moving to independent tasks",
    "within two days of each incident",
    "and this is shared with families",
    "to a high standard",
    "in most subjects",
];

/// A stream of numbers that is the same every time.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.roll() % limit).unwrap_or(0)
    }

    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// Sentences until this many characters are reached.
    pub(crate) fn text(&mut self, characters: usize) -> String {
        let mut text = String::new();
        while text.len() < characters {
            if !text.is_empty() {
                text.push(' ');
            }
            self.sentence(&mut text);
        }
        text
    }

    fn sentence(&mut self, text: &mut String) {
        let parts = [
            self.pick(OPENINGS),
            self.pick(SUBJECTS),
            self.pick(VERBS),
            self.pick(OBJECTS),
            self.pick(ENDINGS),
        ];
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                text.push(' ');
            }
            text.push_str(part);
        }
        // Figures and rare words, as real notes have them.
        match self.below(6) {
            0 => text.push_str(&format!(" ({} per cent)", self.below(1000))),
            1 => text.push_str(&format!(", as {} said", self.name())),
            _ => {}
        }
        text.push('.');
    }

    /// A name that nobody bears.
    pub(crate) fn name(&mut self) -> String {
        let starts = [
            "Bar", "Cor", "Del", "Fen", "Gar", "Hal", "Kel", "Mor", "Pen", "Tre", "Wyn",
        ];
        let middles = ["an", "el", "ib", "or", "um", "yd", "ag", "es", "in"];
        let ends = ["ford", "wick", "ley", "stow", "ham", "mere", "dale", "ton"];
        format!(
            "{}{}{}",
            self.pick(&starts),
            self.pick(&middles),
            self.pick(&ends)
        )
    }
}
