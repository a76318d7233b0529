//! What changed between two days, and what is planned.

mod plans;
mod reworded;
mod since;
mod told;
