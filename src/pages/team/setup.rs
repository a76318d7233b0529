//! The teams of this device, and setting one up.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::{AroundTeams, random_id, team_name};
use crate::browser;
use crate::components::choice::{Choice, view_choice, view_select, view_written};
use crate::components::element::{button, group, heading, keyed, submit, text_in, with};
use crate::domain::assessment::Form;
use crate::domain::checklist::{ProfileOption, ProfileQuestion};
use crate::domain::exchange::file;
use crate::domain::exchange::team as team_file;
use crate::domain::team::{MAX_NAME, Names, Setting, TeamId};
use crate::domain::texts::Text;
use crate::state::team::{CameCopy, Draft, TakenOut, TeamMsg};

/// The teams of this device, and the way to another; or the one that is being set up.
pub(super) fn view_teams(shown: &AroundTeams) -> Html {
    match &shown.teams.draft {
        Some(draft) => view_draft(shown, draft),
        None => view_list(shown),
    }
}

fn view_list(shown: &AroundTeams) -> Html {
    let AroundTeams { texts, teams, send, .. } = shown;
    let begin = send.reform(|_: MouseEvent| {
        // The form begins with its heading.
        let _ = browser::focus::arrive();
        TeamMsg::Drafted(Some(Draft::of_team()))
    });
    let mut parts =
        vec![heading(&texts[Text::NavTeam]), text_in("p", "lead", &texts[Text::TeamLead])];
    parts.push(view_undo(shown));
    if teams.waits.is_some() {
        let says = if teams.list.is_empty() { Text::TeamWaitsNone } else { Text::TeamWaits };
        parts.push(html! { <p class="notice" role="status">{ &texts[says] }</p> });
    }
    if teams.unreadable > 0 {
        parts.push(text_in("p", "notice warning", &texts.team_unreadable(teams.unreadable)));
    }
    let rows: Vec<Html> = teams
        .list
        .iter()
        .map(|team| {
            let id = team.id;
            let open = send.reform(move |_: MouseEvent| TeamMsg::Chose(Some(id)));
            let name = team_name(texts, team);
            let line = vec![
                with("p", "", text_in("b", "", &name)),
                text_in("p", "hint", &texts.team_count(team.members.len())),
                with(
                    "div",
                    "actions",
                    super::labelled(texts, "button", Text::TeamGoOn, &name, open),
                ),
            ];
            keyed(&id.to_string(), with("li", "", group("div", "", line)))
        })
        .collect();
    let is_first = rows.is_empty();
    parts.push(group("ul", "kept", rows));
    let class = if is_first { "button primary" } else { "button" };
    let acts = vec![button(class, &texts[Text::TeamSetUp], begin), view_open(shown)];
    parts.push(group("div", "actions", acts));
    parts.push(html! { <p role="status">{ opened_text(shown) }</p> });
    parts.extend(teams.copy.as_ref().map(|copy| view_copy(shown, copy)));
    parts.push(text_in("p", "hint", &texts[Text::TeamPrivacy]));
    group("div", "team", parts)
}

/// What a copy of a team that is here would change, before it does.
fn view_copy(shown: &AroundTeams, copy: &CameCopy) -> Html {
    let AroundTeams { texts, send, .. } = shown;
    let name = team_name(texts, &copy.together);
    let says = if copy.adds + copy.renews > 0 {
        texts.team_copy(&name, copy.adds, copy.renews)
    } else {
        texts.team_copy_same(&name)
    };
    let put = send.reform(|_: MouseEvent| TeamMsg::PutTogether);
    let leave = send.reform(|_: MouseEvent| TeamMsg::LeftCopy);
    html! {
        <div class="notice" role="alert">
            { text_in("p", "", &says) }
            if copy.hides { { text_in("p", "", &texts[Text::TeamCopyHides]) } }
            <div class="actions">
                { button("button", &texts[Text::TeamLeave], leave) }
                { button("button", &texts[Text::TeamPutTogether], put) }
            </div>
        </div>
    }
}

/// What became of opening a team's file.
fn opened_text(shown: &AroundTeams) -> String {
    shown
        .teams
        .refused
        .as_ref()
        .map(|why| shown.texts.team_file_refused(&why.reason(shown.texts)))
        .unwrap_or_default()
}

/// The last thing that was taken out, for as long as the page stands.
fn view_undo(shown: &AroundTeams) -> Html {
    let AroundTeams { texts, teams, send, .. } = shown;
    let Some(TakenOut::Team(team)) = &teams.taken_out else {
        return html! { <div role="status" /> };
    };
    let back = send.reform(|_: MouseEvent| TeamMsg::BroughtBack);
    html! {
        <div role="status">
            <div class="notice">
                { text_in("p", "", &texts.history_deleted(&team_name(texts, team))) }
                <div class="actions">{ button("button", &texts[Text::HistoryUndo], back) }</div>
            </div>
        </div>
    }
}

/// Opens a team's file.
fn view_open(shown: &AroundTeams) -> Html {
    let send = shown.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
        // The same file can be chosen again.
        field.set_value("");
        let send = send.clone();
        spawn_local(async move {
            let read = match browser::download::read(&file, file::LARGEST).await {
                Ok(bytes) => team_file::open_in_turns(&bytes, browser::clock::breathe).await,
                Err(Ok(bytes)) => Err(file::FileError::TooLarge { bytes }),
                Err(Err(_)) => Err(file::FileError::NotText),
            };
            send.emit(match read {
                Ok(team) => TeamMsg::CameWhole(Box::new(team)),
                Err(why) => TeamMsg::RefusedWhole(why),
            });
        });
    });
    html! {
        <label class="button file">
            { &shown.texts[Text::TeamOpen] }
            <input type="file" accept=".json,application/json" {onchange} />
        </label>
    }
}

/// One minute: what the system is, and how the team answers.
fn view_draft(shown: &AroundTeams, draft: &Draft) -> Html {
    let AroundTeams { store, texts, send, .. } = shown;
    let change = |change: fn(&mut Draft, String)| {
        let draft = draft.clone();
        send.reform(move |value: String| {
            let mut draft = draft.clone();
            change(&mut draft, value);
            TeamMsg::Drafted(Some(draft))
        })
    };
    let leave = send.reform(|_: MouseEvent| TeamMsg::Drafted(None));
    let begin = send.reform(|()| TeamMsg::Began(TeamId::of(random_id())));
    let name = view_written(
        "system",
        &texts[Text::TeamName],
        &draft.name,
        MAX_NAME,
        &change(|draft, name| draft.name = name),
    );
    let mut parts = vec![
        heading(&texts[Text::TeamSetUp]),
        text_in("p", "", &texts[Text::TeamSetUpLead]),
        group("div", "named", vec![name, text_in("p", "hint", &texts[Text::TeamNameNote])]),
        view_profile(shown, draft),
        view_which(shown, draft),
        view_way(shown, draft),
    ];
    if draft.way == Setting::EachAlone {
        parts.push(view_names(shown, draft));
    }
    let acts = vec![
        submit("button primary", &texts[Text::TeamBegin], begin),
        button("button", &texts[Text::TeamLeaveSetUp], leave),
    ];
    parts.push(group("div", "actions", acts));
    let _ = store;
    html! { <form class="team setup">{ parts }</form> }
}

/// The profile's questions: all that a team is asked.
fn view_profile(shown: &AroundTeams, draft: &Draft) -> Html {
    let checklist = &shown.store.checklist;
    let tags = super::tags_of(checklist, &draft.profile);
    let choose = {
        let (draft, checklist) = (draft.clone(), checklist.clone());
        shown.send.reform(move |value: String| {
            let mut draft = draft.clone();
            draft.choose(&checklist, &value.as_str().into());
            TeamMsg::Drafted(Some(draft))
        })
    };
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
    // That it is a team is known.
    let is_asked = |question: &&ProfileQuestion| {
        question.when.holds(&tags) && question.options.iter().all(|option| *option.tag != *"team")
    };
    let lists = checklist.questions.iter().filter(is_asked).map(one).collect();
    group("div", "choices", lists)
}

fn view_which(shown: &AroundTeams, draft: &Draft) -> Html {
    let texts = shown.texts;
    let tags = super::tags_of(&shown.store.checklist, &draft.profile);
    let quick = shown.store.checklist.quick_check(&tags).len();
    let full = shown.store.checklist.full_check(&tags).len();
    let option = |check: Form, value: &'static str, text: String| {
        let choice = Choice {
            value: value.into(),
            text: text.into(),
            note: AttrValue::default(),
            is_chosen: draft.check == check,
        };
        let draft = draft.clone();
        let send =
            shown.send.reform(move |()| TeamMsg::Drafted(Some(Draft { check, ..draft.clone() })));
        view_choice(&"check".into(), "choice", choice, send)
    };
    let options = vec![
        option(Form::Full, "full", texts.team_full(full)),
        option(Form::Quick, "quick", texts.team_quick(quick)),
    ];
    fieldset(&texts[Text::TeamWhich], options)
}

fn view_way(shown: &AroundTeams, draft: &Draft) -> Html {
    let texts = shown.texts;
    let option = |way: Setting, value: &'static str, text: Text, note: Text| {
        let choice = Choice {
            value: value.into(),
            text: texts[text].to_owned().into(),
            note: texts[note].to_owned().into(),
            is_chosen: draft.way == way,
        };
        let draft = draft.clone();
        let send =
            shown.send.reform(move |()| TeamMsg::Drafted(Some(Draft { way, ..draft.clone() })));
        view_choice(&"way".into(), "choice", choice, send)
    };
    let options = vec![
        option(Setting::InOneRoom, "room", Text::TeamInRoom, Text::TeamInRoomNote),
        option(Setting::EachAlone, "alone", Text::TeamAlone, Text::TeamAloneNote),
    ];
    fieldset(&texts[Text::TeamHow], options)
}

fn view_names(shown: &AroundTeams, draft: &Draft) -> Html {
    let texts = shown.texts;
    let option = |names: Names, value: &'static str, text: Text, note: Text| {
        let choice = Choice {
            value: value.into(),
            text: texts[text].to_owned().into(),
            note: texts[note].to_owned().into(),
            is_chosen: draft.names == names,
        };
        let draft = draft.clone();
        let send =
            shown.send.reform(move |()| TeamMsg::Drafted(Some(Draft { names, ..draft.clone() })));
        view_choice(&"names".into(), "choice", choice, send)
    };
    let options = vec![
        option(Names::Shown, "shown", Text::TeamNamesShown, Text::TeamNamesShownNote),
        option(Names::Hidden, "hidden", Text::TeamNamesHidden, Text::TeamNamesHiddenNote),
    ];
    fieldset(&texts[Text::TeamNames], options)
}

fn fieldset(legend: &str, options: Vec<Html>) -> Html {
    let mut parts = vec![text_in("legend", "", legend)];
    parts.extend(options);
    group("fieldset", "ways", parts)
}
