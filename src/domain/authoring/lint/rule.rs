/// What a text can break. Each rule has a short name that exceptions use, and one remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    VagueWord,
    AttitudeVerb,
    AgreeStem,
    TwoQuestions,
    FirstPerson,
    LadderWording,
    WordLimit,
    Punctuation,
    DuplicateText,
    NearDuplicate,
    SharedSentence,
    ReadingLevel,
    AnswerLengths,
    QuickLength,
    QuickTime,
    OptionLength,
    LongestBest,
    ShortestWorst,
    Tell,
    ReferenceSection,
    ReferenceDate,
    ExceptionReason,
    ExceptionUnused,
}

impl Rule {
    /// The name that a finding begins with and that an exception gives.
    pub(super) fn name(self) -> &'static str {
        self.entry().0
    }

    /// What to do about it.
    pub(super) fn remedy(self) -> &'static str {
        self.entry().1
    }

    fn entry(self) -> (&'static str, &'static str) {
        match self {
            Rule::VagueWord => {
                ("vague-word", "say what one can see: how many, how long, who, where")
            }
            Rule::AttitudeVerb => {
                ("attitude-verb", "name an act or a state that an artefact could prove")
            }
            Rule::AgreeStem => ("agree-stem", "ask one question about an act or a state"),
            Rule::TwoQuestions => ("two-questions", "keep the question that the levels answer"),
            Rule::FirstPerson => {
                ("first-person", "write it as the candidate would say it: I, me, my")
            }
            Rule::LadderWording => {
                ("ladder-wording", "begin level 4, and only level 4, with “As 3, and”")
            }
            Rule::WordLimit => ("word-limit", "shorten or complete it"),
            Rule::Punctuation => ("punctuation", "use a full stop, a comma or a colon"),
            Rule::DuplicateText => ("duplicate-text", "write what is true of this place only"),
            Rule::NearDuplicate => {
                ("near-duplicate", "write what is true of this level and practice only")
            }
            Rule::SharedSentence => {
                ("shared-sentence", "write a sentence that fits this level and practice only")
            }
            Rule::ReadingLevel => ("reading-level", "use shorter words and shorter sentences"),
            Rule::AnswerLengths => ("answer-lengths", "bring the two answers to a similar length"),
            Rule::QuickLength => ("quick-length", "shorten the quick stem or its levels"),
            Rule::QuickTime => ("quick-time", "shorten quick texts, or ask fewer practices there"),
            Rule::OptionLength => {
                ("option-length", "bring the options of the scenario to a similar length")
            }
            Rule::LongestBest => {
                ("longest-best", "shorten best options, or lengthen their neighbours")
            }
            Rule::ShortestWorst => {
                ("shortest-worst", "lengthen worst options, or shorten their neighbours")
            }
            Rule::Tell => {
                ("tell", "vary the cue that tells most, so that only reading finds the answer")
            }
            Rule::ReferenceSection => {
                ("reference-section", "name the place in the source, such as a heading")
            }
            Rule::ReferenceDate => {
                ("reference-date", "give the day on which it was read, as YYYY-MM-DD")
            }
            Rule::ExceptionReason => ("exception-reason", "say why the departure is allowed"),
            Rule::ExceptionUnused => {
                ("exception-unused", "remove it, or correct its rule and place")
            }
        }
    }
}
