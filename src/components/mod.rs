//! Draws: values in, callbacks out. Nothing here knows the store or the browser.

pub mod bar;
pub mod choice;
pub mod dots;
pub mod element;
pub mod evidence;
pub mod explanation;
pub mod frame;
pub mod ladder;
pub mod limit;
pub mod link;
pub mod profile_line;
pub mod qr;
pub mod question;
pub mod read_only;
pub mod row;
pub mod scale;
pub mod scenario;
pub mod shortcuts;
pub mod ticks;
