//! What the app knows and how that changes. Pure but for `store`, the only file here that knows Yew.

mod early;
mod model;
pub mod route;
mod shared;
pub mod store;

pub use early::{Early, START};
pub use model::{Model, Msg, Notice, Opened, Opening, Storage, StorageError};
pub use route::Route;
pub use shared::Shared;
