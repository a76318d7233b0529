//! AES-256-GCM with a key of a passphrase by PBKDF2 and HMAC-SHA-256: the browser's own Web Crypto.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, Pbkdf2Params, SubtleCrypto};

use super::{WebError, window};

/// How a key is made and what it is used with.
#[derive(Clone, Copy, Debug)]
pub struct How<'a> {
    /// What was typed, of any composition.
    pub passphrase: &'a str,
    /// How often PBKDF2 goes round.
    pub rounds: u32,
    /// What makes the key this one text's own.
    pub salt: &'a [u8],
    /// What makes the use of the key this one text's own.
    pub nonce: &'a [u8],
    /// What the text is bound to.
    pub bound: &'a [u8],
}

/// Why nothing was encrypted or decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CipherError {
    /// The page did not come by https, nor from the device itself: there a browser has no cipher.
    NotSecure,
    /// The key does not fit the text.
    WrongKey,
    /// The browser refused.
    Refused(WebError),
}

impl From<JsValue> for CipherError {
    fn from(value: JsValue) -> CipherError {
        CipherError::Refused(value.into())
    }
}

/// Bytes that nobody can guess.
///
/// # Errors
///
/// Where the browser has none.
pub fn random<const N: usize>() -> Result<[u8; N], WebError> {
    let mut bytes = [0; N];
    window()?.crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}

/// Encrypts; the tag is behind the text.
///
/// # Errors
///
/// [`CipherError::NotSecure`], or where the browser refuses.
pub async fn encrypt(how: How<'_>, text: &[u8]) -> Result<Vec<u8>, CipherError> {
    let subtle = subtle()?;
    let key = key(&subtle, how, "encrypt").await?;
    let encrypted = subtle.encrypt_with_object_and_u8_array(&with(how), &key, text)?;
    Ok(Uint8Array::new(&JsFuture::from(encrypted).await?).to_vec())
}

/// Decrypts what [`encrypt`] made.
///
/// # Errors
///
/// [`CipherError::WrongKey`] for another passphrase, [`CipherError::NotSecure`], or where the browser refuses.
pub async fn decrypt(how: How<'_>, text: &[u8]) -> Result<Vec<u8>, CipherError> {
    let subtle = subtle()?;
    let key = key(&subtle, how, "decrypt").await?;
    let decrypted = subtle.decrypt_with_object_and_u8_array(&with(how), &key, text)?;
    let decrypted = JsFuture::from(decrypted).await.map_err(|_| CipherError::WrongKey)?;
    Ok(Uint8Array::new(&decrypted).to_vec())
}

fn subtle() -> Result<SubtleCrypto, CipherError> {
    let crypto = window().map_err(CipherError::Refused)?.crypto()?;
    let subtle = Reflect::get(&crypto, &"subtle".into())?;
    // What is not there has no type to be asked for.
    if subtle.is_undefined() { Err(CipherError::NotSecure) } else { Ok(subtle.unchecked_into()) }
}

fn with(how: How) -> AesGcmParams {
    let with = AesGcmParams::new("AES-GCM", &Uint8Array::from(how.nonce));
    with.set_additional_data(&Uint8Array::from(how.bound));
    with
}

async fn key(subtle: &SubtleCrypto, how: How<'_>, usage: &str) -> Result<CryptoKey, CipherError> {
    let composed = String::from(JsString::from(how.passphrase).normalize("NFC"));
    let bytes = Uint8Array::from(composed.as_bytes());
    let of_passphrase = subtle.import_key_with_str(
        "raw",
        &bytes,
        "PBKDF2",
        false,
        &Array::of1(&"deriveKey".into()),
    )?;
    let of_passphrase: CryptoKey = JsFuture::from(of_passphrase).await?.unchecked_into();
    let salt = Uint8Array::from(how.salt);
    let by = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", how.rounds, &salt);
    let kind = Object::new();
    Reflect::set(&kind, &"name".into(), &"AES-GCM".into())?;
    Reflect::set(&kind, &"length".into(), &256.into())?;
    let usages = Array::of1(&usage.into());
    let key =
        subtle.derive_key_with_object_and_object(&by, &of_passphrase, &kind, false, &usages)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

/// This browser has a cipher on this page.
pub fn is_there() -> bool {
    subtle().is_ok()
}
