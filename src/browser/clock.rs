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

/// The last moment that a date can be made of, in milliseconds since 1970.
#[cfg(target_arch = "wasm32")]
const LAST: u64 = 8_640_000_000_000_000;

/// The day of a moment in words, such as `26 November 2026`; nothing for a moment that was not noted.
#[cfg(target_arch = "wasm32")]
pub fn day(moment: u64, language: &str) -> String {
    #[expect(clippy::cast_precision_loss, reason = "exact for the next 280,000 years")]
    let date = js_sys::Date::new(&(moment as f64).into());
    // Beyond the last day that a browser knows there is none.
    if moment == 0 || moment > LAST { String::new() } else { in_words(&date, language) }
}

/// A day such as `2026-11-26` in words, as [`day`] tells it.
#[cfg(target_arch = "wasm32")]
pub fn date_in_words(date: &str, language: &str) -> String {
    // With an hour it is read in local time, and noon is on the same day wherever clocks are put forward.
    in_words(&js_sys::Date::new(&format!("{date}T12:00").into()), language)
}

#[cfg(target_arch = "wasm32")]
fn in_words(date: &js_sys::Date, language: &str) -> String {
    let style = js_sys::Object::new();
    // A browser that does not know the style writes the day in its own.
    let _ = js_sys::Reflect::set(&style, &"dateStyle".into(), &"long".into());
    date.to_locale_date_string(language, &style).into()
}

/// The moment of writing as calendars note it, such as `20261126T160721Z`.
#[cfg(target_arch = "wasm32")]
pub fn stamp() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let (whole, _) = now.split_once('.').unwrap_or((&now, ""));
    format!("{}Z", whole.replace(['-', ':'], ""))
}

/// Where pages are rendered ahead of time, no day is known.
#[cfg(not(target_arch = "wasm32"))]
pub fn day(_moment: u64, _language: &str) -> String {
    String::new()
}

/// Where pages are rendered ahead of time, no language's way to write a day is known.
#[cfg(not(target_arch = "wasm32"))]
pub fn date_in_words(date: &str, _language: &str) -> String {
    date.to_owned()
}

/// Where pages are rendered ahead of time, no moment is known: it is the first of all.
#[cfg(not(target_arch = "wasm32"))]
pub fn stamp() -> String {
    "19700101T000000Z".to_owned()
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

/// Rings again and again until it is dropped.
pub struct Bell {
    id: i32,
    _ring: wasm_bindgen::prelude::Closure<dyn Fn()>,
}

/// Rings every so many milliseconds.
///
/// # Errors
///
/// Without a window.
pub fn every(ms: i32, ring: impl Fn() + 'static) -> Result<Bell, super::WebError> {
    use wasm_bindgen::JsCast;
    let ring = wasm_bindgen::prelude::Closure::<dyn Fn()>::new(ring);
    let id = super::window()?.set_interval_with_callback_and_timeout_and_arguments_0(
        ring.as_ref().unchecked_ref(),
        ms,
    )?;
    Ok(Bell { id, _ring: ring })
}

impl Drop for Bell {
    fn drop(&mut self) {
        // Without a window nothing rings.
        if let Ok(window) = super::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}

/// Waits until what was just drawn has been painted; a page that nobody looks at is painted never, and waits for nothing.
#[cfg(target_arch = "wasm32")]
pub async fn painted() {
    let is_hidden = super::document().is_ok_and(|document| document.hidden());
    if !is_hidden {
        let frame = js_sys::Promise::new(&mut |done, _| {
            // Without a window nothing of this happens.
            let _ = super::window().and_then(|window| Ok(window.request_animation_frame(&done)?));
        });
        let _ = wasm_bindgen_futures::JsFuture::from(frame).await;
    }
    breathe().await;
}

/// Where pages are rendered ahead of time, nobody waits.
#[cfg(not(target_arch = "wasm32"))]
pub fn painted() -> std::future::Ready<()> {
    std::future::ready(())
}

/// Lets the browser draw and hear before what comes next.
#[cfg(target_arch = "wasm32")]
pub async fn breathe() {
    let wait = js_sys::Promise::new(&mut |done, _| {
        // Without a window nothing of this happens.
        let _ = super::window().and_then(|window| Ok(window.set_timeout_with_callback(&done)?));
    });
    let _ = wasm_bindgen_futures::JsFuture::from(wait).await;
}

/// Where pages are rendered ahead of time, nobody waits.
#[cfg(not(target_arch = "wasm32"))]
pub fn breathe() -> std::future::Ready<()> {
    std::future::ready(())
}
