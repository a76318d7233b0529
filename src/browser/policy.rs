//! The page's own content security policy.

use super::{WebError, document, missing};

/// Nothing may be fetched any more, from the site's own host neither; what has been loaded stays.
const CLOSED: &str = "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'";
/// What a page that shows frames of the site's own needs still.
const FRAMES: &str = "frame-src 'self'";

/// Forbids every further connection. A second policy can only ever forbid more than the first.
///
/// # Errors
///
/// Without a document.
pub fn close() -> Result<(), WebError> {
    let document = document()?;
    let policy = document.create_element("meta")?;
    policy.set_attribute("http-equiv", "Content-Security-Policy")?;
    let own =
        document.query_selector("meta[http-equiv]")?.and_then(|own| own.get_attribute("content"));
    let has_frames = own.is_some_and(|own| own.contains(FRAMES));
    let closed = if has_frames { [CLOSED, "; ", FRAMES].concat() } else { CLOSED.to_owned() };
    policy.set_attribute("content", &closed)?;
    document.head().ok_or_else(|| missing("head"))?.append_child(&policy)?;
    Ok(())
}
