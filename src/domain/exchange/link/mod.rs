//! The private link: the answers of an assessment as a short text that travels anywhere (docs/links.md).
//!
//! `dpn.` says that a link begins, four signs say its format and how long it is, and the last six prove that nothing in
//! it has changed. In between are the profile, the answers with their ticks, the picks and both predictions, by their
//! numbers in the codebook (`Codes`). What a person wrote is never in it, nor a name, nor a moment.

mod bits;
#[cfg(not(target_arch = "wasm32"))]
pub mod cipher;
mod envelope;
mod find;
mod invitation;
mod print;
mod read;
mod returned;
mod reveals;
mod sealed;
mod unsigned;

pub use envelope::{
    FORMAT, INVITATION_FORMAT, INVITATION_MARKER, MARKER, RETURN_FORMAT, RETURN_MARKER,
    SEALED_FORMAT, SEALED_MARKER,
};
pub use invitation::{Invitation, print_invitation, read_invitation};
pub use print::{PrintedLink, print};
pub use read::{find_all, read, read_contents};
pub use returned::{Arrived, find_returns, print_return, read_return};
pub use reveals::{Reveals, reveals};
pub use sealed::{
    BOUND, LONGEST_PASSPHRASE, NONCE, Passphrase, PassphraseError, ROUNDS, SALT, Sealed,
    find_sealed,
};
pub use unsigned::{of_it_travels, unsigned};

use crate::domain::checklist::Checklist;

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is none in the text.
    NoLink,
    /// It ends too early.
    CutOff {
        /// How many signs are missing at least; none where its length is missing as well.
        missing: Option<usize>,
    },
    /// Signs of it have changed.
    Damaged,
    /// It is whole, and opens with a passphrase only: [`find_sealed`].
    Sealed,
    /// It is whole, and a private link to answers where something else is asked for.
    Answers,
    /// It is whole, and an invitation to a team: [`read_invitation`].
    Invitation,
    /// It is whole, and what a member hands back to a team: [`read_return`].
    Return,
    /// It is whole, and from a newer version of the app or of the checklist.
    Newer,
    /// It is whole, and holds answers to another checklist.
    OtherChecklist,
}

/// What tells links of one checklist from those of another, in 16 bits.
fn mark_of(checklist: &Checklist) -> usize {
    usize::try_from(envelope::crc_32(checklist.id.as_bytes()) & 0xFFFF).unwrap_or_default()
}

/// A link of a team, and what it could not take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLink {
    /// The link: what stands behind the `#` of an address.
    pub link: String,
    /// What the codebook does not know, as it is another version's, such as `OPS-99` or `OPS-4: memo`.
    pub left_out: Vec<String>,
}

/// The bits of an id of a team or a member, and of a moment, in two halves: a `usize` of a browser has 32.
const HALF_ID: usize = 25;
const HALF_MOMENT: usize = 27;

/// The answer "don't know", beside the levels 0 to 4.
const DONT_KNOW: usize = 5;
/// The answer "no opportunity yet".
const NO_OPPORTUNITY: usize = 6;
/// The answer "not applicable", whose reason follows.
const NOT_APPLICABLE: usize = 7;

/// How many bits a set or a number grows by: sets of what can be many, of a few, and numbers of one among a few.
const MANY: usize = 8;
const FEW: usize = 4;
const ONE_OF_FEW: usize = 2;
