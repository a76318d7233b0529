//! What the app knows and how that changes. Pure but for `store`, the only file here that knows Yew.

mod early;
mod keeping;
mod model;
mod msg;
pub mod pages;
pub mod route;
mod shared;
pub mod store;
mod update;

pub use early::{Early, START};
pub use keeping::{Keeping, Learnt, Turn};
pub use model::{Fold, Folds, Model, Opening, Storage, StorageError};
pub use msg::{Msg, Notice, Opened};
pub use route::Route;
pub use shared::Shared;
