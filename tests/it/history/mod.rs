//! What changed between two days, and what is planned.

mod plans;
mod since;
mod told;
