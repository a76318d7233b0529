//! The sealed form of a link: the same answers, which open with a passphrase only.
//!
//! What makes them unreadable is the browser's own Web Crypto (`src/browser/cipher.rs`), or `cipher` beside this file;
//! both get what they need from here.

use super::LinkError;
use super::bits::{Bits, Unread};
use super::envelope::{LinkForm, SIGN_BITS, close};
use super::find::find;

/// How often PBKDF2 goes round with HMAC-SHA-256: what OWASP asks for (Password Storage Cheat Sheet).
pub const ROUNDS: u32 = 600_000;
/// The bytes of a salt, random for each link.
pub const SALT: usize = 16;
/// The bytes of a nonce, random for each link.
pub const NONCE: usize = 12;
/// What the tag of AES-GCM takes.
const TAG: usize = 16;
/// What AES-GCM binds the contents to, so that no other format takes them for its own.
pub const BOUND: &[u8] = b"dps.1";
/// So many signs a passphrase may have.
pub const LONGEST_PASSPHRASE: usize = 200;

/// What a sealed link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Goes into the key, so that no two links of a passphrase have the same.
    pub salt: [u8; SALT],
    /// Goes into each use of the key.
    pub nonce: [u8; NONCE],
    /// [`PrintedLink::contents`](super::PrintedLink::contents), encrypted, and the tag behind them.
    pub text: Vec<u8>,
}

impl Sealed {
    /// Writes the link; [`find_sealed`] reads it back.
    pub fn print(&self) -> String {
        let mut bits = Bits::default();
        for byte in self.salt.iter().chain(&self.nonce).chain(&self.text) {
            bits.put(usize::from(*byte), 8);
        }
        close(LinkForm::Sealed, &bits.groups(SIGN_BITS))
    }
}

/// Finds the first link in a text, whatever stands around it, where that is a sealed one.
///
/// # Errors
///
/// Those of [`read`](super::read()) that are about the text; a plain link is none.
pub fn find_sealed(text: &str) -> Result<Sealed, LinkError> {
    let all = find(text);
    let whole = all.iter().find(|found| found.error.is_none());
    let found = whole.or(all.first()).filter(|found| found.form == LinkForm::Sealed);
    let found = found.ok_or(LinkError::NoLink)?;
    if let Some(error) = found.error {
        return Err(error);
    }
    let mut bits = Unread::new(&found.signs, SIGN_BITS);
    let mut bytes = Vec::new();
    while bits.left() >= 8 {
        bytes.push(u8::try_from(bits.take(8)).unwrap_or_default());
    }
    if !bits.ends_as_written() {
        return Err(LinkError::Damaged);
    }
    let parts = bytes.split_first_chunk::<SALT>().and_then(|(salt, rest)| {
        let (nonce, text) = rest.split_first_chunk::<NONCE>()?;
        let is_whole = text.len() > TAG;
        is_whole.then(|| Sealed { salt: *salt, nonce: *nonce, text: text.to_vec() })
    });
    parts.ok_or(LinkError::Damaged)
}

/// What somebody has to know to open a sealed link.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

/// Why a text is no passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseError {
    /// It has no sign.
    Empty,
    /// It has more signs than [`LONGEST_PASSPHRASE`].
    TooLong,
}

impl Passphrase {
    /// Takes a text for a passphrase, to the letter.
    ///
    /// # Errors
    ///
    /// - no sign at all: [`PassphraseError::Empty`]
    /// - 201 signs: [`PassphraseError::TooLong`]
    pub fn parse(text: &str) -> Result<Passphrase, PassphraseError> {
        match text.chars().count() {
            0 => Err(PassphraseError::Empty),
            1..=LONGEST_PASSPHRASE => Ok(Passphrase(text.to_owned())),
            _ => Err(PassphraseError::TooLong),
        }
    }

    /// As it was typed: whoever makes a key of it composes its letters first (Unicode, form NFC).
    pub fn as_typed(&self) -> &str {
        &self.0
    }
}
