//! The invitation to a team: what it asks, and of whom nothing.

use super::bits::Unread;
use super::envelope::{LinkForm, SIGN_BITS};
use super::find::find;
use super::print::Writing;
use super::read::Inside;
use super::{HALF_ID, LinkError, TeamLink};
use crate::domain::assessment::Form;
use crate::domain::checklist::{Checklist, Tags};
use crate::domain::team::{Names, TeamId};

/// What a team asks its members. The name of its system is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    /// Which team.
    pub team: TeamId,
    /// Which check it asks for.
    pub check: Form,
    /// Whether names are kept.
    pub names: Names,
    /// What everybody is measured by.
    pub profile: Tags,
}

/// Writes an invitation; [`read_invitation`] reads it back.
pub fn print_invitation(checklist: &Checklist, invitation: &Invitation) -> TeamLink {
    let book = checklist.codes.book();
    let mut out = Writing::begin(checklist, &book);
    out.bits.put_large(invitation.team.number(), HALF_ID);
    out.bits.put(usize::from(invitation.check == Form::Full), 1);
    out.bits.put(usize::from(invitation.names == Names::Hidden), 1);
    out.put_profile(&invitation.profile);
    out.close(LinkForm::Invitation)
}

/// Opens the first invitation in a text, whatever stands around it.
///
/// # Errors
///
/// - no link at all: [`LinkError::NoLink`]
/// - links, and none of them an invitation: what the first of them is, such as [`LinkError::Answers`]
/// - as [`read`](super::read())
pub fn read_invitation(checklist: &Checklist, text: &str) -> Result<Invitation, LinkError> {
    let all = find(text);
    let first = all.first().ok_or(LinkError::NoLink)?;
    let invitation = all.iter().find(|found| found.form == LinkForm::Invitation);
    let found = invitation.unwrap_or(first);
    match (found.error, found.form) {
        (Some(error), _) => return Err(error),
        (None, LinkForm::Plain) => return Err(LinkError::Answers),
        (None, LinkForm::Sealed) => return Err(LinkError::Sealed),
        (None, LinkForm::Return) => return Err(LinkError::Return),
        (None, LinkForm::Invitation) => {}
    }
    let book = checklist.codes.book();
    let bits = Unread::new(&found.signs, SIGN_BITS);
    let mut inside = Inside::begin(checklist, &book, bits)?;
    let team = TeamId::of(inside.bits.take_large(HALF_ID));
    let check = if inside.bits.take(1) == 1 { Form::Full } else { Form::Quick };
    let names = if inside.bits.take(1) == 1 { Names::Hidden } else { Names::Shown };
    let profile = inside.take_profile();
    inside.end(Invitation { team, check, names, profile })
}
