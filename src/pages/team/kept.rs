//! Where teams are kept: in the browser's database, and beside the answers where there is none.

use std::rc::Rc;

use gloo::events::EventListener;

use crate::browser::{clock, database, storage};
use crate::domain::exchange::team as file;
use crate::domain::team::{MemberId, Team, TeamId};
use crate::state::team::Shelf;

/// So many texts are read before the page is drawn and heard again.
const AT_ONCE: usize = 20;

/// What is kept of teams.
pub struct KeptTeams {
    /// The teams.
    pub teams: Vec<Team>,
    /// How many texts hold nothing of a team that can be read; they are left as they are.
    pub unreadable: usize,
    /// Where they are kept.
    pub shelf: Shelf,
}

/// Every team of a checklist that is kept under names that begin so.
///
/// A team is kept without its members, and each of them by themselves, so that a change keeps what changed and nothing
/// else. Large teams are read in pieces, and the page stays at work meanwhile.
pub async fn look(start: &str, checklist: &str) -> KeptTeams {
    let beside = beside(start);
    let (texts, shelf) = match database::all(start).await {
        // What found no room in the database once is beside the answers, and newer.
        Ok(mut found) => {
            found.retain(|(name, _)| beside.iter().all(|(other, _)| other != name));
            found.extend(beside);
            (found, Shelf::Database)
        }
        Err(_) if storage::names().is_err() => (Vec::new(), Shelf::Nowhere),
        Err(_) => (beside, Shelf::Storage),
    };
    let mut found = KeptTeams { teams: Vec::new(), unreadable: 0, shelf };
    let mut members = Vec::new();
    for (nth, (_, text)) in texts.iter().enumerate() {
        match file::parse(text) {
            Ok(team) if team.checklist != checklist => {}
            Ok(team) if team.version.is_empty() => members.push(team),
            Ok(team) => found.teams.push(team),
            Err(_) => found.unreadable += 1,
        }
        if nth % AT_ONCE == AT_ONCE - 1 {
            clock::breathe().await;
        }
    }
    for one in members {
        // Whose team is gone was taken out with it; what is left is nobody's.
        if let Some(team) = found.teams.iter_mut().find(|team| team.id == one.id) {
            team.members.extend(one.members);
        }
    }
    found
}

fn beside(start: &str) -> Vec<(String, String)> {
    let mut names = storage::names().unwrap_or_default();
    names.retain(|name| name.starts_with(start) && name != MARK);
    names
        .into_iter()
        .filter_map(|name| Some((storage::load(&name).ok()??, name)))
        .map(|(text, name)| (name, text))
        .collect()
}

/// Keeps what changed since `known` and removes what is gone; where it is kept now.
pub async fn keep(start: &str, list: &[Rc<Team>], known: &[Rc<Team>]) -> Shelf {
    // The browser, or a person in its settings, may have deleted what was kept: then all of it is kept anew.
    let there = database::names(start).await.ok();
    let is_there = |team: &Rc<Team>| {
        let name = named(start, team.id, None);
        let beside = || storage::load(&name).ok().flatten().is_some();
        there.as_ref().is_none_or(|there| there.contains(&name)) || beside()
    };
    let before = |id: TeamId| known.iter().find(|team| team.id == id && is_there(team));
    let (mut texts, mut gone) = (Vec::new(), Vec::new());
    for team in list {
        let known = before(team.id).filter(|known| known.names == team.names);
        let frame = team.frame();
        if known.is_none_or(|known| known.frame() != frame) {
            texts.push((named(start, team.id, None), file::keep(&frame)));
        }
        for (id, member) in &team.members {
            if known.and_then(|known| known.members.get(id)) != Some(member) {
                let text = file::keep(&team.only(*id, member));
                texts.push((named(start, team.id, Some(*id)), text));
                if texts.len() % AT_ONCE == 0 {
                    clock::breathe().await;
                }
            }
        }
    }
    for team in known {
        let now = list.iter().find(|now| now.id == team.id);
        if now.is_none() {
            gone.push(named(start, team.id, None));
        }
        let is_gone = |id: &&MemberId| now.is_none_or(|now| !now.members.contains_key(*id));
        gone.extend(team.members.keys().filter(is_gone).map(|id| named(start, team.id, Some(*id))));
    }
    for name in &gone {
        // What is not there need not go.
        let _ = storage::remove(name);
    }
    let is_kept = async {
        if !gone.is_empty() {
            database::remove(gone).await?;
        }
        database::keep(texts.clone()).await
    };
    let shelf = match is_kept.await {
        Ok(()) => {
            for (name, _) in &texts {
                let _ = storage::remove(name);
            }
            database::persist().await;
            Shelf::Database
        }
        Err(_) if texts.iter().all(|(name, text)| storage::save(name, text).is_ok()) => {
            Shelf::Storage
        }
        Err(_) => Shelf::Nowhere,
    };
    // Tells the other tabs, which look then; where there is no storage, each tab has its own.
    let _ = storage::save(MARK, &clock::now().to_string());
    shelf
}

fn named(start: &str, team: TeamId, member: Option<MemberId>) -> String {
    match member {
        Some(member) => format!("{start}:{team}:{member}"),
        None => format!("{start}:{team}"),
    }
}

/// The name of the mark that something was kept: the moment, and nothing else.
const MARK: &str = "dependable:teams";

/// Tells when another tab has kept a team, or when this page comes back as it was left.
pub fn on_kept_elsewhere(tell: impl Fn() + 'static) -> Option<[EventListener; 2]> {
    storage::on_time_to_look(MARK.to_owned(), Rc::new(tell)).ok()
}
