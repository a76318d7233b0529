use super::Text;
use crate::domain::checklist::Level;

/// The words for a level.
pub fn level_text(level: Level) -> Text {
    match level.number() {
        0 => Text::LevelName0,
        1 => Text::LevelName1,
        2 => Text::LevelName2,
        3 => Text::LevelName3,
        _ => Text::LevelName4,
    }
}
