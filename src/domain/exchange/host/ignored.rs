use std::fmt;

/// A wish that cannot be met, as the console says it to the host's developer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The name of the wish.
    pub name: String,
    /// What was wished, at most forty signs of it.
    pub value: String,
    /// What could be wished.
    pub known: String,
}

impl fmt::Display for Ignored {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Ignored { name, value, known } = self;
        write!(out, "{name}=\"{value}\" is not met; known: {known}")
    }
}

/// So much of a name and of a value is told.
const TOLD: usize = 40;

impl Ignored {
    pub(super) fn of(name: &str, value: &str, known: String) -> Ignored {
        let short = |text: &str| text.chars().take(TOLD).collect();
        Ignored { name: short(name), value: short(value), known }
    }
}
