//! Today's date and a random number: what the pure core must be told.

/// Today, as `2026-11-23` in local time.
#[cfg(target_arch = "wasm32")]
pub fn today() -> String {
    date(now())
}

/// The day of a moment, as [`today`] tells it.
#[cfg(target_arch = "wasm32")]
pub fn date(moment: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "exact for the next 280,000 years")]
    let date = js_sys::Date::new(&(moment as f64).into());
    format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// Where pages are rendered ahead of time, no day is known.
#[cfg(not(target_arch = "wasm32"))]
pub fn today() -> String {
    String::new()
}

/// Where pages are rendered ahead of time, no day is known.
#[cfg(not(target_arch = "wasm32"))]
pub fn date(_moment: u64) -> String {
    String::new()
}

/// The day of a moment in words, such as `26 November 2026`; nothing for a moment that was not noted.
#[cfg(target_arch = "wasm32")]
pub fn day(moment: u64, language: &str) -> String {
    let style = js_sys::Object::new();
    // A browser that does not know the style writes the day in its own.
    let _ = js_sys::Reflect::set(&style, &"dateStyle".into(), &"long".into());
    #[expect(clippy::cast_precision_loss, reason = "exact for the next 280,000 years")]
    let date = js_sys::Date::new(&(moment as f64).into());
    if moment == 0 { String::new() } else { date.to_locale_date_string(language, &style).into() }
}

/// Where pages are rendered ahead of time, no day is known.
#[cfg(not(target_arch = "wasm32"))]
pub fn day(_moment: u64, _language: &str) -> String {
    String::new()
}

/// Milliseconds since the beginning of 1970.
#[cfg(target_arch = "wasm32")]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number, and from 0 on in every browser whose clock is set"
)]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Where pages are rendered ahead of time, no moment is known.
#[cfg(not(target_arch = "wasm32"))]
pub fn now() -> u64 {
    0
}

/// A moment that a script noted; the end of time where it noted none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "as `now`; a cast saturates"
)]
pub fn moment(noted: &wasm_bindgen::JsValue) -> u64 {
    noted.as_f64().map_or(u64::MAX, |noted| noted as u64)
}

/// A number from 1 on; 0 means "none yet".
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lies between 1 and 2 to the power of 30"
)]
pub fn random() -> u32 {
    1 + (js_sys::Math::random() * f64::from(1 << 30)) as u32
}
