//! What a result says: the worked examples of docs/scoring.md, the decisions that settle it,
//! and the promises that hold for every assessment.

mod answers;
mod asked;
mod effect;
mod evidence;
mod gaps;
mod promises;
mod remarks;
mod scenarios;
mod sections;
mod spots;
mod standing;
mod whole;

// The names of the bands by their place.
const DEMO: usize = 0;
const PILOT: usize = 1;
const OPERABLE: usize = 2;
const DEPENDABLE: usize = 3;
const PROVEN: usize = 4;

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 0.05, "{found:.3} is not {expected}");
}
