//! One question on the wall: its answers with a dot for everybody, and what is said beside them.

use yew::prelude::*;

use super::super::timer::Timer;
use super::super::{AroundTeam, tags_of};
use super::{MOST, chapters, minutes};
use crate::browser;
use crate::components::choice::view_written;
use crate::components::element::{button, group, heading, keyed, text_in};
use crate::components::link::view_link;
use crate::components::ticks::view_ticks;
use crate::domain::assessment::{Answer, Form, Said};
use crate::domain::checklist::{Audience, Level, Practice};
use crate::domain::team::{Discussion, MAX_NAME, MAX_TEXT, Member};
use crate::domain::texts::Text;
use crate::state::team::{Act, TeamMsg};
use crate::state::{Route, TeamPlace};

/// The question at this place.
pub(super) fn view_question(shown: &AroundTeam, practices: &[&Practice], place: usize) -> Html {
    let AroundTeam { texts, team, store, teams, .. } = shown;
    let practice = practices[place];
    let section = store.checklist.section(practice.section());
    let all = chapters(practices);
    let chapter = all.iter().position(|(section, _)| *section == practice.section()).unwrap_or(0);
    let (_, count) = all.get(chapter).copied().unwrap_or(("", 1));
    let title = section.map_or("", |section| &section.title);
    let wording = practice.wording(Audience::Team);
    let stem = wording.map_or("", |wording| match team.check {
        Form::Quick if !wording.quick_stem.is_empty() => &wording.quick_stem,
        _ => &wording.stem,
    });
    let timer = teams.meeting.chapter.as_ref().map(|(_, since)| {
        let planned = minutes(count, practices.len());
        html! { <Timer since={*since} {planned} label={texts[Text::TeamClock].to_owned()} /> }
    });
    let talk = team.talk.get(&practice.id).cloned().unwrap_or_default();
    html! {
        <div class="meeting asked" key={practice.id.as_str()}>
            <div class="where">
                { text_in("p", "hint", &texts.team_where(title, place + 1, practices.len())) }
                { timer.unwrap_or_default() }
            </div>
            { heading(stem) }
            { text_in("p", "hint", &view_who(shown)) }
            { view_answers(shown, practice) }
            { view_talk(shown, practice, &talk) }
            { view_steps(shown, practices, place) }
        </div>
    }
}

/// The answers, one row each, with a dot for everybody who chose it.
fn view_answers(shown: &AroundTeam, practice: &Practice) -> Html {
    let AroundTeam { texts, team, store, .. } = shown;
    let wording = practice.wording(Audience::Team);
    let is_quick = team.check == Form::Quick;
    let anchor = |level: Level| {
        wording.map_or_else(String::new, |wording| {
            wording.anchor(&store.checklist.continues, level, is_quick)
        })
    };
    let mut rows: Vec<Html> = Level::ALL
        .into_iter()
        .map(|level| {
            let value = level.number().to_string();
            view_row(shown, practice, &value, &anchor(level), &Answer::Level(level))
        })
        .collect();
    let unknown = &texts[Text::QuestionDontKnow];
    rows.push(view_row(shown, practice, "dont-know", unknown, &Answer::DontKnow));
    let tags = tags_of(&store.checklist, &team.profile);
    if practice.may_be_skipped(&tags) {
        for reason in &practice.not_applicable {
            let answer = Answer::NotApplicable(reason.id.clone());
            let says = texts.join_named(&texts[Text::QuestionNotApplicable], &reason.text);
            rows.push(view_row(shown, practice, &reason.id, &says, &answer));
        }
    }
    group("div", "rows", rows)
}

fn view_row(
    shown: &AroundTeam,
    practice: &Practice,
    value: &str,
    says: &str,
    answer: &Answer,
) -> Html {
    let team = shown.team;
    let act = shown.act();
    let dots = team.members.iter().take(MOST).enumerate().map(|(nth, (id, member))| {
        let id = *id;
        let chosen =
            member.returns.last().and_then(|last| last.assessment.answer(&practice.id)).cloned();
        let is_chosen = chosen.as_ref() == Some(answer);
        let called = shown.called(id);
        let (practice, answer) = (practice.id.clone(), answer.clone());
        let said = act.reform(move |()| {
            Act::Said(id, practice.clone(), Some(answer.clone()), browser::clock::now())
        });
        let onchange = said.reform(|_: Event| ());
        let name = format!("m-{id}");
        let label = shown.texts.join_named(&called, says);
        html! {
            <label class="dot" key={id.to_string()} title={called.clone()}>
                <input type="radio" {name} value={value.to_owned()} checked={is_chosen} aria-label={label} {onchange} />
                <span aria-hidden="true">{ initials(&member.name, nth) }</span>
            </label>
        }
    });
    let dots = group("div", "dots-row", dots.collect());
    keyed(value, group("div", "answer", vec![text_in("p", "", says), dots]))
}

/// Whose dots these are.
fn view_who(shown: &AroundTeam) -> String {
    let who = shown.team.members.iter().take(MOST).enumerate().map(|(nth, (id, member))| {
        let dot = initials(&member.name, nth);
        shown.texts.join_named(&dot, &shown.called(*id))
    });
    shown.texts.line(&who.collect::<Vec<_>>())
}

/// At most two letters of a name, or the place of somebody without one.
fn initials(name: &str, nth: usize) -> String {
    let name = name.trim();
    if name.is_empty() {
        return (nth + 1).to_string();
    }
    let first = name.split_whitespace().filter_map(|word| word.chars().next());
    let letters: String = first.take(2).collect();
    letters.to_uppercase()
}

/// What is said beside the answers.
fn view_talk(shown: &AroundTeam, practice: &Practice, talk: &Discussion) -> Html {
    let texts = shown.texts;
    let act = shown.act();
    let id = practice.id.clone();
    let on_disagree = {
        let id = id.clone();
        act.reform(move |event: Event| {
            let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
            Act::Disagreed(id.clone(), field.checked())
        })
    };
    let on_knower = {
        let id = id.clone();
        act.reform(move |who: String| Act::Knows(id.clone(), who))
    };
    let on_place = {
        let id = id.clone();
        act.reform(move |place: String| Act::Stands(id.clone(), place))
    };
    let on_tick = {
        let act = act.clone();
        Callback::from(move |said: Said| match said {
            Said::Ticked(artefact) => act.emit(Act::Ticked(id.clone(), artefact, true)),
            Said::Unticked(artefact) => act.emit(Act::Ticked(id.clone(), artefact, false)),
            _ => {}
        })
    };
    let is_claimed = !claiming(shown, practice).is_empty();
    let ticks = is_claimed.then(|| {
        let legend = texts.team_proof_of(&texts.facts(&claiming(shown, practice)));
        keyed("ticks", view_ticks(texts, practice, Some(&talk.evidence), &legend, &on_tick))
    });
    let knower = texts.team_who_would_know(&practice.who_would_know);
    html! {
        <div class="talk">
            <label class="line" key="disagree">
                <input type="checkbox" checked={talk.disagree} onchange={on_disagree} />
                <span>{ &texts[Text::TeamDisagree] }</span>
            </label>
            { ticks.unwrap_or_else(|| keyed("ticks", Html::default())) }
            { keyed("knower-hint", text_in("p", "hint", &knower)) }
            { view_written("knower", &texts[Text::TeamKnower], &talk.knower, MAX_NAME, &on_knower) }
            { view_written("place", &texts[Text::TeamEvidencePlace], &talk.place, MAX_TEXT, &on_place) }
        </div>
    }
}

/// Whoever chose a level that needs evidence: what is ticked counts for each of them.
fn claiming(shown: &AroundTeam, practice: &Practice) -> Vec<String> {
    let claims = |member: &Member| {
        let level = member.returns.last().and_then(|last| last.assessment.answer(&practice.id));
        level.and_then(Answer::level).is_some_and(Level::needs_evidence)
    };
    let claiming = shown.team.members.iter().filter(|(_, member)| claims(member));
    claiming.map(|(id, _)| shown.called(*id)).collect()
}

fn view_steps(shown: &AroundTeam, practices: &[&Practice], place: usize) -> Html {
    let AroundTeam { texts, send, .. } = shown;
    let to = |practice: Option<&&Practice>| {
        let id = practice.map(|practice| practice.id.clone());
        send.reform(move |_: MouseEvent| {
            let _ = browser::focus::arrive();
            TeamMsg::MetAt(id.clone(), browser::clock::now())
        })
    };
    let back = place.checked_sub(1).and_then(|place| practices.get(place));
    let mut acts = vec![match practices.get(place + 1) {
        Some(next) => {
            keyed("next", button("button primary", &texts[Text::TeamNext], to(Some(next))))
        }
        None => keyed(
            "skills",
            view_link(
                &Route::Team(TeamPlace::Skills),
                "button primary",
                &texts[Text::TeamPlaceSkills],
            ),
        ),
    }];
    if back.is_some() {
        acts.push(keyed("back", button("button", &texts[Text::TeamBack], to(back))));
    }
    acts.push(keyed("agenda", button("button", &texts[Text::TeamAgenda], to(None))));
    group("div", "actions", acts)
}
