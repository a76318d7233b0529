//! The team: who can operate what, and what to do about it. A program of its own, beside the journey and the desk.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::effects::go;
use super::keep::view_keep;
use super::keys::Keys;
use super::notices::view_notices;
use super::shell::view_shell;
use super::{AppProps, Wired, use_wires};
use crate::browser;
use crate::browser::storage;
use crate::domain::exchange::file;
use crate::domain::team::{Asked, Team, TeamId};
use crate::pages::team::join::{invited, leads_to};
use crate::pages::team::{SeenTeam, kept, view_page};
use crate::state::store::{Store, TeamStore};
use crate::state::team::{Joining, Shelf, TeamHears, TeamMsg, Teams};
use crate::state::{Program, Route, TeamPlace};

/// Under what name a tab keeps which team it has at hand.
const AT_HAND: &str = "dependable:team-at-hand";

/// What the team's program begins with.
#[derive(Clone, PartialEq, Properties)]
pub struct TeamProps {
    pub app: AppProps,
    /// What stood behind the address of the page for members.
    pub link: Option<Rc<str>>,
    /// What a member handed back and somebody opened.
    pub came: Option<Rc<str>>,
}

/// The team.
#[component]
pub fn TeamApp(props: &TeamProps) -> Html {
    let Wired { store, afresh, .. } =
        use_wires(&props.app, |store, latest| go(store, latest, Program::Team));
    let teams: TeamStore = {
        let TeamProps { app, link, came: waits } = props.clone();
        use_reducer(move || {
            let name = app.keys.team.as_str().into();
            let came = link.map(|link| invited(&app.model.checklist, &link));
            let joining = Joining { came: came.unwrap_or_default(), ..Joining::default() };
            Teams { name, waits, joining, ..Teams::default() }
        })
    };
    use_links(&store, &teams);
    let seen = use_mut_ref(|| Rc::new(SeenTeam::default()));
    let seen = Rc::clone(&seen.borrow());
    use_shelf(&store, &teams, &seen);
    use_leading_on(&store, &teams, &props.app.keys);
    let page = view_page(&store, &teams, &seen);
    view_shell(&store, afresh, page, view_notices(&store), view_keep(&store))
}

/// A link that is opened in the running page.
#[hook]
fn use_links(store: &Store, teams: &TeamStore) {
    let hears = teams.dispatcher();
    let model = Rc::new((**store).clone());
    let latest = use_mut_ref(|| Rc::clone(&model));
    *latest.borrow_mut() = model;
    use_effect_with((), move |()| {
        let listener = browser::address::on_link_opened(Route::Join.file(), move |link| {
            let model = Rc::clone(&latest.borrow());
            let came = invited(&model.checklist, &link);
            let msg = TeamMsg::Join(Joining { came, ..Joining::default() });
            hears.dispatch(TeamHears { msg, model });
        });
        move || drop(listener)
    });
    let (hears, model) = (teams.dispatcher(), Rc::new((**store).clone()));
    use_effect_with((), move |()| {
        let file = Route::Team(TeamPlace::Overview).file();
        let listener = browser::address::on_link_opened(file, move |link| {
            let msg = TeamMsg::Opened(link.into());
            hears.dispatch(TeamHears { msg, model: Rc::clone(&model) });
        });
        move || drop(listener)
    });
}

/// A member who begins goes on with the journey, after what they begin with is kept: effects run in the order in which
/// they stand.
#[hook]
fn use_leading_on(store: &Store, teams: &TeamStore, keys: &Rc<Keys>) {
    let key = keys.answers.clone();
    let asked = Asked::of(&store.own.assessment);
    use_effect_with(leads_to(store, &teams.joining), move |to| {
        let kept = storage::load(&key).ok().flatten().and_then(|text| file::parse(&text).ok());
        // A page that is loaded finds nothing of it where it found no room.
        if let Some(to) = to
            && kept.is_some_and(|kept| Asked::of(&kept.assessment) == asked)
        {
            // Where the browser does not load it, the page says what there is to go on with.
            let _ = browser::address::load(&to.href());
        }
    });
}

/// Looks for what is kept, once and whenever another tab has kept something; keeps what changes here.
#[hook]
fn use_shelf(store: &Store, teams: &TeamStore, seen: &Rc<SeenTeam>) {
    let (hears, model) = (teams.dispatcher(), Rc::new((**store).clone()));
    let busy = use_mut_ref(|| Rc::new(Cell::new(false)));
    let tell = move |msg| hears.dispatch(TeamHears { msg, model: Rc::clone(&model) });
    {
        let (name, tell) = (Rc::clone(&teams.name), tell.clone());
        let (checklist, seen) = (store.checklist.clone(), Rc::clone(seen));
        use_effect_with((), move |()| {
            let look = move || {
                let (name, checklist, tell) = (Rc::clone(&name), checklist.clone(), tell.clone());
                let seen = Rc::clone(&seen);
                spawn_local(async move {
                    let kept::KeptTeams { teams, unreadable, shelf } =
                        kept::look(&name, &checklist.id).await;
                    let teams: Vec<_> = teams.into_iter().map(Rc::new).collect();
                    // Loaded anew, a tab goes on with the team that it had.
                    let last = storage::of_tab(AT_HAND).ok().flatten();
                    let last = last.and_then(|id| id.parse().ok()).map(TeamId::of);
                    // A large team takes its time, in which the page can be at work between one thing and the next.
                    if let Some(team) =
                        teams.iter().find(|team| last.is_none_or(|id| team.id == id))
                    {
                        seen.picture(&checklist, team);
                        browser::clock::breathe().await;
                    }
                    tell(TeamMsg::Found(teams, unreadable, shelf));
                    if let Some(id) = last {
                        tell(TeamMsg::Resumed(id));
                    }
                });
            };
            look();
            let listener = kept::on_kept_elsewhere(look);
            move || drop(listener)
        });
    }
    use_effect_with((teams.shelf, teams.at_hand), |(shelf, at_hand)| {
        if *shelf != Shelf::Looking {
            // Without it the list of teams comes first.
            let _ = match at_hand {
                Some(id) => storage::keep_for_tab(AT_HAND, &id.number().to_string()),
                None => storage::keep_for_tab(AT_HAND, ""),
            };
        }
    });
    use_effect_with((teams.list.clone(), Rc::clone(&teams.kept)), {
        let (name, busy) = (Rc::clone(&teams.name), Rc::clone(&busy.borrow()));
        move |(list, kept): &(Vec<Rc<Team>>, Rc<Vec<Rc<Team>>>)| {
            let is_kept = list.len() == kept.len()
                && list.iter().zip(kept.iter()).all(|(one, other)| Rc::ptr_eq(one, other));
            // One after the other: what is kept later must not be what was said earlier.
            if !is_kept && !busy.replace(true) {
                let (list, kept) = (Rc::new(list.clone()), Rc::clone(kept));
                spawn_local(async move {
                    let shelf = kept::keep(&name, &list, &kept).await;
                    busy.set(false);
                    tell(TeamMsg::Kept(shelf, list));
                });
            }
        }
    });
}
