//! Sealing and opening outside of a browser: what `src/browser/cipher.rs` leaves to Web Crypto.

use aes_gcm::aead::rand_core::RngCore;
use aes_gcm::aead::{Aead, OsRng, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use pbkdf2::password_hash::{PasswordHasher, SaltString};
use pbkdf2::{Params, Pbkdf2};
use unicode_normalization::UnicodeNormalization;

use super::sealed::{BOUND, NONCE, Passphrase, ROUNDS, SALT, Sealed};

/// The bytes of a key.
const KEY: usize = 32;

/// Nothing random could be had, or there is more than AES-GCM takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CannotSeal;

/// The passphrase is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongPassphrase;

/// Seals contents with a salt and a nonce that nobody can guess.
///
/// # Errors
///
/// [`CannotSeal`].
pub fn seal(passphrase: &Passphrase, contents: &[u8]) -> Result<Sealed, CannotSeal> {
    seal_with(passphrase, contents, random()?, random()?)
}

fn random<const N: usize>() -> Result<[u8; N], CannotSeal> {
    let mut bytes = [0; N];
    OsRng.try_fill_bytes(&mut bytes).map_err(|_| CannotSeal)?;
    Ok(bytes)
}

/// Seals contents with this salt and nonce, which must never be used again.
///
/// # Errors
///
/// [`CannotSeal`].
pub fn seal_with(
    passphrase: &Passphrase,
    contents: &[u8],
    salt: [u8; SALT],
    nonce: [u8; NONCE],
) -> Result<Sealed, CannotSeal> {
    let payload = Payload { msg: contents, aad: BOUND };
    let cipher = cipher(passphrase, &salt).ok_or(CannotSeal)?;
    let text = cipher.encrypt(Nonce::from_slice(&nonce), payload).map_err(|_| CannotSeal)?;
    Ok(Sealed { salt, nonce, text })
}

/// The contents of a whole sealed link.
///
/// # Errors
///
/// [`WrongPassphrase`]: that nothing has changed on the way is known already.
pub fn open(passphrase: &Passphrase, sealed: &Sealed) -> Result<Vec<u8>, WrongPassphrase> {
    let payload = Payload { msg: &sealed.text, aad: BOUND };
    let cipher = cipher(passphrase, &sealed.salt).ok_or(WrongPassphrase)?;
    cipher.decrypt(Nonce::from_slice(&sealed.nonce), payload).map_err(|_| WrongPassphrase)
}

/// Nothing where the library refuses what is fixed here: no salt and no passphrase are unknown to it.
///
/// By the library's own instance of HMAC-SHA-256, which is fast in a debug build too.
fn cipher(passphrase: &Passphrase, salt: &[u8; SALT]) -> Option<Aes256Gcm> {
    let composed: String = passphrase.as_typed().nfc().collect();
    let salt = SaltString::encode_b64(salt).ok()?;
    let size = Params { rounds: ROUNDS, output_length: KEY };
    let hash =
        Pbkdf2.hash_password_customized(composed.as_bytes(), None, None, size, &salt).ok()?;
    Aes256Gcm::new_from_slice(hash.hash?.as_bytes()).ok()
}
