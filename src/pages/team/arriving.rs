//! Taking in what comes back: links in any text, and files, each looked at before anything changes.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::AroundTeam;
use crate::browser;
use crate::components::element::{button, details, group, keyed, text_in};
use crate::domain::exchange::file::{self, FileError};
use crate::domain::exchange::link::{LinkError, find_returns};
use crate::domain::exchange::team::return_of_file;
use crate::domain::order::gathered;
use crate::domain::team::{Arrival, MemberId, Names, Unfit};
use crate::domain::texts::{Text, Texts};
use crate::pages::desk::refused_text;
use crate::state::team::{Arriving, Came, FitReturn, NotTaken, TeamMsg, Whence};

/// So many lines of a list stand open at first.
const FIRST: usize = 12;
/// So many returns are shown one by one.
const MOST: usize = 40;
/// So many files are read before the page is drawn again.
const AT_ONCE: usize = 20;

/// The field and the button for what comes back, and what came.
pub(super) fn view_arriving(shown: &AroundTeam) -> Html {
    let AroundTeam { texts, teams, send, .. } = shown;
    let oninput = send.reform(|event: InputEvent| {
        let field = event.target_unchecked_into::<web_sys::HtmlTextAreaElement>();
        TeamMsg::Pasted(field.value().into())
    });
    let look = {
        let (send, pasted, checklist) =
            ((*send).clone(), Rc::clone(&teams.pasted), shown.store.checklist.clone());
        Callback::from(move |_: MouseEvent| {
            let came = Came::in_text(find_returns(&checklist, &pasted));
            send.emit(TeamMsg::Came(came));
            let _ = browser::focus::arrive_at("came");
        })
    };
    html! {
        <section class="way" id="take-in">
            { text_in("h2", "", &texts[Text::TeamTakeIn]) }
            { text_in("p", "", &texts[Text::TeamTakeInNote]) }
            <label class="address">
                { text_in("span", "", &texts[Text::TeamPaste]) }
                <textarea rows="5" name="returns" autocomplete="off" spellcheck="false" value={teams.pasted.to_string()} {oninput} />
            </label>
            <div class="actions">
                { button("button", &texts[Text::TeamLook], look) }
                { view_files(shown) }
            </div>
            <div id="came" tabindex="-1" role="status">
                { teams.arriving.as_ref().map(|came| view_came(shown, came)) }
                { teams.took.map(|took| text_in("p", "", &texts.team_took(took))) }
            </div>
        </section>
    }
}

/// Files are chosen, many at once, or dropped on the button.
fn view_files(shown: &AroundTeam) -> Html {
    let send = shown.send.clone();
    let checklist = shown.store.checklist.clone();
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        let files = field.files();
        let files: Vec<web_sys::File> = files
            .map(|files| (0..files.length()).filter_map(|nth| files.get(nth)).collect())
            .unwrap_or_default();
        field.set_value("");
        let (send, checklist) = (send.clone(), checklist.clone());
        spawn_local(async move {
            let (mut batch, last) = (Vec::new(), files.len());
            for (nth, file) in files.into_iter().enumerate() {
                let name: Rc<str> = file.name().into();
                let whence = Whence::File(Rc::clone(&name));
                let came = match browser::download::read(&file, file::LARGEST).await {
                    Err(Ok(bytes)) => vec![Came { whence, holds: Err(NotTaken::TooLarge(bytes)) }],
                    Err(Err(_)) => vec![Came { whence, holds: Err(NotTaken::Refused) }],
                    Ok(bytes) => in_file(&checklist, &whence, &bytes),
                };
                batch.extend(came);
                // Some at a time: what was read stands there while the rest is.
                if batch.len() >= AT_ONCE || nth + 1 == last {
                    send.emit(TeamMsg::Came(std::mem::take(&mut batch)));
                    browser::clock::breathe().await;
                }
            }
        });
    });
    html! {
        <label class="button file">
            { &shown.texts[Text::TeamFiles] }
            <input type="file" multiple=true {onchange} />
        </label>
    }
}

/// What a file holds: answers, or a text with links in it, such as the export of a chat.
fn in_file(
    checklist: &crate::domain::checklist::Checklist,
    whence: &Whence,
    bytes: &[u8],
) -> Vec<Came> {
    let came = |holds| Came { whence: whence.clone(), holds };
    match file::open(bytes) {
        Ok(saved) => vec![came(Ok(return_of_file(&saved)))],
        Err(why) => {
            let text = String::from_utf8_lossy(bytes);
            let found = find_returns(checklist, &text);
            if found.is_empty() {
                return vec![came(Err(NotTaken::File(why)))];
            }
            found
                .into_iter()
                .map(|one| came(one.map(|arrived| arrived.given).map_err(NotTaken::Link)))
                .collect()
        }
    }
}

fn view_came(shown: &AroundTeam, came: &Rc<Arriving>) -> Html {
    let AroundTeam { texts, send, .. } = shown;
    let picked = people(came.picked().map(|one| one.member));
    // Those that need a decision first.
    let is_plain =
        |(_, fit): &(usize, &FitReturn)| fit.arrival == Arrival::New && !fit.is_for_another;
    let fits = || came.fit.iter().enumerate();
    let more = came.fit.len().saturating_sub(MOST);
    let rows = fits()
        .filter(|fit| !is_plain(fit))
        .chain(fits().filter(is_plain))
        .take(MOST)
        .map(|(nth, fit)| view_fit(shown, nth, fit))
        .collect();
    let take_in = send.reform(|_: MouseEvent| TeamMsg::TookIn);
    let leave = send.reform(|_: MouseEvent| TeamMsg::Left);
    if let ([], [(_, NotTaken::Link(LinkError::NoLink))]) =
        (came.fit.as_slice(), came.unfit.as_slice())
    {
        return text_in("p", "notice warning", &texts[Text::TeamNoLink]);
    }
    let unfit: Vec<Html> = came
        .unfit
        .iter()
        .map(|(whence, why)| {
            let line = texts.join_named(&whence_text(texts, whence), &why_text(texts, why));
            text_in("li", "", &line)
        })
        .collect();
    html! {
        <div class="notice">
            if !came.fit.is_empty() {
                { text_in("p", "", &texts.team_came(people(came.fit.iter().map(|fit| fit.one.member)))) }
                { group("ul", "came", rows) }
                if more > 0 { { text_in("p", "hint", &texts.team_and_more(more)) } }
            }
            if !unfit.is_empty() {
                { text_in("p", "", &texts.team_unfit(unfit.len())) }
                { folded(texts, unfit) }
            }
            <div class="actions">
                if picked > 0 {
                    { button("button primary", &texts.team_take_in_n(picked), take_in) }
                }
                { button("button", &texts[Text::TeamLeave], leave) }
            </div>
        </div>
    }
}

/// How many people there are among members that are named more than once.
fn people(members: impl Iterator<Item = MemberId>) -> usize {
    gathered::<BTreeSet<_>, _>(members).len()
}

fn folded(texts: &Texts, mut rows: Vec<Html>) -> Html {
    if rows.len() <= FIRST {
        return group("ul", "unfit", rows);
    }
    let rest = rows.split_off(FIRST);
    let more = texts.team_more(rest.len());
    html! {
        <>
            { group("ul", "unfit", rows) }
            { details(&more, false, group("ul", "unfit", rest)) }
        </>
    }
}

fn view_fit(shown: &AroundTeam, nth: usize, fit: &FitReturn) -> Html {
    let texts = shown.texts;
    let hidden = shown.team.names == Names::Hidden;
    let onchange = shown.send.reform(move |event: Event| {
        let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        TeamMsg::Picked(nth, field.checked())
    });
    let name = fit.one.name.trim();
    let who = if hidden || name.is_empty() {
        whence_text(texts, &fit.whence)
    } else {
        format!("\u{2068}{name}\u{2069}")
    };
    let answered =
        fit.one.assessment.responses.values().filter(|response| response.answer.is_some()).count();
    let mut facts = Vec::new();
    if !hidden {
        facts.push(texts.history_answers(answered));
        let day = browser::clock::day(fit.one.at, &texts.language);
        facts.extend((!day.is_empty()).then(|| texts.team_handed_back(&day)));
    }
    let day_of = |at| browser::clock::day(at, &texts.language);
    facts.push(match fit.arrival {
        Arrival::New => texts[Text::TeamArrivalNew].to_owned(),
        Arrival::Known => texts[Text::TeamArrivalKnown].to_owned(),
        Arrival::Later { than } => texts.team_arrival_later(&day_of(than)),
        Arrival::Earlier { than } => texts.team_arrival_earlier(&day_of(than)),
    });
    if fit.is_for_another {
        facts.push(texts[Text::TeamArrivalOther].to_owned());
    }
    let is_known = fit.arrival == Arrival::Known;
    let line = html! {
        <li>
            <label class="line">
                <input type="checkbox" checked={fit.is_picked} disabled={is_known} {onchange} />
                <span>{ text_in("b", "", &who) }{ " " }{ text_in("small", "", &texts.line(&facts)) }</span>
            </label>
        </li>
    };
    keyed(&nth.to_string(), line)
}

fn whence_text(texts: &Texts, whence: &Whence) -> String {
    match whence {
        Whence::Text(0) => texts[Text::TeamWhenceText].to_owned(),
        Whence::Text(nth) => texts.team_whence_link(*nth),
        Whence::File(name) => format!("\u{2068}{name}\u{2069}"),
    }
}

fn why_text(texts: &Texts, why: &NotTaken) -> String {
    match why {
        NotTaken::Link(LinkError::NoLink) => texts[Text::TeamNoLink].to_owned(),
        NotTaken::Link(LinkError::Invitation) => texts[Text::TeamOwnLink].to_owned(),
        NotTaken::Link(error) => refused_text(texts, *error),
        NotTaken::File(error) => error.reason(texts),
        NotTaken::TooLarge(bytes) => FileError::TooLarge { bytes: *bytes }.reason(texts),
        NotTaken::Refused => texts[Text::TeamFileUnread].to_owned(),
        NotTaken::Unfit(why) => texts[match why {
            Unfit::OtherChecklist => Text::SharedOtherChecklist,
            Unfit::Newer => Text::SharedNewer,
            Unfit::Candidate => Text::TeamUnfitCandidate,
            Unfit::Empty => Text::TeamUnfitEmpty,
        }]
        .to_owned(),
    }
}
