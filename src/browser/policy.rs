//! The page's own content security policy.

use super::{WebError, document, missing};

/// Nothing may be fetched any more, from the site's own host neither; what has been loaded stays.
const CLOSED: &str = "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'";
/// The same for a page that shows frames of the site's own.
const CLOSED_BUT_FRAMES: &str =
    "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'; frame-src 'self'";

/// Forbids every further connection. A second policy can only ever forbid more than the first.
///
/// # Errors
///
/// Without a document.
pub fn close() -> Result<(), WebError> {
    let document = document()?;
    let policy = document.create_element("meta")?;
    policy.set_attribute("http-equiv", "Content-Security-Policy")?;
    let has_frames = document.query_selector("meta[content*=frame-src]")?.is_some();
    let closed = if has_frames { CLOSED_BUT_FRAMES } else { CLOSED };
    policy.set_attribute("content", closed)?;
    document.head().ok_or_else(|| missing("head"))?.append_child(&policy)?;
    Ok(())
}
