//! What a member hands back to a team: the answers as in a private link, and before them who, to which team, when.

use std::collections::BTreeSet;

use super::bits::Unread;
use super::envelope::{LinkForm, SIGN_BITS};
use super::find::{Found, find};
use super::print::Writing;
use super::read::{Inside, opened};
use super::unsigned::unsigned;
use super::{FEW, HALF_ID, HALF_MOMENT, LinkError, TeamLink};
use crate::domain::assessment::Moment;
use crate::domain::checklist::{Checklist, CodeBook};
use crate::domain::team::{MAX_NAME, MemberId, Return, TeamId};

/// What came in a text, for a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Who, when, and the answers.
    pub given: Return,
    /// It was a private link, which says neither who nor when: its id follows from the answers.
    pub is_plain: bool,
}

/// The moments that travel: whole numbers in a browser. What is beyond counts as not noted.
const MOMENTS: u64 = 1 << 53;

/// Writes a return; [`read_return`] reads it back. Of the answers the same travels as in a private link, of the name up
/// to [`MAX_NAME`] signs.
pub fn print_return(checklist: &Checklist, given: &Return) -> TeamLink {
    let book = checklist.codes.book();
    let mut out = Writing::begin(checklist, &book);
    out.bits.put_large(given.member.number(), HALF_ID);
    out.bits.put(usize::from(given.team.is_some()), 1);
    if let Some(team) = given.team {
        out.bits.put_large(team.number(), HALF_ID);
    }
    out.bits.put_large(if given.at < MOMENTS { given.at } else { 0 }, HALF_MOMENT);
    let name: String = given.name.chars().take(MAX_NAME).collect();
    out.bits.put_number(name.len(), FEW);
    for byte in name.bytes() {
        out.bits.put(byte.into(), 8);
    }
    out.put_answers(checklist, &given.assessment);
    out.close(LinkForm::Return)
}

/// Opens the first link in a text, whatever stands around it, where that is a return.
///
/// # Errors
///
/// As [`read`](super::read()), and of a private link [`LinkError::Answers`].
pub fn read_return(checklist: &Checklist, text: &str) -> Result<Return, LinkError> {
    let found = find(text).into_iter().next().ok_or(LinkError::NoLink)?;
    let arrived = arrived(checklist, &checklist.codes.book(), &found)?;
    if arrived.is_plain { Err(LinkError::Answers) } else { Ok(arrived.given) }
}

/// Opens every return and every private link in a text, such as a conversation or a page, each one once. Of a link that
/// is neither it says what it is: [`LinkError::Sealed`], [`LinkError::Invitation`].
pub fn find_returns(checklist: &Checklist, text: &str) -> Vec<Result<Arrived, LinkError>> {
    let book = checklist.codes.book();
    let mut seen = BTreeSet::new();
    let mut all = find(text);
    all.retain(|found| seen.insert((found.form, found.signs.clone())));
    all.iter().map(|found| arrived(checklist, &book, found)).collect()
}

fn arrived(checklist: &Checklist, book: &CodeBook, found: &Found) -> Result<Arrived, LinkError> {
    if found.error.is_some() || found.form != LinkForm::Return {
        let given = unsigned(&opened(checklist, book, found)?);
        return Ok(Arrived { given, is_plain: true });
    }
    let bits = Unread::new(&found.signs, SIGN_BITS);
    let mut inside = Inside::begin(checklist, book, bits)?;
    let member = MemberId::of(inside.bits.take_large(HALF_ID));
    let is_for_a_team = inside.bits.take(1) == 1;
    let team = is_for_a_team.then(|| TeamId::of(inside.bits.take_large(HALF_ID)));
    let at = take_moment(&mut inside);
    let name = take_name(&mut inside);
    let assessment = inside.take_answers(checklist);
    let given = Return { team, member, name, at, assessment, ..Return::default() };
    Ok(Arrived { given: inside.end(given)?, is_plain: false })
}

fn take_moment(inside: &mut Inside) -> Moment {
    let at = inside.bits.take_large(HALF_MOMENT);
    inside.bits.check(at < MOMENTS);
    at
}

/// A name has a form, too: what is no UTF-8, or longer than was ever written, is damage.
fn take_name(inside: &mut Inside) -> String {
    let length = inside.bits.take_number(FEW);
    let is_short = length <= 4 * MAX_NAME;
    inside.bits.check(is_short);
    let length = if is_short { length } else { 0 };
    let byte = |_| u8::try_from(inside.bits.take(8)).unwrap_or_default();
    let name = String::from_utf8((0..length).map(byte).collect());
    inside.bits.check(name.as_ref().is_ok_and(|name| name.chars().count() <= MAX_NAME));
    name.unwrap_or_default()
}
