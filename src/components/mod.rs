//! Draws: values in, callbacks out. Nothing here knows the store or the browser.

pub mod choice;
pub mod element;
pub mod evidence;
pub mod explanation;
pub mod frame;
pub mod level_bar;
pub mod link;
pub mod profile_line;
pub mod question;
pub mod scenario;
pub mod section_chart;
pub mod shortcuts;
