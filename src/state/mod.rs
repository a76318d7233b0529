//! What the app knows and how that changes. Pure but for `store`, the only file here that knows Yew.

mod arrived;
pub mod desk;
mod early;
pub mod embed;
mod keeping;
mod kept;
mod model;
mod msg;
mod notice;
mod offered;
mod own;
pub mod pages;
pub mod route;
mod shared;
mod shortcuts;
pub mod store;
pub mod team;
mod update;
mod viewing;

pub use early::{Early, START};
pub use keeping::{Keeping, Learnt, Turn};
pub use kept::{Kept, Storage, StorageError};
pub use model::{Going, Model, Opening};
pub use msg::{Msg, Opened};
pub use notice::Notice;
pub use offered::{Offered, answers_of};
pub use own::Own;
pub use pages::Program;
pub use route::{Route, TeamPlace};
pub use shared::Shared;
pub use shortcuts::Shortcuts;
pub use viewing::{Asks, Disclosures, Fold, Handover, Met, Proving, Viewing};
