//! Who is asked, what came back, and what holds for the whole team.

use yew::prelude::*;

use super::taking::{Ware, view_ware};
use super::{AroundTeam, arriving, asking, members, team_name};
use crate::components::choice::{Choice, view_select, view_written};
use crate::components::element::{button, details, group, heading, text_in};
use crate::components::link::view_link;
use crate::domain::checklist::{ProfileOption, ProfileQuestion};
use crate::domain::exchange::team as team_file;
use crate::domain::team::{MAX_NAME, Names, Setting};
use crate::domain::texts::Text;
use crate::state::team::{Act, Takeaway, TeamMsg};
use crate::state::{Route, TeamPlace};

/// Everything about a team's people.
pub(super) fn view_overview(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, .. } = shown;
    let mut parts = vec![heading(&team_name(texts, team)), text_in("p", "hint", &profile(shown))];
    match team.way {
        Setting::InOneRoom => {
            parts.push(text_in("p", "", &texts[Text::TeamRoomLead]));
            let go = Route::Team(TeamPlace::Room);
            parts.push(group(
                "div",
                "actions",
                vec![view_link(&go, "button primary", &texts[Text::TeamRoomGo])],
            ));
        }
        Setting::EachAlone => {
            parts.push(asking::view_asking(shown));
            parts.push(arriving::view_arriving(shown));
        }
    }
    parts.push(members::view_members(shown));
    if team.way == Setting::InOneRoom {
        // Whoever could not come answers alone.
        let late =
            group("div", "", vec![asking::view_asking(shown), arriving::view_arriving(shown)]);
        parts.push(details(&texts[Text::TeamAbsent], false, late));
    }
    parts.push(view_keeping(shown));
    parts.push(view_settings(shown));
    parts.push(view_away(shown));
    group("div", "overview", parts)
}

/// What everybody is measured by, in a few words.
fn profile(shown: &AroundTeam) -> String {
    let checklist = &shown.store.checklist;
    let tags = super::tags_of(checklist, &shown.team.profile);
    let mut facts = checklist.profile_names(&tags);
    facts.push(shown.texts[super::check_text(shown.team.check)].to_owned());
    shown.texts.line(&facts)
}

/// The whole team as a file.
fn view_keeping(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, teams, team, send, .. } = shown;
    let print = {
        let team = std::rc::Rc::clone(team);
        std::rc::Rc::new(move || team_file::print(&team))
    };
    let note =
        if team.names == Names::Hidden { Text::TeamFileHiddenNote } else { Text::TeamFileNote };
    let ware = Ware {
        carrier: Takeaway::Team,
        title: Text::TeamFile,
        note,
        file: (texts[Text::TeamFileName].to_owned(), "application/json"),
        print,
    };
    view_ware(texts, teams, send, ware)
}

/// What was said when the team was set up, to be changed.
fn view_settings(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, team, store, .. } = shown;
    let act = shown.act();
    let name = view_written(
        "system",
        &texts[Text::TeamName],
        &team.name,
        MAX_NAME,
        &act.reform(Act::Named),
    );
    let tags = super::tags_of(&store.checklist, &team.profile);
    let choose = act.reform(|value: String| Act::ChoseProfile(value.as_str().into()));
    let one = |question: &ProfileQuestion| {
        let option = |option: &ProfileOption| Choice {
            value: option.tag.to_string().into(),
            text: option.text.clone().into(),
            note: AttrValue::default(),
            is_chosen: tags.contains(&option.tag),
        };
        let options = question.options.iter().map(option).collect();
        view_select(&question.id, &question.text, options, &choose)
    };
    let questions = store.checklist.questions.iter().filter(|question| {
        question.when.holds(&tags) && question.options.iter().all(|option| *option.tag != *"team")
    });
    let lists = group("div", "choices", questions.map(one).collect());
    let note = text_in("p", "hint", &texts[Text::TeamSettingsNote]);
    details(&texts[Text::TeamSettings], false, group("div", "", vec![name, lists, note]))
}

/// Another team, or none of this one any more.
fn view_away(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, teams, team, send, .. } = shown;
    let others = send.reform(|_: MouseEvent| TeamMsg::Chose(None));
    let id = team.id;
    let ask = send.reform(move |_: MouseEvent| TeamMsg::Deletes(Some(id)));
    let stay = send.reform(|_: MouseEvent| TeamMsg::Deletes(None));
    let delete = send.reform(move |_: MouseEvent| TeamMsg::Deleted(id));
    let asks = teams.deletes == Some(id);
    html! {
        <section class="away no-print">
            { text_in("h2", "", &texts[Text::TeamOthers]) }
            if asks {
                <div class="notice warning" role="alert">
                    { text_in("p", "", &texts.team_delete_sure(team.members.len())) }
                    <div class="actions">
                        { button("button", &texts[Text::TeamDeleteNo], stay) }
                        { button("button", &texts[Text::TeamDeleteYes], delete) }
                    </div>
                </div>
            } else {
                <div class="actions">
                    { button("button", &texts[Text::TeamOthersGo], others) }
                    { button("button", &texts[Text::TeamDelete], ask) }
                </div>
            }
        </section>
    }
}
