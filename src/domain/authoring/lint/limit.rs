//! How long each kind of text may be, and what its punctuation says.

use super::kind::Kind;
use super::text::Passage;
use super::{Lint, Rule, words};

/// Fewest and most words of each kind of text; `None` where length is free.
///
/// The limits keep a question on one phone screen, a full explanation under fifteen seconds of
/// reading, and a spoken answer under half a minute. A stem of 26 words is a finding.
fn words_allowed(kind: Kind) -> Option<(usize, usize)> {
    Some(match kind {
        Kind::Title => (2, 7),
        Kind::Fact => (6, 30),
        Kind::Why => (30, 70),
        Kind::SmallTeam | Kind::LooksLike => (10, 30),
        Kind::WhoWouldKnow => (8, 25),
        Kind::WithoutPermission => (25, 55),
        Kind::Evidence => (2, 12),
        Kind::Reason | Kind::FollowUp => (3, 15),
        Kind::Step => (10, 35),
        Kind::Stem => (5, 25),
        Kind::Level => (2, 20),
        Kind::QuickStem => (4, 15),
        Kind::QuickLevel => (2, 9),
        Kind::Means | Kind::Minority => (15, 45),
        Kind::Cue | Kind::Done => (3, 20),
        Kind::Act => (6, 40),
        Kind::Recheck => (1, 10),
        Kind::Question => (8, 45),
        Kind::Spoken => (45, 75),
        Kind::Say | Kind::Worse => (8, 30),
        Kind::Topic => (2, 5),
        Kind::Talk | Kind::PatternSays => (12, 30),
        Kind::ScenarioTitle => (2, 6),
        Kind::Situation => (55, 90),
        Kind::ScenarioOption => (8, 32),
        Kind::Rationale => (70, 130),
        Kind::IfWorst => (20, 50),
        Kind::ScenarioInterview => (12, 35),
        Kind::PatternHurts => (30, 60),
        Kind::PatternStep => (15, 40),
        Kind::Other | Kind::Source => return None,
    })
}

pub(super) fn lengths(texts: &[Passage], report: &mut Lint) {
    for text in texts {
        let count = words::count(text.says);
        if let Some((least, most)) = words_allowed(text.kind)
            && !(least..=most).contains(&count)
        {
            report.add(
                Rule::WordLimit,
                text.file,
                &text.place,
                &format!("{count} words where {least} to {most} are allowed"),
            );
        }
    }
}

/// No exclamation marks and no dashes as punctuation: both belong to marketing.
pub(super) fn punctuation(texts: &[Passage], report: &mut Lint) {
    for text in texts.iter().filter(|text| text.kind != Kind::Source) {
        if let Some(mark) = text.says.chars().find(|letter| matches!(letter, '!' | '—')) {
            report.add(Rule::Punctuation, text.file, &text.place, &format!("it holds “{mark}”"));
        }
    }
}
