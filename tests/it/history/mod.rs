//! What changed between two days.

mod since;
mod told;
