//! Who can operate what: the heat map, coverage, who is the only one, where you disagree, who could teach.

mod heat;

use yew::prelude::*;

use super::{AroundTeam, hidden, since, view_alone};
use crate::components::element::{details, group, heading, keyed, text_in};
use crate::components::link::view_link;
use crate::domain::checklist::Level;
use crate::domain::team::picture::{Coverage, Picture, PracticeRow, RowFigures};
use crate::domain::team::{MemberId, Names};
use crate::domain::texts::Text;
use crate::state::{Route, TeamPlace};

/// So many practices stand in a table at first.
const FIRST: usize = 20;
/// So many names are said in a row.
const NAMES: usize = 5;

/// Everything that can be seen of who can what.
pub(super) fn view_skills(shown: &AroundTeam) -> Html {
    let texts = shown.texts;
    if shown.team.names == Names::Hidden {
        return hidden::view_hidden(shown);
    }
    let picture = shown.picture();
    let mut parts = vec![heading(&texts[Text::TeamPlaceSkills])];
    if picture.members.is_empty() {
        parts.push(text_in("p", "", &texts[Text::TeamNobody]));
        let people = Route::Team(TeamPlace::Overview);
        parts.push(view_link(&people, "button", &texts[Text::TeamPlacePeople]));
        return group("div", "skills", parts);
    }
    parts.push(text_in("p", "lead", &rests_on(shown, &picture)));
    parts.push(text_in("p", "hint", &texts[Text::TeamCoversNote]));
    parts.push(view_alone(shown));
    parts.push(view_coverage(shown, &picture));
    parts.push(heat::view_heat(shown, &picture));
    parts.push(view_single_points(shown, &picture));
    parts.push(view_disagreements(shown, &picture));
    parts.push(view_strengths(shown, &picture));
    parts.push(heat::view_sections(shown, &picture));
    parts.push(since::view_since(shown));
    group("div", "skills", parts)
}

/// On how many answers of how many people all of it rests, and how many were short.
fn rests_on(shown: &AroundTeam, picture: &Picture) -> String {
    let texts = shown.texts;
    let answered: usize = picture.rows.iter().map(|row| row.figures.answered).sum();
    let quick: usize = picture.rows.iter().map(|row| row.figures.quick).sum();
    let mut says = vec![texts.team_rests_on(picture.members.len(), answered)];
    if quick > 0 {
        says.push(texts.team_quick_in_all(quick));
    }
    texts.sentences(&says.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What a row is called.
pub(super) fn title<'a>(shown: &'a AroundTeam, row: &'a PracticeRow) -> &'a str {
    let practice = shown.store.checklist.practice(&row.practice);
    practice.map_or(&*row.practice, |practice| &practice.title)
}

/// A level by its word, isolated from what stands around it.
pub(super) fn level_word(shown: &AroundTeam, level: Level) -> String {
    shown.texts[crate::domain::texts::level_text(level)].to_owned()
}

/// On how many answers a figure rests.
pub(super) fn basis(shown: &AroundTeam, figures: &RowFigures) -> String {
    let texts = shown.texts;
    let mut facts = vec![texts.team_basis(figures.answered)];
    if figures.unknown > 0 {
        facts.push(texts.team_unknown(figures.unknown));
    }
    if figures.not_applicable > 0 {
        facts.push(texts.team_not_applicable(figures.not_applicable));
    }
    if figures.quick > 0 {
        facts.push(texts.team_quick_basis(figures.quick));
    }
    texts.facts(&facts)
}

fn names(shown: &AroundTeam, members: &[MemberId]) -> String {
    let texts = shown.texts;
    let mut names: Vec<String> =
        members.iter().take(NAMES).map(|member| shown.called(*member)).collect();
    if members.len() > NAMES {
        names.push(texts.team_more(members.len() - NAMES));
    }
    texts.list(&names)
}

/// How many practices nobody covers, one person, two or more; and which.
fn view_coverage(shown: &AroundTeam, picture: &Picture) -> Html {
    let texts = shown.texts;
    let of = |wanted: Option<Coverage>| -> Vec<&PracticeRow> {
        let is_wanted = |row: &&PracticeRow| row.asked && row.figures.coverage() == wanted;
        picture.rows.iter().filter(is_wanted).collect()
    };
    let part = |text: Text, wanted: Option<Coverage>, starts_open: bool| {
        let rows = of(wanted);
        let title = texts.history_list(&texts[text], rows.len());
        let list = rows
            .iter()
            .map(|row| {
                let line = texts.join_named(self::title(shown, row), &basis(shown, &row.figures));
                keyed(&row.practice, text_in("li", "", &line))
            })
            .collect();
        let content = group("ul", "", list);
        if rows.is_empty() {
            text_in("p", "", &title)
        } else {
            details(&title, starts_open && rows.len() <= FIRST, content)
        }
    };
    html! {
        <section id="coverage">
            { text_in("h2", "", &texts[Text::TeamCoverage]) }
            { part(Text::TeamCoverageUnknown, Some(Coverage::Unknown), true) }
            { part(Text::TeamCoverageNone, Some(Coverage::None), true) }
            { part(Text::TeamCoverageOne, Some(Coverage::One), false) }
            { part(Text::TeamCoverageMore, Some(Coverage::More), false) }
            { part(Text::TeamCoverageNotApplicable, Some(Coverage::NotApplicable), false) }
            { part(Text::TeamCoverageOpen, None, false) }
        </section>
    }
}

fn view_single_points(shown: &AroundTeam, picture: &Picture) -> Html {
    let texts = shown.texts;
    // What is said once above all of it is not said again for each.
    let alone = shown.alone().map(|alone| alone.member);
    let rows: Vec<Html> = picture
        .single_points()
        .into_iter()
        .map(|(row, member)| {
            let mut parts = vec![text_in("b", "", title(shown, row))];
            if alone != Some(member) {
                parts.push(text_in("p", "", &texts.team_only(&shown.called(member))));
            }
            parts.push(text_in("p", "hint", &basis(shown, &row.figures)));
            keyed(&row.practice, group("li", "", parts))
        })
        .collect();
    view_finding(shown, "single-points", Text::TeamSingle, Text::TeamSingleNone, rows)
}

fn view_disagreements(shown: &AroundTeam, picture: &Picture) -> Html {
    let texts = shown.texts;
    let rows: Vec<Html> = picture
        .disagreements()
        .into_iter()
        .map(|row| {
            // Counts and no names: it is the system that is talked about, and nobody who has to explain themselves.
            let claim =
                |(level, count): (Level, usize)| texts.team_says(count, &level_word(shown, level));
            let claims: Vec<String> = row.claims().into_iter().map(claim).collect();
            let mut parts = vec![
                text_in("b", "", title(shown, row)),
                text_in("p", "", &texts.facts(&claims)),
                text_in("p", "hint", &basis(shown, &row.figures)),
            ];
            if row.is_disagreed_by_short_answers() {
                parts.push(text_in("p", "", &texts[Text::TeamShortFirst]));
            }
            keyed(&row.practice, group("li", "", parts))
        })
        .collect();
    view_finding(shown, "disagreements", Text::TeamDisagreements, Text::TeamDisagreementsNone, rows)
}

fn view_strengths(shown: &AroundTeam, picture: &Picture) -> Html {
    let texts = shown.texts;
    let rows: Vec<Html> = picture
        .strengths()
        .into_iter()
        .map(|strength| {
            let teach = texts.team_teach(&names(shown, &strength.teachers));
            let learn = texts.team_learn(&names(shown, &strength.learners));
            let parts = vec![
                text_in("b", "", title(shown, strength.row)),
                text_in("p", "", &texts.sentences(&[&teach, &learn])),
                text_in("p", "hint", &basis(shown, &strength.row.figures)),
            ];
            keyed(&strength.row.practice, group("li", "", parts))
        })
        .collect();
    view_finding(shown, "strengths", Text::TeamStrengths, Text::TeamStrengthsNone, rows)
}

/// A list of findings, of which the first stand open.
fn view_finding(
    shown: &AroundTeam,
    id: &'static str,
    title: Text,
    none: Text,
    mut rows: Vec<Html>,
) -> Html {
    let texts = shown.texts;
    let heading = texts.history_list(&texts[title], rows.len());
    let rest = if rows.len() > NAMES { rows.split_off(NAMES) } else { Vec::new() };
    html! {
        <section {id}>
            { text_in("h2", "", &heading) }
            if rows.is_empty() { { text_in("p", "hint", &texts[none]) } }
            { group("ul", "finding", rows) }
            if !rest.is_empty() {
                { details(&texts.team_more(rest.len()), false, group("ul", "finding", rest)) }
            }
        </section>
    }
}
