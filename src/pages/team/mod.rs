//! The team's pages: set up, ask, take in, see who can operate what, and agree on what to do.

mod arriving;
mod asking;
mod findings;
mod hidden;
pub mod join;
pub mod kept;
mod meeting;
mod members;
mod overview;
mod plan;
mod report;
mod setup;
mod since;
mod skills;
mod taking;
mod timer;
mod wares;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::element::{group, heading, keyed, text_in};
use crate::domain::assessment::{Assessment, Form};
use crate::domain::checklist::{Checklist, Tags};
use crate::domain::team::merged::{Merged, merged};
use crate::domain::team::outstanding::Alone;
use crate::domain::team::picture::Picture;
use crate::domain::team::plan::{Proposal, proposals};
use crate::domain::team::seen::picture;
use crate::domain::team::{MemberId, MergeRule, Names, Setting, Team};
use crate::domain::texts::{Text, Texts};
use crate::pages::is_ahead;
use crate::state::store::{Store, TeamStore};
use crate::state::team::{Act, Shelf, TeamHears, TeamMsg, Teams};
use crate::state::{Route, TeamPlace};

/// What was seen of a team last, so that it is computed once per change.
#[derive(Default)]
pub struct SeenTeam(RefCell<Option<(Rc<Team>, Rc<Picture>)>>);

impl SeenTeam {
    /// Who can operate what in a team; computed once for each state of it.
    pub fn picture(&self, checklist: &Checklist, team: &Rc<Team>) -> Rc<Picture> {
        let mut seen = self.0.borrow_mut();
        if let Some((known, picture)) = &*seen
            && Rc::ptr_eq(known, team)
        {
            return Rc::clone(picture);
        }
        let picture = Rc::new(picture(checklist, team));
        *seen = Some((Rc::clone(team), Rc::clone(&picture)));
        picture
    }
}

/// The page that the address names.
pub fn view_page(store: &Store, teams: &TeamStore, seen: &SeenTeam) -> Html {
    let page = match store.viewing.route {
        Route::Team(place) => view_team(store, teams, seen, place),
        Route::Join => join::view_join(store, teams),
        // The other programs'.
        _ => Html::default(),
    };
    [keyed("page", page)].into_iter().collect()
}

/// What every part of a team's pages needs.
struct AroundTeams<'a> {
    store: &'a Store,
    texts: &'a Texts,
    teams: &'a Teams,
    send: Callback<TeamMsg>,
}

/// The same, where there is a team at hand.
struct AroundTeam<'a> {
    store: &'a Store,
    texts: &'a Texts,
    teams: &'a Teams,
    team: &'a Rc<Team>,
    seen: &'a SeenTeam,
    send: Callback<TeamMsg>,
}

impl AroundTeam<'_> {
    fn picture(&self) -> Rc<Picture> {
        self.seen.picture(&self.store.checklist, self.team)
    }

    /// Something can be shown: somebody has answered, and in a hidden team enough people have.
    fn has_answers(&self) -> bool {
        self.team.shown().is_some_and(|shown| !shown.is_empty())
    }

    /// Why nothing is shown yet.
    fn nothing_text(&self) -> Text {
        match self.team.names {
            Names::Hidden => Text::TeamHiddenTooFew,
            Names::Shown => Text::TeamNobody,
        }
    }

    /// One result of all, by a rule; none where nothing can be shown.
    fn merged(&self, rule: MergeRule) -> Option<Merged> {
        self.has_answers().then(|| merged(&self.store.checklist, self.team, rule))
    }

    /// What to do about what too few cover.
    fn proposals(&self) -> Vec<Proposal> {
        if self.has_answers() {
            proposals(&self.store.checklist, self.team, &self.picture())
        } else {
            Vec::new()
        }
    }

    /// On whom more than half rests; where names are hidden that would tell one person.
    fn alone(&self) -> Option<Alone> {
        (self.team.names == Names::Shown).then(|| self.picture().alone()).flatten()
    }

    fn act(&self) -> Callback<Act> {
        self.send.reform(TeamMsg::Acted)
    }

    /// What a member is called: by name, or by their place among those without one.
    fn called(&self, member: MemberId) -> String {
        called(self.texts, self.team, member)
    }
}

/// What a member is called: by name, or by their place among those without one; in a hidden team one person.
fn called(texts: &Texts, team: &Team, member: MemberId) -> String {
    if team.names == Names::Hidden {
        return texts[Text::TeamOnePerson].to_owned();
    }
    let name = team.name_of(member).trim();
    if name.is_empty() {
        let place = team.members.keys().take_while(|known| **known != member).count();
        texts.team_member(place + 1)
    } else {
        // Isolated, as a name may run the other way.
        format!("\u{2068}{name}\u{2069}")
    }
}

/// Tells the team's pages what happened, beside the model as it stands.
fn send(store: &Store, teams: &TeamStore) -> Callback<TeamMsg> {
    let (teams, model) = (teams.dispatcher(), Rc::new((**store).clone()));
    Callback::from(move |msg| teams.dispatch(TeamHears { msg, model: Rc::clone(&model) }))
}

fn view_team(store: &Store, teams: &TeamStore, seen: &SeenTeam, place: TeamPlace) -> Html {
    let texts = &store.texts;
    if is_ahead(store) {
        let says =
            vec![heading(&texts[Text::NavTeam]), text_in("p", "lead", &texts[Text::TeamLead])];
        return group("div", "", says);
    }
    let send = send(store, teams);
    let around = AroundTeams { store, texts, teams, send: send.clone() };
    if teams.shelf == Shelf::Looking {
        let says =
            vec![heading(&texts[Text::NavTeam]), text_in("p", "hint", &texts[Text::TeamLooking])];
        return group("div", "team", says);
    }
    let Some(team) = teams.team().filter(|_| teams.draft.is_none()) else {
        return setup::view_teams(&around);
    };
    let shown = AroundTeam { store, texts, teams, team, seen, send };
    let page = match place {
        TeamPlace::Room if has_room(team) => meeting::view_meeting(&shown),
        TeamPlace::Overview | TeamPlace::Room => overview::view_overview(&shown),
        TeamPlace::Skills => skills::view_skills(&shown),
        TeamPlace::Plan => plan::view_plan(&shown),
        TeamPlace::Report => report::view_report(&shown),
    };
    let parts = vec![
        keyed("places", view_places(&shown, place)),
        keyed("shelf", view_shelf(&shown)),
        keyed(place.at().unwrap_or("overview"), page),
    ];
    group("div", "team", parts)
}

/// Where one is on the team's pages, and where one can go.
fn view_places(shown: &AroundTeam, current: TeamPlace) -> Html {
    let texts = shown.texts;
    let entry = |place: TeamPlace| {
        let text = match place {
            TeamPlace::Overview => Text::TeamPlacePeople,
            TeamPlace::Room => Text::TeamPlaceRoom,
            TeamPlace::Skills => Text::TeamPlaceSkills,
            TeamPlace::Plan => Text::TeamPlacePlan,
            TeamPlace::Report => Text::TeamPlaceReport,
        };
        let current = (place == current).then_some("page");
        html! { <li><a href={Route::Team(place).href()} data-page="" aria-current={current}>{ &texts[text] }</a></li> }
    };
    let is_there = |place: &TeamPlace| *place != TeamPlace::Room || has_room(shown.team);
    let entries = TeamPlace::ALL.into_iter().filter(is_there).map(entry).collect();
    let name = team_name(texts, shown.team);
    html! {
        <div class="places no-print">
            { text_in("p", "hint", &name) }
            <nav aria-label={name}>{ group("ul", "", entries) }</nav>
        </div>
    }
}

/// A team meets in one room only where everybody may see what everybody says.
fn has_room(team: &Team) -> bool {
    team.way == Setting::InOneRoom && team.names == Names::Shown
}

/// That more than half rests on one person, once for everything that follows from it.
fn view_alone(shown: &AroundTeam) -> Html {
    let says = |alone: Alone| {
        let name = shown.called(alone.member);
        text_in("p", "notice", &shown.texts.team_rests_alone(alone.practices, alone.asked, &name))
    };
    shown.alone().map(says).unwrap_or_default()
}

/// What a team's system is called.
fn team_name(texts: &Texts, team: &Team) -> String {
    let name = team.name.trim();
    if name.is_empty() {
        texts[Text::TeamNameless].to_owned()
    } else {
        format!("\u{2068}{name}\u{2069}")
    }
}

/// What is true of keeping, where it is not as one would expect.
fn view_shelf(shown: &AroundTeam) -> Html {
    let text = match shown.teams.shelf {
        Shelf::Looking | Shelf::Database => return Html::default(),
        Shelf::Storage => Text::TeamBeside,
        Shelf::Nowhere => Text::TeamNotKept,
    };
    text_in("p", "notice warning", &shown.texts[text])
}

/// A random number for an id.
fn random_id() -> u64 {
    u64::from(browser::clock::random()) << 30 ^ u64::from(browser::clock::random())
}

/// A button whose name for readers says what it is about.
fn labelled(
    texts: &Texts,
    class: &'static str,
    text: Text,
    about: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    let label = texts.join_named(&texts[text], about);
    html! { <button type="button" {class} aria-label={label} {onclick}>{ &texts[text] }</button> }
}

/// A team's tags, with the checklist's defaults where a question is still open.
fn tags_of(checklist: &Checklist, profile: &Tags) -> Tags {
    Assessment { profile: profile.clone(), ..Assessment::default() }.tags(checklist)
}

/// What a check is called.
fn check_text(check: Form) -> Text {
    match check {
        Form::Quick => Text::NavQuick,
        Form::Full => Text::NavFull,
    }
}
