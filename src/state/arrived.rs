//! What was done before the program was there, as facts that the program hears.

use super::early::{Early, START};
use super::msg::Msg;
use super::route::Route;
use crate::domain::assessment::{Answer, Assessment, Form, Moment, NONE_YET, Said};
use crate::domain::checklist::{Checklist, Level, Practice};

impl Early {
    /// What happened, as facts; what nobody can have chosen in this checklist is passed over, and what was said
    /// after it elsewhere holds.
    pub fn facts(&self, checklist: &Checklist, assessment: &Assessment) -> Vec<Msg> {
        let moments = self.moments.iter().copied().chain(std::iter::repeat(Moment::MAX));
        let newer = self.chosen.iter().zip(moments).filter(|((name, _), at)| {
            let mut parts = name.split('|');
            let form = parts.next();
            if (form, parts.clone().next()) == (Some(START), Some("name")) {
                return *at >= assessment.name_at;
            }
            let known = form.and_then(|form| assessment.responses.get(form));
            let since = known.map_or(0, |known| match parts.next() {
                Some("note") => known.note_at,
                Some("own_words") => known.words_at,
                _ => known.at,
            });
            *at >= since
        });
        newer.filter_map(|((name, value), _)| fact(checklist, name, value)).collect()
    }

    /// What an early press of the page's button does.
    pub fn leads_to(&self, route: &Route) -> Option<Msg> {
        match route {
            _ if !self.left => None,
            Route::Start => Some(Msg::WentTo(Route::Quick(None))),
            Route::Quick(_) | Route::Full(None) => Some(Msg::Began),
            _ => None,
        }
    }
}

fn fact(checklist: &Checklist, name: &str, value: &str) -> Option<Msg> {
    let mut parts = name.split('|');
    let (form, field, detail) = (parts.next()?, parts.next()?, parts.next());
    if form == START {
        if field == "prediction" {
            return Some(Msg::Predicted(value.parse().ok().filter(|points| *points <= 10)?));
        }
        if field == "name" {
            return Some(Msg::Named(value.to_owned()));
        }
        let mut options = checklist.questions.iter().flat_map(|question| &question.options);
        let option = options.find(|option| option.tag == value)?;
        return Some(Msg::ChoseProfile(option.tag.clone()));
    }
    let practice = checklist.practice(form)?;
    let said = match (field, detail) {
        ("answer", None) => Said::Answered(answer(practice, value)?, Form::Quick),
        ("evidence", Some(artefact)) => {
            let is_known = practice.evidence.iter().any(|known| known.id == artefact);
            if !is_known && artefact != NONE_YET {
                return None;
            }
            if value == "true" {
                Said::Ticked(artefact.into())
            } else {
                Said::Unticked(artefact.into())
            }
        }
        ("note", None) => Said::Noted(value.to_owned()),
        ("own_words", None) => Said::OwnWords(value.to_owned()),
        _ => return None,
    };
    Some(Msg::Said { practice: practice.id.clone(), said })
}

fn answer(practice: &Practice, value: &str) -> Option<Answer> {
    if let Ok(number) = value.parse::<u8>() {
        return Level::try_from(number).ok().map(Answer::Level);
    }
    match value {
        "dont-know" => Some(Answer::DontKnow),
        "no-opportunity" => Some(Answer::NoOpportunity),
        reason => {
            let known = practice.not_applicable.iter().find(|known| known.id == reason)?;
            Some(Answer::NotApplicable(known.id.clone()))
        }
    }
}
