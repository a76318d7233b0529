//! The page's own content security policy.

use super::{WebError, document, missing};

/// Nothing may be fetched any more, from the site's own host neither; what has been loaded stays.
const CLOSED: &str = "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'";

/// Forbids every further connection. A second policy can only ever forbid more than the first.
///
/// # Errors
///
/// Without a document.
pub fn close() -> Result<(), WebError> {
    let document = document()?;
    let policy = document.create_element("meta")?;
    policy.set_attribute("http-equiv", "Content-Security-Policy")?;
    policy.set_attribute("content", CLOSED)?;
    document.head().ok_or_else(|| missing("head"))?.append_child(&policy)?;
    Ok(())
}
