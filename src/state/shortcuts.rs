/// Whether a key of one sign may answer a question.
///
/// Who speaks to the device, or leans on a key, answers by mistake otherwise; so it can be switched off (WCAG 2.1.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcuts {
    /// Digits choose.
    #[default]
    On,
    /// Digits do nothing.
    Off,
}
