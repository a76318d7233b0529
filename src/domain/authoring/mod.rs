//! What authors need: reading a checklist from the files that they edit, and saying what is wrong with it.
//!
//! Native only: the browser gets content that has passed all of it.

mod codes;
pub mod lint;
pub mod overlay;
pub mod read;
pub mod validate;
