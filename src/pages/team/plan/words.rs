//! What is said of a proposal, and the action that it becomes.

use super::super::AroundTeam;
use crate::domain::checklist::Practice;
use crate::domain::team::picture::Coverage;
use crate::domain::team::plan::{Proposal, SMALL_TEAM};
use crate::domain::team::start::Start;
use crate::domain::team::way::Grounds;
use crate::domain::team::{Action, Path};
use crate::domain::texts::Text;

/// The sentences of a proposal; what is said once above the plan is not said again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// Who has it in place, and who could learn it.
    pub(super) who: String,
    /// Why it is proposed so.
    pub(super) why: String,
}

impl Words {
    pub(super) fn of(shown: &AroundTeam, proposal: &Proposal) -> Words {
        let who = [covered_text(shown, proposal), start_text(shown, proposal)];
        let who: Vec<&str> =
            who.iter().map(String::as_str).filter(|says| !says.is_empty()).collect();
        Words { who: shown.texts.sentences(&who), why: reason_text(shown, proposal) }
    }
}

fn covered_text(shown: &AroundTeam, proposal: &Proposal) -> String {
    let texts = shown.texts;
    let alone = shown.alone().map(|alone| alone.member);
    match (proposal.coverage, proposal.pair) {
        (Coverage::One, pair) if alone.is_some() && pair == alone => String::new(),
        (Coverage::One, Some(member)) => texts.team_only(&shown.called(member)),
        (Coverage::One, None) => texts[Text::TeamOneCan].to_owned(),
        (Coverage::Unknown, _) => texts[Text::TeamNobodyKnows].to_owned(),
        _ => texts[Text::TeamNobodyCan].to_owned(),
    }
}

/// Who starts from nearest: a name only where one is ahead of all others.
fn start_text(shown: &AroundTeam, proposal: &Proposal) -> String {
    let texts = shown.texts;
    match proposal.start {
        Start::Ahead(member) => texts.team_learns(&shown.called(member)),
        Start::Several => texts[Text::TeamSeveralNear].to_owned(),
        Start::Alike => texts[Text::TeamAllAlike].to_owned(),
        Start::Nobody => String::new(),
    }
}

fn reason_text(shown: &AroundTeam, proposal: &Proposal) -> String {
    let texts = shown.texts;
    let text = match proposal.reason {
        Grounds::Decision => Text::TeamReasonDecision,
        Grounds::Apart => Text::TeamReasonApart,
        Grounds::NobodyKnows => Text::TeamReasonUnknown,
        Grounds::HalfDontKnow => Text::TeamReasonHalfUnknown,
        Grounds::Pair => Text::TeamReasonPair,
        Grounds::NobodyElse => Text::TeamReasonName,
        Grounds::Near => Text::TeamReasonNear,
        Grounds::SmallEffort => return small_text(shown, proposal),
        Grounds::LargeEffort => Text::TeamReasonLarge,
        Grounds::ManyOfSection => Text::TeamReasonMany,
    };
    texts[text].to_owned()
}

/// A small step, and to a small team how two people take it.
fn small_text(shown: &AroundTeam, proposal: &Proposal) -> String {
    let texts = shown.texts;
    let is_small = shown.picture().members.len() <= SMALL_TEAM;
    match shown.store.checklist.practice(&proposal.practice).filter(|_| is_small) {
        Some(practice) => texts.team_reason_small_team(&practice.small_team),
        None => texts[Text::TeamReasonSmall].to_owned(),
    }
}

/// What a way is called.
pub(super) fn path_text(path: Path) -> Text {
    match path {
        Path::Decide => Text::TeamPathDecide,
        Path::LookTogether => Text::TeamPathLookTogether,
        Path::FindOut => Text::TeamPathFindOut,
        Path::Train => Text::TeamPathTrain,
        Path::Borrow => Text::TeamPathBorrow,
        Path::Hire => Text::TeamPathHire,
    }
}

/// What a way takes, without taking sides.
pub(super) fn takes_text(path: Path) -> Text {
    match path {
        Path::Decide => Text::TeamTakesDecide,
        Path::LookTogether => Text::TeamTakesLookTogether,
        Path::FindOut => Text::TeamTakesFindOut,
        Path::Train => Text::TeamTakesTrain,
        Path::Borrow => Text::TeamTakesBorrow,
        Path::Hire => Text::TeamTakesHire,
    }
}

/// The action that a proposal becomes, to be changed. Nobody owns it before they said so.
pub(super) fn action_of(shown: &AroundTeam, proposal: &Proposal, practice: &Practice) -> Action {
    let texts = shown.texts;
    let has_teacher = proposal.pair.is_some();
    let step = || practice.steps.get(proposal.best.index()).unwrap_or(&practice.fact).clone();
    let (what, done) = match proposal.path {
        Path::Decide => (texts.team_action_decide(&practice.fact), Text::TeamDoneDecide),
        Path::LookTogether => (texts[Text::TeamActionLook].to_owned(), Text::TeamDoneAgain),
        Path::FindOut => {
            let ask = texts.explain_ask_text(&practice.who_would_know);
            (texts.sentences(&[&ask, &texts[Text::TeamActionTry]]), Text::TeamDoneAgain)
        }
        Path::Train if has_teacher => (texts.team_action_pair(&practice.fact), Text::TeamDoneTrain),
        Path::Train => (step(), Text::TeamDoneTrain),
        Path::Borrow => (texts.team_action_borrow(&practice.fact), Text::TeamDoneBorrow),
        Path::Hire => (texts.team_action_hire(&practice.fact), Text::TeamDoneHire),
    };
    // Where nobody is there to watch, it is done when the step itself is.
    let is_watched = proposal.path != Path::Train || has_teacher;
    let done_when = if is_watched { texts[done].to_owned() } else { practice.next.done.clone() };
    Action {
        practice: practice.id.clone(),
        what,
        done_when,
        way: Some(proposal.path),
        ..Action::default()
    }
}
