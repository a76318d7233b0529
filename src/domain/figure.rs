//! Figures as people read them.

/// A figure of at most one decimal, halves rounded up; a whole one stands without a point. Not for figures below 0.
///
/// Written from whole numbers: the standard library prints any float exactly, and weighs 7 kB of a first visit for it.
///
/// ```
/// assert_eq!(dependable::domain::figure::figure(61.25), "61.3");
/// assert_eq!(dependable::domain::figure::figure(70.0), "70");
/// ```
pub fn figure(value: f64) -> String {
    let (whole, tenths) = parts(value);
    if tenths == 0 { whole.to_string() } else { format!("{whole}.{tenths}") }
}

/// A figure of exactly one decimal, as columns of a table have it.
pub fn tenths(value: f64) -> String {
    let (whole, tenths) = parts(value);
    format!("{whole}.{tenths}")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "scores end at 100 and places at some hundreds; a cast saturates"
)]
fn parts(value: f64) -> (u32, u32) {
    let all = (value * 10.0).round() as u32;
    (all / 10, all % 10)
}
