//! The check on somebody else's page: what that page wishes, and what the two say to each other.
//!
//! The page is the **host**. What it wishes stands in the address of the frame, so that a plain frame works without any
//! script of ours. Everything else is said over a channel that only the two have, once both have told who they are.
//! Nothing of what was answered is in any message but [`ToHost::Shared`], which a person sends.

mod accent;
mod ignored;
mod says;
mod scheme;
mod snippet;
mod wishes;

pub use accent::{Accent, Colour};
pub use ignored::Ignored;
pub use says::{FROM_FRAME, FromHost, TO_FRAME, ToHost, VERSION, is_welcome, shareable};
pub use scheme::Scheme;
pub use snippet::{Asking, Choices, Embedding, Starts, origin};
pub use wishes::{Credit, LATE, OWN, Staying, Wishes};
