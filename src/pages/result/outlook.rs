//! What answers come to, in a sentence that contradicts no other on the page.

use crate::domain::result::Outlook;
use crate::domain::texts::{Text, Texts};

/// What answers come to.
pub fn outlook_text(texts: &Texts, outlook: Outlook, role: &str) -> String {
    match outlook {
        Outlook::Nothing => texts[Text::OutlookNothing].to_owned(),
        Outlook::Unknown => texts[Text::OutlookUnknown].to_owned(),
        Outlook::Gaps(gaps) => texts.outlook_gaps(gaps, role),
        Outlook::Proofs(proofs) => texts.outlook_proofs(proofs, role),
        Outlook::Both { gaps, proofs } => {
            texts.sentences(&[&texts.outlook_gaps(gaps, role), &texts.outlook_more_proofs(proofs)])
        }
        Outlook::Met => texts.outlook_met(role),
    }
}
