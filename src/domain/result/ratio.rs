//! Scores as ratios of whole numbers, so that they compare exactly.

use std::cmp::Ordering;

/// A score from 0 to 100 as a ratio of whole numbers.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Ratio {
    /// Hundred times the points.
    pub of_hundred: u32,
    /// The points there are; never 0.
    pub by: u32,
}

impl Ratio {
    /// `100 · points / (4 · weight)`, where the points are the sum of weight times level; none where nothing weighs
    /// (docs/scoring.md, Section score).
    ///
    /// 28 points of a weight of 13 are 28 of 52: 53.8.
    pub fn of_points(points: u32, weight: u32) -> Option<Ratio> {
        (weight > 0).then_some(Ratio { of_hundred: 100 * points, by: 4 * weight })
    }

    /// The score as a number, 0 to 100.
    pub fn value(self) -> f64 {
        f64::from(self.of_hundred) / f64::from(self.by)
    }

    /// The same, but at most this many of 100.
    pub(super) fn at_most(self, cap: Option<u32>) -> Ratio {
        cap.map_or(self, |cap| self.min(Ratio { of_hundred: cap, by: 1 }))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        (u64::from(self.of_hundred) * u64::from(other.by))
            .cmp(&(u64::from(other.of_hundred) * u64::from(self.by)))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}
