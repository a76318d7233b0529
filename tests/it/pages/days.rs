//! Earlier days: however they come in, they are the same.

use dependable::domain::assessment::Assessment;
use dependable::domain::texts::Text;
use dependable::state::Route;
use dependable::state::desk::{Day, Desk, DeskMsg, HistoryMsg, Keeps};

use super::{at, candidate, draw_desk, has, texts};

/// The texts of so many days, one of which is none.
fn kept(days: u64) -> Vec<(String, String)> {
    let own = candidate();
    let text = |day: u64| {
        let mut assessment: Assessment = own.to_copy().assessment;
        assessment.after = Some(u8::try_from(day % 11).unwrap());
        Day::text_of(&assessment, 1_764_144_000_000 + day * 86_400_000)
    };
    let mut kept: Vec<_> = (0..days).map(|day| (format!("day:{day:03}"), text(day))).collect();
    "nothing that can be read".clone_into(&mut kept[7].1);
    kept
}

#[test]
fn days_that_are_read_in_pieces_are_those_that_are_read_at_once() {
    let own = at(candidate(), &Route::History);
    let desk = |pieces: Vec<Vec<(String, String)>>| {
        let mut desk = Desk::default();
        let mut pieces = pieces.into_iter();
        let first = HistoryMsg::Found(pieces.next().unwrap(), Keeps::Database);
        desk.update(DeskMsg::History(first), &own);
        for piece in pieces {
            desk.update(DeskMsg::History(HistoryMsg::FoundMore(piece)), &own);
        }
        desk
    };
    let whole = desk(vec![kept(100)]);
    let mut turned = kept(100);
    turned.reverse();
    let pieces = desk(turned.chunks(10).map(<[_]>::to_vec).collect());
    let days = |desk: &Desk| {
        let days = desk.history.days();
        days.iter().map(|day| (day.name.clone(), day.text.clone())).collect::<Vec<_>>()
    };
    assert_eq!(days(&pieces), days(&whole));
    assert_eq!(days(&whole).len(), 99);
    let page = draw_desk(&own, pieces);
    has(&page, &texts().history_unreadable(1));
    has(&page, &texts().history_all_days(99));
    has(&page, &texts()[Text::HistoryDays]);
}
