//! The result of all: the same scale as everywhere, by a rule that is said, and the report to take along.

use yew::prelude::*;

use super::taking::view_ware;
use super::{AroundTeam, view_alone, wares};
use crate::components::choice::{Choice, view_choice};
use crate::components::element::{group, heading, keyed, text_in};
use crate::components::link::view_link;
use crate::components::scale::{Placed, Sign, view_scale};
use crate::domain::assessment::Form;
use crate::domain::result::{CheckResult, SectionResult, assess};
use crate::domain::team::MergeRule;
use crate::domain::team::merged::Merged;
use crate::domain::texts::Text;
use crate::state::team::Act;
use crate::state::{Route, TeamPlace};

/// So many gaps are named.
const GAPS: usize = 5;

/// The team's result, and the audit report.
pub(super) fn view_report(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, teams, send, team, .. } = shown;
    let Some(merged) = shown.merged(team.rule) else {
        let people = Route::Team(TeamPlace::Overview);
        return group(
            "div",
            "report",
            vec![
                heading(&texts[Text::TeamPlaceReport]),
                text_in("p", "", &texts[shown.nothing_text()]),
                view_link(&people, "button", &texts[Text::TeamPlacePeople]),
            ],
        );
    };
    let result = assess(&shown.store.checklist, &merged.assessment);
    let parts = vec![
        view_headline(shown, &merged, &result),
        view_alone(shown),
        view_rule(shown),
        view_sections(shown, &result),
        view_gaps(shown, &result),
        view_patterns(shown, &result),
        text_in("h2", "no-print", &texts[Text::TeamTakeAlong]),
        view_ware(texts, teams, send, wares::report_ware(shown, merged)),
    ];
    group("div", "report", parts)
}

fn view_headline(shown: &AroundTeam, merged: &Merged, result: &CheckResult) -> Html {
    let AroundTeam { texts, store, .. } = shown;
    let both = wares::both_rules(shown);
    let checklist = &store.checklist;
    let mut parts = vec![heading(&texts.team_title(both.best, both.of, both.lowest))];
    if let Some(overall) = &result.overall {
        let band = &checklist.bands[overall.band];
        if let Some(spots) = result.spots(&checklist.bands) {
            let marks = [
                Placed { sign: Sign::Now, name: &texts[Text::TeamNow], spot: spots.now },
                Placed { sign: Sign::Asked, name: &texts[Text::TeamAsked], spot: spots.asked },
            ];
            parts.push(view_scale(texts, &checklist.bands, &marks));
        }
        let says = if shown.picture().is_unsettled() {
            texts[Text::TeamUnsettled].to_owned()
        } else {
            texts.join_titled(&band.title, &band.means)
        };
        parts.push(text_in("p", "lead", &says));
        if overall.so_far {
            let so_far = texts.team_so_far(overall.sections_shown, overall.sections);
            parts.push(text_in("p", "hint", &so_far));
        }
    } else {
        let says = match shown.team.check {
            Form::Quick => Text::TeamNoScore,
            Form::Full => Text::TeamReportNoScore,
        };
        parts.push(text_in("p", "lead", &texts[says]));
    }
    parts.push(text_in("p", "", &texts.team_on_one(shown.picture().on_one())));
    parts.push(text_in("p", "hint", &rests(shown, merged)));
    group("section", "headline", parts)
}

/// The rule in force, on how many people the result rests, and how many answers are short.
fn rests(shown: &AroundTeam, merged: &Merged) -> String {
    let texts = shown.texts;
    let rule = match shown.team.rule {
        MergeRule::Best => Text::TeamRuleBestNote,
        MergeRule::Lowest => Text::TeamRuleLowestNote,
    };
    let mut says = vec![texts[rule].to_owned(), texts.team_result_of(merged.members)];
    if merged.quick > 0 {
        says.push(texts.team_quick_in_all(merged.quick));
    }
    texts.sentences(&says.iter().map(String::as_str).collect::<Vec<_>>())
}

fn view_rule(shown: &AroundTeam) -> Html {
    let texts = shown.texts;
    let option = |rule: MergeRule, value: &'static str, text: Text, note: Text| {
        let choice = Choice {
            value: value.into(),
            text: texts[text].to_owned().into(),
            note: texts[note].to_owned().into(),
            is_chosen: shown.team.rule == rule,
        };
        view_choice(
            &"rule".into(),
            "choice",
            choice,
            shown.act().reform(move |()| Act::Ruled(rule)),
        )
    };
    let options = vec![
        text_in("legend", "", &texts[Text::TeamRule]),
        option(MergeRule::Best, "best", Text::TeamRuleBest, Text::TeamRuleBestNote),
        option(MergeRule::Lowest, "lowest", Text::TeamRuleLowest, Text::TeamRuleLowestNote),
    ];
    group("fieldset", "rule no-print", options)
}

fn view_sections(shown: &AroundTeam, result: &CheckResult) -> Html {
    let AroundTeam { texts, store, .. } = shown;
    let row = |section: &SectionResult| {
        let title = store.checklist.section(&section.id).map_or("", |known| &known.title);
        let band = section.band.filter(|_| section.is_shown);
        let band = band.and_then(|band| store.checklist.bands.get(band));
        let band = band.map_or(&texts[Text::TeamTooLittle], |band| &band.title);
        let figure = section.shown.filter(|_| section.is_shown).map(|shown| shown.to_string());
        html! {
            <tr key={section.id.to_string()}>
                <th scope="row">{ title.to_owned() }</th>
                <td>{ band.to_owned() }</td>
                <td class="number">{ figure.unwrap_or_default() }</td>
                <td class="number">{ texts.team_of_weight(section.answered_weight, section.routed_weight) }</td>
            </tr>
        }
    };
    html! {
        <section id="sections">
            { text_in("h2", "", &texts[Text::TeamSectionsTitle]) }
            <div class="wide-table" tabindex="0" role="region" aria-label={texts[Text::TeamSectionsTitle].to_owned()}>
                <table>
                    <thead><tr>
                        <th scope="col">{ &texts[Text::TeamSection] }</th>
                        <th scope="col">{ &texts[Text::TeamBand] }</th>
                        <th scope="col">{ &texts[Text::TeamScore] }</th>
                        <th scope="col">{ &texts[Text::TeamAnsweredWeight] }</th>
                    </tr></thead>
                    <tbody>{ result.sections.iter().map(row).collect::<Html>() }</tbody>
                </table>
            </div>
            { text_in("p", "hint", &texts[Text::TeamPointsNote]) }
        </section>
    }
}

fn view_gaps(shown: &AroundTeam, result: &CheckResult) -> Html {
    let AroundTeam { texts, store, .. } = shown;
    let row = |gap: &crate::domain::result::Gap| {
        let practice = store.checklist.practice(&gap.practice)?;
        let says = vec![text_in("b", "", &practice.title), text_in("p", "", &practice.why)];
        Some(keyed(&gap.practice, group("li", "", says)))
    };
    let rows: Vec<Html> = result.gaps.iter().take(GAPS).filter_map(row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section id="gaps">
            { text_in("h2", "", &texts[Text::TeamGaps]) }
            { group("ol", "", rows) }
        </section>
    }
}

fn view_patterns(shown: &AroundTeam, result: &CheckResult) -> Html {
    let AroundTeam { texts, store, .. } = shown;
    let row = |fired: &crate::domain::result::FiredPattern| {
        let pattern = store.checklist.patterns.iter().find(|pattern| pattern.id == fired.id)?;
        let says = vec![text_in("b", "", &pattern.title), text_in("p", "", &pattern.may_be)];
        Some(keyed(&fired.id, group("li", "", says)))
    };
    let rows: Vec<Html> = shown.picture().patterns(result).into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section id="patterns">
            { text_in("h2", "", &texts[Text::TeamPatterns]) }
            { text_in("p", "hint", &texts[Text::TeamPatternsNote]) }
            { group("ul", "", rows) }
        </section>
    }
}
