//! Stems and levels: one plain question about an act, and a ladder that climbs one fact at a time.

use super::kind::Kind;
use super::text::Passage;
use super::{Lint, Rule, words};
use crate::domain::authoring::read::Read;

/// Words that two readers fill with two meanings, and hedges.
const VAGUE: [&str; 63] = [
    "good",
    "robust",
    "robustly",
    "proper",
    "properly",
    "appropriate",
    "appropriately",
    "regular",
    "regularly",
    "some",
    "mature",
    "best practice",
    "best practices",
    "ensure",
    "ensures",
    "ensured",
    "ensuring",
    "leverage",
    "leverages",
    "leveraged",
    "leveraging",
    "most of",
    "mostly",
    "often",
    "usually",
    "sometimes",
    "generally",
    "typical",
    "typically",
    "various",
    "several",
    "adequate",
    "adequately",
    "effective",
    "effectively",
    "partial",
    "partially",
    "partly",
    "ad hoc",
    "somewhat",
    "largely",
    "normally",
    "mainly",
    "reasonable",
    "reasonably",
    "suitable",
    "suitably",
    "sufficient",
    "sufficiently",
    "many",
    "perhaps",
    "maybe",
    "possibly",
    "fairly",
    "rarely",
    "frequently",
    "occasionally",
    "as needed",
    "where possible",
    "if possible",
    "well defined",
    "state of the art",
    "high quality",
];

/// What a mind does, and nobody can see.
const ATTITUDES: [&str; 28] = [
    "believe",
    "believes",
    "believed",
    "value",
    "understand",
    "understands",
    "understood",
    "understanding",
    "aware",
    "awareness",
    "committed",
    "commitment",
    "plan to",
    "plans to",
    "planned to",
    "planning to",
    "intend to",
    "intends to",
    "intended to",
    "hope to",
    "hopes to",
    "care about",
    "cares about",
    "take seriously",
    "appreciate",
    "appreciates",
    "willing",
    "mindful",
];

/// Asks for agreement or for a strength of feeling. Item-specific answers are asked for instead
/// (Saris, Revilla, Krosnick & Shaeffer 2010).
const AGREE: [&str; 11] = [
    "agree",
    "agrees",
    "disagree",
    "to what extent",
    "how strongly",
    "how confident",
    "how important",
    "how much do you",
    "how well do",
    "how satisfied",
    "on a scale",
];

/// What begins a second question after "and" or "or".
const ASKS: [&str; 11] =
    ["how", "who", "whom", "whose", "what", "when", "where", "which", "why", "whether", "to whom"];
/// What begins a second question after "and" only: "started, or would have started" is one question.
const ASKS_AFTER_AND: [&str; 13] = [
    "do", "does", "did", "is", "are", "was", "were", "has", "have", "can", "could", "would", "will",
];

/// Who says it, in a sentence for the candidate to say.
const SPEAKER: [&str; 11] =
    ["i", "i'm", "i've", "i'd", "i’m", "i’ve", "i’d", "me", "my", "mine", "myself"];

/// Most words of a quick stem and its five levels together: a quarter of a minute of reading.
const QUICK_WORDS: usize = 60;

pub(super) fn vague_words(texts: &[Passage], report: &mut Lint) {
    for (text, line) in questions(texts) {
        if let Some(found) = words::phrase(&line, &VAGUE) {
            report.add(
                Rule::VagueWord,
                text.file,
                &text.place,
                &format!("“{found}” leaves open what is meant"),
            );
        }
    }
}

pub(super) fn attitudes(texts: &[Passage], report: &mut Lint) {
    for (text, line) in questions(texts) {
        if let Some(found) = words::phrase(&line, &ATTITUDES) {
            report.add(
                Rule::AttitudeVerb,
                text.file,
                &text.place,
                &format!("“{found}” is an attitude, not an act"),
            );
        }
    }
}

pub(super) fn agreement(texts: &[Passage], report: &mut Lint) {
    for (text, line) in questions(texts).filter(|(text, _)| text.kind.is_stem()) {
        if let Some(found) = words::phrase(&line, &AGREE) {
            report.add(
                Rule::AgreeStem,
                text.file,
                &text.place,
                &format!("“{found}” asks for a feeling"),
            );
        } else if !text.says.contains('?') {
            report.add(
                Rule::AgreeStem,
                text.file,
                &text.place,
                "it states something and asks nothing",
            );
        }
    }
}

/// A sentence to say is said by somebody: the person who answered.
///
/// `The export was stopped twice.` is a finding, `I stopped the export twice.` is none.
pub(super) fn first_person(texts: &[Passage], report: &mut Lint) {
    for text in texts.iter().filter(|text| text.kind == Kind::Say) {
        if words::phrase(&words::line(text.says), &SPEAKER).is_none() {
            report.add(Rule::FirstPerson, text.file, &text.place, "nobody in it says I, me or my");
        }
    }
}

pub(super) fn two_questions(texts: &[Passage], report: &mut Lint) {
    for (text, line) in questions(texts).filter(|(text, _)| text.kind.is_stem()) {
        let after = |joint: &str, asks: &[&str]| {
            asks.iter()
                .map(|ask| format!("{joint} {ask}"))
                .find(|pair| line.contains(&format!(" {pair} ")))
        };
        let joined = after("and", &ASKS)
            .or_else(|| after("and", &ASKS_AFTER_AND))
            .or_else(|| after("or", &ASKS));
        if let Some(joined) = joined {
            report.add(
                Rule::TwoQuestions,
                text.file,
                &text.place,
                &format!("“{joined}” begins a second question"),
            );
        } else if text.says.matches('?').count() > 1 {
            report.add(Rule::TwoQuestions, text.file, &text.place, "it holds two question marks");
        }
    }
}

/// Level 4 is the only one that adds to the level below it, and says so.
pub(super) fn ladder(texts: &[Passage], report: &mut Lint) {
    for text in texts.iter().filter(|text| text.kind.is_level()) {
        let adds = text
            .says
            .strip_prefix("As ")
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
        if text.nth == 4 && !text.says.starts_with("As 3, and ") {
            report.add(
                Rule::LadderWording,
                text.file,
                &text.place,
                "level 4 does not begin with “As 3, and”",
            );
        } else if text.nth < 4 && adds {
            report.add(
                Rule::LadderWording,
                text.file,
                &text.place,
                "a level below 4 builds on another in words",
            );
        }
    }
}

/// A quick stem and its levels fit into sixty words together.
pub(super) fn quick_lengths(read: &Read, report: &mut Lint) {
    for practice in &read.checklist.practices {
        for (name, wording) in [("team", &practice.team), ("candidate", &practice.candidate)] {
            let Some(wording) = wording else { continue };
            let all = words::count(&wording.quick_stem)
                + wording.quick_levels.iter().map(|level| words::count(level)).sum::<usize>();
            if all > QUICK_WORDS {
                report.add(
                    Rule::QuickLength,
                    read.file_of(practice.section()),
                    &format!("practice {}, {name}.quick_levels", practice.id),
                    &format!("{all} words with the stem, where {QUICK_WORDS} are allowed"),
                );
            }
        }
    }
}

fn questions<'t, 'a>(texts: &'t [Passage<'a>]) -> impl Iterator<Item = (&'t Passage<'a>, String)> {
    texts
        .iter()
        .filter(|text| text.kind.is_stem() || text.kind.is_level())
        .map(|text| (text, words::line(text.says)))
}
