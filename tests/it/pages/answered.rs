//! Who answered: every page in every state worth a look.

use dependable::domain::assessment::{Answer, Form, Pick, Said};
use dependable::domain::checklist::Level;
use dependable::domain::content::Content;
use dependable::state::pages::routes;
use dependable::state::{Fold, Model, Msg, Opened, Opening, Route, Shared};

use super::element::Element;
use super::{at, draw, draw_app, draw_at};
use crate::model::{after, closed, content};

/// A model at work.
pub(crate) fn opened() -> Model {
    after(closed(), [Msg::Opened(Box::new(Opened { shuffle: 7, ..Opened::default() }))])
}

pub(super) fn level(number: u8) -> Answer {
    Answer::Level(Level::at_most_max(number))
}

/// Every state that an answer can have.
pub(super) fn answers() -> Vec<Answer> {
    let mut answers: Vec<Answer> = (0..=4).map(level).collect();
    answers.extend([
        Answer::DontKnow,
        Answer::NoOpportunity,
        Answer::NotApplicable("some-reason".into()),
    ]);
    answers
}

/// Answers everything that can be asked, each state in turn, with evidence, notes and own words.
fn rich(tags: &[&str]) -> Model {
    let mut model = opened();
    for tag in tags {
        model.update(Msg::ChoseProfile((*tag).into()));
    }
    let checklist = model.checklist.clone();
    let tags = model.own.assessment.tags(&checklist);
    let mut asked = checklist.full_check(&tags);
    asked.extend(checklist.bank(&tags));
    for (place, practice) in asked.into_iter().enumerate() {
        let id = || practice.id.clone();
        // Mostly levels: patterns and the staircase need them.
        let answer = match place % 9 {
            6 => Answer::DontKnow,
            7 if tags.contains("candidate") => Answer::NoOpportunity,
            8 if practice.may_be_skipped(&tags) => {
                Answer::NotApplicable(practice.not_applicable[0].id.clone())
            }
            other => level([4, 0, 3, 1, 4, 2, 3, 1, 0][other]),
        };
        model.update(Msg::Said { practice: id(), said: Said::Answered(answer, Form::Full) });
        for artefact in practice.evidence.iter().take(place % 5) {
            model.update(Msg::Said { practice: id(), said: Said::Ticked(artefact.id.clone()) });
        }
        model.update(Msg::Said {
            practice: id(),
            said: Said::Noted(format!("Note {place}: ask Ada about June.")),
        });
        model.update(Msg::Said {
            practice: id(),
            said: Said::OwnWords(format!("In week {place} we restored it.")),
        });
    }
    for scenario in checklist.scenarios_for(&tags) {
        // The worst taken for the best, where the remarks are.
        let pick = |place: usize| scenario.options[place].id.clone();
        model.update(Msg::Picked {
            scenario: scenario.id.clone(),
            pick: Pick::Best,
            option: pick(1),
        });
        model.update(Msg::Picked {
            scenario: scenario.id.clone(),
            pick: Pick::Worst,
            option: pick(2),
        });
    }
    after(model, [Msg::Predicted(9), Msg::PredictedAgain(4)])
}

pub(crate) fn candidate() -> Model {
    rich(&["candidate", "llm", "senior", "live", "retrieval"])
}

pub(crate) fn team() -> Model {
    rich(&[
        "team",
        "agent",
        "tier-a",
        "live",
        "decides-about-people",
        "acts-without-approval",
        "external-builders",
    ])
}

/// Only the three-minute check is answered.
pub(super) fn quick_only(answer: &Answer) -> Model {
    let mut model = opened();
    let checklist = model.checklist.clone();
    for practice in checklist.quick_check(&model.own.assessment.tags(&checklist)) {
        model.update(Msg::Said {
            practice: practice.id.clone(),
            said: Said::Answered(answer.clone(), Form::Quick),
        });
    }
    after(model, [Msg::Predicted(9)])
}

/// Every place of every page that a model can be at.
pub(super) fn places(model: &Model) -> Vec<Route> {
    let checklist = &model.checklist;
    let tags = model.own.assessment.tags(checklist);
    let mut places: Vec<Route> = routes().collect();
    places.extend(
        checklist.quick_check(&tags).iter().map(|practice| Route::Quick(Some(practice.id.clone()))),
    );
    for chapter in checklist.chapters(&tags) {
        places.push(Route::full_at(chapter.section));
        places.extend(chapter.practices.iter().map(|practice| Route::full_at(&practice.id)));
    }
    places
        .extend(checklist.scenarios_for(&tags).iter().map(|scenario| Route::full_at(&scenario.id)));
    places.extend(checklist.bank(&tags).iter().map(|practice| Route::full_at(&practice.id)));
    places.extend(
        checklist
            .full_check(&tags)
            .iter()
            .step_by(9)
            .map(|practice| Route::Room(Some(practice.id.clone()))),
    );
    places
}

/// A model at an address, with everything that can be unfolded there unfolded.
pub(crate) fn unfolded(model: &Model, route: Route) -> Model {
    let mut folds = vec![Fold::Gaps, Fold::Strengths, Fold::Proofs, Fold::Arithmetic];
    for practice in &model.checklist.practices {
        folds.extend([Fold::Card(practice.id.clone()), Fold::Proof(practice.id.clone())]);
    }
    folds.extend(model.checklist.sections.iter().map(|known| Fold::Section(known.id.clone())));
    folds.extend(model.checklist.patterns.iter().map(|known| Fold::Pattern(known.id.clone())));
    let there = after(model.clone(), [Msg::WentTo(route)]);
    after(there, folds.into_iter().map(Msg::Unfolded))
}

/// Every page in every state worth a look, with a name for whoever reads a failure.
pub(crate) fn everything() -> Vec<(String, Element)> {
    everything_in(&content())
}

/// The same with other words.
pub(crate) fn everything_in(content: &Content) -> Vec<(String, Element)> {
    let (texts, checklist) =
        (Shared::new(content.texts.clone()), Shared::new(content.checklist.clone()));
    let said = |model: Model| Model { texts: texts.clone(), checklist: checklist.clone(), ..model };
    let mut drawn = Vec::new();
    for route in routes() {
        drawn.push((format!("app, ahead, {}", route.file()), draw_app(said(at(closed(), &route)))));
        let model = after(opened(), [Msg::WentTo(route.clone())]);
        drawn.push((format!("app, opened, {}", route.file()), draw_app(said(model))));
    }
    let people = [
        ("nobody", opened()),
        ("candidate", candidate()),
        ("team", team()),
        ("ahead", Model { opening: Opening::Ahead, ..candidate() }),
    ];
    for (who, model) in people {
        let model = said(model);
        let routes =
            if model.opening == Opening::Opened { places(&model) } else { routes().collect() };
        for route in routes {
            drawn.push((format!("{who}, {}", route.href()), draw_at(&model, route)));
        }
        for scenario in &checklist.scenarios {
            let facts = [Msg::WentTo(Route::full_at(&scenario.id)), Msg::Unfolded(Fold::Reasons)];
            drawn.push((
                format!("{who}, {} explained", scenario.id),
                draw(&after(model.clone(), facts)),
            ));
        }
    }
    for answer in answers() {
        let quick = said(quick_only(&answer));
        for route in [
            Route::Result,
            Route::Brief,
            Route::Quick(Some("OPS-4".into())),
            Route::full_at("OPS-4"),
        ] {
            drawn.push((format!("only {answer:?}, {}", route.href()), draw_at(&quick, route)));
        }
    }
    drawn
}
