//! The level: how far a practice is in place.

use serde::{Deserialize, Serialize};

/// How far a practice is in place: 0 to 4.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// Not there.
    pub const ZERO: Level = Level(0);
    /// The highest.
    pub const MAX: Level = Level(4);
    /// All five, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// The level of this number, or the nearest that exists.
    pub fn at_most_max(number: u8) -> Level {
        Level(number.min(Level::MAX.0))
    }

    /// Its number, 0 to 4.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of five.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Artefacts are asked for at this level: at 3 and 4.
    pub fn needs_evidence(self) -> bool {
        self.0 >= 3
    }
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(number: u8) -> Result<Level, String> {
        if number <= Level::MAX.0 {
            Ok(Level(number))
        } else {
            Err(format!("level {number} does not exist; levels go from 0 to 4"))
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}
