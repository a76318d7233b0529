/// What a text is; decides which rules look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    Fact,
    Why,
    SmallTeam,
    WhoWouldKnow,
    WithoutPermission,
    LooksLike,
    Evidence,
    Reason,
    Step,
    /// A sentence for the candidate to say.
    Say,
    Stem,
    Level,
    QuickStem,
    QuickLevel,
    Means,
    Cue,
    Act,
    Done,
    Recheck,
    Question,
    FollowUp,
    Spoken,
    Worse,
    Topic,
    Talk,
    ScenarioTitle,
    Situation,
    ScenarioOption,
    Rationale,
    Minority,
    IfWorst,
    ScenarioInterview,
    PatternSays,
    PatternHurts,
    PatternStep,
    /// Of the frame, or a heading.
    Other,
    /// A source's own title and what it says: other people's words.
    Source,
}

impl Kind {
    /// The question itself, in either check.
    pub(super) fn is_stem(self) -> bool {
        matches!(self, Kind::Stem | Kind::QuickStem)
    }

    /// An anchor, in either check.
    pub(super) fn is_level(self) -> bool {
        matches!(self, Kind::Level | Kind::QuickLevel)
    }

    /// What a person reads about their answer.
    pub(super) fn is_explanation(self) -> bool {
        matches!(self, Kind::Means | Kind::Step)
    }

    /// Belongs to the three-minute check alone.
    pub(super) fn is_quick(self) -> bool {
        matches!(self, Kind::QuickStem | Kind::QuickLevel)
    }
}
