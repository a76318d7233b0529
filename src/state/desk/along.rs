use crate::domain::exchange::Format;
use crate::domain::exchange::csv::Decimals;

/// What is taken along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// How the person's spreadsheet reads figures.
    pub decimals: Decimals,
    /// What became of the last press.
    pub told: Option<(Carrier, Outcome)>,
    /// The ways whose text stands unfolded.
    pub shown: Vec<Carrier>,
}

/// One way to take something along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// As a private link.
    Link,
    /// As a text or a file.
    Format(Format),
}

/// What became of a press. Where a browser says nothing, neither does the page claim that all went well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the clipboard.
    Copied,
    /// The browser was asked to save it, and does not say whether it did.
    Offered,
    /// Another app took it.
    HandedOver,
    /// The person closed the choice of apps.
    Closed,
    /// The browser refused.
    Refused,
}

/// Everything that can change [`Along`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AlongMsg {
    /// A press had an outcome.
    Tried(Carrier, Outcome),
    /// The text of a way was unfolded.
    Showed(Carrier),
    /// How figures are to be written.
    ChoseDecimals(Decimals),
}

impl Along {
    pub(super) fn update(&mut self, msg: AlongMsg) {
        match msg {
            AlongMsg::Tried(way, outcome) => {
                self.told = Some((way, outcome));
                // What the browser does not hand out can be selected.
                if outcome == Outcome::Refused {
                    self.show(way);
                }
            }
            AlongMsg::Showed(way) => self.show(way),
            AlongMsg::ChoseDecimals(decimals) => self.decimals = decimals,
        }
    }

    fn show(&mut self, way: Carrier) {
        if !self.shown.contains(&way) {
            self.shown.push(way);
        }
    }
}
