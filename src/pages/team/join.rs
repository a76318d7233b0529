//! A member's side: being asked, and handing back.

use std::rc::Rc;

use yew::prelude::*;

use super::taking::{Ware, view_address, view_ware};
use super::{random_id, send};
use crate::browser;
use crate::components::choice::view_written;
use crate::components::element::{button, group, heading, text_in, with};
use crate::components::link::view_link;
use crate::domain::assessment::{Assessment, Form, Saved};
use crate::domain::checklist::Checklist;
use crate::domain::exchange::file;
use crate::domain::exchange::link::{Invitation, LinkError, print_return, read_invitation};
use crate::domain::team::{Asked, MAX_NAME, MemberId, Names, Return};
use crate::domain::texts::Text;
use crate::pages::desk::refused_text;
use crate::pages::{is_ahead, view_ahead};
use crate::state::store::{Store, TeamStore};
use crate::state::team::{Invited, Joining, Takeaway, TeamMsg};
use crate::state::{Model, Msg, Route, Storage, TeamPlace};

/// What came by the lead's link.
pub fn invited(checklist: &Checklist, text: &str) -> Invited {
    match read_invitation(checklist, text) {
        Ok(invitation) => Invited::By(invitation),
        Err(error) => Invited::Refused(error),
    }
}

/// Being asked, or handing back what was answered.
pub(super) fn view_join(store: &Store, teams: &TeamStore) -> Html {
    let texts = &store.texts;
    if is_ahead(store) {
        return view_ahead(texts, Text::NavJoin);
    }
    let asked = Asked::of(&store.own.assessment);
    match (&teams.joining.came, asked) {
        (Invited::By(invitation), asked) if asked.is_none_or(|by| by.team != invitation.team) => {
            view_asked(store, teams, invitation)
        }
        (Invited::Refused(error), None) if *error != LinkError::NoLink => {
            let parts = vec![
                heading(&texts[Text::NavJoin]),
                text_in("p", "notice warning", &refused_text(texts, *error)),
                text_in("p", "", &texts[Text::AskedRefusedNote]),
            ];
            group("div", "join", parts)
        }
        (_, Some(asked)) => view_hand_back(store, teams, asked),
        (_, None) => {
            let parts = vec![
                heading(&texts[Text::NavJoin]),
                text_in("p", "", &texts[Text::AskedNothing]),
                with(
                    "div",
                    "actions",
                    view_link(&Route::Team(TeamPlace::Overview), "button", &texts[Text::NavTeam]),
                ),
            ];
            group("div", "join", parts)
        }
    }
}

fn view_asked(store: &Store, teams: &TeamStore, invitation: &Invitation) -> Html {
    let texts = &store.texts;
    let checklist = &store.checklist;
    let tags = super::tags_of(checklist, &invitation.profile);
    let (count, minutes) = match invitation.check {
        Form::Quick => (checklist.quick_check(&tags).len(), 3),
        Form::Full => {
            let asked = checklist.full_check(&tags).len();
            let open =
                crate::domain::checklist::StillOpen { short: 0, questions: asked, scenarios: 0 };
            (asked, open.minutes())
        }
    };
    let names = match invitation.names {
        Names::Shown => Text::AskedNamesShown,
        Names::Hidden => Text::AskedNamesHidden,
    };
    let begin = {
        let (store, invitation) = (store.clone(), invitation.clone());
        send(&store.clone(), teams).reform(move |_: MouseEvent| {
            begin(&store, &invitation);
            TeamMsg::Join(Joining {
                came: Invited::Began(invitation.clone()),
                ..Joining::default()
            })
        })
    };
    let mut parts = vec![
        heading(&texts[Text::NavJoin]),
        text_in("p", "lead", &texts.asked_lead(count, minutes)),
        text_in("p", "", &texts.asked_about(&texts.line(&checklist.profile_names(&tags)))),
        text_in("p", "", &texts[Text::AskedPrivacy]),
        text_in("p", "", &texts[names]),
    ];
    if !store.own.assessment.is_blank() {
        parts.push(text_in("p", "hint", &texts[Text::AskedAside]));
    }
    parts.push(group(
        "div",
        "actions",
        vec![button("button primary", &texts[Text::AskedBegin], begin)],
    ));
    group("div", "join", parts)
}

/// Sets aside what is at hand, goes on with what was begun for this team, or begins.
fn begin(store: &Store, invitation: &Invitation) {
    let mut saved = saved(store);
    let is_theirs = |assessment: &Assessment| {
        Asked::of(assessment).is_some_and(|asked| asked.team == invitation.team)
    };
    let begun = saved.set_aside.iter().find(|aside| is_theirs(aside)).map(|aside| aside.id);
    if let Some(id) = begun {
        saved.switch_to(id);
    } else {
        let mut assessment = Assessment {
            checklist: store.checklist.id.clone(),
            version: store.checklist.version.clone(),
            profile: invitation.profile.clone(),
            shuffle: browser::clock::random(),
            ..Assessment::default()
        };
        Asked {
            team: invitation.team,
            member: MemberId::of(random_id()),
            check: invitation.check,
            names: invitation.names,
        }
        .keep_in(&mut assessment, "");
        let id = saved.bring_back(assessment);
        saved.switch_to(id);
    }
    store.dispatch(Msg::Rearranged(Box::new(saved)));
}

/// Where a member goes on from here; none until what they begin with is at hand.
pub fn leads_to(model: &Model, joining: &Joining) -> Option<Route> {
    let Invited::Began(invitation) = &joining.came else { return None };
    let asked = Asked::of(&model.own.assessment)?;
    (asked.team == invitation.team && model.kept.storage == Storage::Works)
        .then(|| check_route(invitation.check))
}

fn check_route(check: Form) -> Route {
    match check {
        Form::Quick => Route::Quick(None),
        Form::Full => Route::Full(None),
    }
}

fn saved(model: &Model) -> Saved {
    model.to_save().unwrap_or_else(|| model.to_copy())
}

fn view_hand_back(store: &Store, teams: &TeamStore, asked: Asked) -> Html {
    let texts = &store.texts;
    let assessment = &store.own.assessment;
    let send = send(store, teams);
    let tags = assessment.tags(&store.checklist);
    let practices = match asked.check {
        Form::Quick => store.checklist.quick_check(&tags),
        Form::Full => store.checklist.full_check(&tags),
    };
    let done = practices
        .iter()
        .filter(|practice| assessment.answer_on_offer(practice, &tags).is_some())
        .count();
    let go_on = check_route(asked.check);
    let mut parts = vec![
        heading(&texts[Text::AskedHandBack]),
        text_in("p", "lead", &texts.asked_done(done, practices.len())),
    ];
    if done < practices.len() {
        let link = view_link(&go_on, "button", &texts[Text::StartResumeGo]);
        parts.push(group("div", "actions", vec![link]));
    }
    if done == 0 {
        return group("div", "join", parts);
    }
    let name = &teams.joining.name;
    if asked.names == Names::Shown {
        let came = teams.joining.came.clone();
        let on_name = send.reform(move |name: String| {
            TeamMsg::Join(Joining { came: came.clone(), name: name.into() })
        });
        let field = view_written("member", &texts[Text::AskedName], name, MAX_NAME, &on_name);
        parts.push(group(
            "div",
            "named",
            vec![field, text_in("p", "hint", &texts[Text::AskedNameNote])],
        ));
    }
    let one = Return {
        team: Some(asked.team),
        member: asked.member,
        name: if asked.names == Names::Shown { name.trim().to_owned() } else { String::new() },
        at: assessment.latest(),
        assessment: (**assessment).clone(),
        ..Return::default()
    };
    let link = print_return(&store.checklist, &one).link;
    let page = browser::address::whole(Route::Team(TeamPlace::Overview).file()).unwrap_or_default();
    let address: Rc<str> = [&page, "#", &link].concat().into();
    parts.push(text_in("p", "", &texts[Text::AskedReveals]));
    parts.push(view_address(texts, teams, &send, Takeaway::Return, &address, Text::AskedCopy));
    let print: Rc<dyn Fn() -> String> = {
        let (assessment, name) = (one.assessment.clone(), one.name.clone());
        Rc::new(move || {
            let mut assessment = assessment.clone();
            asked.keep_in(&mut assessment, &name);
            assessment.name.clear();
            for response in assessment.responses.values_mut() {
                response.note.clear();
                response.own_words.clear();
            }
            file::print(&Saved { assessment, ..Saved::default() })
        })
    };
    let ware = Ware {
        carrier: Takeaway::ReturnFile,
        title: Text::AskedFile,
        note: Text::AskedFileNote,
        file: (texts[Text::AskedFileName].to_owned(), "application/json"),
        print,
    };
    parts.push(view_ware(texts, teams, &send, ware));
    group("div", "join", parts)
}
